import { describe, expect, it } from 'vitest';
import { type Case, expectProblem, withLines, problemsOf } from './lines.ts';

/** Lines of a pattern, put before `facts:` in line 17. */
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
const errors: readonly Case[] = [
  [
    'a slot that no row has',
    pattern(
      ...common.with(2, '    say: <who> built <brige> <in when>'),
      '    - { who: ada, bridge: Oak Bridge, when: 1990 }',
    ),
    21,
    10,
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
    7,
    ['the row has no "when"', 'Every row needs: who, bridge, when'],
  ],
  [
    'a date in words',
    pattern(
      ...common,
      '    - { who: ada, bridge: Oak, when: May 2004 }',
      '    - { who: grace, bridge: Elm, when: 1991 }',
    ),
    24,
    38,
    ['cannot read "May 2004"', 'Write 2019, 2019-06, 2019-06-30 or 2019-H1.'],
  ],
  [
    'a row with a slot too many',
    pattern(
      ...common,
      '    - { who: ada, bridge: Oak, when: 1990, cost: 5 }',
      '    - { who: grace, bridge: Elm, when: 1991 }',
    ),
    24,
    44,
    ['the row has "cost" but the sentence never uses <cost>'],
  ],
  [
    'a slot misspelled in a row',
    pattern(...common, '    - { who: ada, brigde: Oak, when: 1990 }', '    - { who: grace, bridge: Elm, when: 1991 }'),
    24,
    19,
    ['the row has "brigde"', 'Did you mean "bridge"?'],
  ],
  [
    'a slot in every row that the sentence never uses',
    pattern(...common, '    - { who: ada, bridge: Oak, when: 1990, cost: 5 }'),
    24,
    50,
    ['the rows have "cost" but the sentence never uses <cost>'],
  ],
  [
    'two rows that begin alike',
    pattern(...common, '    - { who: ada, bridge: Oak, when: 1990 }', '    - { who: ada, bridge: Elm, when: 1991 }'),
    25,
    14,
    ['two rows begin with "ada"; the other stands in line 24', 'put first in every row what no other row has'],
  ],
  [
    'plain names without slots',
    pattern(...common.with(3, '    tone: plain'), '    - { who: ada, bridge: Oak Bridge, when: 1990 }'),
    24,
    27,
    ['"Oak Bridge" is a name', 'Add "slots: { bridge: { kind: … } }"'],
  ],
  ['empty rows', pattern(...common.with(4, '    rows: []')), 23, 11, ['"rows" is empty', 'Write at least one row']],
  [
    'a pattern without rows',
    pattern(...common.with(4, '    tone: plain')),
    19,
    5,
    ['"rows" is missing in the pattern "built"'],
  ],
  [
    'rows that are no list',
    pattern(...common.with(4, '    rows: { who: ada }')),
    23,
    11,
    ['"rows" must be a list', 'Begin each item with "- "'],
  ],
  [
    'an unknown id in a row',
    pattern(...common, '    - { who: adaa, bridge: Oak, when: 1990 }'),
    24,
    14,
    ['"adaa" is not in "entities"', 'Did you mean "ada"?'],
  ],
  [
    'a bad date in a row',
    pattern(...common, '    - { who: ada, bridge: Oak, when: 1990-13 }'),
    24,
    38,
    ['cannot read "1990-13"'],
  ],
  [
    'an unknown section in a row',
    pattern(...common, '    - { who: ada, bridge: Oak, when: 1990, at: mian }'),
    24,
    48,
    ['no section "mian"', 'Did you mean "main"?'],
  ],
  [
    'a claim of a row that needs "by"',
    pattern(...common, '    - { who: ada, bridge: Oak, when: 1990, claim: { as: reported } }'),
    24,
    51,
    ['"reported" does not say by whom'],
  ],
  [
    'an amount where a name belongs',
    pattern(...common, '    - { who: ada, bridge: { about: 3, unit: years }, when: 1990 }'),
    24,
    27,
    ['a name belongs here, and no amount'],
  ],
  [
    'a long name in a row',
    pattern(...common, `    - { who: ada, bridge: ${'Oak '.repeat(25)}, when: 1990 }`),
    24,
    27,
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
    29,
    ['"Tree" is used by both', 'Give each thing a name of its own'],
  ],
  [
    'a kind of slot that no row has',
    pattern(...common.with(3, '    slots: { brige: { kind: place } }'), '    - { who: ada, bridge: inn, when: 1990 }'),
    22,
    14,
    ['"slots" has "brige" but no row has it', 'Did you mean "bridge"?'],
  ],
  [
    'a slot with the name of a key of rows',
    pattern(...common.with(3, '    slots: { note: { kind: place } }'), '    - { who: ada, bridge: inn, when: 1990 }'),
    22,
    14,
    ['"note" cannot be a slot of a pattern'],
  ],
  [
    'an unknown key in a pattern',
    pattern(...common.with(0, '    clami: { as: stated }'), '    - { who: ada, bridge: Oak, when: 1990 }'),
    19,
    5,
    ['"clami" is not known here', 'Did you mean "claim"?'],
  ],
  [
    'an id in a pattern',
    pattern(...common, '    - { who: ada, bridge: Oak, when: 1990 }', '    id: x'),
    25,
    5,
    ['"id" is not known here'],
  ],
];

const warnings: readonly Case[] = [
  [
    'a name in a row that an entity has',
    pattern(
      ...common.with(3, '    slots: { bridge: { kind: place, sort: span } }'),
      '    - { who: ada, bridge: the Old Inn, when: 1990 }',
    ),
    24,
    27,
    ['"the Old Inn" is a name of "inn" too', 'give the slot the kind and sort'],
  ],
];

describe('readPack on patterns and their rows', () => {
  it.each(errors)('refuses %s', (_name, changes, line, column, words) => {
    expectProblem(changes, { line, column, severity: 'error' }, words);
  });

  it.each(warnings)('warns of %s', (_name, changes, line, column, words) => {
    expectProblem(changes, { line, column, severity: 'warning' }, words);
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
});
