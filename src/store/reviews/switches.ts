import type { QuestionSwitch } from '../../game/review.ts';
import type { Database } from '../database.ts';

export async function questionSwitches(
  db: Database,
  guildId: string,
  pack: string,
): Promise<ReadonlyMap<string, Exclude<QuestionSwitch, 'on'>>> {
  const rows = await db.query
    .selectFrom('question_switches')
    .select(['question_id', 'state'])
    .where('guild_id', '=', guildId)
    .where('pack', '=', pack)
    .execute();
  return new Map(rows.map((row) => [row.question_id, row.state]));
}

export async function switchQuestion(
  db: Database,
  guildId: string,
  pack: string,
  questionId: string,
  state: QuestionSwitch,
): Promise<void> {
  if (state === 'on') {
    await db.query
      .deleteFrom('question_switches')
      .where('guild_id', '=', guildId)
      .where('pack', '=', pack)
      .where('question_id', '=', questionId)
      .execute();
    return;
  }
  await db.query
    .insertInto('question_switches')
    .values({ guild_id: guildId, pack, question_id: questionId, state })
    .onConflict((conflict) => conflict.columns(['guild_id', 'pack', 'question_id']).doUpdateSet({ state }))
    .execute();
}

/** Takes a question that is asked out of play; false when it was out already. */
export async function pauseQuestion(db: Database, guildId: string, pack: string, questionId: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.query
    .insertInto('question_switches')
    .values({ guild_id: guildId, pack, question_id: questionId, state: 'paused' })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** How many questions of the server wait for a moderator out of play. */
export async function pausedCount(db: Database, guildId: string): Promise<number> {
  const { paused } = await db.query
    .selectFrom('question_switches')
    .select(({ fn }) => fn.countAll<number>().as('paused'))
    .where('guild_id', '=', guildId)
    .where('state', '=', 'paused')
    .executeTakeFirstOrThrow();
  return paused;
}

/** Asks a question again that was only paused. */
export async function resumeQuestion(db: Database, guildId: string, pack: string, questionId: string): Promise<void> {
  await db.query
    .deleteFrom('question_switches')
    .where('guild_id', '=', guildId)
    .where('pack', '=', pack)
    .where('question_id', '=', questionId)
    .where('state', '=', 'paused')
    .execute();
}
