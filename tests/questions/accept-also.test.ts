import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/facts/dates.ts';
import { acceptAlso, offersAsWrong, withAccepted } from '../../src/questions/accept-also.ts';
import type { Answerline } from '../../src/questions/answerline.ts';
import { judge } from '../../src/questions/judge.ts';
import { question, typedQuestion } from '../support/games.ts';

const name: Answerline = {
  expects: 'name',
  person: false,
  accept: ['the Beverly Hills Hotel'],
  prompt: [],
  reject: ['Bel Air'],
  others: ['the Plaza'],
  around: [],
};
const date: Answerline = { expects: 'date', date: parseDate('1811')! };

describe('a text that is accepted besides', () => {
  it('is right as the other spellings of a name are', () => {
    expect(judge(name, 'the pink palace').verdict).toBe('reject');
    const line = acceptAlso(name, 'Pink Palace');
    for (const guess of ['Pink Palace', 'the pink palace', 'pink palce', 'The Beverly Hills Hotel']) {
      expect(judge(line, guess).verdict, guess).toBe('accept');
    }
    expect(judge(line, 'the Plaza').verdict).toBe('reject');
    expect(judge(name, 'Pink Palace').verdict).toBe('reject');
  });

  it('is right also where it was wrong by name', () => {
    for (const text of ['Bel Air', 'the Plaza']) {
      expect(judge(name, text).verdict).toBe('reject');
      expect(judge(acceptAlso(name, text), text.toUpperCase()).verdict, text).toBe('accept');
    }
  });

  it('is right to the letter where no name is asked for', () => {
    const line = acceptAlso(acceptAlso(date, 'the year of the comet'), 'Comet Year');
    expect(judge(line, 'The year of the COMET!').verdict).toBe('accept');
    expect(judge(line, 'comet year').verdict).toBe('accept');
    expect(judge(line, '1811').verdict).toBe('accept');
    expect(judge(line, 'the year of a comet').verdict).toBe('reject');
  });
});

describe('a question with texts that are accepted besides', () => {
  it('shows them with its other spellings', () => {
    const typed = typedQuestion(1);
    const changed = withAccepted(typed, ['second', 'B']);
    expect(changed.accept).toEqual(['beta', 'second letter', 'second', 'B']);
    expect(withAccepted({ ...typed, accept: ['beta'] }, ['B']).accept).toEqual(['beta', 'B']);
    expect(withAccepted(typed, [])).toBe(typed);
  });

  it('stays as it is when it has choices', () => {
    const chosen = question(1);
    expect(withAccepted(chosen, ['second'])).toBe(chosen);
  });

  it('is known when one of its wrong choices is such a text', () => {
    expect(offersAsWrong(question(1), ['omega', 'The GAMMA'])).toBe(true);
    expect(offersAsWrong(question(1), ['beta', 'omega'])).toBe(false);
    expect(offersAsWrong(typedQuestion(1), ['omega'])).toBe(false);
  });
});
