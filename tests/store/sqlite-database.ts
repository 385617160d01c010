import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSqlite, type SqliteOptions } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import type { TestDatabase } from './driver.ts';

/** A SQLite file in a folder of its own. */
export async function createSqlite(options: SqliteOptions = {}): Promise<TestDatabase & { readonly file: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'footnote-store-'));
  const file = path.join(folder, 'test.sqlite');
  const opened: Store[] = [];
  return {
    file,
    open: async () => {
      const store = await openSqlite(`file:${file}`, options);
      opened.push(store);
      return store;
    },
    remove: async () => {
      for (const store of opened) await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
