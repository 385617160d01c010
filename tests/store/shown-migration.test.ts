import { expect, it } from 'vitest';
import { ada, grace, plannedRound, question } from '../support/games.ts';
import { copyFrom, formerDatabase } from './former-database.ts';
import { newGame, NOON, play } from './driver.ts';
import { createSqlite } from './sqlite-database.ts';

it('tells from the rounds of older versions what channels were shown and how questions were answered', async () => {
  const database = await createSqlite();
  try {
    const store = await database.open();
    const statement = { ...plannedRound(2), question: question(2, { form: 'true-false' }) };
    const rounds = [plannedRound(0, { cycle: 1 }), plannedRound(1, { cycle: 1 }), statement];
    const first = newGame({ rounds });
    const games = [first, newGame({ place: first.place, rounds, createdAt: NOON + 3_600_000 })];
    for (const [index, game] of games.entries()) {
      const table = play(store, game);
      await table.start();
      for (const round of [0, 2]) {
        await table.open(round, NOON + index * 3_600_000 + round * 1000);
        await table.answer(round, ada, index);
        if (index === 1) await table.answer(round, grace, 1);
        await table.close(round);
      }
      await store.commit(game.id, [{ save: 'over', how: 'stopped', at: NOON + 3_600_000 }], []);
    }
    const query = { channelId: first.place.channelId, pack: 'words' };
    const [memory, shares] = [await store.shownIn(query), await store.shares('words')];
    expect(memory.shown.get('q0')).toEqual({ cycle: 1, times: 2 });
    expect(shares.get('fact-2.word true-false')).toEqual({ answers: 2, right: 1 });
    await store.close();

    const former = await formerDatabase('002-typed-answers', copyFrom(database.file));
    try {
      const later = await former.open();
      expect(await later.shownIn(query)).toEqual(memory);
      expect(await later.shares('words')).toEqual(shares);
    } finally {
      await former.remove();
    }
  } finally {
    await database.remove();
  }
});
