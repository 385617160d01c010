import { sql } from 'kysely';
import type { GameId, Player, Save } from '../game/model.ts';
import type { Database } from './database.ts';
import { addToOutbox } from './outbox.ts';
import { noteShown } from './shown.ts';
import type { OutboxEntry } from './store.ts';

/** Applies what one event changed, and puts its messages into the outbox. */
export async function commit(
  db: Database,
  gameId: GameId,
  saves: readonly Save[],
  outbox: readonly OutboxEntry[],
): Promise<void> {
  for (const save of saves) await apply(db, gameId, save);
  await addToOutbox(db, gameId, outbox);
}

async function apply(db: Database, gameId: GameId, save: Save): Promise<void> {
  switch (save.save) {
    case 'player':
      return join(db, gameId, save.player);
    case 'left':
      await db.query
        .updateTable('players')
        .set({ present: 0 })
        .where('game_id', '=', gameId)
        .where('player_id', '=', save.playerId)
        .execute();
      return;
    case 'lobby-message':
      return updateGame(db, gameId, { lobby_message_id: save.messageId });
    case 'started':
      return updateGame(db, gameId, { state: 'running' });
    case 'over':
      return end(db, gameId, save.how, save.at);
    case 'round-pending':
    case 'round-open':
    case 'round-paused':
    case 'round-closing':
    case 'revealed':
      return applyToRound(db, gameId, save);
  }
}

type RoundSave = Extract<
  Save,
  { save: 'round-pending' | 'round-open' | 'round-paused' | 'round-closing' | 'revealed' }
>;

async function applyToRound(db: Database, gameId: GameId, save: RoundSave): Promise<void> {
  const round = db.query.updateTable('rounds').where('game_id', '=', gameId).where('round', '=', save.round);
  switch (save.save) {
    case 'round-pending':
      return updateGame(db, gameId, { state: 'running', round: save.round });
    case 'round-open':
      await noteShown(db, gameId, save.round, save.openedAt);
      await round
        .set({ state: 'open', message_id: save.messageId, opened_at: save.openedAt, deadline: save.deadline })
        .where('state', 'in', ['pending', 'open'])
        .execute();
      return;
    case 'round-paused':
      await round
        .set({ paused_ms: save.pausedMs, deadline: save.deadline, away_ms: save.awayMs })
        .where('state', '=', 'open')
        .execute();
      return;
    case 'round-closing':
      await round.set({ closing: save.why }).where('state', 'in', ['open', 'closed']).execute();
      return;
    case 'revealed':
      await round.set({ state: 'revealed' }).where('state', '=', 'closed').execute();
      return updateGame(db, gameId, { unanswered: save.unanswered });
  }
}

async function updateGame(
  db: Database,
  gameId: GameId,
  values: { state?: 'running'; round?: number; lobby_message_id?: string; unanswered?: number },
): Promise<void> {
  await db.query.updateTable('games').set(values).where('id', '=', gameId).where('state', '<>', 'over').execute();
}

async function join(db: Database, gameId: GameId, { id, name }: Player): Promise<void> {
  const { round } = await db.query
    .selectFrom('games')
    .select('round')
    .where('id', '=', gameId)
    .executeTakeFirstOrThrow();
  await db.query
    .insertInto('players')
    .values((eb) => ({
      game_id: gameId,
      player_id: id,
      name,
      position: eb
        .selectFrom('players')
        .select(sql<number>`coalesce(max(position), 0) + 1`.as('next'))
        .where('game_id', '=', gameId),
      since_round: round ?? 0,
    }))
    .onConflict((conflict) => conflict.columns(['game_id', 'player_id']).doUpdateSet({ name, present: 1 }))
    .execute();
}

/** What was not closed by then stays unscored; no click reaches it any more. */
async function end(db: Database, gameId: GameId, how: string, at: number): Promise<void> {
  await db.query
    .updateTable('games')
    .set({ state: 'over', ending: how, ended_at: at })
    .where('id', '=', gameId)
    .where('state', '<>', 'over')
    .execute();
  await db.query
    .updateTable('rounds')
    .set({ state: 'aborted' })
    .where('game_id', '=', gameId)
    .where('state', 'in', ['pending', 'open'])
    .execute();
}
