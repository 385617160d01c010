import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packFigures } from '../../src/commands/packs/figures.ts';
import type { Desk } from '../../src/commands/desk.ts';
import type { Player, PlayerId } from '../../src/game/model.ts';
import type { Store } from '../../src/store/store.ts';
import { ada, grace, plannedRound, question } from '../support/games.ts';
import { newGame, NOON, play } from '../store/driver.ts';
import { createSqlite } from '../store/sqlite-database.ts';

const GUILD = '200000000000000001';
const PEOPLE = 48;

const players: readonly Player[] = Array.from({ length: PEOPLE }, (_, index) => ({
  id: `1000000000000001${String(index).padStart(2, '0')}` as PlayerId,
  name: `Player ${index}`,
}));

let database: Awaited<ReturnType<typeof createSqlite>>;
let store: Store;
beforeEach(async () => {
  database = await createSqlite();
  store = await database.open();
});
afterEach(() => database.remove());

/** Everybody answers the question of this number; the first `right` of them rightly. */
async function asks(index: number, right: number, who = players): Promise<void> {
  const game = play(store, newGame({ rounds: [plannedRound(index)] }));
  await game.start();
  await game.open(0);
  for (const [place, player] of who.entries()) await game.answer(0, player, place < right ? 1 : 0);
  await game.close(0);
}

const pack = { id: 'words', title: 'Words', questions: Array.from({ length: 8 }, (_, index) => question(index)) };
const figures = () => packFigures({ store } as Desk, GUILD, pack);

describe('the figures of a pack', () => {
  it('are empty before anybody has played', async () => {
    expect(await figures()).toEqual({ answers: 0, right: 0, reports: 0, hardest: [], flagged: [] });
  });

  it('tell the hardest questions, and none that few have answered', async () => {
    await asks(0, 12, players.slice(0, 12));
    await asks(1, 3, players.slice(0, 12));
    await asks(2, 6, players.slice(0, 12));
    await asks(3, 0, players.slice(0, 9));
    const { answers, right, hardest } = await figures();
    expect({ answers, right }).toEqual({ answers: 45, right: 21 });
    expect(hardest.map(({ stem, share }) => [stem, share])).toEqual([
      ['Which word comes at place 1?', 0.25],
      ['Which word comes at place 2?', 0.5],
      ['Which word comes at place 0?', 1],
    ]);
  });

  it('tell what a moderator should look at, the worst first', async () => {
    await asks(0, PEOPLE);
    await asks(1, 2);
    const report = (by: Player, caseId: string) =>
      store.fileReport({
        caseId,
        guildId: GUILD,
        question: question(1),
        report: { kind: 'report', reason: 'wrong', comment: '', by, at: NOON },
        mayPause: false,
      });
    await report(ada, 'case1');
    await report(grace, 'case2');
    const { flagged, reports } = await figures();
    expect(reports).toBe(2);
    expect(flagged.map(({ stem }) => stem)).toEqual(['Which word comes at place 1?', 'Which word comes at place 0?']);
    expect(flagged[0]?.flags.map(({ flag }) => flag).slice(0, 2)).toEqual(['below-chance', 'reported']);
    expect(flagged[1]?.flags[0]).toEqual({ flag: 'too-easy' });
    expect((await packFigures({ store } as Desk, '5', pack)).reports).toBe(0);
  });
});
