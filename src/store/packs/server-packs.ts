import type { Selectable } from 'kysely';
import type { PackEntry, PackHead } from '../../packs/entry.ts';
import type { Database } from '../database.ts';
import type { PacksTable } from '../pack-tables.ts';
import { guildOf } from './pack-key.ts';

const byTitle = new Intl.Collator('en');

export async function serverPacks(db: Database, guildId: string): Promise<readonly PackEntry[]> {
  const rows = await db.query
    .selectFrom('packs')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('removed_at', 'is', null)
    .orderBy('key')
    .execute();
  return rows.map(entryOf).sort((a, b) => byTitle.compare(a.title, b.title));
}

export async function serverPack(db: Database, key: string): Promise<PackEntry | undefined> {
  const row = await packRow(db, key);
  return row === undefined ? undefined : entryOf(row);
}

export async function removedPacks(db: Database, guildId: string): Promise<readonly PackEntry[]> {
  const rows = await db.query
    .selectFrom('packs')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('removed_at', 'is not', null)
    .orderBy('removed_at', 'desc')
    .orderBy('key')
    .execute();
  return rows.map(entryOf);
}

export async function packsOff(db: Database, guildId: string): Promise<ReadonlySet<string>> {
  const rows = await db.query.selectFrom('packs_off').select('key').where('guild_id', '=', guildId).execute();
  return new Set(rows.map((row) => row.key));
}

export async function switchPack(db: Database, guildId: string, key: string, isOn: boolean): Promise<void> {
  if (isOn) {
    await db.query.deleteFrom('packs_off').where('guild_id', '=', guildId).where('key', '=', key).execute();
    return;
  }
  await db.query
    .insertInto('packs_off')
    .values({ guild_id: guildId, key })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** In play or removed. */
export function packRow(db: Database, key: string): Promise<Selectable<PacksTable> | undefined> {
  return db.query
    .selectFrom('packs')
    .selectAll()
    .where('guild_id', '=', guildOf(key))
    .where('key', '=', key)
    .executeTakeFirst();
}

function entryOf(row: Selectable<PacksTable>): PackEntry {
  return {
    ...(JSON.parse(row.head) as PackHead),
    key: row.key,
    guildId: row.guild_id,
    version: row.version,
    bytes: row.bytes,
    changedAt: row.changed_at,
    changedBy: { id: row.changed_by_id, name: row.changed_by_name },
    ...(row.removed_at === null ? {} : { removedAt: row.removed_at }),
  };
}
