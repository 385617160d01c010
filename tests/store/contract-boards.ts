import { describe, expect, it } from 'vitest';
import type { Player, PlayerId } from '../../src/game/model.ts';
import type { Period } from '../../src/game/period.ts';
import type { Store } from '../../src/store/store.ts';
import { ada, grace, linus, plannedRound } from '../support/games.ts';
import { DAY, newGame, NOON, play, type UseStore } from './driver.ts';

const GUILD = '200000000000000001';
let questions = 1000;

/** A game of one question nobody has seen, answered by these people so that they get the named times' points. */
async function playOnce(store: Store, openedAt: number, times: readonly [Player, number][], question?: number) {
  questions += 1;
  const game = newGame({ rounds: [plannedRound(question ?? questions)] });
  const round = play(store, game);
  await round.start();
  await round.open(0, openedAt);
  for (const [player, timeMs] of times) await round.answer(0, player, 1, timeMs);
  return round.close(0);
}

function readBoard(store: Store, period: Period = 'all', now = NOON, reader = ada, page: number | 'me' = 0) {
  return store.board({ guildId: GUILD, period, page, readerId: reader.id, now });
}

async function pointsOf(store: Store, period: Period, now: number) {
  const { lines } = await readBoard(store, period, now);
  return Object.fromEntries(lines.map((line) => [line.name, line.points]));
}

