import type { Ruled } from './candidate.ts';
import type { Question } from './question.ts';
import { shownAs } from './shown-as.ts';
import { readStem } from './stem-reading.ts';

/**
 * The rules that look at all questions together. M10: of two questions with the same stem and answer the first is kept
 * (a question and its typed twin are no repetition); with the same stem and different answers neither is, unless they ask
 * which of their own choices is meant. M9: a true statement without its false twin goes, and the reverse, so that "True" is
 * right exactly half of the time.
 */
export function refuseRepeats(ruled: readonly Ruled[]): readonly Ruled[] {
  return refuseLoneTwins(refuseSameStems(ruled));
}

function refuseSameStems(ruled: readonly Ruled[]): readonly Ruled[] {
  const stems = ruled.map(({ question }) => (question === undefined ? '' : shownAs(question)));
  const answers = new Map<string, Set<string>>();
  for (const [index, { question }] of ruled.entries()) {
    const stem = stems[index] ?? '';
    // "Which of these came first?" is another question with each set of events.
    if (question !== undefined && question.form !== 'order')
      answers.set(stem, (answers.get(stem) ?? new Set()).add(question.answerKey));
  }
  const seen = new Set<string>();
  return ruled.map((one, index) => {
    if (one.question === undefined) return one;
    const stem = stems[index] ?? '';
    const isShared = (answers.get(stem)?.size ?? 0) > 1;
    const hasOwnSet = isShared && asksOfItsChoices(one);
    if (isShared && !hasOwnSet) return refuse(one, 'another fact asks the same with another answer (M10)');
    const shape = hasOwnSet ? `${stem} ${one.question.answerKey}` : shapeOf(one.question, stem);
    if (seen.has(shape)) return refuse(one, 'another question asks the same (M10)');
    seen.add(shape);
    return one;
  });
}

/** "Which of these is a planet?" is another question with each set of choices. */
function asksOfItsChoices({ draft: { asked }, stem }: Ruled): boolean {
  return asked.about === 'text' && asked.from === 'author' && asked.typed === undefined && readStem(stem).needsChoices;
}

/** What may stand once in a pack: the stem, with and without choices; for order questions, with their answer. */
function shapeOf({ form, choices, answerKey }: Question, stem: string): string {
  if (choices === undefined) return `typed ${stem}`;
  return form === 'order' ? `${stem} ${answerKey}` : stem;
}

function refuseLoneTwins(ruled: readonly Ruled[]): readonly Ruled[] {
  const kept = new Map<string, number>();
  for (const { draft, question } of ruled) {
    if (question?.form === 'true-false') kept.set(draft.fact.id, (kept.get(draft.fact.id) ?? 0) + 1);
  }
  return ruled.map((one) =>
    one.question?.form === 'true-false' && kept.get(one.draft.fact.id) !== 2
      ? refuse(one, 'the true statement and the false one are only asked together (M9)')
      : one,
  );
}

function refuse({ draft, stem }: Ruled, reason: string): Ruled {
  return { draft, stem, reason };
}
