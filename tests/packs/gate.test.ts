import { describe, expect, it } from 'vitest';
import { readPack, readPools } from '../../src/packs/read.ts';
import { goodPack } from './lines.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const good = goodPack.join('\n');

/** Files that would kill or stall a parser; the words of the refusal. */
const poison: readonly (readonly [string, Uint8Array, string])[] = [
  ['nested lists of 900', encode('['.repeat(900) + ']'.repeat(900)), 'nested more than 16 deep'],
  ['nested lists of 5,000', encode('['.repeat(5000) + ']'.repeat(5000)), 'nested more than 16 deep'],
  ['nested mappings', encode('a: {'.repeat(5000)), 'nested more than 16 deep'],
  ['dashes in a row', encode('- '.repeat(300_000)), 'nested more than 16 deep'],
  [
    'ever deeper lines',
    encode(Array.from({ length: 900 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')),
    'nested more than 16 deep',
  ],
  ['closing brackets in texts', encode('["]", '.repeat(3000)), 'nested more than 16 deep'],
  ['17 levels', encode(`a: ${'['.repeat(16)}${']'.repeat(16)}`), 'nested more than 16 deep'],
  ['an alias bomb', encode('a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]'), 'an alias (*)'],
  ['too large a file', new Uint8Array(1_048_577).fill(97), 'a pack may have 1 MB'],
  ['bytes that are no text', Uint8Array.from([...encode('format: 1\npack: '), 0xff, 0xfe]), 'not UTF-8'],
  ['a NUL', encode(good.replace('Bridges', 'Bri\u0000dges')), 'cannot be seen (U+0000)'],
  [
    'a mark that turns the direction of text',
    encode(good.replace('Bridges', 'Bri\u202edges')),
    'cannot be seen (U+202E)',
  ],
];

describe('the gate before the parser', () => {
  it.each(poison)('refuses %s in less than 50 ms, again and again', (_name, bytes, words) => {
    for (const read of [readPack, readPools]) {
      // The best of three: other work on the machine is not the parser's.
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        const { problems } = read(bytes, 'poison.yaml');
        const took = performance.now() - start;
        expect(problems.some(({ message }) => message.includes(words))).toBe(true);
        return took;
      });
      expect(Math.min(...times)).toBeLessThan(50);
    }
  });

  it('points at the line of what is no text and of what cannot be seen', () => {
    const bytes = Uint8Array.from([...encode('format: 1\npack: a\n'), 0xff]);
    expect(readPack(bytes, 'a.yaml').problems).toMatchObject([{ line: 3, severity: 'error' }]);
    expect(readPack(encode('format: 1\npack: \u0007'), 'a.yaml').problems).toMatchObject([{ line: 2, column: 7 }]);
  });

  it('reads sixteen levels, a mark of byte order, and lines that end as on Windows', () => {
    expect(readPack(encode(`\ufeff${goodPack.join('\r\n')}`), 'a.yaml').problems).toEqual([]);
    const deep = readPack(encode(`a: ${'['.repeat(15)}${']'.repeat(15)}`), 'a.yaml');
    expect(deep.problems.some(({ message }) => message.includes('nested'))).toBe(false);
  });

  it('reads brackets inside texts as text', () => {
    const noted = good.replace('  at: end', `  at: end\n  note: "${'['.repeat(100)}"`);
    expect(readPack(encode(noted), 'a.yaml').problems).toEqual([]);
  });
});
