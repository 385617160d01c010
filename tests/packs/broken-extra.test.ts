import { describe, expect, it } from 'vitest';
import { type Case, expectProblem, problemsOf, withLines } from './lines.ts';

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
    'a year after the source',
    extra('ask: When did the storm come?', 'answer: 2019\n  wrong: [2018, 2030]'),
    23,
    17,
    ['"2030" lies after the date of the source, 2024-05', 'Write an earlier date'],
  ],
  [
    'a month after the source, in words',
    extra('ask: When did the storm come?', 'answer: May 2024\n  wrong: [In April 2024, In June 2024]'),
    23,
    26,
    ['"In June 2024" lies after the date of the source'],
  ],
  [
    'one wrong answer beside a right one of another pair',
    extra('ask: Which?', 'answer: Yes\n  wrong: [False]'),
    23,
    10,
    ['there is one wrong answer', 'Write 2 to 5'],
  ],
  [
    'the same half of a pair twice',
    extra('ask: Is it so?', 'answer: Yes\n  wrong: [yes]'),
    23,
    10,
    ['there is one wrong answer', 'Write 2 to 5'],
  ],
  [
    'no wrong answer in a list of them',
    extra('ask: Which?', 'answer: Oak\n  wrong: []'),
    23,
    10,
    ['there are 0 wrong answers', 'Write 2 to 5'],
  ],
  [
    'a choice that is cut off in a message',
    extra('ask: Which?', `answer: Oak\n  wrong: [Elm, ${'x|'.repeat(51)}]`),
    23,
    16,
    ['a choice has room for 150 characters; this needs 153', 'Shorten it'],
  ],
  [
    'a right answer that is ruled out',
    extra('ask: Which?', 'answer: the Oak\n  reject: [Elm, oak]'),
    23,
    17,
    ['"oak" is the right answer', 'Take it out of "reject"'],
  ],
  [
    'a typed question with its answer',
    extra('ask: Name the Oak.', 'answer: Oak'),
    21,
    8,
    ['contains its answer: "Oak"'],
  ],
  [
    'an unknown difficulty',
    extra('ask: Which?', 'answer: Oak\n  difficulty: hrad'),
    23,
    15,
    ['"hrad" cannot stand under "difficulty"', 'Did you mean "hard"'],
  ],
  [
    'a question of more than 500 characters',
    extra(`ask: ${'y'.repeat(501)}?`, 'answer: Oak'),
    21,
    8,
    ['the text has 502 characters; it may have 500'],
  ],
  [
    'a picture without its words',
    extra('ask: Which?', 'answer: Oak\n  image: { url: "https://example.org/a.png" }'),
    23,
    10,
    ['"alt" is missing'],
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

  it.each([
    ['the year of the source', '2019', '2024'],
    ['an answer that lies ahead', '2030', '2031'],
    ['a title with a number', 'Blade Runner', 'Blade Runner 2049'],
    ['a title that is a number', 'Dune', '2046'],
  ])('accepts %s', (_name, answer, wrong) => {
    const lines = extra('ask: What came next in town?', `answer: ${answer}\n  wrong: [2018, ${wrong}]`);
    expect(problemsOf(withLines(lines)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['True and False', 'ask: The oak is oldest', 'answer: TRUE\n  wrong: [false]'],
    ['Yes and No', 'ask: "Yes or no: is the oak oldest"', 'answer: no\n  wrong: ["Yes"]'],
    ['a typed answer', 'ask: The oldest bridge', 'answer: Oak'],
    ['a sentence with choices', 'ask: Name the oldest bridge.', 'answer: Oak\n  wrong: [Elm, Ash]'],
    ['choices that are too long for buttons', 'ask: Which?', `answer: ${'a'.repeat(120)}\n  wrong: [Elm, Ash]`],
  ])('accepts %s', (_name, ask, more) => {
    expect(problemsOf(withLines(extra(ask, more))).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('tells of more written questions than a pack may have', () => {
    const one = (index: number): string =>
      `- { id: q${index}, ask: "Which town is number ${index}?", answer: Oak, claim: { as: stated }, at: end }`;
    const many = (count: number): string =>
      withLines({ 17: `extra:\n${Array.from({ length: count }, (_, index) => one(index)).join('\n')}\nfacts:` });
    expect(problemsOf(many(5001))).toMatchObject([
      { severity: 'error', line: 18, message: 'there are 5001 written questions; a pack may have 5000.' },
    ]);
    expect(problemsOf(many(5000))).toEqual([]);
  });
});
