import { describe, expect, it } from 'vitest';
import type { Player, PlayerId } from '../../src/game/model.ts';
import { ada, grace, linus } from '../support/games.ts';
import { click, MINUTE, newGame, NOON, play, type UseStore } from './driver.ts';

/** Clicks and closes: each counts once, whatever comes twice, late or at the same time. */
export function describeAnswers(use: UseStore): void {
  describe('answers', () => {
    it('are saved, changed by newer clicks alone, and refused when the round is not open', async () => {
      const { store } = await use();
      const game = newGame();
      const round = play(store, game);
      await round.start();
      expect(await round.answer(0, ada, 0)).toBe('closed');
      await round.open(0);
      const press = (choice: number, interactionId: string) =>
        store.recordAnswer(click(game, ada, choice, interactionId));
      expect(await press(0, '99')).toBe('saved');
      expect(await press(2, '99')).toBe('stale');
      expect(await press(1, '100')).toBe('changed');
      expect(await press(3, '98')).toBe('stale');
      const result = await round.close(0);
      expect(result.players).toEqual([
        { playerId: ada.id, name: 'Ada', choice: 1, right: true, points: 1000, timeMs: 1000 },
      ]);
      expect(await press(2, '101')).toBe('closed');
      expect(await round.answer(1, ada, 0)).toBe('closed');
    });

    it('make their player a member of the game', async () => {
      const { store } = await use();
      const game = newGame({ players: new Map([[ada.id, ada]]) });
      const round = play(store, game);
      await round.start();
      await round.open(0);
      await round.answer(0, linus, 0);
      await round.answer(0, ada, 0);
      expect([...((await store.loadGame(game.id))?.players.values() ?? [])]).toEqual([ada, linus]);
    });

    it('keep one row for a thousand deliveries of the same clicks', async () => {
      const { store } = await use();
      const game = newGame();
      const round = play(store, game);
      await round.start();
      await round.open(0);
      const people = Array.from({ length: 100 }, (_, index) => ({ ...ada, id: `4${index}` as PlayerId }));
      const outcomes = new Map<string, number>();
      for (let delivery = 0; delivery < 1000; delivery += 1) {
        const given = people.map((player, index) =>
          store.recordAnswer(click(game, player, index % 4, String(1000 + index))),
        );
        for (const outcome of await Promise.all(given)) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
      expect(Object.fromEntries(outcomes)).toEqual({ saved: 100, stale: 99_900 });
      const result = await round.close(0);
      expect(result.players.map((row) => row.playerId).sort()).toEqual(people.map((player) => player.id).sort());
      expect(result.counts).toEqual([25, 25, 25, 25]);
    }, 60_000);

    it('count exactly when they were acknowledged, also when they race with the close', async () => {
      const { store } = await use();
      for (let attempt = 0; attempt < 30; attempt += 1) {
        const game = newGame({}, 1);
        const round = play(store, game);
        await round.start();
        await round.open(0);
        const people: Player[] = Array.from({ length: 30 }, (_, index) => ({ ...ada, id: `5${index}` as PlayerId }));
        const racing: Promise<unknown>[] = [];
        const acknowledged: PlayerId[] = [];
        people.forEach((player, index) => {
          if (index === attempt) racing.push(round.close(0), round.close(0));
          const answered = round.answer(0, player, index % 4);
          racing.push(answered.then((outcome) => outcome === 'saved' && acknowledged.push(player.id)));
        });
        await Promise.all(racing);
        const result = await round.close(0);
        expect(result.players.map((row) => row.playerId).sort()).toEqual(acknowledged.sort());
        expect(acknowledged).toHaveLength(attempt);
      }
    });
  });

  describe('a round', () => {
    it('closes once: every later call gives the same result', async () => {
      const { store, database } = await use();
      const game = newGame({ players: new Map([[ada.id, ada]]) });
      const round = play(store, game);
      await round.start();
      await round.open(0);
      await round.answer(0, ada, 1, 1000);
      await round.answer(0, grace, 1, 10_500);
      const both = await Promise.all([round.close(0), round.close(0)]);
      expect(both[0]).toEqual(both[1]);
      expect(both[0]).toMatchObject({ round: 0, counts: [0, 2, 0, 0], offBoard: { alone: false, repeats: 0 } });
      await round.open(1);
      await round.answer(1, linus, 0);
      await round.answer(1, grace, 1);
      const second = await round.close(1);
      expect(second.standings.map(({ name, rank, points, answered }) => [name, rank, points, answered])).toEqual([
        ['Grace', 1, 1750, 2],
        ['Ada', 2, 1000, 1],
        ['Linus', 3, 0, 1],
      ]);
      await store.close();
      const again = play(await database.open(), game);
      expect(await again.close(0)).toEqual(both[0]);
      expect(await again.close(1)).toEqual(second);
    });

    it('takes given-back time off the clicks that came after it', async () => {
      const { store } = await use();
      const game = newGame();
      const round = play(store, game);
      await round.start();
      await round.open(0);
      await round.answer(0, ada, 1, 4000);
      const saves = [
        { save: 'round-paused', round: 0, pausedMs: 60_000, deadline: NOON + 80_000, awayMs: 60_000 },
      ] as const;
      await store.commit(game.id, saves, []);
      await round.answer(0, grace, 1, 65_000);
      const result = await round.close(0);
      expect(result.players.map(({ name, timeMs }) => [name, timeMs])).toEqual([
        ['Ada', 4000],
        ['Grace', 5000],
      ]);
    });

    it('that nobody answered closes with its standings', async () => {
      const { store } = await use();
      const round = play(store, newGame({ players: new Map([[ada.id, ada]]) }));
      await round.start();
      await round.open(0);
      expect(await round.close(0)).toMatchObject({
        counts: [0, 0, 0, 0],
        players: [],
        standings: [{ name: 'Ada', points: 0, answered: 0 }],
        offBoard: { alone: false, repeats: 0 },
      });
    });

    it('that was never open cannot be closed, and takes no click after the end', async () => {
      const { store } = await use();
      const game = newGame();
      const round = play(store, game);
      await round.start();
      await expect(round.close(0)).rejects.toThrow('cannot be closed');
      await expect(round.close(9)).rejects.toThrow('cannot be closed');
      await round.open(0);
      await store.commit(game.id, [{ save: 'over', how: 'lost', at: NOON }], []);
      expect(await round.answer(0, ada, 1)).toBe('closed');
      await expect(round.close(0)).rejects.toThrow('aborted');
    });

    it('posted again keeps its answers', async () => {
      const { store } = await use();
      const game = newGame();
      const round = play(store, game);
      await round.start();
      await round.open(0);
      await round.answer(0, ada, 1);
      const [openedAt, deadline] = [NOON, NOON + 20_000];
      await store.commit(game.id, [{ save: 'round-open', round: 0, messageId: 'again', openedAt, deadline }], []);
      expect((await store.loadGame(game.id))?.phase).toMatchObject({ messageId: 'again', answered: new Set([ada.id]) });
    });

    it('shows a player the own results of closed rounds alone', async () => {
      const { store } = await use();
      const game = newGame();
      const round = play(store, game);
      await round.start();
      await round.open(0);
      await round.answer(0, ada, 1, 10_500);
      await round.answer(0, grace, 0, 2000);
      expect(await store.ownResults(game.id, ada.id)).toEqual([]);
      await round.close(0);
      await round.open(1, NOON + MINUTE);
      await round.answer(1, ada, 1);
      expect(await store.ownResults(game.id, ada.id)).toEqual([
        { round: 0, choice: 1, right: true, points: 750, timeMs: 10_500 },
      ]);
      expect(await store.ownResults(game.id, grace.id)).toMatchObject([{ choice: 0, right: false, points: 0 }]);
    });
  });
}
