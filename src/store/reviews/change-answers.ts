import { type Change, isSeen, worthOf } from '../../game/regrade.ts';
import type { Database } from '../database.ts';
import { changeBoards, contributions } from './board-changes.ts';
import { changeShares } from './share-changes.ts';

/** Writes the changes of answers on this server, with what they make of its boards and of the shares of right answers. */
export async function changeAnswers(db: Database, guildId: string, changes: readonly Change[]): Promise<void> {
  const seen = changes.filter(isSeen);
  const games = [...new Set(seen.map(({ gameId }) => gameId))];
  const before = await contributions(db, games);
  for (const change of seen) await writeAnswer(db, change);
  await changeBoards(db, guildId, before, await contributions(db, games));
  await changeShares(db, seen);
}

async function writeAnswer(db: Database, { gameId, round, after }: Change): Promise<void> {
  const { right, points } = worthOf(after);
  await db.query
    .updateTable('answers')
    .set({ is_right: right ? 1 : 0, points, voided: after.isVoid ? 1 : 0 })
    .where('game_id', '=', gameId)
    .where('round', '=', round)
    .where('player_id', '=', after.playerId)
    .execute();
}
