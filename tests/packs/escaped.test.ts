import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escaped, quoted } from '../../src/packs/escaped.ts';
import { readReviewed } from '../../src/packs/reviewed.ts';

const obeyed = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const anySign = fc.string({ unit: 'binary' });

describe('words of files and arguments on a terminal', () => {
  it('hold no sign that it obeys, and are short in quotes', () => {
    fc.assert(
      fc.property(
        fc.oneof(anySign, fc.string({ unit: fc.constantFrom('\u001b', '\u009b', '\u202e', '\n', 'a') })),
        (text) => {
          expect(quoted(text)).not.toMatch(obeyed);
          expect(escaped(text).replaceAll(/[\n\t]/g, '')).not.toMatch(obeyed);
        },
      ),
    );
    expect(quoted('a'.repeat(5000))).toBe(`"${'a'.repeat(60)}…"`);
  });

  it('stay as they are when there is nothing to obey', () => {
    expect(escaped('Łódź, 東京:\n\t"ok"')).toBe('Łódź, 東京:\n\t"ok"');
    expect(escaped('\u001b[2J')).toBe('\\u001b[2J');
    expect(quoted('a "b"\u009b')).toBe('"a \\"b\\"\\u009b"');
  });

  it('are told so of the pack that a file of approved choices names', () => {
    const reading = readReviewed(
      JSON.stringify({ format: 1, pack: '\u001b]0;x\u0007\u009b2J', approved: {} }),
      'bridges',
    );
    expect(reading).toEqual({
      refusal:
        'this belongs to the pack "\\u001b]0;x\\u0007\\u009b2J", not to "bridges". Move it away, or put its pack back.',
    });
  });
});
