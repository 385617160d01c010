import type { Database } from './database.ts';

export async function readNote(db: Database, key: string): Promise<string | undefined> {
  const row = await db.query.selectFrom('notes').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value;
}

export async function writeNote(db: Database, key: string, value: string): Promise<void> {
  await db.query
    .insertInto('notes')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

export async function beat(db: Database, now: number): Promise<void> {
  await db.query
    .insertInto('heartbeat')
    .values({ id: 1, at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ at: now }))
    .execute();
}

export async function lastBeat(db: Database): Promise<number | undefined> {
  const row = await db.query.selectFrom('heartbeat').select('at').executeTakeFirst();
  return row?.at;
}
