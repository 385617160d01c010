import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChecks } from '../../src/app/checks/checks.ts';
import { writePack } from '../../src/app/checks/write-pack.ts';
import { createShelf } from '../../src/app/shelf.ts';
import type { Call } from '../../src/commands/call.ts';
import type { Desk } from '../../src/commands/desk.ts';
import { restoreVersion } from '../../src/commands/packs/restore.ts';
import type { PlayerId } from '../../src/game/model.ts';
import type { Log } from '../../src/host/ports.ts';
import { bring } from '../../src/packs/bring.ts';
import { maxPackBytes } from '../../src/packs/file-bytes.ts';
import { headOf } from '../../src/packs/head.ts';
import type { Store } from '../../src/store/store.ts';
import { NOON } from '../store/driver.ts';
import { createSqlite } from '../store/sqlite-database.ts';

const GUILD = '200000000000000001';
const KEY = `${GUILD}.towns`;
const day = '2026-01-01';
const ada = { id: '100000000000000001' as PlayerId, name: 'Ada' };

/** A table of three questions about the towns of a place. */
function table(place: string): Uint8Array {
  const rows = ['first', 'second', 'third'].map((nth) => `Which town is the ${nth} of ${place}?,${nth} town`);
  return Buffer.from(['title,Towns', '', 'question,answer', ...rows].join('\n'));
}

let database: Awaited<ReturnType<typeof createSqlite>>;
let store: Store;
const checks = createChecks({ packsDir: 'questions', log: { warn: () => {} } as unknown as Log });
beforeEach(async () => {
  database = await createSqlite();
  store = await database.open();
});
afterEach(async () => {
  await checks.close();
  await database.remove();
});

/** Stores a version with so many blanks at its end, which make its text larger and change nothing else. */
async function save(place: string, basedOn: number, blanks: number): Promise<string> {
  const { brought } = bring(table(place), 'towns.csv', { pools: new Map(), day, keyOf: () => KEY });
  if (brought === undefined) throw new Error('nothing was brought');
  const { pack, syntax, questions } = brought;
  const text = brought.text + ' '.repeat(blanks);
  await store.savePack({
    key: KEY,
    guildId: GUILD,
    basedOn,
    kind: basedOn === 0 ? 'added' : 'replaced',
    summary: '',
    head: headOf(pack, questions),
    text,
    syntax,
    slices: [JSON.stringify(questions)],
    stems: [],
    by: ada,
    now: NOON,
    quota: { packs: 50, bytes: 10_000_000 },
  });
  return text;
}

describe('a stored pack that is larger than what may be brought', () => {
  it('comes back from the history, and goes out in another format', async () => {
    const text = await save('Exampleshire', 0, maxPackBytes);
    await save('Sampleshire', 1, 0);
    const shelf = createShelf(store, []);
    const desk = { store, checks, shelf, clock: { now: () => NOON }, checksToday: { take: () => true } };
    const scene = { guildId: GUILD, guildLocale: 'en-US' };
    const call = { at: NOON, person: { ...ada, locale: 'en-US' }, scene } as Call;
    const entry = await store.serverPack(KEY);
    if (entry === undefined) throw new Error('the pack was not saved');

    await restoreVersion(desk as unknown as Desk, call, entry, 1);
    expect(await store.packText(KEY)).toEqual({ version: 3, text, syntax: 'json' });

    const written = await writePack({
      source: { text, syntax: 'json' },
      format: 'csv',
      guildId: '1',
      day,
      packsDir: 'questions',
    });
    expect(written?.leftOut).toBe(0);
  }, 60_000);
});
