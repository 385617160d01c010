import type { Database } from '../database.ts';
import { guildOf } from './pack-key.ts';

/** So many values go into one statement: both engines have a limit. */
const BATCH = 1000;

/** Puts these slices in place of the pack's former ones; those that are the same are not written. */
export async function writeSlices(db: Database, key: string, slices: readonly string[]): Promise<void> {
  const guildId = guildOf(key);
  for (const [slice, questions] of slices.entries()) {
    await db.query
      .insertInto('pack_questions')
      .values({ guild_id: guildId, key, slice, questions })
      .onConflict((conflict) =>
        conflict
          .columns(['guild_id', 'key', 'slice'])
          .doUpdateSet((eb) => ({ questions: eb.ref('excluded.questions') }))
          .whereRef('pack_questions.questions', '<>', 'excluded.questions'),
      )
      .execute();
  }
  await db.query
    .deleteFrom('pack_questions')
    .where('guild_id', '=', guildId)
    .where('key', '=', key)
    .where('slice', '>=', slices.length)
    .execute();
}

export async function writeStems(db: Database, key: string, stems: readonly string[]): Promise<void> {
  const guildId = guildOf(key);
  const rows = await db.query
    .selectFrom('pack_stems')
    .select('stem')
    .where('guild_id', '=', guildId)
    .where('key', '=', key)
    .execute();
  const [before, after] = [new Set(rows.map((row) => row.stem)), new Set(stems)];
  for (const gone of batches([...before].filter((stem) => !after.has(stem)))) {
    await db.query
      .deleteFrom('pack_stems')
      .where('guild_id', '=', guildId)
      .where('key', '=', key)
      .where('stem', 'in', gone)
      .execute();
  }
  for (const added of batches([...after].filter((stem) => !before.has(stem)))) {
    const values = added.map((stem) => ({ guild_id: guildId, key, stem }));
    await db.query.insertInto('pack_stems').values(values).execute();
  }
}

/** Which of these stems the server's packs have, with the first pack that has them; `except` is not looked at. */
export async function knownStems(
  db: Database,
  guildId: string,
  stems: readonly string[],
  except = '',
): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  for (const some of batches([...new Set(stems)])) {
    const rows = await db.query
      .selectFrom('pack_stems')
      .innerJoin('packs', (join) =>
        join.onRef('packs.guild_id', '=', 'pack_stems.guild_id').onRef('packs.key', '=', 'pack_stems.key'),
      )
      .select(['pack_stems.stem', 'pack_stems.key'])
      .where('pack_stems.guild_id', '=', guildId)
      .where('pack_stems.stem', 'in', some)
      .where('pack_stems.key', '<>', except)
      .where('packs.removed_at', 'is', null)
      .orderBy('pack_stems.key', 'desc')
      .execute();
    for (const { stem, key } of rows) known.set(stem, key);
  }
  return known;
}

function batches(values: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(values.length / BATCH);
  return Array.from({ length: count }, (_, index) => values.slice(index * BATCH, (index + 1) * BATCH));
}
