import { describe, expect, it } from 'vitest';
import { type Case, expectProblem, problemsOf, withLines } from './lines.ts';

const errors: readonly Case[] = [
  [
    'an unknown entity',
    { 20: '  with: { when: 2022-10, a: adaa, b: grace, where: inn }' },
    20,
    29,
    ['"adaa" is not in "entities"', 'Did you mean "ada"?'],
  ],
  [
    'a name in place of an id',
    { 20: '  with: { when: 2022-10, a: ada, b: grace, where: The Old Inn }' },
    20,
    51,
    ['Write its id instead: inn.'],
  ],
  [
    'a bad date',
    { 20: '  with: { when: 06/2019, a: ada, b: grace, where: inn }' },
    20,
    17,
    ['cannot read "06/2019"', 'Write 2019, 2019-06, 2019-06-30 or 2019-H1.'],
  ],
  [
    'a day no calendar has',
    { 20: '  with: { when: 2023-02-29, a: ada, b: grace, where: inn }' },
    20,
    17,
    ['cannot read "2023-02-29"', 'No calendar has that day'],
  ],
  [
    'a date in words',
    { 20: '  with: { when: May 1921, a: ada, b: grace, where: inn }' },
    20,
    17,
    ['cannot read "May 1921"', 'Write 2019, 2019-06, 2019-06-30 or 2019-H1.'],
  ],
  [
    'an amount in words',
    { 20: '  with: { when: 400 pounds, a: ada, b: grace, where: inn }' },
    20,
    17,
    ['cannot read "400 pounds"', '{ exactly: 400, unit: pounds }'],
  ],
  ['a duplicate fact id', { 26: '- id: dinner' }, 26, 7, ['"dinner" is used in line 18 already']],
  [
    'no claim',
    { 24: '' },
    18,
    3,
    ['"claim" is missing', 'Say who claims this: stated, quoted, reported, claimed, implied, speculated'],
  ],
  [
    'a claim without its kind',
    { 24: '  claim: { by: herald }' },
    24,
    10,
    ['"as" is missing', 'stated, quoted, reported'],
  ],
  [
    'a claim of an unknown kind',
    { 24: '  claim: { as: quotd, by: herald }' },
    24,
    16,
    ['"quotd"', 'Did you mean "quoted"?'],
  ],
  ['a claim that needs "by"', { 24: '  claim: { as: quoted }' }, 18, 3, ['"quoted" does not say by whom', 'by: …']],
  [
    'a claim by a place',
    { 24: '  claim: { as: reported, by: inn }' },
    24,
    30,
    ['is of the kind place', 'a person or an outlet'],
  ],
  ['an unknown section', { 25: '  at: mian' }, 25, 7, ['no section "mian"', 'Did you mean "main"?', 'main, end']],
  ['a person in "vary"', { 22: '  vary: [a]' }, 22, 10, ['a real person cannot be swapped in a false statement']],
  [
    'a hedged fact that is plain',
    { 24: '  claim: { as: implied, by: herald }' },
    24,
    10,
    ['must be "tone: off", or ask only who reported it'],
  ],
  [
    'an unknown key in a fact',
    { 24: '  calim: { as: stated }' },
    24,
    3,
    ['"calim" is not known here', 'Did you mean "claim"?'],
  ],
  ['a text where a list belongs', { 21: '  swap: a' }, 21, 9, ['"swap" must be a list']],
  ['a swap with one slot', { 21: '  swap: [a]' }, 21, 9, ['needs two to 4 different slots']],
  ['a swap of a date', { 21: '  swap: [a, when]' }, 21, 9, ['dates and amounts cannot be swapped']],
  [
    'an amount without a number',
    { 28: '  with: { who: ada, job: mayor, length: { unit: years } }' },
    28,
    41,
    ['the amount has no number'],
  ],
  [
    'an amount with two',
    { 28: '  with: { who: ada, job: mayor, length: { about: 1, exactly: 2, unit: years } }' },
    28,
    41,
    ['exactly and about'],
  ],
  [
    'an amount without a unit',
    { 28: '  with: { who: ada, job: mayor, length: { about: 1 } }' },
    28,
    41,
    ['"unit" is missing'],
  ],
  [
    'a number in words',
    { 28: '  with: { who: ada, job: mayor, length: { about: two, unit: years } }' },
    28,
    50,
    ['"two" is no number'],
  ],
  [
    'a unit in the singular',
    { 28: '  with: { who: ada, job: mayor, length: { about: 2, unit: Year } }' },
    28,
    59,
    ['Write "years"'],
  ],
  [
    'bounds the wrong way round',
    { 28: '  with: { who: ada, job: mayor, length: { between: [3, 2], unit: years } }' },
    28,
    52,
    ['the smaller one first'],
  ],
  ['a slip in never_offer', { 22: '  never_offer: { a: [grce] }' }, 22, 22, ['Did you mean "grace"?']],
  ['a bad date in never_offer', { 22: '  never_offer: { when: [soon] }' }, 22, 25, ['cannot read "soon"']],
  ['an unknown slot in never_offer', { 22: '  never_offer: { who: [ada] }' }, 22, 18, ['"with" has no "who"']],
  [
    'no outlet to rule out',
    { 30: '  at: end\n  never_offer: { source: [herald] }' },
    31,
    18,
    ['"never_offer" names "source"'],
  ],
  [
    'only and shared',
    { 22: '  only: true\n  shared: true' },
    22,
    9,
    ['"only" and "shared" contradict', 'Keep the one that is true'],
  ],
  [
    'quiz: source without an outlet',
    { 22: '  quiz: source', 24: '  claim: { as: quoted, by: ada }' },
    22,
    9,
    ['the claim names none', 'Name an outlet under "by"'],
  ],
  ['a tie of a date', { 22: '  tie: { the: guest, of: when, is: a }' }, 22, 26, ['"when" is a date or an amount']],
  [
    'a tie of an unknown slot',
    { 22: '  tie: { the: guest, of: wheree, is: b }' },
    22,
    26,
    ['"tie" names "wheree"', 'Did you mean "where"?'],
  ],
  ['a tie of one slot', { 22: '  tie: { the: guest, of: a, is: a }' }, 22, 8, ['"of" and "is" name the same slot']],
  ['a key of every object', { 22: '  toString: x' }, 22, 3, ['"toString" is not known here']],
];

