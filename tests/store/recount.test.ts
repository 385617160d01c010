import BetterSqlite3 from 'better-sqlite3';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Game, GameId } from '../../src/game/model.ts';
import { PERIODS } from '../../src/game/period.ts';
import type { Store } from '../../src/store/store.ts';
import { answerTo } from '../../src/game/planned-round.ts';
import { ada, grace, linus, plannedRound, typedRound } from '../support/games.ts';
import { DAY, NOON, newGame } from './driver.ts';
import { type Click, countClosed, type Log, recount } from './recount.ts';
import { createSqlite } from './sqlite-database.ts';

/** What is typed where a button would have this number: the second one is right, the third asks for more. */
const WORDS = ['alpha', 'Beta!', 'letter', 'delta'];
const GUILD = '200000000000000001';

/** What can happen to three games on one server, in any order; `after` is the time since what happened before. */
const after = fc.integer({ min: 1, max: 15_000 });
const happening = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('open' as const), game: fc.nat(2), after }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      game: fc.nat(2),
      player: fc.constantFrom(ada, grace, linus),
      choice: fc.nat(3),
      /** Delivered after a newer click. */
      overtaken: fc.boolean(),
      after,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('close' as const), game: fc.nat(2), after }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), after }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait' as const), after: fc.integer({ max: 9 * DAY, min: 1 }) }),
  },
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

const removals: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

interface Played {
  readonly game: Game;
  round: number;
  state: 'pending' | 'open' | 'closed';
  openedAt: number;
}

describe('the boards', () => {
  it('are what a recount of all accepted answers gives, whatever happened', async () => {
    const everything = fc.array(happening, { minLength: 20, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(everything, async (happenings) => {
        const database = await createSqlite({ sync: 'normal' });
        removals.push(() => database.remove());
        const { store, log, now } = await live(() => database.open(), happenings);
        for (const period of PERIODS) {
          const { lines } = await store.board({ guildId: GUILD, period, page: 0, readerId: ada.id, now });
          const bare = lines.map(({ playerId, points, right, answered, games }) => {
            return { playerId, points, right, answered, games };
          });
          expect(bare).toEqual(recount(log, period, now));
        }
        const rows = new BetterSqlite3(database.file, { readonly: true });
        const count = (sql: string) => rows.prepare(sql).pluck().get();
        expect(count('select count(*) from answers where points is not null')).toBe(countClosed(log));
        expect(count(`select coalesce(sum(answered), 0) from scores where period = 'all'`)).toBe(
          count('select count(*) from answers where on_board = 1'),
        );
        rows.close();
        await store.close();
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

/** Lets it all happen, checks each answer's outcome and each close's repetition, and writes down what was accepted. */
async function live(open: () => Promise<Store>, happenings: readonly Happening[]) {
  let store = await open();
  const games: Played[] = [];
  for (const index of [0, 1, 2]) games.push(await start(store, index));
  const log: Log[number][] = [];
  const newest = new Map<string, number>();
  const prompted = new Set<string>();
  let now = NOON;
  let clicks = 1000;
  for (const event of happenings) {
    // No round stays open for days.
    if (event.do === 'wait') for (const played of games) await close(played);
    now += event.after;
    if (event.do === 'restart') {
      await store.close();
      store = await open();
    }
    const played = 'game' in event ? games[event.game] : undefined;
    if (played === undefined) continue;
    const { game, round } = played;
    if (event.do === 'open' && played.state !== 'open') {
      Object.assign(played, { round: played.state === 'closed' ? round + 1 : round, state: 'open', openedAt: now });
      await openRound(store, played);
    }
    if (event.do === 'close') await close(played);
    if (event.do === 'answer') {
      clicks += 1;
      const interaction = event.overtaken ? clicks - 500 : clicks;
      const { player, choice } = event;
      const planned = game.rounds[round]!;
      const answer = answerTo(planned, planned.kind === 'typed' ? { text: WORDS[choice] ?? '' } : { choice });
      if (typeof answer === 'string') throw new Error(answer);
      const who = { round, playerId: player.id, name: player.name, interactionId: String(interaction) };
      const outcome = await store.recordAnswer({ gameId: game.id, ...answer, ...who, at: now });
      const key = `${game.id} ${round} ${player.id}`;
      const before = newest.get(key);
      const asksFirst = 'text' in answer && answer.verdict === 'prompt' && !prompted.has(key);
      expect(outcome).toBe(expected(played, before, interaction, asksFirst));
      if (outcome === 'closed' || outcome === 'stale') continue;
      newest.set(key, interaction);
      if (outcome === 'prompted') prompted.add(key);
      const question = planned.question.id;
      const click: Click = {
        is: 'click',
        game: game.id,
        round,
        question,
        player,
        choice,
        at: now,
        openedAt: played.openedAt,
      };
      log.push(click);
    }
  }
  return { store, log, now };

  async function close(played: Played): Promise<void> {
    const { game, round, state } = played;
    if (state === 'pending') return;
    const first = await store.closeRound(game.id, round, now);
    expect(await store.closeRound(game.id, round, now)).toEqual(first);
    if (state === 'open') log.push({ is: 'close', game: game.id, round });
    played.state = 'closed';
  }
}

function expected({ state }: Played, before: number | undefined, interaction: number, asksFirst: boolean): string {
  if (state !== 'open') return 'closed';
  if (before !== undefined && interaction < before) return 'stale';
  if (asksFirst) return 'prompted';
  return before === undefined ? 'saved' : 'changed';
}

/** All three games ask the same few questions, some of them typed, so that repeats are frequent. */
async function start(store: Store, index: number): Promise<Played> {
  const rounds = Array.from({ length: 30 }, (_, round) => {
    const question = (round * (index + 1)) % 5;
    return question % 2 === 0 ? plannedRound(question) : typedRound(question);
  });
  const game = newGame({ rounds, id: `recount${index}` as GameId });
  await store.createGame(game);
  await store.commit(game.id, [{ save: 'started' }], []);
  return { game, round: 0, state: 'pending', openedAt: 0 };
}

async function openRound(store: Store, { game, round, openedAt }: Played): Promise<void> {
  const deadline = openedAt + 20_000;
  await store.commit(game.id, [{ save: 'round-pending', round }], []);
  await store.commit(game.id, [{ save: 'round-open', round, messageId: 'm', openedAt, deadline }], []);
}
