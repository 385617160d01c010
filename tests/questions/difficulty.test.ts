import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difficultyOf, shareKey } from '../../src/questions/difficulty.ts';
import type { Form } from '../../src/questions/question.ts';
import { question } from './draw-builders.ts';

const of = (form: Form, answers = 0, right = 0) => difficultyOf(question('fact', form, 'ale'), { answers, right });
const order = ['hard', 'medium', 'easy'];

describe('difficultyOf', () => {
  it('is guessed by form while few have answered', () => {
    expect((['true-false', 'asked', 'gap', 'order', 'hop'] as const).map((form) => of(form))).toEqual(
      Array(5).fill('medium'),
    );
    expect([of('year'), of('typed')]).toEqual(['hard', 'hard']);
    const { choices: _choices, ...typedHop } = question('fact', 'hop', 'ale');
    expect(difficultyOf(typedHop)).toBe('hard');
    expect([of('asked', 9, 9), of('asked', 9, 0)]).toEqual(['medium', 'medium']);
  });

  it('draws the share of ten answers or more towards the guess', () => {
    // (right + 4 × 0.55) / (n + 4): 9 of 12 are exactly 70 %, 5 of 12 are 45 %.
    expect([of('asked', 12, 9), of('asked', 12, 8)]).toEqual(['easy', 'medium']);
    expect([of('asked', 12, 5), of('asked', 12, 4)]).toEqual(['medium', 'hard']);
    expect([of('true-false', 10, 8), of('typed', 10, 8)]).toEqual(['easy', 'medium']);
  });

  it('never rises with a right answer more', () => {
    assert(
      property(integer({ min: 1, max: 500 }), integer({ min: 0, max: 499 }), (answers, some) => {
        const right = some % answers;
        expect(order.indexOf(of('asked', answers, right + 1))).toBeGreaterThanOrEqual(
          order.indexOf(of('asked', answers, right)),
        );
      }),
    );
  });
});

describe('shareKey', () => {
  it('is one for all wordings and choices of a kind', () => {
    const keys = (['asked', 'gap', 'who', 'typed', 'true-false', 'order'] as const).map((form) =>
      shareKey(question('fact', form, 'ale')),
    );
    expect(keys).toEqual([
      ...Array(3).fill('fact.slot choice'),
      'fact.slot typed',
      'fact.slot true-false',
      'fact.slot order',
    ]);
  });
});
