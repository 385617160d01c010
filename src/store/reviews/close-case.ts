import type { PlayerId } from '../../game/model.ts';
import type { CaseOutcome, Suggestion } from '../../game/review.ts';
import type { Author } from '../../packs/entry.ts';
import type { Question } from '../../questions/question.ts';
import type { Database } from '../database.ts';
import type { CaseNews } from '../review-store.ts';
import { resumeQuestion, switchQuestion } from './switches.ts';

/** Closes the case if it is open, with what follows for its question, and keeps the outcome for all who asked for it. */
export async function closeCase(
  db: Database,
  caseId: string,
  outcome: CaseOutcome,
  by: Author,
  now: number,
): Promise<boolean> {
  const row = await db.query
    .updateTable('cases')
    .set({ outcome, closed_at: now, closed_by_id: by.id, closed_by_name: by.name })
    .where('id', '=', caseId)
    .where('outcome', 'is', null)
    .returning(['guild_id', 'about', 'subject'])
    .executeTakeFirst();
  if (row === undefined) return false;
  if (row.about === 'question') {
    const { pack, id } = JSON.parse(row.subject) as Question;
    if (outcome === 'off') await switchQuestion(db, row.guild_id, pack, id, 'off');
    else await resumeQuestion(db, row.guild_id, pack, id);
  }
  await keepNews(db, caseId);
  return true;
}

async function keepNews(db: Database, caseId: string): Promise<void> {
  await db.query
    .insertInto('case_news')
    .columns(['guild_id', 'player_id', 'case_id'])
    .expression((eb) =>
      eb
        .selectFrom('cases')
        .leftJoin('reports', 'reports.case_id', 'cases.id')
        .select('cases.guild_id')
        // One of the two: a suggestion has no reports.
        .select((of) => of.fn.coalesce(of.ref('cases.suggested_by'), of.ref('reports.player_id')).as('player_id'))
        .select('cases.id')
        .distinct()
        .where('cases.id', '=', caseId)
        .$castTo<{ guild_id: string; player_id: string; id: string }>(),
    )
    .execute();
}

/** What the person has not been told, in the order in which the cases were closed; told from now on. */
export async function takeNews(db: Database, playerId: PlayerId, guildId: string): Promise<readonly CaseNews[]> {
  const rows = await db.query
    .selectFrom('case_news')
    .innerJoin('cases', 'cases.id', 'case_news.case_id')
    .select(['cases.id', 'cases.outcome', 'cases.about', 'cases.subject'])
    .where('case_news.guild_id', '=', guildId)
    .where('case_news.player_id', '=', playerId)
    .orderBy('cases.closed_at')
    .orderBy('cases.id')
    .execute();
  if (rows.length === 0) return [];
  await db.query.deleteFrom('case_news').where('guild_id', '=', guildId).where('player_id', '=', playerId).execute();
  return rows.flatMap(({ id, outcome, about, subject }) =>
    outcome === null ? [] : [{ caseId: id, outcome, stem: stemOf(about, subject) }],
  );
}

export async function withNews(db: Database): Promise<readonly string[]> {
  const rows = await db.query.selectFrom('case_news').select(['guild_id', 'player_id']).distinct().execute();
  return rows.map((row) => `${row.guild_id} ${row.player_id}`);
}

function stemOf(about: 'question' | 'suggestion', subject: string): string {
  return about === 'question' ? (JSON.parse(subject) as Question).stem : (JSON.parse(subject) as Suggestion).ask;
}
