import { fold } from '../facts/fold.ts';
import { memo } from '../facts/memo.ts';
import { kindOf, type AnswerKind } from './answer-kind.ts';
import type { Question } from './question.ts';
import { shownAs } from './shown-as.ts';

/** A question with what the draw compares. */
export interface Entry {
  readonly question: Question;
  readonly kind: AnswerKind;
  /** As `shownAs` gives it; a typed question and its twin with choices have the same. */
  readonly stem: string;
  /** Folded. */
  readonly answer: string;
  /** The fact with its pack. */
  readonly fact: string;
  /** All facts that the question tells of, its own first. */
  readonly facts: readonly string[];
}

/** The questions of one kind that have the same answer. */
export type Group = readonly Entry[];

/** Questions made ready to draw from. */
export interface DrawIndex {
  readonly groups: ReadonlyMap<AnswerKind, readonly Group[]>;
}

/** By the array of questions: making an index takes far longer than a draw, and a pack's questions stay the same. */
/** The index of these questions; made once for an array, which must not change afterwards. */
export const indexQuestions: (questions: readonly Question[]) => DrawIndex = memo(makeIndex);

function makeIndex(questions: readonly Question[]): DrawIndex {
  const byKind = new Map<AnswerKind, Map<string, Entry[]>>();
  for (const question of questions) {
    const entry = entryOf(question);
    const answers = byKind.get(entry.kind) ?? new Map<string, Entry[]>();
    const group = answers.get(question.answerKey) ?? [];
    group.push(entry);
    byKind.set(entry.kind, answers.set(question.answerKey, group));
  }
  return { groups: new Map([...byKind].map(([kind, answers]) => [kind, [...answers.values()]])) };
}

export function entryOf(question: Question): Entry {
  const { answer, pack } = question;
  const [fact, ...others] = [question.fact, ...(question.alsoTells ?? [])].map((id) => `${pack}\u0000${id}`);
  const own = fact ?? '';
  return {
    question,
    kind: kindOf(question),
    stem: shownAs(question),
    answer: fold(answer),
    fact: own,
    facts: [own, ...others],
  };
}
