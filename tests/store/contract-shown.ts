import { describe, expect, it } from 'vitest';
import { planRounds } from '../../src/game/plan.ts';
import type { Game } from '../../src/game/model.ts';
import { nothingShown } from '../../src/questions/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { plannedRound, question, settings } from '../support/games.ts';
import { DAY, newGame, NOON, play, type UseStore } from './driver.ts';

const questions = Array.from({ length: 14 }, (_, index) =>
  question(index, { fact: `fact-${index % 7}`, answerKey: `answer-${index % 5}` }),
);

/** What a channel was shown: the memory that its next game is drawn from, and that a game is drawn from again. */
export function describeShown(use: UseStore): void {
  describe('what a channel was shown', () => {
    it('is nothing at first, and nothing of other channels', async () => {
      const { store } = await use();
      await openRounds(store, newGame(), 3);
      expect(await store.shownIn({ channelId: 'elsewhere', pack: 'words' })).toEqual(nothingShown);
    });

    it('are the rounds that were opened, once each, with the pass they were planned in', async () => {
      const { store } = await use();
      const rounds = [plannedRound(0, { cycle: 2 }), plannedRound(1, { cycle: 3 }), plannedRound(2)];
      const game = newGame({ rounds });
      await openRounds(store, game, 2);
      // The message of an open question was deleted and posted again.
      const again = { save: 'round-open', round: 1, messageId: 'n', openedAt: NOON, deadline: NOON + 20_000 } as const;
      await store.commit(game.id, [again], []);
      const { channelId } = game.place;
      expect(await store.shownIn({ channelId, pack: 'words' })).toEqual({
        shown: new Map([
          ['q0', { cycle: 2, times: 1 }],
          ['q1', { cycle: 3, times: 1 }],
        ]),
        recent: [rounds[0]?.question, rounds[1]?.question],
      });
      expect((await store.shownIn({ channelId, pack: 'others' })).shown).toEqual(new Map());
    });

    it('counts what is shown again, and keeps the last five questions of any pack in their order', async () => {
      const { store } = await use();
      const first = newGame({ rounds: [0, 1, 2, 3, 4].map((index) => plannedRound(index, { cycle: 1 })) });
      const { place } = first;
      await openRounds(store, first, 5);
      const other = question(9, { pack: 'others', packTitle: 'Others' });
      const rounds = [{ ...plannedRound(9), question: other }, plannedRound(1, { cycle: 2 })];
      await openRounds(store, newGame({ place, rounds, createdAt: NOON + DAY }), 2, NOON + DAY);
      const memory = await store.shownIn({ channelId: place.channelId, pack: 'words' });
      expect(memory.shown.get('q1')).toEqual({ cycle: 2, times: 2 });
      expect(memory.recent.map(({ id }) => id)).toEqual(['q2', 'q3', 'q4', 'q9', 'q1']);
    });

    it('gives every game again from its settings and seed', async () => {
      const { store, database } = await use();
      const place = { guildId: '200000000000000001', channelId: '300000000000000001' };
      const games: Game[] = [];
      for (const [index, opened] of [6, 2, 0, 6, 6, 3].entries()) {
        const at = NOON + index * DAY;
        const wanted = settings({ rounds: 6 });
        const seed = `seed ${index}`;
        const memory = await store.shownIn({ channelId: place.channelId, pack: wanted.pack });
        const rounds = planRounds(questions, wanted, seed, { memory, shares: await store.shares(wanted.pack) });
        const game = newGame({ place, settings: wanted, seed, rounds, createdAt: at });
        await openRounds(store, game, opened, at);
        games.push(game);
      }
      await store.close();
      const later = await database.open();
      for (const { id } of games) {
        const game = await later.loadGame(id);
        if (game === undefined) throw new Error('a game is lost');
        const { channelId } = game.place;
        const memory = await later.shownIn({ channelId, pack: game.settings.pack, beforeGame: id });
        // How hard a question was is told by its round alone: people have answered since.
        const again = planRounds(questions, game.settings, game.seed, { memory });
        expect(again.map(withoutDifficulty)).toEqual(game.rounds.map(withoutDifficulty));
      }
      expect(games.flatMap(({ rounds }) => rounds).filter(({ startsOver }) => startsOver)).not.toEqual([]);
      const end = newGame({ place, createdAt: NOON + 9 * DAY });
      await later.createGame(end);
      const query = { channelId: place.channelId, pack: 'words' };
      expect(await later.shownIn({ ...query, beforeGame: end.id })).toEqual(await later.shownIn(query));
    });
  });
}

function withoutDifficulty({ difficulty: _difficulty, ...rest }: Game['rounds'][number]) {
  return rest;
}

/** Plays a game up to so many rounds and ends it there. */
async function openRounds(store: Store, game: Game, rounds: number, from = NOON): Promise<void> {
  const table = play(store, game);
  await table.start();
  for (let round = 0; round < rounds; round++) {
    await table.open(round, from + round * 60_000);
    if (round + 1 < rounds) await table.close(round);
  }
  await store.commit(game.id, [{ save: 'over', how: 'stopped', at: from + 3_600_000 }], []);
}
