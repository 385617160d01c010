import { describe, expect, it } from 'vitest';
import type { Player, PlayerId } from '../../src/game/model.ts';
import { ada, grace, linus, plannedRound, question } from '../support/games.ts';
import { newGame, play, type UseStore } from './driver.ts';

/** How questions fare: the shares that difficulty is told from, and the figures that moderators look at. */
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

  describe('the figures of questions', () => {
    it('tell of all closed rounds on all servers', async () => {
      const { store } = await use();
      const choices = ['beta', 'delta', 'alpha', 'gamma'];
      const games = [
        newGame({ rounds: [plannedRound(0), plannedRound(1)] }),
        newGame({
          place: { guildId: '5', channelId: '6' },
          rounds: [plannedRound(0, { choices, right: 0 }), plannedRound(2)],
        }),
        newGame({ rounds: [plannedRound(0)] }),
      ].map((game) => play(store, game));
      const [first, second, open] = games;
      if (first === undefined || second === undefined || open === undefined) throw new Error('no games');
      for (const game of games) {
        await game.start();
        await game.open(0);
      }
      // Ada knows the other question and Linus does not, which makes Ada the better player here.
      await first.answer(0, ada, 0, 3000);
      await first.answer(0, linus, 1, 4000);
      await first.close(0);
      await first.open(1);
      await first.answer(1, ada, 1);
      await first.close(1);
      await second.answer(0, grace, 0, 9000);
      await second.answer(0, linus, 2, 6000);
      await second.close(0);
      await open.answer(0, ada, 1);

      const figures = await store.questionHealth(['q0', 'q1', 'q2', 'nowhere']);
      expect([...figures.keys()]).toEqual(['q0', 'q1']);
      expect(figures.get('q0')).toEqual({
        asked: 2,
        answers: 4,
        right: 2,
        medianSeconds: 5,
        chance: 0.25,
        answer: 'beta',
        choices: new Map([
          ['alpha', { offered: 4, chosen: 2, chosenByBetter: 1 }],
          ['beta', { offered: 4, chosen: 2, chosenByBetter: 0 }],
          ['gamma', { offered: 4, chosen: 0, chosenByBetter: 0 }],
          ['delta', { offered: 4, chosen: 0, chosenByBetter: 0 }],
        ]),
      });
      expect(figures.get('q1')).toMatchObject({ asked: 1, answers: 1, right: 1, medianSeconds: 1 });
    });

    it('say nothing of the time when nobody answered', async () => {
      const { store } = await use();
      const game = play(store, newGame());
      await game.start();
      await game.open(0);
      await game.close(0);
      const figures = (await store.questionHealth(['q0'])).get('q0');
      expect(figures).toEqual({ asked: 1, answers: 0, right: 0, chance: 0, answer: 'beta', choices: new Map() });
    });

    it('keep up with fifty players', async () => {
      const { store } = await use();
      const game = play(store, newGame());
      await game.start();
      await game.open(0);
      for (let index = 0; index < 50; index++) {
        const player: Player = { id: `9${index}` as PlayerId, name: `Player ${index}` };
        await game.answer(0, player, index % 4, 1000 * (index + 1));
      }
      await game.close(0);
      const figures = (await store.questionHealth(['q0'])).get('q0');
      expect(figures).toMatchObject({ answers: 50, right: 13, medianSeconds: 25.5 });
    });
  });
}
