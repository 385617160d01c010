import { fold } from '../facts/fold.ts';
import { acceptAlso } from '../questions/accept-also.ts';
import { judge } from '../questions/judge.ts';
import type { Question } from '../questions/question.ts';
import { shortHash } from '../questions/random.ts';
import type { Report } from './review.ts';

/** An answer that people typed and that was not accepted; those that are alike when folded are one. */
export interface Appealed {
  /** The same for the same answer. */
  readonly key: string;
  /** As it was typed first. */
  readonly text: string;
  readonly count: number;
}

/** The answers that people ask for and that `question` does not accept with `texts` besides, the most frequent first. */
export function openAppeals(
  question: Question,
  reports: readonly Report[],
  texts: readonly string[],
): readonly Appealed[] {
  if (question.answerline === undefined) return [];
  const line = texts.reduce(acceptAlso, question.answerline);
  const appeals = new Map<string, Appealed>();
  for (const { kind, comment: text } of reports) {
    const folded = fold(text);
    if (kind !== 'appeal' || judge(line, text).verdict === 'accept') continue;
    const known = appeals.get(folded);
    appeals.set(folded, { key: shortHash(folded), text: known?.text ?? text, count: (known?.count ?? 0) + 1 });
  }
  return [...appeals.values()].toSorted((a, b) => b.count - a.count);
}
