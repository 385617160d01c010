import { readRound } from '../game/planned-round.ts';
import { type AnswerRecord, type QuestionFigures, questionFigures, type RoundRecord } from '../questions/health.ts';
import type { Database } from './database.ts';

/** The figures of each of these questions that was asked, by id, from all rounds that are closed. Answers that count for nothing are left out. */
export async function questionHealth(
  db: Database,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, QuestionFigures>> {
  const figures = new Map<string, QuestionFigures>();
  for (const id of new Set(questionIds)) {
    const found = questionFigures(await roundsOf(db, id));
    if (found !== undefined) figures.set(id, found);
  }
  return figures;
}

async function roundsOf(db: Database, questionId: string): Promise<readonly RoundRecord[]> {
  const rounds = await db.query
    .selectFrom('rounds')
    .select(['game_id', 'round', 'plan'])
    .where('question_id', '=', questionId)
    .where('state', 'in', ['closed', 'revealed'])
    .orderBy('opened_at')
    .execute();
  const answers = await db.query
    .selectFrom('rounds')
    .innerJoin('answers', (join) =>
      join.onRef('answers.game_id', '=', 'rounds.game_id').onRef('answers.round', '=', 'rounds.round'),
    )
    .select(['answers.game_id', 'answers.round', 'answers.player_id'])
    .select(['answers.choice', 'answers.is_right', 'answers.time_ms', 'answers.points'])
    .where('rounds.question_id', '=', questionId)
    .where('answers.points', 'is not', null)
    .where('answers.voided', '=', 0)
    .execute();
  const totals = await totalsOf(db, questionId);
  const byRound = new Map<string, AnswerRecord[]>(rounds.map((round) => [keyOf(round), []]));
  const plans = new Map(rounds.map((round) => [keyOf(round), readRound(round.plan)]));
  for (const row of answers) {
    const plan = plans.get(keyOf(row));
    byRound.get(keyOf(row))?.push({
      choices: plan?.kind === 'choice' ? plan.choices : [],
      choice: row.choice ?? -1,
      right: row.is_right === 1,
      timeMs: row.time_ms ?? 0,
      otherPoints: (totals.get(`${row.game_id} ${row.player_id}`) ?? 0) - (row.points ?? 0),
    });
  }
  return [...plans].map(([key, { question }]) => ({ answer: question.answer, answers: byRound.get(key) ?? [] }));
}

/** The points of each player in each game that asked the question. */
async function totalsOf(db: Database, questionId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query
    .selectFrom('answers')
    .select(['game_id', 'player_id'])
    .select(({ fn }) => fn.sum<number | string | null>('points').as('points'))
    .where('game_id', 'in', (eb) =>
      eb.selectFrom('rounds').select('rounds.game_id').where('rounds.question_id', '=', questionId),
    )
    .groupBy(['game_id', 'player_id'])
    .execute();
  return new Map(rows.map((row) => [`${row.game_id} ${row.player_id}`, Number(row.points ?? 0)]));
}

function keyOf({ game_id, round }: { readonly game_id: string; readonly round: number }): string {
  return `${game_id} ${round}`;
}
