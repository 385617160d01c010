import type { Share } from '../questions/difficulty.ts';
import type { Database } from './database.ts';

/** The shares of right answers of a pack, by `shareKey`. */
export async function shares(db: Database, pack: string): Promise<ReadonlyMap<string, Share>> {
  const rows = await db.query.selectFrom('shares').selectAll().where('pack', '=', pack).execute();
  return new Map(rows.map((row) => [row.item, { answers: row.answers, right: row.right_answers }]));
}
