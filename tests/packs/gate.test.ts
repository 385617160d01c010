import { describe, expect, it } from 'vitest';
import { readPack, readPools } from '../../src/packs/read.ts';
import { largePack } from '../support/large-pack.ts';
import { poison as corpus } from '../support/poison.ts';
import { goodPack } from './lines.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const good = goodPack.join('\n');

/** Files that would kill or stall a parser; the words of the refusal. */
const poison: readonly (readonly [string, Uint8Array, string])[] = [
  ['nested lists of 900', encode('['.repeat(900) + ']'.repeat(900)), 'nested more than 16 deep'],
  ['nested lists of 5,000', encode('['.repeat(5000) + ']'.repeat(5000)), 'nested more than 16 deep'],
  ['nested mappings', encode('a: {'.repeat(5000)), 'nested more than 16 deep'],
  ['dashes in a row', encode('- '.repeat(9_000)), 'nested more than 16 deep'],
  ['a line of a million signs', encode('- '.repeat(500_000)), 'a line may have 20000'],
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

/** The shortest of some runs, in ms: other work on the machine is not the parser's. */
function best(runs: number, run: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('the gate before the parser', () => {
  it.each(poison)('says what is wrong with %s', (_name, bytes, words) => {
    for (const read of [readPack, readPools]) {
      const { problems } = read(bytes, 'poison.yaml');
      expect(problems.map(({ message }) => message)).toContainEqual(expect.stringContaining(words));
    }
  });

  it.each(['poison.yaml', 'poison.json', 'poison.csv'])(
    'refuses the whole corpus under the name %s, each sooner than a good pack is read',
    (file) => {
      const reference = encode(largePack(1000));
      const goodPackMs = best(3, () => readPack(reference, 'large.yaml'));
      const slow = corpus.flatMap(([name, bytes]) => {
        const start = performance.now();
        const { pack, problems } = readPack(bytes, file);
        const first = performance.now() - start;
        expect([name, pack, problems.length > 0]).toEqual([name, undefined, true]);
        const took = first < goodPackMs ? first : best(3, () => readPack(bytes, file));
        return took < goodPackMs ? [] : [`${name}: ${took} ms`];
      });
      expect(slow).toEqual([]);
    },
    120_000,
  );

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
