import type { PackHead, PackText, PackVersion } from '../../packs/entry.ts';
import type { Database } from '../database.ts';
import type { PackQuestions } from '../pack-store.ts';
import { guildOf } from './pack-key.ts';
import { packRow } from './server-packs.ts';

const MOST_LINES = 100;

/** Undefined for a removed pack: it is out of play. */
export async function packQuestions(db: Database, key: string): Promise<PackQuestions | undefined> {
  const row = await packRow(db, key);
  if (row === undefined || row.removed_at !== null) return undefined;
  const slices = await db.query
    .selectFrom('pack_questions')
    .select('questions')
    .where('guild_id', '=', row.guild_id)
    .where('key', '=', key)
    .orderBy('slice')
    .execute();
  return { version: row.version, slices: slices.map((slice) => slice.questions) };
}

export async function packText(db: Database, key: string, version?: number): Promise<PackText | undefined> {
  const row = await db.query
    .selectFrom('pack_versions')
    .select(['version', 'text', 'syntax'])
    .where('guild_id', '=', guildOf(key))
    .where('key', '=', key)
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 0))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined || row.text === null) return undefined;
  return { version: row.version, text: row.text, syntax: row.syntax };
}

export async function packVersions(db: Database, key: string): Promise<readonly PackVersion[]> {
  const rows = await db.query
    .selectFrom('pack_versions')
    .select(['version', 'kind', 'restores', 'summary', 'head', 'made_at', 'made_by_id', 'made_by_name'])
    .select((eb) => eb('text', 'is not', null).as('is_kept'))
    .where('guild_id', '=', guildOf(key))
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .limit(MOST_LINES)
    .execute();
  return rows.map((row) => ({
    version: row.version,
    kind: row.kind,
    ...(row.restores === null ? {} : { restores: row.restores }),
    summary: row.summary,
    questions: (JSON.parse(row.head) as PackHead).questions,
    madeAt: row.made_at,
    madeBy: { id: row.made_by_id, name: row.made_by_name },
    // SQLite says 1, PostgreSQL says true.
    isKept: Boolean(row.is_kept),
  }));
}
