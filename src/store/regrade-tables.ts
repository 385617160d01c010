import type { Generated } from 'kysely';
import type { Regrade } from '../game/review.ts';

type Flag = 0 | 1;

export interface RegradesTable {
  readonly id: string;
  readonly guild_id: string;
  readonly kind: Regrade['kind'];
  readonly at: number;
  readonly by_id: string;
  readonly by_name: string;
  readonly undone: Generated<Flag>;
  /** RegradeRequest as JSON. */
  readonly request: string;
  readonly rounds: number;
  /** `RegradeLine[]` as JSON, as it was when the regrade was done. */
  readonly lines: string;
}

/** An answer that a regrade changed. One of void answers has 0 in the last two columns. */
interface RegradeAnswersTable {
  readonly game_id: string;
  readonly round: number;
  readonly player_id: string;
  readonly regrade_id: string;
  /** What the round's close made of the answer, whatever regrades were done before this one. */
  readonly right_before: Flag;
  readonly points_before: number;
  readonly right_after: Flag;
  readonly points_after: number;
}

interface AcceptedAnswersTable {
  readonly guild_id: string;
  readonly pack: string;
  readonly fact: string;
  readonly slot: string;
  readonly text: string;
  readonly regrade_id: string;
}

export interface RegradeTables {
  readonly regrades: RegradesTable;
  readonly regrade_answers: RegradeAnswersTable;
  readonly accepted_answers: AcceptedAnswersTable;
}
