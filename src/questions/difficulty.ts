import type { Difficulty } from '../facts/pack.ts';
import { kindOf } from './answer-kind.ts';
import type { Question } from './question.ts';

/** How hard a question is. The written forms are stable: they are stored with rounds. */
export type { Difficulty };

/** First answers of each person to all questions on one fact, slot and kind. */
export interface Share {
  readonly answers: number;
  readonly right: number;
}

/** So many answers must be known before they count, and so many more the guess by form weighs. */
const enoughAnswers = 10;
const priorWeight = 4;
/** Expected percentages of right answers from which a question is easy, or medium. */
const easyFrom = 70;
const mediumFrom = 45;

/** Names what a question's share is counted under, within its pack: the same for all wordings of it and all choices. */
export function shareKey(question: Pick<Question, 'fact' | 'slot' | 'choices' | 'form'>): string {
  return `${question.fact}.${question.slot} ${kindOf(question)}`;
}

/** The percentage of right answers to expect where an author says how hard a question is. */
const estimated: Readonly<Record<Difficulty, number>> = { easy: 80, medium: 57, hard: 32 };

/** The percentage of right answers to be expected of a question that nobody has answered: as its author says, or by its form. */
function priorPercent(question: Question): number {
  if (question.difficulty !== undefined) return estimated[question.difficulty];
  const kind = kindOf(question);
  if (kind === 'true-false') return 65;
  const base = kind === 'typed' || question.form === 'year' ? 40 : 55;
  return question.form === 'hop' ? base - 10 : base;
}

/**
 * The difficulty by the share of right answers to be expected: what is known of it, drawn towards the guess by author or form as if
 * four people had answered so. With fewer than ten answers the guess stands alone.
 */
export function difficultyOf(question: Question, known: Share = { answers: 0, right: 0 }): Difficulty {
  const { answers, right } = known.answers < enoughAnswers ? { answers: 0, right: 0 } : known;
  // In whole numbers, so that a share on the border is on the same side on every machine.
  const percents = 100 * right + priorWeight * priorPercent(question);
  const people = answers + priorWeight;
  if (percents >= easyFrom * people) return 'easy';
  return percents >= mediumFrom * people ? 'medium' : 'hard';
}
