import { expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ada, grace, plannedRound, typedRound } from '../support/games.ts';
import { NOON } from './driver.ts';
import { copyFrom, formerDatabase } from './former-database.ts';
import {
  accept,
  boards,
  GUILD,
  moderator,
  nextId,
  playGame,
  type Said,
  standings,
  voidQuestion,
} from './regrade-driver.ts';
import { createSqlite } from './sqlite-database.ts';

it('keeps games, boards and shares of a version without packs of servers, and regrades its answers', async () => {
  const database = await createSqlite();
  try {
    const store = await database.open();
    const both = (said: number | string): readonly Said[] => [
      [ada, said],
      [grace, said],
    ];
    const rounds = [plannedRound(0), typedRound(1), plannedRound(2)];
    const { game } = await playGame(store, { rounds }, [both(1), both('omega')]);
    const told = async (of: Store) => [
      await of.loadGame(game.id),
      await of.ownResults(game.id, ada.id),
      await of.shares('words'),
      await of.shownIn({ channelId: game.place.channelId, pack: 'words' }),
      await boards(of),
    ];
    const before = await told(store);
    await store.close();

    const former = await formerDatabase('003-shown-questions', copyFrom(database.file));
    try {
      const later = await former.open();
      expect(await told(later)).toEqual(before);
      expect([await later.serverPacks(GUILD), await later.regrades(GUILD)]).toEqual([[], []]);
      const ids = [nextId(), nextId()] as const;
      await later.regrade(ids[0], voidQuestion(0), moderator, NOON);
      await later.regrade(ids[1], accept('omega', 1), moderator, NOON);
      expect(await standings(later, game)).toEqual([
        ['Ada', 1000, 1, 1],
        ['Grace', 1000, 1, 1],
      ]);
      // Which of the answers were the first ones was not written down then.
      expect(await later.shares('words')).toEqual(before[2]);
      for (const id of ids) await later.undoRegrade(id);
      expect(await told(later)).toEqual(before);
    } finally {
      await former.remove();
    }
  } finally {
    await database.remove();
  }
});
