import { describe, expect, it } from 'vitest';
import { openAppeals } from '../../src/game/appeals.ts';
import type { Report } from '../../src/game/review.ts';
import { ada, grace, linus, question, typedQuestion } from '../support/games.ts';

const appeal = (comment: string, by = ada): Report => ({ kind: 'appeal', comment, by, at: 0 });

describe('the answers that people ask for', () => {
  it('are counted by what is left when they are folded, the most frequent first', () => {
    const reports = [appeal('Kappa'), appeal('The Omega!', grace), appeal('omega', linus), appeal('OMEGA')];
    const [omega, kappa, ...more] = openAppeals(typedQuestion(1), reports, []);
    expect(omega).toMatchObject({ text: 'The Omega!', count: 3 });
    expect(kappa).toMatchObject({ text: 'Kappa', count: 1 });
    expect(more).toEqual([]);
    expect(omega?.key).toMatch(/^[a-z0-9]{14}$/u);
    expect(openAppeals(typedQuestion(1), [appeal('omega')], [])[0]?.key).toBe(omega?.key);
  });

  it('are none that are accepted', () => {
    const reports = [appeal('beta'), appeal('omega'), { ...appeal('kappa'), kind: 'report', reason: 'wrong' } as const];
    expect(openAppeals(typedQuestion(1), reports, []).map(({ text }) => text)).toEqual(['omega']);
    expect(openAppeals(typedQuestion(1), reports, ['Omega'])).toEqual([]);
  });

  it('are none where there are choices', () => {
    expect(openAppeals(question(1), [appeal('omega')], [])).toEqual([]);
  });
});
