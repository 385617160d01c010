import type { Question } from './question.ts';
import type { Random } from './random.ts';

/** The choices of a question as a round shows them: shuffled, unless they have an order of their own. None for typed questions. */
export function shownChoices({ choices = [], inOrder }: Question, random: Random): readonly string[] {
  return inOrder ? choices : random.shuffle(choices);
}
