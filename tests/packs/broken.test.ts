import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/packs/read.ts';
import { type Case, expectProblem, problemsOf, withLines } from './lines.ts';

const errors: readonly Case[] = [
  [
    'a slot that "with" lacks',
    { 20: '  with: { when: 2022-10, a: ada, b: grace }', 22: '', 23: '' },
    19,
    ['uses <where> but "with" has no "where"'],
  ],
  [
    'an unused slot',
    { 20: '  with: { when: 2022-10, a: ada, b: grace, where: inn, topic: mayor }' },
    20,
    ['"with" has "topic"', 'never uses <topic>'],
  ],
  [
    'an unknown entity',
    { 20: '  with: { when: 2022-10, a: adaa, b: grace, where: inn }' },
    20,
    ['"adaa" is not in "entities"', 'Did you mean "ada"?'],
  ],
  [
    'a name in place of an id',
    { 20: '  with: { when: 2022-10, a: ada, b: grace, where: The Old Inn }' },
    20,
    ['Write its id instead: inn.'],
  ],
  [
    'a bad date',
    { 20: '  with: { when: 06/2019, a: ada, b: grace, where: inn }' },
    20,
    ['cannot read "06/2019"', 'Write 2019, 2019-06, 2019-06-30 or 2019-H1.'],
  ],
  [
    'a day no calendar has',
    { 20: '  with: { when: 2023-02-29, a: ada, b: grace, where: inn }' },
    20,
    ['cannot read "2023-02-29"'],
  ],
  ['a duplicate fact id', { 26: '- id: dinner' }, 26, ['"dinner" is used in line 18 already']],
  [
    'two entities with one name',
    { 11: '  grace: { name: ADA, kind: person }' },
    11,
    ['"ADA" is used by both "ada" and "grace"'],
  ],
  [
    "a name that is another's other spelling",
    { 11: '  grace: { name: Grace, kind: person, also: [Ada L.] }' },
    11,
    ['"Ada L." is used by both "ada" and "grace"'],
  ],
  [
    'no claim',
    { 24: '' },
    18,
    ['"claim" is missing', 'Say who claims this: stated, quoted, reported, claimed, implied, speculated'],
  ],
  ['a claim without its kind', { 24: '  claim: { by: herald }' }, 24, ['"as" is missing', 'stated, quoted, reported']],
  [
    'a claim of an unknown kind',
    { 24: '  claim: { as: quotd, by: herald }' },
    24,
    ['"quotd"', 'Did you mean "quoted"?'],
  ],
  ['a claim that needs "by"', { 24: '  claim: { as: quoted }' }, 18, ['"quoted" does not say by whom', 'by: …']],
  [
    'a claim by a place',
    { 24: '  claim: { as: reported, by: inn }' },
    24,
    ['is of the kind place', 'a person or an outlet'],
  ],
  ['an unknown section', { 25: '  at: mian' }, 25, ['no section "mian"', 'Did you mean "main"?', 'main, end']],
  ['a person in "vary"', { 22: '  vary: [a]' }, 22, ['a real person cannot be swapped in a false statement']],
  [
    'a hedged fact that is plain',
    { 24: '  claim: { as: implied, by: herald }' },
    24,
    ['must be "tone: off", or ask only who reported it'],
  ],
  [
    'a pronoun',
    { 27: '  say: <who> served as <a job> for <length> in her town' },
    27,
    ['name the person instead of "her"'],
  ],
  [
    'a preposition twice',
    { 19: '  say: In <in when>, <a> and <b> had dinner <at where>' },
    19,
    ['"in" would appear twice'],
  ],
  [
    'an article twice',
    { 19: '  say: <In when>, <a> and <b> had dinner at the <where>' },
    19,
    ['"the" would appear twice'],
  ],
  [
    'an answer in its own question',
    { 23: '  ask: { where: "Was it at the Old Inn?" }' },
    23,
    ['this question contains its answer: "the Old Inn"'],
  ],
  [
    'a slot in its own question',
    { 23: '  ask: { where: "Who ate <at where>?" }' },
    23,
    ['this question contains its answer: <where>'],
  ],
  ['a question without its mark', { 23: '  ask: { where: Where did <a> eat }' }, 23, ['ends with a question mark']],
  [
    'a question for no slot',
    { 23: '  ask: { whre: "Where did <a> eat?" }' },
    23,
    ['"ask" has "whre"', 'Did you mean "where"?'],
  ],
  [
    'a long name',
    { 11: `  grace: { name: ${'Grace '.repeat(15)}Hall, kind: person }` },
    11,
    ['Discord buttons hold 80 characters; this has 94'],
  ],
  [
    'an unknown key in a fact',
    { 24: '  calim: { as: stated }' },
    24,
    ['"calim" is not known here', 'Did you mean "claim"?'],
  ],
  ['an unknown key in the head', { 4: 'peeple: real' }, 4, ['"peeple"', 'Did you mean "people"?']],
  [
    'an unknown key in an entity',
    { 11: '  grace: { nmae: Grace, kind: person }' },
    11,
    ['"nmae"', 'Did you mean "name"?'],
  ],
  ['another format', { 1: 'format: 2' }, 1, ['"2" cannot stand under "format"', '1']],
  ['a bad pack id', { 2: 'pack: Bridges!' }, 2, ['"Bridges!" cannot be used as an id']],
  ['people of an unknown sort', { 4: 'people: yes' }, 4, ['real, invented, none']],
  ['an empty text', { 3: 'title:' }, 3, ['"title" is empty']],
  ['a list where a text belongs', { 3: 'title: [Bridges]' }, 3, ['must be a text, not a list']],
  ['a text where a list belongs', { 21: '  swap: a' }, 21, ['"swap" must be a list']],
  ['a swap with one slot', { 21: '  swap: [a]' }, 21, ['needs two to 4 different slots']],
  ['a swap of a date', { 21: '  swap: [a, when]' }, 21, ['dates and amounts cannot be swapped']],
  [
    'a place inside itself',
    { 12: '  town: { name: Oldham, kind: place, at: in, inside: inn }' },
    12,
    ['"town" would lie inside itself'],
  ],
  [
    'inside of nothing',
    { 13: '  inn: { name: the Old Inn, kind: place, at: at, inside: twon }' },
    13,
    ['"twon" is not in "entities"', 'Did you mean "town"?'],
  ],
  [
    'an amount without a number',
    { 28: '  with: { who: ada, job: mayor, length: { unit: years } }' },
    28,
    ['the amount has no number'],
  ],
  [
    'an amount with two',
    { 28: '  with: { who: ada, job: mayor, length: { about: 1, exactly: 2, unit: years } }' },
    28,
    ['exactly and about'],
  ],
  [
    'an amount without a unit',
    { 28: '  with: { who: ada, job: mayor, length: { about: 1 } }' },
    28,
    ['"unit" is missing'],
  ],
  [
    'a number in words',
    { 28: '  with: { who: ada, job: mayor, length: { about: two, unit: years } }' },
    28,
    ['"two" is no number'],
  ],
  [
    'a unit in the singular',
    { 28: '  with: { who: ada, job: mayor, length: { about: 2, unit: Year } }' },
    28,
    ['Write "years"'],
  ],
  [
    'bounds the wrong way round',
    { 28: '  with: { who: ada, job: mayor, length: { between: [3, 2], unit: years } }' },
    28,
    ['the smaller one first'],
  ],
  [
    'a slot with a strange word',
    { 27: '  say: <who> served <under job> for <length>' },
    27,
    ['"under" cannot stand inside <under job>'],
  ],
  [
    'a date word before a job',
    { 27: '  say: <who> served <in job> for <length>' },
    27,
    ['<in job> needs a date or a place'],
  ],
  [
    'a tag that is not closed',
    { 27: '  say: <who> served as <a job> for <length> at <where' },
    27,
    ['a < or > belongs to no slot'],
  ],
  ['no source', { 5: '', 6: '', 7: '', 8: '' }, 1, ['"source" is missing']],
  ['a slip in never_offer', { 22: '  never_offer: { a: [grce] }' }, 22, ['Did you mean "grace"?']],
  ['a bad date in never_offer', { 22: '  never_offer: { when: [soon] }' }, 22, ['cannot read "soon"']],
  ['an unknown slot in never_offer', { 22: '  never_offer: { who: [ada] }' }, 22, ['"with" has no "who"']],
  [
    'no outlet to rule out',
    { 30: '  at: end\n  never_offer: { source: [herald] }' },
    31,
    ['"never_offer" names "source"'],
  ],
  [
    'a key written twice',
    { 22: '  vary: [where]\n  vary: [where]' },
    23,
    ['"vary" is written twice here; the first stands in line 22'],
  ],
  ['a key that programs use', { 3: 'title: Bridges\n__proto__: x' }, 4, ['"__proto__" cannot be used as a key']],
  [
    'years the wrong way round',
    { 11: '  grace: { name: Grace, kind: person, from: 1990, to: 1980 }' },
    11,
    ['"grace" would end in 1980', 'the earlier year under "from"'],
  ],
  ['a year in words', { 11: '  grace: { name: Grace, kind: person, from: soon }' }, 11, ['"soon" is no year']],
  [
    'an event that names its date',
    { 22: '  event: The dinner of 2022' },
    22,
    ['gives its date away: "2022"', 'Which of these came first?'],
  ],
  ['an event with a slot for its date', { 22: '  event: The dinner <in when>' }, 22, ['gives its date away: "<when>"']],
  [
    'only and shared',
    { 22: '  only: true\n  shared: true' },
    22,
    ['"only" and "shared" contradict', 'Keep the one that is true'],
  ],
  [
    'quiz: source without an outlet',
    { 22: '  quiz: source', 24: '  claim: { as: quoted, by: ada }' },
    22,
    ['the claim names none', 'Name an outlet under "by"'],
  ],
  [
    'a colon inside',
    { 19: '  say: <a> said: <b> had dinner' },
    19,
    ['a colon with a space after it', 'double quotes', 'The line reads'],
  ],
  ['a text that begins with @', { 3: 'title: @bridges' }, 3, ['cannot begin with @', 'double quotes']],
  ['a text that begins with %', { 3: 'title: %bridges' }, 3, ['double quotes']],
  ['a text that begins with *', { 3: 'title: *bridges' }, 3, ['double quotes']],
  ['a text that begins with &', { 3: 'title: &bridges of town' }, 3, ['double quotes']],
  ['curly brackets as slots', { 27: '  say: {who} served as {job}' }, 27, ['Write slots as <slot>']],
  ['a tab', { 21: '\tswap: [a, b]' }, 21, ['tab', 'Use spaces']],
  ['a bad indent', { 21: ' swap: [a, b]' }, 21, ['line up with the line above']],
  ['text after a quoted text', { 3: 'title: "Bridges" of a town' }, 3, ['goes on after its closing quote']],
  ['an open bracket', { 8: '  sections: { main: the guide' }, 8, ['never closed', 'Close it with ] or }.']],
  ['a second document', { 9: '---\nentities:' }, 9, ['a second document']],
];

