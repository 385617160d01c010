import BetterSqlite3 from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { chmod, open, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { explainSqliteError } from '../../src/store/sqlite-errors.ts';
import { StoreError } from '../../src/store/store.ts';
import { ada, grace } from '../support/games.ts';
import { click, newGame, NOON, play } from './driver.ts';
import { GUILD, moderator, playGame, voidQuestion } from './regrade-driver.ts';
import { createSqlite } from './sqlite-database.ts';

type Sqlite = Awaited<ReturnType<typeof createSqlite>>;

const opened: Sqlite[] = [];

async function sqlite(...options: Parameters<typeof createSqlite>): Promise<Sqlite> {
  const database = await createSqlite(...options);
  opened.push(database);
  return database;
}

afterEach(async () => {
  for (const database of opened.splice(0)) await database.remove();
});

/** A database with one game in it, closed. */
async function filled(): Promise<Sqlite> {
  const database = await sqlite();
  const store = await database.open();
  for (let games = 0; games < 20; games += 1) await store.createGame(newGame({}, 10));
  await store.close();
  return database;
}

/** Runs SQL on the file as another program would. */
function alter(file: string, sql: string): void {
  const other = new BetterSqlite3(file);
  other.exec(sql);
  other.close();
}

async function refusal(promise: Promise<unknown>): Promise<StoreError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof StoreError) return error;
  throw new Error('no StoreError was thrown', { cause: error });
}

