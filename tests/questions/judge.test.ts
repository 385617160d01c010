import { describe, expect, it } from 'vitest';
import { judge } from '../../src/questions/judge.ts';
import { caseGroups } from './judge-cases/all.ts';
import { casesOf } from './judge-cases/case-set.ts';

const cases = casesOf(caseGroups);
const misses = caseGroups.flatMap(({ about, line, misses = [] }) =>
  misses.map(([guess, person]) => ({ about, line, guess, person })),
);

describe('a typed answer', () => {
  for (const { about, line, guess, verdict, near } of cases) {
    it(`${about}: "${guess}" is ${verdict}ed${near ? ' as a near miss' : ''}`, () => {
      expect(judge(line, guess)).toMatchObject({ verdict, ...(near ? { near } : {}) });
    });
  }
});

describe('the case set', () => {
  it('holds at least 260 cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(260);
  });

  it('lists what a person would judge otherwise: at most three in a hundred, and never a wrong accept', () => {
    expect(misses.length).toBeLessThanOrEqual(cases.length * 0.03);
    for (const { line, guess, person } of misses) {
      const { verdict } = judge(line, guess);
      expect(verdict, guess).not.toBe(person);
      expect(verdict, guess).not.toBe('accept');
    }
  });
});