const warnings: readonly Case[] = [
  [
    'a date after the source',
    { 20: '  with: { when: 2025, a: ada, b: grace, where: inn }' },
    20,
    17,
    ['lies after the date of the source, 2024-05'],
  ],
  ['"by" with a stated claim', { 29: '  claim: { as: stated, by: herald }' }, 29, 28, ['it is ignored']],
];

describe('readPack on facts, their values, claims and slots', () => {
  it.each(errors)('refuses %s', (_name, changes, line, column, words) => {
    expectProblem(changes, { line, column, severity: 'error' }, words);
  });

  it.each(warnings)('warns of %s', (_name, changes, line, column, words) => {
    expectProblem(changes, { line, column, severity: 'warning' }, words);
  });

  it('tells every problem at once, in the order of the file', () => {
    const problems = problemsOf(
      withLines({
        2: 'pack: Bridges',
        11: '  grace: { name: Grace, kind: person, colour: red }',
        20: '  with: { when: 2022-13, a: adaa, b: grace, where: inn }',
        24: '  claim: { as: reported, by: heraldd }',
        25: '  at: middle',
        28: '  with: { who: nobody-at-all, job: mayor, length: { about: x, unit: years } }',
      }),
    );
    expect(problems.map(({ line }) => line)).toEqual([2, 11, 20, 20, 24, 25, 28, 28]);
    expect(problems.map(({ fact }) => fact)).toEqual([
      undefined,
      undefined,
      'dinner',
      'dinner',
      'dinner',
      'dinner',
      'office',
      'office',
    ]);
  });

  it('finds nothing wrong with a good pack', () => {
    expect(problemsOf(withLines({}))).toEqual([]);
  });
});
