import { sql } from 'kysely';
import type { GameId } from '../game/model.ts';
import { readRound } from '../game/planned-round.ts';
import type { Memory, Shown } from '../questions/memory.ts';
import type { Question } from '../questions/question.ts';
import type { Database } from './database.ts';
import type { ShownQuery } from './store.ts';

/** So many of the last questions are remembered whole. */
const RECENT = 5;

/** Notes that the channel is shown the question of a round that opens; nothing when it is open already. */
export async function noteShown(db: Database, gameId: GameId, round: number, openedAt: number): Promise<void> {
  const row = await db.query
    .selectFrom('rounds')
    .innerJoin('games', 'games.id', 'rounds.game_id')
    .select(['games.channel_id', 'rounds.plan'])
    .where('rounds.game_id', '=', gameId)
    .where('rounds.round', '=', round)
    .where('rounds.state', '=', 'pending')
    .executeTakeFirst();
  if (row === undefined) return;
  const { question, cycle = 1 } = readRound(row.plan);
  const last = { cycle, last_at: openedAt, game_id: gameId, round };
  await db.query
    .insertInto('shown')
    .values({ channel_id: row.channel_id, pack: question.pack, question_id: question.id, times: 1, ...last })
    .onConflict((conflict) =>
      conflict
        .columns(['channel_id', 'pack', 'question_id'])
        .doUpdateSet({ ...last, times: sql<number>`shown.times + 1` }),
    )
    .execute();
}

export function shownIn(db: Database, { channelId, pack, beforeGame }: ShownQuery): Promise<Memory> {
  return beforeGame === undefined ? shownNow(db, channelId, pack) : shownBefore(db, channelId, pack, beforeGame);
}

async function shownNow(db: Database, channelId: string, pack: string): Promise<Memory> {
  const rows = await db.query
    .selectFrom('shown')
    .select(['question_id', 'cycle', 'times'])
    .where('channel_id', '=', channelId)
    .where('pack', '=', pack)
    .execute();
  const last = await db.query
    .selectFrom('shown')
    .innerJoin('rounds', (join) =>
      join.onRef('rounds.game_id', '=', 'shown.game_id').onRef('rounds.round', '=', 'shown.round'),
    )
    .select('rounds.plan')
    .where('shown.channel_id', '=', channelId)
    .orderBy('shown.last_at', 'desc')
    .limit(RECENT)
    .execute();
  return {
    shown: new Map(rows.map(({ question_id, cycle, times }) => [question_id, { cycle, times }])),
    recent: last.map((row) => readRound(row.plan).question).toReversed(),
  };
}

/** The same from the rounds that the channel's earlier games opened. */
async function shownBefore(db: Database, channelId: string, pack: string, gameId: GameId): Promise<Memory> {
  const rows = await db.query
    .selectFrom('games')
    .innerJoin('rounds', 'rounds.game_id', 'games.id')
    .select('rounds.plan')
    .where('games.channel_id', '=', channelId)
    .where('games.id', '<>', gameId)
    .where('games.created_at', '<=', (eb) =>
      eb.selectFrom('games as present').select('present.created_at').where('present.id', '=', gameId),
    )
    .where('rounds.opened_at', 'is not', null)
    .orderBy('rounds.opened_at')
    .execute();
  const shown = new Map<string, Shown>();
  const recent = new Map<string, Question>();
  for (const { plan } of rows) {
    const { question, cycle = 1 } = readRound(plan);
    recent.delete(question.id);
    recent.set(question.id, question);
    if (question.pack === pack) shown.set(question.id, { cycle, times: (shown.get(question.id)?.times ?? 0) + 1 });
  }
  return { shown, recent: [...recent.values()].slice(-RECENT) };
}
