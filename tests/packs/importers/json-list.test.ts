import { describe, expect, it } from 'vitest';
import { asked, brought, fixture, lines } from './bring.ts';

describe('a list of questions in JSON', () => {
  it('reads lists by category, with several right answers, pictures and remarks', () => {
    const found = brought(fixture('categories.json'), 'categories.json');
    expect(found.format).toBe('json-list');
    expect(asked(found)).toEqual([
      'Which made-up town is the largest? | Exampleville = Example Ville',
      'Which made-up town has a lake? | Sampleton',
      'Which made-up river flows north? | The Sample',
    ]);
    expect(found.brought?.pack.extra.map(({ category }) => category)).toEqual(['towns', 'towns', 'rivers']);
    expect(found.brought?.pack.extra[0]?.note).toBe('It has a river.');
    expect(lines(found.problems).join('\n')).toContain('line 19 error: no question. Add a text under "question".');
  });

  it.each([
    [
      'a number for the right one',
      { number: 1, description: 'Which town is this one?', answers: ['Elm', 'Oak', 'Ash'], correct: 'Oak' },
    ],
    ['the right one first', { question: 'Which town is this one?', answers: ['Oak', 'Elm', 'Ash'], source: 'A list' }],
    [
      'words run together',
      {
        question: { text: 'Which town is this one?' },
        correctAnswer: 'Oak',
        incorrectAnswers: ['Elm', 'Ash'],
        type: 'text_choice',
      },
    ],
    ['options', { Question: 'Which town is this one?', options: ['Elm', 'Oak', 'Ash'], answer: 'oak' }],
  ])('reads %s', (_name, one) => {
    expect(asked(brought(JSON.stringify([one]), 'list.json'))).toEqual(['Which town is this one? | Oak | Elm / Ash']);
  });

  it('says when there is no list', () => {
    expect(lines(brought('{"question": "Which?"}', 'list.json').problems)).toEqual([
      expect.stringContaining('there is no list of questions. Write [{'),
    ]);
  });
});
