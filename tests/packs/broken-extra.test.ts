import { describe, it } from 'vitest';
import { type Case, expectProblem } from './lines.ts';

/** Lines of a written question, put before `facts:` in line 17. */
const extra = (line: string, more = ''): Readonly<Record<number, string>> => ({
  17: `extra:\n- id: oldest\n  claim: { as: stated }\n  at: end\n  ${line}\n  ${more}\nfacts:`,
});

const errors: readonly Case[] = [
  [
    'one wrong answer',
    extra('ask: Which?', 'answer: Oak\n  wrong: [Elm]'),
    23,
    10,
    ['there is one wrong answer', 'Write 2 to 5'],
  ],
  [
    'six wrong answers',
    extra('ask: Which?', 'answer: Oak\n  wrong: [a, b, c, d, e, f]'),
    23,
    10,
    ['there are 6 wrong answers', 'Write 2 to 5'],
  ],
  [
    'the answer among the wrong',
    extra('ask: Which?', 'answer: Oak\n  wrong: [Elm, OAK]'),
    23,
    16,
    ['"OAK" is the right answer', 'Write a wrong one'],
  ],
  [
    'a wrong answer twice',
    extra('ask: Which?', 'answer: Oak\n  wrong: [Elm, elm]'),
    23,
    16,
    ['"elm" stands here twice'],
  ],
  [
    'a written question without its mark',
    extra('ask: Which', 'answer: Oak\n  wrong: [Elm, Ash]'),
    21,
    8,
    ['ends with a question mark'],
  ],
  [
    'a written question with its answer',
    extra('ask: Is it Oak?', 'answer: Oak\n  wrong: [Elm, Ash]'),
    21,
    8,
    ['contains its answer: "Oak"'],
  ],
  [
    'a written question with slots',
    extra('ask: Who is <who>?', 'answer: Oak\n  wrong: [Elm, Ash]'),
    21,
    8,
    ['has no slots', 'Write the names out'],
  ],
  [
    'a written question without an answer',
    extra('ask: Who?', 'wrong: [Elm, Ash]'),
    18,
    3,
    ['"answer" is missing in this question'],
  ],
];

describe('readPack on questions written by hand', () => {
  it.each(errors)('refuses %s', (_name, changes, line, column, words) => {
    expectProblem(changes, { line, column, severity: 'error' }, words);
  });
});
