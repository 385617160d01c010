import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createStore } from './create-store.ts';
import type { Database, Engine } from './database.ts';
import { migrateToLatest } from './migrate.ts';
import type { Tables } from './schema.ts';
import { cannotOpen, damaged, explainSqliteError, inUse } from './sqlite-errors.ts';
import { prepareStatements } from './sqlite-statements.ts';
import { type Store, StoreError } from './store.ts';

export interface SqliteOptions {
  /** How long a statement waits for another process's lock before StoreError `busy`; 2 s unless given. */
  readonly busyMs?: number;
  /** The database grows to at most this many pages of 4 KiB, then writes fail with StoreError `full`. */
  readonly maxPages?: number;
  /** `full` unless given: a commit outlives a power cut. With `normal` the last ones may not; a crash of the process loses none. */
  readonly sync?: 'full' | 'normal';
}

/** Below Discord's three seconds, so that a person can still be told to try again. */
const BUSY_MS = 2000;

/**
 * Opens (or creates, with its folder) the database and brings its schema up to date. `url` is `file:PATH` or
 * `:memory:`. Throws StoreError with the cure when the file cannot be used, and leaves such a file as it was.
 */
export async function openSqlite(url: string, options: SqliteOptions = {}): Promise<Store> {
  const file = url === ':memory:' ? url : url.replace(/^file:/, '');
  if (file === '') {
    throw new StoreError(
      'unreadable',
      'DATABASE_URL names no file. Write the path after "file:", as in file:db/footnote.sqlite.',
    );
  }
  const raw = openFile(file, options.busyMs ?? BUSY_MS);
  try {
    checkFile(raw, file);
    const query = new Kysely<Tables>({ dialect: new SqliteDialect({ database: raw }) });
    await migrate(raw, query, file);
    configure(raw, options);
    return createStore(sqliteEngine(raw, query, file));
  } catch (error) {
    raw.close();
    const explained = explainSqliteError(error, file);
    throw explained instanceof StoreError && explained.reason === 'busy' ? inUse(file, error) : explained;
  }
}

function openFile(file: string, busyMs: number): BetterSqlite3.Database {
  try {
    if (file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true });
    return new BetterSqlite3(file, { timeout: busyMs });
  } catch (error) {
    const explained = explainSqliteError(error, file);
    throw explained instanceof StoreError ? explained : cannotOpen(file, error);
  }
}

function checkFile(raw: BetterSqlite3.Database, file: string): void {
  raw.pragma('trusted_schema = off');
  raw.pragma('cell_size_check = on');
  const verdict: unknown = raw.pragma('quick_check(1)', { simple: true });
  if (verdict !== 'ok') throw damaged(file, String(verdict));
}

/** All pending migrations are one transaction: an interrupted start leaves the old schema. */
async function migrate(raw: BetterSqlite3.Database, query: Kysely<Tables>, file: string): Promise<void> {
  raw.exec('begin immediate');
  try {
    await migrateToLatest(query as unknown as Kysely<never>, file);
    raw.exec('commit');
  } catch (error) {
    if (raw.inTransaction) raw.exec('rollback');
    throw error;
  }
}

function configure(raw: BetterSqlite3.Database, options: SqliteOptions): void {
  raw.pragma('journal_mode = wal');
  raw.pragma(`synchronous = ${options.sync ?? 'full'}`);
  raw.pragma('foreign_keys = on');
  if (options.maxPages !== undefined) raw.pragma(`max_page_count = ${options.maxPages}`);
}

/** One connection, used by one transaction at a time, in the order of the calls. */
function sqliteEngine(raw: BetterSqlite3.Database, query: Kysely<Tables>, file: string): Engine {
  const db: Database = { query, hot: prepareStatements(raw) };
  const [beginRead, beginWrite, commit, rollback] = ['begin', 'begin immediate', 'commit', 'rollback'].map((sql) =>
    raw.prepare(sql),
  ) as [BetterSqlite3.Statement, BetterSqlite3.Statement, BetterSqlite3.Statement, BetterSqlite3.Statement];
  let last: Promise<unknown> = Promise.resolve();

  async function transact<T>(begin: BetterSqlite3.Statement, work: (db: Database) => Promise<T>): Promise<T> {
    try {
      begin.run();
      const result = await work(db);
      commit.run();
      return result;
    } catch (error) {
      if (raw.inTransaction) rollback.run();
      throw explainSqliteError(error, file);
    }
  }
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }
  return {
    read: (work) => inTurn(() => transact(beginRead, work)),
    write: (work) => inTurn(() => transact(beginWrite, work)),
    close: () => inTurn(() => query.destroy()),
  };
}
