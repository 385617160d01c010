import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createShelf } from '../../src/app/shelf.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { question } from '../support/games.ts';

const GUILD = '200000000000000001';

async function save(store: Store, slug: string, now = 0): Promise<string> {
  const key = `${GUILD}.${slug}`;
  const questions = Array.from({ length: 6 }, (_, index) => ({ ...question(index + now), pack: key }));
  await store.savePack({
    key,
    guildId: GUILD,
    basedOn: 0,
    kind: 'added',
    summary: 'Added',
    head: { title: slug, language: 'en', authors: [], questions: 6, difficulties: { easy: 0, medium: 6, hard: 0 } },
    text: 'format: 1',
    syntax: 'yaml',
    slices: [JSON.stringify(questions)],
    stems: [],
    by: { id: '1', name: 'Ada' },
    now,
    quota: { packs: 10, bytes: 1000 },
  });
  return key;
}

it('lets go of packs that a server has changed as well when it keeps enough others', async () => {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  const store = await openSqlite(':memory:');
  const shelf = createShelf(store, [], 10);
  const [first, second] = [await save(store, 'first'), await save(store, 'second')];
  await store.switchQuestion(GUILD, first, question(0).id, 'off');
  const kept = async (key: string) => new WeakRef((await shelf.load(GUILD, key))?.questions.at(-1) ?? {});
  const changed = await kept(first);
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  expect(changed.deref()).toBeDefined();
  await kept(second);
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  expect(changed.deref()).toBeUndefined();
  expect((await shelf.load(GUILD, first))?.questions).toHaveLength(5);
  await store.close();
});

it('takes a pack that was forgotten and is added anew for another one', async () => {
  const store = await openSqlite(':memory:');
  const shelf = createShelf(store, []);
  const key = await save(store, 'first');
  const firstOf = async () => (await shelf.load(GUILD, key))?.questions[0]?.id;
  expect(await firstOf()).toBe('q0');
  await store.removePack(key, 1, 1);
  for (let index = 0; index < 50; index++) {
    await store.removePack(await save(store, `other-${index}`), 1, 2 + index);
  }
  await save(store, 'first', 100);
  expect((await store.serverPack(key))?.version).toBe(1);
  expect(await firstOf()).toBe('q100');
  await store.close();
});