describe('the database file', () => {
  it('is made with its folder, and outlives every commit', async () => {
    const { file } = await sqlite();
    const nested = path.join(path.dirname(file), 'some', 'folder', 'bot.sqlite');
    const store = await openStore(`file:${nested}`);
    expect(existsSync(nested)).toBe(true);
    await store.writeNote('a', 'b');
    const other = new BetterSqlite3(nested, { readonly: true });
    expect(other.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(other.prepare('select value from notes').pluck().get()).toBe('b');
    other.close();
    await store.close();
  });

  it('can be only in memory', async () => {
    const store = await openStore(':memory:');
    await store.writeNote('a', 'b');
    expect(await store.readNote('a')).toBe('b');
    await store.close();
    await store.close();
  });

  it('of a newer schema is refused and stays as it is', async () => {
    const database = await filled();
    alter(database.file, `insert into kysely_migration values ('999-later', '2031-01-01T00:00:00.000Z')`);
    const before = await readFile(database.file);
    const error = await refusal(database.open());
    expect(error.reason).toBe('newer-schema');
    expect(error.message).toContain('999-later');
    expect(error.message).toContain('Start that version');
    expect(before.equals(await readFile(database.file))).toBe(true);
  });

  it('of another program is refused and stays as it is', async () => {
    const database = await sqlite();
    alter(database.file, 'create table songs (title text)');
    const before = await readFile(database.file);
    const error = await refusal(database.open());
    expect([error.reason, error.message]).toEqual(['unreadable', expect.stringContaining('another program')]);
    expect(before.equals(await readFile(database.file))).toBe(true);
  });

  it('that is no database is refused and stays as it is', async () => {
    const database = await sqlite();
    await writeFile(database.file, 'Dear diary, today nothing happened.\n'.repeat(50));
    const error = await refusal(database.open());
    expect([error.reason, error.message]).toEqual(['unreadable', expect.stringContaining('not a SQLite database')]);
    expect(await readFile(database.file, 'utf8')).toContain('Dear diary');
  });

  it.each([0, 2, 5, 9])('with a damaged page %i is refused and stays as it is', async (page) => {
    const database = await filled();
    const pages = (await stat(database.file)).size / 4096;
    expect(pages).toBeGreaterThan(10);
    const handle = await open(database.file, 'r+');
    await handle.write(Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096);
    await handle.close();
    const before = await readFile(database.file);
    const error = await refusal(database.open());
    expect(error.reason).toBe('unreadable');
    expect(error.message).toMatch(/Restore your newest backup|not a SQLite database/);
    expect(before.equals(await readFile(database.file))).toBe(true);
  });

  it('that is a folder, or lies in a file, is refused', async () => {
    const database = await filled();
    const folder = await refusal(openSqlite(`file:${path.dirname(database.file)}`));
    expect([folder.reason, folder.message]).toEqual(['unreadable', expect.stringContaining('not a folder')]);
    const inside = await refusal(openSqlite(`file:${database.file}/inside.sqlite`));
    expect([inside.reason, inside.message]).toEqual(['unreadable', expect.stringContaining('cannot be opened')]);
    expect((await refusal(openSqlite('file:'))).message).toContain('names no file');
  });

  it('that may not be written is refused', async () => {
    const database = await filled();
    await chmod(database.file, 0o444);
    await chmod(path.dirname(database.file), 0o555);
    // Whoever may do everything is not stopped by the mode of a file: such a user is left for the moment of the test.
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.(65_534);
    const error = await refusal(database.open()).finally(() => {
      if (root) process.seteuid?.(0);
    });
    await chmod(path.dirname(database.file), 0o755);
    expect([error.reason, error.message]).toEqual(['unreadable', expect.stringContaining('cannot be written')]);
  });

  it('that another program holds is refused at the start and busy later', async () => {
    const database = await sqlite({ busyMs: 50 });
    const store = await database.open();
    const other = new BetterSqlite3(database.file);
    other.exec('begin immediate');
    const start = await refusal(database.open());
    expect([start.reason, start.message]).toEqual(['busy', expect.stringContaining('locked by another program')]);
    const game = newGame();
    expect((await refusal(store.createGame(game))).reason).toBe('busy');
    expect((await refusal(store.recordAnswer(click(game, ada, 0, '1')))).reason).toBe('busy');
    other.exec('rollback');
    other.close();
    expect(await store.createGame(game)).toEqual({ created: true });
  });

  it('on a failing disk says so', () => {
    const explained = explainSqliteError(
      new BetterSqlite3.SqliteError('disk I/O error', 'SQLITE_IOERR_READ'),
      'bot.sqlite',
    );
    expect(explained).toMatchObject({ reason: 'io', message: expect.stringContaining('Check the disk') });
  });

  it('that finds no more room says so, keeps what was saved and goes on when there is room', async () => {
    const database = await sqlite({ maxPages: 60 });
    const store = await database.open();
    const kept = newGame();
    await store.createGame(kept);
    const round = play(store, kept);
    await round.open(0);
    await round.answer(0, ada, 1);
    const refused = async () => {
      for (;;) await store.createGame(newGame({}, 50));
    };
    const error = await refusal(refused());
    expect([error.reason, error.message]).toEqual(['full', expect.stringContaining('Make room')]);
    await store.close();
    const roomy = await openSqlite(`file:${database.file}`);
    expect((await roomy.loadGame(kept.id))?.phase).toMatchObject({ is: 'open', answered: new Set([ada.id]) });
    expect(await roomy.createGame(newGame({}, 50))).toEqual({ created: true });
    await roomy.close();
  });

  it('that has no room for a pack or a regrade does nothing of it', async () => {
    const database = await sqlite({ maxPages: 120 });
    const store = await database.open();
    const { game } = await playGame(store, {}, [
      [
        [ada, 0],
        [grace, 1],
      ],
    ]);
    const state = async () => [
      await store.board({ guildId: GUILD, period: 'all', page: 0, readerId: ada.id, now: NOON }),
      await store.ownResults(game.id, ada.id),
      await store.regrades(GUILD),
      [...(await store.shares('words'))],
      await store.serverPacks(GUILD),
    ];
    const before = await state();
    const long = 'x'.repeat(1_000_000);
    const regraded = await refusal(store.regrade('a', voidQuestion(0), { ...moderator, name: long }, NOON));
    const pack = {
      key: `${GUILD}.towers`,
      guildId: GUILD,
      basedOn: 0,
      kind: 'added',
      summary: 'Added',
      head: { title: 'T', language: 'en', authors: [], questions: 1, difficulties: { easy: 1, medium: 0, hard: 0 } },
      text: 'format: 1',
      syntax: 'yaml',
      slices: ['[]', long],
      stems: [],
      by: moderator,
      now: NOON,
      quota: { packs: 9, bytes: 1_000_000 },
    } as const;
    expect([regraded.reason, (await refusal(store.savePack(pack))).reason]).toEqual(['full', 'full']);
    expect(await state()).toEqual(before);
    expect((await store.regrade('a', voidQuestion(0), moderator, NOON)).lines).toHaveLength(2);
    expect(await store.savePack({ ...pack, slices: ['[]'] })).toMatchObject({ saved: true, entry: { version: 1 } });
    await store.close();
  });

  it('is not made half by an interrupted start', async () => {
    const database = await sqlite();
    alter(database.file, 'create table kysely_migration (name text primary key, timestamp text not null)');
    alter(database.file, 'create table notes (taken text)');
    await expect(database.open()).rejects.toThrow('already exists');
    const other = new BetterSqlite3(database.file);
    const tables = other.prepare(`select name from sqlite_schema where type = 'table' order by name`).pluck().all();
    other.close();
    expect(tables).toEqual(['kysely_migration', 'notes']);
  });
});

describe('DATABASE_URL', () => {
  it.each(['postgres://ada:hush@localhost/footnote', 'postgresql://localhost/footnote'])('refuses %s', async (url) => {
    const error = await refusal(openStore(url));
    expect(error.reason).toBe('unsupported');
    expect(error.message).toMatch(/^PostgreSQL is not supported yet\. Set DATABASE_URL to file:/);
    expect(error.message).not.toContain('hush');
  });

  it('refuses what it does not know', async () => {
    const error = await refusal(openStore('mysql://ada:hush@localhost/footnote'));
    expect([error.reason, error.message]).toEqual(['unsupported', expect.stringContaining('file:PATH')]);
    expect(error.message).not.toContain('hush');
  });
});
