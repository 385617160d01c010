import type { Suggestion } from '../../game/review.ts';
import type { Database } from '../database.ts';

/** So many open suggestions one person may have on a server. */
const MOST_OPEN = 20;

/** Opens a case for the suggestion; one with this id that is there already is left as it is. */
export async function fileSuggestion(
  db: Database,
  caseId: string,
  guildId: string,
  suggestion: Suggestion,
): Promise<boolean> {
  const open = await db.query
    .selectFrom('cases')
    .select('id')
    .where('guild_id', '=', guildId)
    .where('suggested_by', '=', suggestion.by.id)
    .where('outcome', 'is', null)
    .limit(MOST_OPEN)
    .execute();
  if (open.some(({ id }) => id === caseId)) return true;
  if (open.length >= MOST_OPEN) return false;
  await db.query
    .insertInto('cases')
    .values({
      id: caseId,
      guild_id: guildId,
      about: 'suggestion',
      question_id: null,
      suggested_by: suggestion.by.id,
      reports: 0,
      opened_at: suggestion.at,
      outcome: null,
      closed_at: null,
      closed_by_id: null,
      closed_by_name: null,
      card_channel_id: null,
      card_message_id: null,
      subject: JSON.stringify(suggestion),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return true;
}
