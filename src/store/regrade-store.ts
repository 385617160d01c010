import type { AcceptedAnswer, Regrade, RegradePlan, RegradeRequest } from '../game/review.ts';
import type { Author } from '../packs/entry.ts';

/** Answers on record that moderators change later, and can change back. */
export interface RegradeStore {
  /** Those of the regrades that stand. */
  acceptedAnswers(guildId: string, pack: string): Promise<readonly AcceptedAnswer[]>;
  /** Who would change. */
  planRegrade(request: RegradeRequest): Promise<RegradePlan>;
  /**
   * Changes answers, points and boards in one transaction; an accepted answer is kept for later rounds as well. Answers
   * that a regrade that stands has changed in the same way are left alone; void ones count for nothing though their words
   * be accepted. With a known id nothing changes: the result is what was done.
   */
  regrade(id: string, request: RegradeRequest, by: Author, now: number): Promise<Regrade>;
  /**
   * Sets back what the regrade changed, however the games went on: answers become what the regrades that still stand make
   * of them. Undefined when there is none or it was undone before.
   */
  undoRegrade(id: string): Promise<Regrade | undefined>;
  /** Regrades of the server, the latest first, at most 25. */
  regrades(guildId: string): Promise<readonly Regrade[]>;
}
