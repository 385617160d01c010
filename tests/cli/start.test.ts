import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPlayground, type Playground } from '../../src/playground/server.ts';
import { playedFolder } from '../support/bundled.ts';
import { footnote } from './run.ts';

const token = 'a-token-for-tests-only';
const folder = mkdtempSync(join(tmpdir(), 'footnote-start-'));
const packsDir = playedFolder();
let playground: Playground;
beforeAll(async () => {
  playground = await startPlayground({ port: 0, token });
});
afterAll(async () => {
  await playground.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(packsDir, { recursive: true, force: true });
});

const environment = (more: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  DISCORD_TOKEN: token,
  DISCORD_API_URL: playground.apiUrl,
  DATABASE_URL: `file:${join(folder, 'start.sqlite')}`,
  LOG_LEVEL: 'silent',
  PACKS_DIR: packsDir,
  ...more,
});

describe('footnote start', { timeout: 60_000 }, () => {
  it('says how to get a token when there is none', async () => {
    const { code, stderr } = await footnote(['start']);
    expect(stderr).toContain('DISCORD_TOKEN is not set');
    expect(code).toBe(78);
  });

  it('says that Discord refuses a wrong token, and never prints it', async () => {
    const { code, stderr, stdout } = await footnote(['start'], environment({ DISCORD_TOKEN: 'a-wrong-token' }));
    expect(stderr).toContain('Discord did not accept DISCORD_TOKEN. Copy a new one');
    expect(stderr + stdout).not.toContain('a-wrong-token');
    expect(code).toBe(78);
  });

  it('says that Discord cannot be reached', async () => {
    const { code, stderr } = await footnote(['start'], environment({ DISCORD_API_URL: 'http://127.0.0.1:9/api' }));
    expect(stderr).toContain('Cannot reach Discord at http://127.0.0.1:9/api');
    expect(code).toBe(1);
  });

  it('does not support PostgreSQL yet and says so', async () => {
    const { code, stderr } = await footnote(['start'], environment({ DATABASE_URL: 'postgres://localhost/footnote' }));
    expect(stderr).toContain('not supported yet');
    expect(code).toBe(78);
  });

  it('leaves a database of a newer version alone', async () => {
    const file = join(folder, 'newer.sqlite');
    const db = new BetterSqlite3(file);
    db.exec(
      `create table kysely_migration (name varchar(255) primary key, timestamp varchar(255));
       insert into kysely_migration values ('999-from-the-future', '2030-01-01')`,
    );
    db.close();
    const before = readFileSync(file);
    const { code, stderr } = await footnote(['start'], environment({ DATABASE_URL: `file:${file}` }));
    expect(stderr).toMatch(/newer/u);
    expect(code).toBe(78);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('leaves a file that is no database alone', async () => {
    const file = join(folder, 'letter.sqlite');
    writeFileSync(file, 'Dear Grace, this is not a database. '.repeat(200));
    const before = readFileSync(file);
    const { code, stderr } = await footnote(['start'], environment({ DATABASE_URL: `file:${file}` }));
    expect(stderr).toMatch(/not a (?:SQLite )?database|database/iu);
    expect(code).toBe(78);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('names the place and the cure of a broken pack', async () => {
    const packs = join(folder, 'packs');
    mkdirSync(packs, { recursive: true });
    writeFileSync(join(packs, 'broken.yaml'), 'format: 1\npack: broken\ntitel: Broken\n');
    const { code, stderr } = await footnote(['start'], environment({ PACKS_DIR: packs }));
    expect(stderr).toMatch(/broken\.yaml:3:1 .*titel.*title/u);
    expect(stderr).toContain('packs check');
    expect(code).toBe(78);
  });

  it('says what is wrong with the environment', async () => {
    const { code, stderr } = await footnote(['start'], environment({ SHARDS: 'many' }));
    expect(stderr).toContain('SHARDS: write auto');
    expect(code).toBe(78);
  });
});

describe('footnote playground', { timeout: 60_000 }, () => {
  it('refuses what is no port', async () => {
    const { code, stderr } = await footnote(['playground', '--port', 'x']);
    expect(stderr).toContain('A port is a whole number from 0 to 65535.');
    expect(code).toBe(2);
  });
});
