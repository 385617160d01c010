import type { Judged } from './candidate.ts';
import type { Draft } from './draft.ts';

/** Typed questions about one slot of a fact. */
const mostTyped = 2;

/** Hops of a fact by a tie, and as many riddles; of either, one asks for each slot. */
const mostHops = 2;

/** True when enough questions like this one were kept of its fact: further wordings would add nothing. */
export function isEnough(draft: Draft, ofFact: readonly Judged[]): boolean {
  if (draft.form === 'hop') {
    const alike = ofFact.filter((one) => one.question?.form === 'hop' && one.draft.via?.by === draft.via?.by);
    return alike.length >= mostHops || alike.some((one) => one.draft.slot === draft.slot);
  }
  if (draft.form !== 'typed') return false;
  return (
    ofFact.filter(({ question }) => question?.form === 'typed' && question.slot === draft.slot).length >= mostTyped
  );
}
