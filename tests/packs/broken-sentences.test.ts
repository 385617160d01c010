import { describe, it } from 'vitest';
import { type Case, expectProblem } from './lines.ts';

const errors: readonly Case[] = [
  [
    'a slot that "with" lacks',
    { 20: '  with: { when: 2022-10, a: ada, b: grace }', 22: '', 23: '' },
    19,
    8,
    ['uses <where> but "with" has no "where"'],
  ],
  [
    'an unused slot',
    { 20: '  with: { when: 2022-10, a: ada, b: grace, where: inn, topic: mayor }' },
    20,
    63,
    ['"with" has "topic"', 'never uses <topic>'],
  ],
  [
    'a pronoun',
    { 27: '  say: <who> served as <a job> for <length> in her town' },
    27,
    8,
    ['name the person instead of "her"'],
  ],
  [
    'a preposition twice',
    { 19: '  say: In <in when>, <a> and <b> had dinner <at where>' },
    19,
    8,
    ['"in" would appear twice'],
  ],
  [
    'an article twice',
    { 19: '  say: <In when>, <a> and <b> had dinner at the <where>' },
    19,
    8,
    ['"the" would appear twice'],
  ],
  [
    'an answer in its own question',
    { 23: '  ask: { where: "Was it at the Old Inn?" }' },
    23,
    17,
    ['this question contains its answer: "the Old Inn"'],
  ],
  [
    'a slot in its own question',
    { 23: '  ask: { where: "Who ate <at where>?" }' },
    23,
    17,
    ['this question contains its answer: <where>'],
  ],
  ['a question without its mark', { 23: '  ask: { where: Where did <a> eat }' }, 23, 17, ['ends with a question mark']],
  [
    'a question for no slot',
    { 23: '  ask: { whre: "Where did <a> eat?" }' },
    23,
    10,
    ['"ask" has "whre"', 'Did you mean "where"?'],
  ],
  [
    'a slot with a strange word',
    { 27: '  say: <who> served <under job> for <length>' },
    27,
    8,
    ['"under" cannot stand inside <under job>'],
  ],
  [
    'a date word before a job',
    { 27: '  say: <who> served <in job> for <length>' },
    27,
    8,
    ['<in job> needs a date or a place'],
  ],
  [
    'a tag that is not closed',
    { 27: '  say: <who> served as <a job> for <length> at <where' },
    27,
    8,
    ['a < or > belongs to no slot'],
  ],
  [
    'an event that names its date',
    { 22: '  event: The dinner of 2022' },
    22,
    10,
    ['gives its date away: "2022"', 'Which of these came first?'],
  ],
  [
    'an event with a slot for its date',
    { 22: '  event: The dinner <in when>' },
    22,
    10,
    ['gives its date away: "<when>"'],
  ],
  [
    'an image over http',
    { 22: '  image: { url: "http://example.org/a.png", alt: A plate }' },
    22,
    17,
    ['no address of an image', 'https://'],
  ],
  [
    'an image without words',
    { 22: '  image: { url: "https://example.org/a.png" }' },
    22,
    10,
    ['"alt" is missing', 'what there is to see'],
  ],
];

const warnings: readonly Case[] = [
  [
    'verbs that are one letter apart',
    { 18: '- id: dinner\n  verb: organised', 26: '- id: office\n  verb: organized' },
    28,
    9,
    ['the verb "organized" is one letter from "organised"', 'write "verb: organised" for all of them'],
  ],
  [
    'a verb that is one letter from an id',
    { 18: '- id: dinner\n  verb: offices' },
    19,
    9,
    ['the verb "offices" is one letter from "office"'],
  ],
  [
    'the present tense',
    { 27: '  say: <who> is <a job> and has served for <length>' },
    27,
    8,
    ['"is" may stop being true', 'past tense'],
  ],
  [
    'sentences alike under different verbs',
    {
      26: '- id: lunch\n  say: <a> had lunch with <b>\n  with: { a: ada, b: grace }\n  claim: { as: stated }\n  at: end\n- id: tea\n  say: <x> had lunch with <y> at noon\n  with: { x: ada, y: grace }\n  claim: { as: stated }\n  at: end\n- id: office',
    },
    31,
    3,
    ['"lunch" and "tea" look alike', 'verb: lunch'],
  ],
  [
    'an image that names the answer',
    { 22: '  image: { url: "https://example.org/a.png", alt: The Old Inn }' },
    22,
    51,
    ['may be the answer', 'without naming it'],
  ],
  [
    'an event that seems to name a year',
    { 22: '  event: The 1889 exhibition' },
    22,
    10,
    ['seems to name a year: "1889"'],
  ],
  ['an event without a date', { 30: '  at: end\n  event: The term of the mayor' }, 31, 10, ['an event without a date']],
];

describe('readPack on sentences, questions, events and images', () => {
  it.each(errors)('refuses %s', (_name, changes, line, column, words) => {
    expectProblem(changes, { line, column, severity: 'error' }, words);
  });

  it.each(warnings)('warns of %s', (_name, changes, line, column, words) => {
    expectProblem(changes, { line, column, severity: 'warning' }, words);
  });
});
