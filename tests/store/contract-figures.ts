import { describe, expect, it } from 'vitest';
import { ada, grace, linus, plannedRound, question } from '../support/games.ts';
import { newGame, play, type UseStore } from './driver.ts';

/** How questions fare: the shares that difficulty is told from. */
export function describeFigures(use: UseStore): void {
  describe('the share of right answers', () => {
    it('counts the first answer of each person to a fact, slot and kind', async () => {
      const { store } = await use();
      const same = question(7, { fact: 'fact-0', form: 'gap' });
      const statement = question(8, { fact: 'fact-0', form: 'true-false' });
      const rounds = [plannedRound(0), plannedRound(0, {}), plannedRound(1)].map((round, index) => ({
        ...round,
        question: [round.question, same, statement][index] ?? round.question,
      }));
      const first = play(store, newGame({ rounds }));
      await first.start();
      await first.open(0);
      await first.answer(0, ada, 1);
      await first.answer(0, grace, 0);
      await first.answer(0, grace, 2);
      await first.close(0);
      expect(await store.shares('words')).toEqual(new Map([['fact-0.word choice', { answers: 2, right: 1 }]]));
      await first.open(1);
      await first.answer(1, grace, 1);
      await first.answer(1, linus, 1);
      await first.close(1);
      await first.close(1);
      await first.open(2);
      await first.answer(2, grace, 0);
      await first.close(2);
      expect(await store.shares('words')).toEqual(
        new Map([
          ['fact-0.word choice', { answers: 3, right: 2 }],
          ['fact-0.word true-false', { answers: 1, right: 0 }],
        ]),
      );
      expect(await store.shares('others')).toEqual(new Map());
    });
  });
}
