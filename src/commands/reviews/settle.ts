import type { CaseOutcome } from '../../game/review.ts';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';

/**
 * Closes the case, with all that follows: its reporters are told when they play the next time, and its card changes.
 * False when somebody else was first; the card is shown anew then too, because an old one was pressed.
 */
export async function settleCase(
  desk: Desk,
  { person, scene }: Call,
  caseId: string,
  outcome: CaseOutcome,
): Promise<boolean> {
  const by = { id: person.id, name: person.name };
  const isClosed = await desk.store.closeCase(caseId, outcome, by, desk.clock.now());
  if (isClosed) await desk.news.refresh();
  desk.cards.touch(caseId, scene.guildLocale);
  return isClosed;
}
