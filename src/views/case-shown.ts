import type { Appealed } from '../game/appeals.ts';
import type { QuestionSwitch, ReviewCase } from '../game/review.ts';
import type { HealthFlag, QuestionFigures } from '../questions/health.ts';
import type { Press } from './custom-id.ts';
import type { CasePlace } from './review-ids.ts';

/** What a moderator is shown of a case. */
export interface CaseCard {
  readonly locale: string;
  readonly reviewCase: ReviewCase;
  /** Missing when the question was never closed in a game. */
  readonly figures?: QuestionFigures;
  readonly flags: readonly HealthFlag[];
  /** Whether the question is asked on the server. */
  readonly state: QuestionSwitch;
  /** The question is open in a game, so nothing here tells which answer is right. */
  readonly isOpen: boolean;
  /** Typed answers that players ask for and that are not accepted yet, the most frequent first. */
  readonly appeals: readonly Appealed[];
  /** Title of the pack that a suggestion is meant for. */
  readonly packTitle?: string;
  /** What changes the question, or puts a suggestion into a pack; without it there is no button for that. */
  readonly edit?: Press;
  readonly place: Place;
}

/** Where it is shown. `page` and `cases` are of the list; a card stands alone. */
export interface Place {
  readonly at: CasePlace;
  readonly page: number;
  readonly cases: number;
}
