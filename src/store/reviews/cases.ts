import type { Selectable } from 'kysely';
import type { GameId, PlayerId } from '../../game/model.ts';
import type { Report, ReviewCase, Suggestion } from '../../game/review.ts';
import type { Question } from '../../questions/question.ts';
import type { Database } from '../database.ts';
import type { CasePage, CaseQuery } from '../review-store.ts';
import type { CasesTable, ReportsTable } from '../review-tables.ts';

const MOST_REPORTS = 50;

export async function reviewCase(db: Database, caseId: string): Promise<ReviewCase | undefined> {
  const row = await db.query.selectFrom('cases').selectAll().where('id', '=', caseId).executeTakeFirst();
  return row === undefined ? undefined : caseOf(db, row);
}

export async function openCases(db: Database, query: CaseQuery): Promise<CasePage> {
  const open = db.query.selectFrom('cases').where('guild_id', '=', query.guildId).where('outcome', 'is', null);
  const { cases } = await open.select(({ fn }) => fn.countAll<number>().as('cases')).executeTakeFirstOrThrow();
  if (cases === 0) return { page: 0, cases: 0 };
  const page = Math.min(Math.max(0, query.page), cases - 1);
  // The ids alone are counted off, on the index.
  const { id } = await open
    .select('id')
    .orderBy('reports', 'desc')
    .orderBy('opened_at')
    .orderBy('id')
    .offset(page)
    .limit(1)
    .executeTakeFirstOrThrow();
  const shown = await reviewCase(db, id);
  return { page, cases, ...(shown === undefined ? {} : { shown }) };
}

export async function closedCases(db: Database, query: CaseQuery): Promise<CasePage> {
  const closed = db.query.selectFrom('cases').where('guild_id', '=', query.guildId).where('outcome', 'is not', null);
  const { cases } = await closed.select(({ fn }) => fn.countAll<number>().as('cases')).executeTakeFirstOrThrow();
  if (cases === 0) return { page: 0, cases: 0 };
  const page = Math.min(Math.max(0, query.page), cases - 1);
  const { id } = await closed
    .select('id')
    .orderBy('closed_at', 'desc')
    .orderBy('id')
    .offset(page)
    .limit(1)
    .executeTakeFirstOrThrow();
  const shown = await reviewCase(db, id);
  return { page, cases, ...(shown === undefined ? {} : { shown }) };
}

export async function noteCard(
  db: Database,
  caseId: string,
  card: { readonly channelId: string; readonly messageId: string },
): Promise<void> {
  await db.query
    .updateTable('cases')
    .set({ card_channel_id: card.channelId, card_message_id: card.messageId })
    .where('id', '=', caseId)
    .execute();
}

async function caseOf(db: Database, row: Selectable<CasesTable>): Promise<ReviewCase> {
  const base = {
    id: row.id,
    guildId: row.guild_id,
    openedAt: row.opened_at,
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.closed_at === null ? {} : { closedAt: row.closed_at }),
    ...(row.closed_by_id === null ? {} : { closedBy: { id: row.closed_by_id, name: row.closed_by_name ?? '' } }),
    ...(row.card_channel_id === null || row.card_message_id === null
      ? {}
      : { card: { channelId: row.card_channel_id, messageId: row.card_message_id } }),
  };
  if (row.about === 'suggestion') {
    return { ...base, about: 'suggestion', suggestion: JSON.parse(row.subject) as Suggestion };
  }
  const reports = await db.query
    .selectFrom('reports')
    .selectAll()
    .where('case_id', '=', row.id)
    .orderBy('place', 'desc')
    .limit(MOST_REPORTS)
    .execute();
  return {
    ...base,
    about: 'question',
    question: JSON.parse(row.subject) as Question,
    reports: reports.map(reportOf).toReversed(),
    reportCount: row.reports,
  };
}

function reportOf(row: Selectable<ReportsTable>): Report {
  return {
    kind: row.kind,
    ...(row.reason === null ? {} : { reason: row.reason }),
    comment: row.comment,
    by: { id: row.player_id as PlayerId, name: row.name },
    at: row.at,
    ...(row.game_id === null || row.round === null
      ? {}
      : { round: { gameId: row.game_id as GameId, round: row.round } }),
  };
}
