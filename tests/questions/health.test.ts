import { array, assert, boolean, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { healthFlags, questionFigures, type QuestionFigures } from '../../src/questions/health.ts';

/** Hundred answers to four choices, the first of which is right, with nothing conspicuous. */
function figures(change: Partial<QuestionFigures> = {}, counts = [60, 20, 12, 8], better = [30, 5, 3, 2]) {
  const texts = ['key', 'one', 'two', 'three'];
  const choices = texts.map((text, index) => {
    return [text, { offered: 100, chosen: counts[index] ?? 0, chosenByBetter: better[index] ?? 0 }] as const;
  });
  const plain: QuestionFigures = {
    asked: 20,
    answers: 100,
    right: 60,
    medianSeconds: 6,
    chance: 0.25,
    answer: 'key',
    choices: new Map(choices),
  };
  return { ...plain, ...change };
}

describe('healthFlags', () => {
  it('finds nothing in a sound question', () => {
    expect(healthFlags(figures())).toEqual([]);
    expect(healthFlags(figures(), 1)).toEqual([]);
  });

  it('names wrong choices that hardly anybody takes, once forty have answered', () => {
    const counts = [70, 21, 5, 4];
    expect(healthFlags(figures({ right: 70 }, counts))).toEqual([{ flag: 'idle-choice', choice: 'three' }]);
    const few = figures({ right: 70 }, counts);
    const choices = new Map([...few.choices].map(([text, one]) => [text, { ...one, offered: 39 }]));
    expect(healthFlags({ ...few, choices })).toEqual([]);
  });

  it('doubts the key when answers are worse than guesses', () => {
    expect(healthFlags(figures({ right: 15 }))).toEqual([]);
    expect(healthFlags(figures({ right: 14 }))).toEqual([{ flag: 'below-chance' }]);
    expect(healthFlags(figures({ right: 5, answers: 39 }))).toEqual([]);
    expect(healthFlags(figures({ right: 0, chance: 0, choices: new Map() }))).toEqual([]);
  });

  it('finds what nearly everybody knows', () => {
    expect(healthFlags(figures({ right: 95 }))).toEqual([]);
    expect(healthFlags(figures({ right: 96 }))).toEqual([{ flag: 'too-easy' }]);
  });

  it('finds a choice that the better players prefer to the key', () => {
    expect(healthFlags(figures({}, undefined, [10, 11, 2, 2]))).toEqual([{ flag: 'ambiguous', choice: 'one' }]);
    expect(healthFlags(figures({}, undefined, [11, 11, 2, 2]))).toEqual([]);
    expect(healthFlags(figures({}, undefined, [5, 6, 4, 4]))).toEqual([]);
  });

  it('weighs reports by answers: two in fifty', () => {
    expect(healthFlags(figures({ answers: 50, right: 30 }), 2)).toEqual([{ flag: 'reported' }]);
    expect(healthFlags(figures({ answers: 3, right: 2 }), 2)).toEqual([{ flag: 'reported' }]);
    expect(healthFlags(figures({ answers: 51, right: 30 }), 2)).toEqual([]);
    expect(healthFlags(figures({ answers: 100 }), 4)).toEqual([{ flag: 'reported' }]);
  });
});

describe('questionFigures', () => {
  it('is nothing for a question that was never asked', () => {
    expect(questionFigures([])).toBeUndefined();
  });

  it('has no choices and no chance for typed answers', () => {
    const typed = { choices: [], choice: -1, right: true, timeMs: 4000, otherPoints: 0 };
    expect(questionFigures([{ answer: 'ale', answers: [typed] }])).toEqual({
      asked: 1,
      answers: 1,
      right: 1,
      medianSeconds: 4,
      chance: 0,
      answer: 'ale',
      choices: new Map(),
    });
  });

  it('counts every answer once, and half of a round as better, the middle one with them', () => {
    const given = record({
      choice: integer({ min: 0, max: 2 }),
      right: boolean(),
      timeMs: integer({ min: 0, max: 9 }),
    });
    assert(
      property(array(given, { minLength: 1, maxLength: 12 }), (answers) => {
        const choices = ['a', 'b', 'c'];
        const told = answers.map((one, index) => ({ ...one, choices, otherPoints: index * 100 }));
        const made = questionFigures([{ answer: 'a', answers: told }]);
        const all = [...(made?.choices.values() ?? [])];
        expect(all.reduce((sum, { chosen }) => sum + chosen, 0)).toBe(answers.length);
        expect(all.every(({ offered }) => offered === answers.length)).toBe(true);
        const better = all.reduce((sum, one) => sum + one.chosenByBetter, 0);
        expect(better).toBe(answers.length === 1 ? 0 : Math.ceil(answers.length / 2));
      }),
    );
  });
});
