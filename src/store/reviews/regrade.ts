import { type Change, changesBy, planOf } from '../../game/regrade.ts';
import type { Regrade, RegradePlan, RegradeRequest } from '../../game/review.ts';
import type { Author } from '../../packs/entry.ts';
import type { Database } from '../database.ts';
import { changeAnswers } from './change-answers.ts';
import { roundsFor } from './recorded-rounds.ts';
import { regradeOf, regradeRow } from './regrade-rows.ts';

/** So many rows go into one statement. */
const BATCH = 500;

export async function planRegrade(db: Database, request: RegradeRequest): Promise<RegradePlan> {
  return planOf(changesBy(request, await roundsFor(db, request)));
}

/** Changes what the request says; one with a known id was done before and changes nothing. */
export async function regrade(
  db: Database,
  id: string,
  request: RegradeRequest,
  by: Author,
  now: number,
): Promise<Regrade> {
  const known = await regradeRow(db, id);
  if (known !== undefined) return regradeOf(known);
  const changes = changesBy(request, await roundsFor(db, request));
  const plan = planOf(changes);
  await changeAnswers(db, request.guildId, changes);
  await db.query
    .insertInto('regrades')
    .values({
      id,
      guild_id: request.guildId,
      kind: request.kind,
      at: now,
      by_id: by.id,
      by_name: by.name,
      request: JSON.stringify(request),
      rounds: plan.rounds,
      lines: JSON.stringify(plan.lines),
    })
    .execute();
  await writeChanges(db, id, request, changes);
  if (request.kind === 'accept') {
    const { guildId, pack, fact, slot, text } = request;
    await db.query
      .insertInto('accepted_answers')
      .values({ guild_id: guildId, pack, fact, slot, text, regrade_id: id })
      .execute();
  }
  const answer = request.kind === 'accept' ? { answer: request.text } : {};
  return { ...plan, ...answer, id, kind: request.kind, at: now, by: { id: by.id, name: by.name }, isUndone: false };
}

async function writeChanges(
  db: Database,
  id: string,
  { kind }: RegradeRequest,
  changes: readonly Change[],
): Promise<void> {
  const rows = changes.map(({ gameId, round, after: { playerId, scored, accepted } }) => {
    const made = kind === 'accept' ? accepted : undefined;
    return {
      game_id: gameId,
      round,
      player_id: playerId,
      regrade_id: id,
      right_before: scored.right ? (1 as const) : (0 as const),
      points_before: scored.points,
      right_after: made?.right === true ? (1 as const) : (0 as const),
      points_after: made?.points ?? 0,
    };
  });
  for (let from = 0; from < rows.length; from += BATCH) {
    await db.query
      .insertInto('regrade_answers')
      .values(rows.slice(from, from + BATCH))
      .execute();
  }
}