const warnings: readonly Case[] = [
  ['a text cut by #', { 3: 'title: The #1 bridge' }, 3, ['everything after # was ignored', 'double quotes']],
  [
    'the present tense',
    { 27: '  say: <who> is <a job> and has served for <length>' },
    27,
    ['"is" may stop being true', 'past tense'],
  ],
  [
    'sentences alike under different verbs',
    {
      26: '- id: lunch\n  say: <a> had lunch with <b>\n  with: { a: ada, b: grace }\n  claim: { as: stated }\n  at: end\n- id: tea\n  say: <x> had lunch with <y> at noon\n  with: { x: ada, y: grace }\n  claim: { as: stated }\n  at: end\n- id: office',
    },
    31,
    ['"lunch" and "tea" look alike', 'verb: lunch'],
  ],
  [
    'a kind that is nearly "person"',
    { 11: '  grace: { name: Grace, kind: persn }' },
    11,
    ['Did you mean "person"?', 'protect people'],
  ],
  ['another word for a person', { 11: '  grace: { name: Grace, kind: human }' }, 11, ['Did you mean "person"?']],
  [
    'a date after the source',
    { 20: '  with: { when: 2025, a: ada, b: grace, where: inn }' },
    20,
    ['lies after the date of the source, 2024-05'],
  ],
  ['"by" with a stated claim', { 29: '  claim: { as: stated, by: herald }' }, 29, ['it is ignored']],
  ['a name twice in a pool', { 16: 'pools: { inn: [the Red Lion, Red Lion] }' }, 16, ['stands twice in this pool']],
];

