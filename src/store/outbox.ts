import type { GameId } from '../game/model.ts';
import type { Database } from './database.ts';
import type { OutboxEntry } from './store.ts';

/** Adds the messages in their order; one with a known key takes that one's place. */
export async function addToOutbox(db: Database, gameId: GameId, entries: readonly OutboxEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const newest = await db.query
    .selectFrom('outbox')
    .select('seq')
    .where('game_id', '=', gameId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const top = newest?.seq ?? 0;
  for (const [index, entry] of entries.entries()) {
    await db.query
      .insertInto('outbox')
      .values({
        key: entry.key,
        game_id: gameId,
        seq: top + index + 1,
        channel_id: entry.channelId,
        kind: entry.kind,
        message_id: entry.messageId ?? null,
        body: entry.body,
      })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({ kind: entry.kind, message_id: entry.messageId ?? null, body: entry.body }),
      )
      .execute();
  }
}

export async function pendingOutbox(db: Database, gameId: GameId): Promise<readonly OutboxEntry[]> {
  const rows = await db.query.selectFrom('outbox').selectAll().where('game_id', '=', gameId).orderBy('seq').execute();
  return rows.map((row) => ({
    key: row.key,
    gameId,
    channelId: row.channel_id,
    kind: row.kind,
    ...(row.message_id === null ? {} : { messageId: row.message_id }),
    body: row.body,
  }));
}

/** Games with messages to send, oldest first. */
export async function undelivered(db: Database): Promise<readonly GameId[]> {
  const rows = await db.query
    .selectFrom('games')
    .select('id')
    .where((eb) => eb.exists(eb.selectFrom('outbox').select('key').whereRef('outbox.game_id', '=', 'games.id')))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id as GameId);
}

export async function outboxDone(db: Database, key: string): Promise<void> {
  await db.query.deleteFrom('outbox').where('key', '=', key).execute();
}
