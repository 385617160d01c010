import { describe, expect, it } from 'vitest';
import { ada, grace, linus, plannedRound, typedRound } from '../support/games.ts';
import { newGame, play, type UseStore } from './driver.ts';

/** Answers in words: kept as they were typed with the verdict of their time, and scored like choices. */
export function describeTyped(use: UseStore): void {
  describe('typed answers', () => {
    it('are kept with their verdict, and the accepted ones are right', async () => {
      const { store, database } = await use();
      const game = newGame({ rounds: [typedRound(0), plannedRound(1)] });
      const round = play(store, game);
      await round.start();
      await round.open(0);
      expect(await round.answer(0, ada, 'BETA', 1000)).toBe('saved');
      expect(await round.answer(0, grace, 'gamma', 2000)).toBe('saved');
      expect(await round.answer(0, grace, ' second  letter', 10_500)).toBe('changed');
      expect(await round.answer(0, linus, 'gamma', 3000)).toBe('saved');
      const result = await round.close(0);
      expect(result.counts).toEqual([]);
      expect(result.players).toEqual([
        { playerId: ada.id, name: 'Ada', text: 'BETA', verdict: 'accept', right: true, points: 1000, timeMs: 1000 },
        {
          playerId: grace.id,
          name: 'Grace',
          text: 'second letter',
          verdict: 'accept',
          right: true,
          points: 750,
          timeMs: 10_500,
        },
        { playerId: linus.id, name: 'Linus', text: 'gamma', verdict: 'reject', right: false, points: 0, timeMs: 3000 },
      ]);
      await round.open(1);
      await round.answer(1, grace, 1);
      expect((await round.close(1)).standings.map(({ name, points }) => [name, points])).toEqual([
        ['Grace', 1750],
        ['Ada', 1000],
        ['Linus', 0],
      ]);
      await store.close();
      const reopened = await database.open();
      expect(await play(reopened, game).close(0)).toEqual(result);
      expect(await reopened.ownResults(game.id, grace.id)).toMatchObject([
        { round: 0, text: 'second letter', verdict: 'accept', points: 750 },
        { round: 1, choice: 1, right: true },
      ]);
      expect(await reopened.loadGame(game.id)).toMatchObject({ rounds: game.rounds });
    });

    it('that ask for more are told once a round and player', async () => {
      const { store } = await use();
      const game = newGame({ rounds: [typedRound(0), typedRound(1)] });
      const round = play(store, game);
      const prompted = async () => {
        const phase = (await store.loadGame(game.id))?.phase;
        return phase?.is === 'open' ? Object.fromEntries(phase.prompted ?? []) : undefined;
      };
      await round.start();
      await round.open(0);
      expect(await round.answer(0, grace, 'gamma')).toBe('saved');
      expect(await prompted()).toEqual({});
      expect(await round.answer(0, ada, 'letter')).toBe('prompted');
      expect(await prompted()).toEqual({ [ada.id]: true });
      expect(await round.answer(0, ada, 'the letter')).toBe('changed');
      expect(await prompted()).toEqual({ [ada.id]: false });
      expect(await round.answer(0, grace, 'letter')).toBe('prompted');
      expect(await round.answer(0, grace, 'beta')).toBe('changed');
      expect(await prompted()).toEqual({ [ada.id]: false, [grace.id]: false });
      expect((await round.close(0)).players).toMatchObject([
        { name: 'Grace', text: 'beta', right: true },
        { name: 'Ada', text: 'the letter', verdict: 'prompt', right: false, points: 0 },
      ]);
      await round.open(1);
      expect(await round.answer(1, ada, 'letter')).toBe('prompted');
    });

    it('keep every sign that was typed', async () => {
      const { store } = await use();
      const game = newGame({ rounds: [typedRound(0)] });
      const round = play(store, game);
      const text = `"';-- \\ <@1> **x** \u202e\u200d 👩‍👩‍👧 ${'é'.repeat(70)}`;
      await round.start();
      await round.open(0);
      await round.answer(0, ada, text);
      expect((await round.close(0)).players).toMatchObject([{ text, right: false }]);
    });
  });
}
