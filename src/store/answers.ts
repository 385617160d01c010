import type { GameId, OwnResult, PlayerId } from '../game/model.ts';
import type { AnswerOutcome, RecordedAnswer } from './store.ts';
import type { Database } from './database.ts';
import { answerOf } from './results.ts';

export function recordAnswer(db: Database, answer: RecordedAnswer): Promise<AnswerOutcome> {
  return db.hot.recordAnswer(answer);
}

/** The player's answers to the closed rounds of the game, in their order. */
export async function ownResults(db: Database, gameId: GameId, playerId: PlayerId): Promise<readonly OwnResult[]> {
  const rows = await db.query
    .selectFrom('answers')
    .select(['round', 'choice', 'text', 'verdict', 'is_right', 'points', 'time_ms'])
    .where('game_id', '=', gameId)
    .where('player_id', '=', playerId)
    .where('points', 'is not', null)
    .orderBy('round')
    .execute();
  return rows.map((row) => ({
    round: row.round,
    ...answerOf(row),
    right: row.is_right === 1,
    points: row.points ?? 0,
    timeMs: row.time_ms ?? 0,
  }));
}
