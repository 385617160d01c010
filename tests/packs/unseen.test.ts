import { describe, expect, it } from 'vitest';
import { readPools } from '../../src/packs/read.ts';
import { type Case, expectProblem, problemsOf, withLines } from './lines.ts';

const named = (name: string): Readonly<Record<number, string>> => ({
  11: `  grace: { name: "${name}", kind: person }`,
});

/** Signs that show nothing, with their codes. */
const unseen = [
  0x80, 0x85, 0x9f, 0xad, 0x61c, 0x115f, 0x1160, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0x2800, 0x3164, 0xfeff,
  0xffa0, 0xfe00, 0xfe0f, 0xe0001, 0xe0041, 0xe007f, 0xe0100,
].map((code) => [`U+${code.toString(16).toUpperCase().padStart(4, '0')}`, String.fromCodePoint(code)] as const);

const letters: readonly Case[] = [
  [
    'a Cyrillic letter in a name',
    named('Gr\u0430ce'),
    11,
    18,
    ['mixes Latin and Cyrillic (U+0430)', 'Type the word anew'],
  ],
  ['a Greek letter in a name', named('Ada Gr\u03b1ce'), 11, 18, ['"Gr\u03b1ce" mixes Latin and Greek (U+03B1)']],
  ['Greek with Cyrillic', named('\u03b1\u0430'), 11, 18, ['mixes Cyrillic (U+0430) and Greek (U+03B1)']],
  ['another spelling', { 11: '  grace: { name: Grace, kind: person, also: [Gr\u0430ce H] }' }, 11, 46, ['mixes']],
  ['a name of a pool', { 16: 'pools: { inn: [the New Inn, the R\u0435d Lion] }' }, 16, 29, ['"R\u0435d" mixes']],
  ['marks alone', named('\u0301\u0302'), 11, 18, ['this name shows nothing', 'Write a name']],
];

describe('signs that cannot be seen', () => {
  it.each(unseen)('are refused in a name: %s', (code, sign) => {
    expectProblem(named(`Gr${sign}ace`), { line: 11, column: 21, severity: 'error' }, [`cannot be seen (${code})`]);
  });

  it('are refused as escapes too', () => {
    expectProblem(named('Gr\\u200bace'), { line: 11, column: 18, severity: 'error' }, ['cannot be seen (U+200B)']);
  });

  it.each(['👩‍🚀', '👩🏽‍🚀', '🏳️‍🌈', '❤️', '❤︎', '1️⃣'])('may be parts of the emoji %s', (emoji) => {
    expect(problemsOf(withLines(named(`Grace ${emoji}`)))).toEqual([]);
  });

  it.each(['a‍🚀', '👩‍a', 'a️'])('are no parts of an emoji in %j', (text) => {
    expect(problemsOf(withLines(named(text))).map(({ message }) => message)).toContainEqual(
      expect.stringContaining('cannot be seen'),
    );
  });
});

describe('the letters of names', () => {
  it.each(letters)('are refused: %s', (_name, changes, line, column, words) => {
    expectProblem(changes, { line, column, severity: 'error' }, words);
  });

  it('are refused in answers written by hand, in rows and in stock names', () => {
    const written =
      '- { id: oak, ask: Which tree?, answer: Oak, wrong: [Elm, \u0410sh], claim: { as: stated }, at: end }';
    const row = [
      'patterns:',
      '  built:',
      '    say: <who> built a bridge',
      '    slots: { who: { kind: person } }',
      '    claim: { as: stated }',
      '    at: main',
      '    rows: [ { who: Lin\u03c5s } ]',
      'facts:',
    ].join('\n');
    expect(problemsOf(withLines({ 17: `extra:\n${written}\nfacts:` }))[0]?.message).toContain('"\u0410sh" mixes');
    expect(problemsOf(withLines({ 17: row })).map(({ message }) => message)).toContainEqual(
      expect.stringContaining('"Lin\u03c5s" mixes'),
    );
    const stock = readPools(new TextEncoder().encode('format: 1\npools: { inn: [the R\u0435d Lion] }'), 'a.yaml');
    expect([stock.pools, stock.problems[0]?.message]).toEqual([undefined, expect.stringContaining('mixes')]);
  });

  it('may be of any one script, word by word', () => {
    expect(problemsOf(withLines(named('Москва Αθήνα Oldham 東京 Łódź β-Carotene')))).toEqual([]);
  });
});