describe('readPack', () => {
  it('finds nothing wrong with a good pack', () => {
    expect(problemsOf(withLines({}))).toEqual([]);
  });

  it.each(errors)('refuses %s', (_name, changes, line, words) => {
    expectProblem(changes, line, words, 'error');
    expect(readPack(new TextEncoder().encode(withLines(changes)), 'bridges.yaml').pack).toBeUndefined();
  });

  it.each(warnings)('warns of %s', (_name, changes, line, words) => {
    expectProblem(changes, line, words, 'warning');
    expect(readPack(new TextEncoder().encode(withLines(changes)), 'bridges.yaml').pack).toBeDefined();
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

  it('points at the column of the value', () => {
    const [problem] = problemsOf(withLines({ 20: '  with: { when: 2022-10, a: adaa, b: grace, where: inn }' }));
    expect(problem).toMatchObject({ line: 20, column: 29 });
  });

  it.each(['', '\n \n'])('says that %j is empty', (text) => {
    expect(problemsOf(text)).toMatchObject([{ line: 1, column: 1, message: 'the file is empty.' }]);
  });

  it.each(['hello', '- a\n- b'])('says that %j is no pack', (text) => {
    expect(problemsOf(text)).toMatchObject([{ line: 1, message: 'bridges.yaml holds no pack.' }]);
  });
});
