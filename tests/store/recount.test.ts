import BetterSqlite3 from 'better-sqlite3';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { GameId } from '../../src/game/model.ts';
import { PERIODS } from '../../src/game/period.ts';
import type { Store } from '../../src/store/store.ts';
import { ada } from '../support/games.ts';
import { happenings, live } from './live.ts';
import { countClosed, recount, recountShares } from './recount.ts';
import { GUILD } from './regrade-driver.ts';
import { createSqlite } from './sqlite-database.ts';

const removals: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

/** A busy machine has fewer runs, and a fault is made smaller no longer than this. */
const patient = { interruptAfterTimeLimit: 100_000 };

async function fresh() {
  const database = await createSqlite({ sync: 'normal' });
  removals.push(() => database.remove());
  return database;
}

/** The boards of all periods, as they are read. */
function boards(store: Store, now: number) {
  return Promise.all(
    PERIODS.map(
      async (period) => (await store.board({ guildId: GUILD, period, page: 0, readerId: ada.id, now })).lines,
    ),
  );
}

async function shares(store: Store) {
  const known = await store.shares('words');
  // Each question has a fact of its own here.
  return Object.fromEntries([...known].map(([item, share]) => [item.replace(/^fact-(\d+)\..*$/u, 'q$1'), share]));
}

function standings(store: Store, games: readonly GameId[]) {
  return Promise.all(games.map(async (id) => (await store.loadGame(id))?.standings));
}

describe('the boards', () => {
  it('are what a recount of all accepted answers gives, whatever happened', async () => {
    await fc.assert(
      fc.asyncProperty(happenings, async (events) => {
        const database = await fresh();
        const { store, log, now } = await live(() => database.open(), events);
        const lines = await boards(store, now);
        for (const [index, period] of PERIODS.entries()) {
          const bare = lines[index]?.map(({ playerId, points, right, answered, games }) => {
            return { playerId, points, right, answered, games };
          });
          expect(bare).toEqual(recount(log, period, now));
        }
        expect(await shares(store)).toEqual(recountShares(log));
        const rows = new BetterSqlite3(database.file, { readonly: true });
        const count = (sql: string) => rows.prepare(sql).pluck().get();
        expect(count('select count(*) from answers where points is not null')).toBe(countClosed(log));
        expect(count(`select coalesce(sum(answered), 0) from scores where period = 'all'`)).toBe(
          count('select count(*) from answers where on_board = 1 and voided = 0'),
        );
        rows.close();
        await store.close();
      }),
      { ...patient, numRuns: 50 },
    );
  }, 150_000);

  it('are those of a run without regrades when all of them are undone', async () => {
    await fc.assert(
      fc.asyncProperty(happenings, async (events) => {
        const [regraded, plain] = [await fresh(), await fresh()];
        const one = await live(() => regraded.open(), events);
        await one.undoAll();
        const without = events.map((event) =>
          event.do === 'regrade' || event.do === 'undo'
            ? ({ do: 'manage', what: 0, after: event.after } as const)
            : event,
        );
        const other = await live(() => plain.open(), without);
        expect(await boards(one.store, one.now)).toEqual(await boards(other.store, other.now));
        expect(await shares(one.store)).toEqual(await shares(other.store));
        expect(await standings(one.store, one.games)).toEqual(await standings(other.store, other.games));
        expect(await one.store.acceptedAnswers(GUILD, 'words')).toEqual([]);
        await one.store.close();
        await other.store.close();
      }),
      { ...patient, numRuns: 25 },
    );
  }, 150_000);
});
