import { sql } from 'kysely';
import { type Change, worthOf } from '../../game/regrade.ts';
import { shareKey } from '../../questions/difficulty.ts';
import type { Database } from '../database.ts';

/**
 * Changes the shares of right answers where a changed answer was its player's first. A first answer that is void counts
 * for nothing, and no later one takes its place.
 */
export async function changeShares(db: Database, changes: readonly Change[]): Promise<void> {
  const gains = new Map<string, { pack: string; item: string; answers: number; right: number }>();
  for (const change of changes) {
    const { question } = change.plan;
    const [pack, item] = [question.pack, shareKey(question)];
    if (!(await writeFirstAnswer(db, pack, item, change))) continue;
    const key = JSON.stringify([pack, item]);
    const gain = gains.get(key) ?? { pack, item, answers: 0, right: 0 };
    gain.answers += Number(change.before.isVoid) - Number(change.after.isVoid);
    gain.right += Number(worthOf(change.after).right) - Number(worthOf(change.before).right);
    gains.set(key, gain);
  }
  for (const { pack, item, answers, right } of gains.values()) {
    await db.query
      .updateTable('shares')
      .set({ answers: sql`answers + ${answers}`, right_answers: sql`right_answers + ${right}` })
      .where('pack', '=', pack)
      .where('item', '=', item)
      .execute();
  }
}

/** False when another answer of the player is the first. */
async function writeFirstAnswer(
  db: Database,
  pack: string,
  item: string,
  { gameId, round, after }: Change,
): Promise<boolean> {
  const { numUpdatedRows } = await db.query
    .updateTable('first_answers')
    .set({ is_right: worthOf(after).right ? 1 : 0 })
    .where('pack', '=', pack)
    .where('item', '=', item)
    .where('player_id', '=', after.playerId)
    .where('game_id', '=', gameId)
    .where('round', '=', round)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
