import type { Database } from '../database.ts';
import type { PackSave, PackSaved } from '../pack-store.ts';
import { guildOf } from './pack-key.ts';
import { packRow, serverPack } from './server-packs.ts';
import { writeSlices, writeStems } from './slices.ts';

/** So many of a pack's texts are kept, the present one included. */
const KEPT_TEXTS = 20;

/** Makes the pack's next version, unless another one was made meanwhile or the server has no room for it. */
export async function savePack(db: Database, save: PackSave): Promise<PackSaved> {
  const { key, guildId, quota } = save;
  if (guildOf(key) !== guildId) throw new Error(`the pack ${key} is none of the server ${guildId}`);
  const row = await packRow(db, key);
  const live = row === undefined || row.removed_at !== null ? undefined : row;
  if (save.basedOn !== (live?.version ?? 0)) return { saved: false, why: 'changed' };
  const bytes = Buffer.byteLength(save.text);
  const others = await inPlay(db, guildId, key);
  if (live === undefined && others.packs >= quota.packs) return { saved: false, why: 'too-many' };
  // A pack that does not grow is let through: a quota may have been made smaller.
  if (others.bytes + bytes > quota.bytes && bytes > (live?.bytes ?? 0)) return { saved: false, why: 'too-large' };

  const version = (row?.version ?? 0) + 1;
  await writePack(db, save, version, bytes);
  await writeVersion(db, save, version);
  await writeSlices(db, key, save.slices);
  await writeStems(db, key, save.stems);
  const entry = await serverPack(db, key);
  if (entry === undefined) throw new Error(`the pack ${key} was not saved`);
  return { saved: true, entry };
}

/** So many removed packs of a server can be brought back. */
const MOST_REMOVED = 50;

/** False when there is no pack of this version in play. */
export async function removePack(db: Database, key: string, version: number, now: number): Promise<boolean> {
  const { numUpdatedRows } = await db.query
    .updateTable('packs')
    .set({ removed_at: now })
    .where('guild_id', '=', guildOf(key))
    .where('key', '=', key)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  await forgetOldest(db, guildOf(key));
  return numUpdatedRows > 0n;
}

/** Of a server's removed packs the oldest go for good, so that adding and removing does not fill the disk. */
async function forgetOldest(db: Database, guildId: string): Promise<void> {
  const removed = await db.query
    .selectFrom('packs')
    .select('key')
    .where('guild_id', '=', guildId)
    .where('removed_at', 'is not', null)
    .orderBy('removed_at', 'desc')
    .orderBy('key')
    .execute();
  const keys = removed.slice(MOST_REMOVED).map((row) => row.key);
  if (keys.length > 0) {
    await db.query.deleteFrom('packs').where('guild_id', '=', guildId).where('key', 'in', keys).execute();
  }
}

export async function returnPack(db: Database, key: string, quota: PackSave['quota']): Promise<boolean> {
  const row = await packRow(db, key);
  if (row === undefined || row.removed_at === null) return false;
  const others = await inPlay(db, row.guild_id, key);
  if (others.packs >= quota.packs || others.bytes + row.bytes > quota.bytes) return false;
  await db.query
    .updateTable('packs')
    .set({ removed_at: null })
    .where('guild_id', '=', row.guild_id)
    .where('key', '=', key)
    .execute();
  return true;
}

/** The server's packs but this one. */
async function inPlay(db: Database, guildId: string, except: string): Promise<PackSave['quota']> {
  const { packs, bytes } = await db.query
    .selectFrom('packs')
    .select(({ fn }) => [fn.countAll<number>().as('packs'), fn.sum<number | string | null>('bytes').as('bytes')])
    .where('guild_id', '=', guildId)
    .where('removed_at', 'is', null)
    .where('key', '<>', except)
    .executeTakeFirstOrThrow();
  return { packs, bytes: Number(bytes ?? 0) };
}

async function writePack(db: Database, save: PackSave, version: number, bytes: number): Promise<void> {
  const present = {
    version,
    head: JSON.stringify(save.head),
    bytes,
    changed_at: save.now,
    changed_by_id: save.by.id,
    changed_by_name: save.by.name,
    removed_at: null,
  };
  await db.query
    .insertInto('packs')
    .values({ guild_id: save.guildId, key: save.key, ...present })
    .onConflict((conflict) => conflict.columns(['guild_id', 'key']).doUpdateSet(present))
    .execute();
}

async function writeVersion(db: Database, save: PackSave, version: number): Promise<void> {
  await db.query
    .insertInto('pack_versions')
    .values({
      guild_id: save.guildId,
      key: save.key,
      version,
      kind: save.kind,
      restores: save.restores ?? null,
      based_on: save.basedOn,
      summary: save.summary,
      head: JSON.stringify(save.head),
      made_at: save.now,
      made_by_id: save.by.id,
      made_by_name: save.by.name,
      syntax: save.syntax,
      text: save.text,
    })
    .execute();
  await db.query
    .updateTable('pack_versions')
    .set({ text: null })
    .where('guild_id', '=', save.guildId)
    .where('key', '=', save.key)
    .where('version', '<=', version - KEPT_TEXTS)
    .where('text', 'is not', null)
    .execute();
}
