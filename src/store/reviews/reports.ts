import { MOST_PAUSED, PAUSING_REASONS, PAUSING_REPORTS, PAUSING_WINDOW_MS, type Report } from '../../game/review.ts';
import type { Database } from '../database.ts';
import type { Filed, NewReport } from '../review-store.ts';
import { pausedCount, pauseQuestion } from './switches.ts';

/** Adds the report to the open case of its question, or opens one; pauses the question when that is due. */
export async function fileReport(db: Database, filed: NewReport): Promise<Filed> {
  const { guildId, question, report } = filed;
  const appealed = await caseOfAppeal(db, filed);
  if (appealed !== undefined) return { caseId: appealed, outcome: 'again', hasPaused: false };
  const known = await openCase(db, guildId, question.id);
  const caseId = known?.id ?? filed.caseId;
  if (known === undefined) await insertCase(db, filed);
  const place = (known?.reports ?? 0) + 1;
  if (!(await insertReport(db, caseId, place, report))) return { caseId, outcome: 'again', hasPaused: false };
  await db.query.updateTable('cases').set({ reports: place }).where('id', '=', caseId).execute();
  const isDue = filed.mayPause && (await isPauseDue(db, caseId, filed));
  return {
    caseId,
    outcome: known === undefined ? 'opened' : 'joined',
    hasPaused: isDue && (await pauseQuestion(db, guildId, question.pack, question.id)),
  };
}

function openCase(db: Database, guildId: string, questionId: string) {
  return db.query
    .selectFrom('cases')
    .select(['id', 'reports'])
    .where('guild_id', '=', guildId)
    .where('question_id', '=', questionId)
    .where('outcome', 'is', null)
    .executeTakeFirst();
}

/** The case, open or closed, in which this person has appealed against the same round before. */
async function caseOfAppeal(db: Database, { guildId, question, report }: NewReport): Promise<string | undefined> {
  const { kind, round, by } = report;
  if (kind !== 'appeal' || round === undefined) return undefined;
  const row = await db.query
    .selectFrom('cases')
    .innerJoin('reports', 'reports.case_id', 'cases.id')
    .select('cases.id')
    .where('cases.guild_id', '=', guildId)
    .where('cases.question_id', '=', question.id)
    .where('reports.player_id', '=', by.id)
    .where('reports.kind', '=', 'appeal')
    .where('reports.game_id', '=', round.gameId)
    .where('reports.round', '=', round.round)
    .executeTakeFirst();
  return row?.id;
}

async function insertCase(db: Database, { caseId, guildId, question, report }: NewReport): Promise<void> {
  await db.query
    .insertInto('cases')
    .values({
      id: caseId,
      guild_id: guildId,
      about: 'question',
      question_id: question.id,
      suggested_by: null,
      reports: 0,
      opened_at: report.at,
      outcome: null,
      closed_at: null,
      closed_by_id: null,
      closed_by_name: null,
      card_channel_id: null,
      card_message_id: null,
      subject: JSON.stringify(question),
    })
    .execute();
}

/** False when the person has said the same of this case before. */
async function insertReport(db: Database, caseId: string, place: number, report: Report): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.query
    .insertInto('reports')
    .values({
      case_id: caseId,
      place,
      player_id: report.by.id,
      name: report.by.name,
      kind: report.kind,
      reason: report.reason ?? null,
      comment: report.comment,
      at: report.at,
      game_id: report.round?.gameId ?? null,
      round: report.round?.round ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/**
 * Whether enough people gave such reasons for this open case within the window before this report. Those do not count to
 * whom moderators have said before that the question stays as it is.
 */
async function isPauseDue(db: Database, caseId: string, { guildId, question, report }: NewReport): Promise<boolean> {
  if (report.reason === undefined || !PAUSING_REASONS.includes(report.reason)) return false;
  const people = await db.query
    .selectFrom('reports')
    .select('player_id')
    .distinct()
    .where('case_id', '=', caseId)
    .where('reason', 'in', PAUSING_REASONS)
    .where('at', '>=', report.at - PAUSING_WINDOW_MS)
    .where('player_id', 'not in', (eb) =>
      eb
        .selectFrom('reports as former')
        .innerJoin('cases', 'cases.id', 'former.case_id')
        .select('former.player_id')
        .where('cases.guild_id', '=', guildId)
        .where('cases.question_id', '=', question.id)
        .where('cases.outcome', '=', 'kept')
        .where('former.reason', 'in', PAUSING_REASONS),
    )
    .limit(PAUSING_REPORTS)
    .execute();
  return people.length >= PAUSING_REPORTS && (await pausedCount(db, guildId)) < MOST_PAUSED;
}

export async function reportCounts(
  db: Database,
  guildId: string,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const id of new Set(questionIds)) {
    const { people } = await db.query
      .selectFrom('cases')
      .innerJoin('reports', 'reports.case_id', 'cases.id')
      .select(({ fn }) => fn.count<number>('reports.player_id').distinct().as('people'))
      .where('cases.guild_id', '=', guildId)
      .where('cases.question_id', '=', id)
      .executeTakeFirstOrThrow();
    if (people > 0) counts.set(id, people);
  }
  return counts;
}
