import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/packs/read.ts';
import { type Case, expectProblem, problemsOf, withLines } from './lines.ts';

/** Lines of a pattern and of written questions, put before `facts:` in line 17. */
const pattern = (...lines: readonly string[]): Readonly<Record<number, string>> => ({
  17: ['patterns:', '  built:', ...lines, 'facts:'].join('\n'),
});
const common = [
  '    claim: { as: stated }', // 19
  '    at: main', // 20
  '    say: <who> built <bridge> <in when>', // 21
  '    slots: { bridge: { kind: place, sort: bridge } }', // 22
  '    rows:', // 23
];
const extra = (line: string, more = ''): Readonly<Record<number, string>> => ({
  17: `extra:\n- id: oldest\n  claim: { as: stated }\n  at: end\n  ${line}\n  ${more}\nfacts:`,
});

const errors: readonly Case[] = [
  [
    'a slot that no row has',
    pattern(
      ...common.with(2, '    say: <who> built <brige> <in when>'),
      '    - { who: ada, bridge: Oak Bridge, when: 1990 }',
    ),
    21,
    ['the sentence uses <brige> but the rows have no "brige"', 'Did you mean "bridge"?'],
  ],
  [
    'a row without a slot',
    pattern(
      ...common,
      '    - { who: ada, bridge: Oak Bridge, when: 1990 }',
      '    - { who: grace, bridge: Elm Bridge }',
    ),
    25,
    ['the row has no "when"', 'Every row needs: who, bridge, when'],
  ],
  [
    'a row with a slot too many',
    pattern(
      ...common,
      '    - { who: ada, bridge: Oak, when: 1990, cost: 5 }',
      '    - { who: grace, bridge: Elm, when: 1991 }',
    ),
    24,
    ['the row has "cost" but the sentence never uses <cost>'],
  ],
  [
    'a slot misspelled in a row',
    pattern(...common, '    - { who: ada, brigde: Oak, when: 1990 }', '    - { who: grace, bridge: Elm, when: 1991 }'),
    24,
    ['the row has "brigde"', 'Did you mean "bridge"?'],
  ],
  [
    'a slot in every row that the sentence never uses',
    pattern(...common, '    - { who: ada, bridge: Oak, when: 1990, cost: 5 }'),
    24,
    ['the rows have "cost" but the sentence never uses <cost>'],
  ],
  [
    'two rows that begin alike',
    pattern(...common, '    - { who: ada, bridge: Oak, when: 1990 }', '    - { who: ada, bridge: Elm, when: 1991 }'),
    25,
    ['two rows begin with "ada"; the other stands in line 24', 'put first in every row what no other row has'],
  ],
  [
    'plain names without slots',
    pattern(...common.with(3, '    tone: plain'), '    - { who: ada, bridge: Oak Bridge, when: 1990 }'),
    24,
    ['"Oak Bridge" is a name', 'Add "slots: { bridge: { kind: … } }"'],
  ],
  ['empty rows', pattern(...common.with(4, '    rows: []')), 23, ['"rows" is empty', 'Write at least one row']],
  [
    'a pattern without rows',
    pattern(...common.with(4, '    tone: plain')),
    19,
    ['"rows" is missing in the pattern "built"'],
  ],
  [
    'rows that are no list',
    pattern(...common.with(4, '    rows: { who: ada }')),
    23,
    ['"rows" must be a list', 'Begin each item with "- "'],
  ],
  [
    'an unknown id in a row',
    pattern(...common, '    - { who: adaa, bridge: Oak, when: 1990 }'),
    24,
    ['"adaa" is not in "entities"', 'Did you mean "ada"?'],
  ],
  [
    'a bad date in a row',
    pattern(...common, '    - { who: ada, bridge: Oak, when: 1990-13 }'),
    24,
    ['cannot read "1990-13"'],
  ],
  [
    'an unknown section in a row',
    pattern(...common, '    - { who: ada, bridge: Oak, when: 1990, at: mian }'),
    24,
    ['no section "mian"', 'Did you mean "main"?'],
  ],
  [
    'a claim of a row that needs "by"',
    pattern(...common, '    - { who: ada, bridge: Oak, when: 1990, claim: { as: reported } }'),
    24,
    ['"reported" does not say by whom'],
  ],
  [
    'an amount where a name belongs',
    pattern(...common, '    - { who: ada, bridge: { about: 3, unit: years }, when: 1990 }'),
    24,
    ['a name belongs here, and no amount'],
  ],
  [
    'a long name in a row',
    pattern(...common, `    - { who: ada, bridge: ${'Oak '.repeat(25)}, when: 1990 }`),
    24,
    ['Discord buttons hold 80 characters; this has 99'],
  ],
  [
    'a spelling in a row that names two things',
    pattern(
      ...common,
      '    - { who: ada, bridge: Oak | Tree, when: 1990 }',
      '    - { who: grace, bridge: Elm | Tree, when: 1991 }',
    ),
    25,
    ['"Tree" is used by both', 'Give each thing a name of its own'],
  ],
  [
    'a kind of slot that no row has',
    pattern(...common.with(3, '    slots: { brige: { kind: place } }'), '    - { who: ada, bridge: inn, when: 1990 }'),
    22,
    ['"slots" has "brige" but no row has it', 'Did you mean "bridge"?'],
  ],
  [
    'a slot with the name of a key of rows',
    pattern(...common.with(3, '    slots: { note: { kind: place } }'), '    - { who: ada, bridge: inn, when: 1990 }'),
    22,
    ['"note" cannot be a slot of a pattern'],
  ],
  [
    'an unknown key in a pattern',
    pattern(...common.with(0, '    clami: { as: stated }'), '    - { who: ada, bridge: Oak, when: 1990 }'),
    19,
    ['"clami" is not known here', 'Did you mean "claim"?'],
  ],
  [
    'an id in a pattern',
    pattern(...common, '    - { who: ada, bridge: Oak, when: 1990 }', '    id: x'),
    25,
    ['"id" is not known here'],
  ],
  [
    'one wrong answer',
    extra('ask: Which?', 'answer: Oak\n  wrong: [Elm]'),
    23,
    ['there is one wrong answer', 'Write 2 to 5'],
  ],
  [
    'six wrong answers',
    extra('ask: Which?', 'answer: Oak\n  wrong: [a, b, c, d, e, f]'),
    23,
    ['there are 6 wrong answers', 'Write 2 to 5'],
  ],
  [
    'the answer among the wrong',
    extra('ask: Which?', 'answer: Oak\n  wrong: [Elm, OAK]'),
    23,
    ['"OAK" is the right answer', 'Write a wrong one'],
  ],
  ['a wrong answer twice', extra('ask: Which?', 'answer: Oak\n  wrong: [Elm, elm]'), 23, ['"elm" stands here twice']],
  [
    'a written question without its mark',
    extra('ask: Which', 'answer: Oak\n  wrong: [Elm, Ash]'),
    21,
    ['ends with a question mark'],
  ],
  [
    'a written question with its answer',
    extra('ask: Is it Oak?', 'answer: Oak\n  wrong: [Elm, Ash]'),
    21,
    ['contains its answer: "Oak"'],
  ],
  [
    'a written question with slots',
    extra('ask: Who is <who>?', 'answer: Oak\n  wrong: [Elm, Ash]'),
    21,
    ['has no slots', 'Write the names out'],
  ],
  [
    'a written question without an answer',
    extra('ask: Who?', 'wrong: [Elm, Ash]'),
    18,
    ['"answer" is missing in this question'],
  ],
  [
    'an image over http',
    { 22: '  image: { url: "http://example.org/a.png", alt: A plate }' },
    22,
    ['no address of an image', 'https://'],
  ],
  [
    'an image without words',
    { 22: '  image: { url: "https://example.org/a.png" }' },
    22,
    ['"alt" is missing', 'what there is to see'],
  ],
  ['a tie of a date', { 22: '  tie: { the: guest, of: when, is: a }' }, 22, ['"when" is a date or an amount']],
  [
    'a tie of an unknown slot',
    { 22: '  tie: { the: guest, of: wheree, is: b }' },
    22,
    ['"tie" names "wheree"', 'Did you mean "where"?'],
  ],
  ['a tie of one slot', { 22: '  tie: { the: guest, of: a, is: a }' }, 22, ['"of" and "is" name the same slot']],
  ['an empty pool', { 16: 'pools: { inn: [] }' }, 16, ['the pool is empty', 'Write some names']],
  ['a key of every object', { 22: '  toString: x' }, 22, ['"toString" is not known here']],
  [
    'no facts',
    { 17: '', ...Object.fromEntries(Array.from({ length: 13 }, (_, index) => [index + 18, ''])) },
    1,
    ['"facts" is missing'],
  ],
];

