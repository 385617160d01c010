import type { Selectable } from 'kysely';
import type { AcceptedAnswer, Regrade, RegradeLine, RegradeRequest } from '../../game/review.ts';
import type { Database } from '../database.ts';
import type { RegradesTable } from '../regrade-tables.ts';

const MOST_REGRADES = 25;

export async function acceptedAnswers(db: Database, guildId: string, pack: string): Promise<readonly AcceptedAnswer[]> {
  return db.query
    .selectFrom('accepted_answers')
    .select(['pack', 'fact', 'slot', 'text'])
    .distinct()
    .where('guild_id', '=', guildId)
    .where('pack', '=', pack)
    .orderBy('fact')
    .orderBy('slot')
    .orderBy('text')
    .execute();
}

export function regradeRow(db: Database, id: string): Promise<Selectable<RegradesTable> | undefined> {
  return db.query.selectFrom('regrades').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function regrades(db: Database, guildId: string): Promise<readonly Regrade[]> {
  const rows = await db.query
    .selectFrom('regrades')
    .selectAll()
    .where('guild_id', '=', guildId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(MOST_REGRADES)
    .execute();
  return rows.map(regradeOf);
}

export function regradeOf(row: Selectable<RegradesTable>): Regrade {
  const request = JSON.parse(row.request) as RegradeRequest;
  return {
    id: row.id,
    kind: row.kind,
    ...(request.kind === 'accept' ? { answer: request.text } : {}),
    at: row.at,
    by: { id: row.by_id, name: row.by_name },
    rounds: row.rounds,
    lines: JSON.parse(row.lines) as RegradeLine[],
    isUndone: row.undone === 1,
  };
}
