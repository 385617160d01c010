import { changesBack } from '../../game/regrade.ts';
import type { Regrade } from '../../game/review.ts';
import type { Database } from '../database.ts';
import { changeAnswers } from './change-answers.ts';
import { roundsOf } from './recorded-rounds.ts';
import { regradeOf, regradeRow } from './regrade-rows.ts';

/** Answers become what the regrades that still stand make of them; whether they are on boards is read from their rows. */
export async function undoRegrade(db: Database, id: string): Promise<Regrade | undefined> {
  const row = await regradeRow(db, id);
  if (row === undefined || row.undone === 1) return undefined;
  const changes = changesBack(row.kind, await roundsOf(db, id));
  await changeAnswers(db, row.guild_id, changes);
  await db.query.updateTable('regrades').set({ undone: 1 }).where('id', '=', id).execute();
  await db.query.deleteFrom('accepted_answers').where('regrade_id', '=', id).execute();
  return { ...regradeOf(row), isUndone: true };
}