const warnings: readonly Case[] = [
  [
    'an image that names the answer',
    { 22: '  image: { url: "https://example.org/a.png", alt: The Old Inn }' },
    22,
    ['may be the answer', 'without naming it'],
  ],
  ['an event that seems to name a year', { 22: '  event: The 1889 exhibition' }, 22, ['seems to name a year: "1889"']],
  ['an event without a date', { 30: '  at: end\n  event: The term of the mayor' }, 31, ['an event without a date']],
  [
    'an entity that is never used',
    { 16: '  moon: { name: the Moon, kind: planet }' },
    16,
    ['"moon" is never used', 'remove it'],
  ],
  [
    'a name in a row that an entity has',
    pattern(
      ...common.with(3, '    slots: { bridge: { kind: place, sort: span } }'),
      '    - { who: ada, bridge: the Old Inn, when: 1990 }',
    ),
    24,
    ['"the Old Inn" is a name of "inn" too', 'give the slot the kind and sort'],
  ],
];

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readPack on patterns, written questions and rarer keys', () => {
  it.each(errors)('refuses %s', (_name, changes, line, words) => {
    expectProblem(changes, line, words, 'error');
    expect(readPack(encode(withLines(changes)), 'bridges.yaml').pack).toBeUndefined();
  });

  it.each(warnings)('warns of %s', (_name, changes, line, words) => {
    expectProblem(changes, line, words, 'warning');
    expect(readPack(encode(withLines(changes)), 'bridges.yaml').pack).toBeDefined();
  });

  it('points at the column of the cell, the key, or the row that lacks one', () => {
    const rows = ['    - { who: ada, bridge: Oak, when: 1990-13 }', '    - { who: grace, brigde: Elm }'];
    const problems = problemsOf(withLines(pattern(...common, ...rows)));
    expect(problems.map(({ line, column, fact }) => [line, column, fact])).toEqual([
      [24, 38, 'built/ada'],
      [25, 7, 'built/grace'],
      [25, 21, 'built/grace'],
    ]);
  });

  it('tells what is wrong with the sentence of a pattern once, not once a row', () => {
    const rows = ['ada', 'grace'].map((who) => `    - { who: ${who}, bridge: the Oak, when: 1990 }`);
    const say = '    say: <who> built the <bridge> <in when>';
    const problems = problemsOf(withLines(pattern(...common.with(2, say), ...rows)));
    expect(problems.map(({ line, message }) => [line, message])).toEqual([[21, '"the" would appear twice.']]);
  });

  it.each([
    ['only comments', '# a\n# b', 1, 'bridges.yaml holds no pack.'],
    [
      'a file cut off in the middle',
      withLines({}).slice(0, 930),
      29,
      'a bracket is opened here and never closed. The line reads: claim: {.',
    ],
    ['two documents', `${withLines({})}\n---\n${withLines({})}`, 31, 'a second document begins after "---".'],
    [
      'bytes of an image',
      '\u0089PNG\r\n\u001a\n',
      2,
      'there is a control character here that cannot be seen (U+001A).',
    ],
  ])('says what is wrong with %s', (_name, text, line, message) => {
    const problems = problemsOf(text);
    expect(problems.map((problem) => `${problem.line} ${problem.message}`)).toContainEqual(`${line} ${message}`);
    expect(problems.every(({ cure }) => cure !== '')).toBe(true);
  });
});
