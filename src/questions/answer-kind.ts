import type { Question } from './question.ts';
import type { Random } from './random.ts';
import { isTruthPair } from './truth-pair.ts';

/** What a player does with a question. The written forms are stable: they stand in stored figures. */
export type AnswerKind = 'choice' | 'typed' | 'true-false' | 'order';

/** How many of ten questions are to be of each kind. */
const tenths: Readonly<Record<AnswerKind, number>> = { choice: 5, typed: 3, 'true-false': 1, order: 1 };

export const kinds = Object.keys(tenths) as readonly AnswerKind[];

export function kindOf({ choices, form }: Pick<Question, 'choices' | 'form'>): AnswerKind {
  if (choices === undefined) return 'typed';
  if (form === 'written' && isTruthPair(choices)) return 'true-false';
  return form === 'true-false' || form === 'order' ? form : 'choice';
}

/**
 * One of the kinds to ask next, so that ten questions hold five of choice, three typed, one true or false and one of
 * order; kinds that are not there share their part among the others. The further a kind is behind, the likelier it is;
 * one that is ahead waits. `asked` counts the questions of each kind so far. Throws RangeError when there are no kinds.
 */
export function pickKind(
  open: readonly AnswerKind[],
  asked: ReadonlyMap<AnswerKind, number>,
  random: Random,
): AnswerKind {
  const times = (kind: AnswerKind): number => asked.get(kind) ?? 0;
  const parts = open.reduce((sum, kind) => sum + tenths[kind], 0);
  const next = open.reduce((sum, kind) => sum + times(kind), 0) + 1;
  const behind = open.flatMap((kind) =>
    Array.from<AnswerKind>({ length: Math.max(0, tenths[kind] * next - times(kind) * parts) }).fill(kind),
  );
  return random.pick(behind);
}