/** Boards: who counts, for which days, in which order. */
export function describeBoards(use: UseStore): void {
  describe('boards', () => {
    it('are empty before the first game', async () => {
      const { store } = await use();
      expect(await readBoard(store)).toEqual({ page: 0, pages: 1, players: 0, lines: [] });
      expect(await readBoard(store, 'week', NOON, ada, 'me')).toMatchObject({ page: 0, lines: [] });
    });

    it('tell today, this week, this month and all time apart, in UTC with weeks from Monday', async () => {
      const { store } = await use();
      const sunday = Date.UTC(2026, 2, 1, 23, 59, 59, 999);
      const monday = Date.UTC(2026, 2, 2);
      const february = Date.UTC(2026, 1, 28, 12);
      const both: readonly [Player, number][] = [
        [ada, 1000],
        [grace, 20_000],
      ];
      for (const openedAt of [february, sunday, monday]) await playOnce(store, openedAt, both);
      expect(await pointsOf(store, 'today', monday + DAY - 1)).toEqual({ Ada: 1000, Grace: 500 });
      expect(await pointsOf(store, 'today', monday + DAY)).toEqual({});
      expect(await pointsOf(store, 'today', sunday)).toEqual({ Ada: 1000, Grace: 500 });
      expect(await pointsOf(store, 'week', monday + 6 * DAY)).toEqual({ Ada: 1000, Grace: 500 });
      expect(await pointsOf(store, 'week', sunday)).toEqual({ Ada: 2000, Grace: 1000 });
      expect(await pointsOf(store, 'month', monday)).toEqual({ Ada: 2000, Grace: 1000 });
      expect(await pointsOf(store, 'all', monday + 400 * DAY)).toEqual({ Ada: 3000, Grace: 1500 });
      expect((await readBoard(store, 'month', monday)).lines[0]).toMatchObject({ games: 2, answered: 2, right: 2 });
    });

    it('belong to one server', async () => {
      const { store } = await use();
      await playOnce(store, NOON, [
        [ada, 1000],
        [grace, 1000],
      ]);
      const other = await store.board({ guildId: '9', period: 'all', page: 0, readerId: ada.id, now: NOON });
      expect(other.players).toBe(0);
    });

    it('show pages of ten where ties share a rank, and the reader', async () => {
      const { store } = await use();
      // Points from the best: 1000 three times, then one less each; the tie of 11 and 12 spans two pages.
      const times = [1000, 1000, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 8000, 9000, 10_000];
      const people = times.map((_, index) => ({
        name: ada.name,
        id: `6${String(index).padStart(2, '0')}` as PlayerId,
      }));
      await playOnce(
        store,
        NOON,
        people.map((player, index) => [player, times[index] ?? 0] as [Player, number]),
      );
      const first = await readBoard(store, 'all', NOON, people[11]);
      expect([first.page, first.pages, first.players]).toEqual([0, 2, 13]);
      expect(first.lines.map((line) => line.rank)).toEqual([1, 1, 1, 4, 5, 6, 7, 8, 9, 10]);
      expect(first.lines.map((line) => line.tied)).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0, 1].map(Boolean));
      expect(first.me).toMatchObject({ rank: 12, tied: false, page: 1, playerId: people[11]?.id });
      const tenth = first.lines[9]?.points ?? 0;
      expect(first.me?.behind).toBe(tenth - (first.me?.points ?? 0));

      const second = await readBoard(store, 'all', NOON, people[10], 'me');
      expect(second.lines.map((line) => [line.rank, line.tied])).toEqual([
        [10, true],
        [12, false],
        [13, false],
      ]);
      expect(second.me).toMatchObject({ rank: 10, tied: true, page: 1 });
      expect((await readBoard(store, 'all', NOON, people[0])).me).toEqual({ ...first.lines[0], page: 0 });
      expect((await readBoard(store, 'all', NOON, linus, 99)).page).toBe(1);
      expect((await readBoard(store, 'all', NOON, linus, 99)).me).toBeUndefined();
    });
  });

  describe('the board rule', () => {
    it('holds back a game with one player, and counts it when a second one answers', async () => {
      const { store } = await use();
      const game = newGame();
      const round = play(store, game);
      await round.start();
      await round.open(0);
      await round.answer(0, ada, 1);
      expect((await round.close(0)).offBoard).toEqual({ alone: true, repeats: 0 });
      expect((await readBoard(store)).players).toBe(0);
      await round.open(1);
      expect((await round.close(1)).offBoard.alone).toBe(false);
      await round.open(2);
      await round.answer(2, grace, 0);
      expect((await round.close(2)).offBoard).toEqual({ alone: false, repeats: 0 });
      expect((await readBoard(store)).lines).toMatchObject([
        { name: 'Ada', points: 1000, answered: 1, right: 1, games: 1 },
        { name: 'Grace', points: 0, answered: 1, right: 0, games: 1 },
      ]);
      expect((await round.close(0)).offBoard).toEqual({ alone: true, repeats: 0 });
    });

    it('counts a question again after seven days, and says how many answers were repeats', async () => {
      const { store } = await use();
      const two: readonly [Player, number][] = [
        [ada, 1000],
        [grace, 1000],
      ];
      const all: readonly [Player, number][] = [...two, [linus, 1000]];
      await playOnce(store, NOON, two, 1);
      expect((await playOnce(store, NOON + DAY, all, 1)).offBoard).toEqual({ alone: false, repeats: 2 });
      expect(await pointsOf(store, 'all', NOON)).toEqual({ Ada: 1000, Grace: 1000, Linus: 1000 });
      expect((await playOnce(store, NOON + 8 * DAY, two, 1)).offBoard.repeats).toBe(2);
      expect((await playOnce(store, NOON + 15 * DAY + 1, two, 1)).offBoard.repeats).toBe(0);
      expect(await pointsOf(store, 'all', NOON)).toEqual({ Ada: 2000, Grace: 2000, Linus: 1000 });
    });

    it('sees an answer that stands in another channel and is not closed yet', async () => {
      const { store } = await use();
      const [slow, quick] = [newGame(), newGame()].map((game) => play(store, game));
      if (slow === undefined || quick === undefined) throw new Error('two games are needed');
      for (const game of [slow, quick]) {
        await game.start();
        await game.open(0);
      }
      for (const player of [ada, grace]) {
        await slow.answer(0, player, 1, 1000);
        await quick.answer(0, player, 1, 2000);
      }
      expect((await quick.close(0)).offBoard.repeats).toBe(2);
      expect((await slow.close(0)).offBoard.repeats).toBe(0);
      expect((await readBoard(store)).lines.map((line) => line.answered)).toEqual([1, 1]);
    });
  });
}
