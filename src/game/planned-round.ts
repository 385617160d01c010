import type { Answerline } from '../questions/answerline.ts';
import type { Difficulty } from '../questions/difficulty.ts';
import { judge } from '../questions/judge.ts';
import { longestGuess } from '../questions/judging/guess.ts';
import type { Question } from '../questions/question.ts';

/** One question as it will be shown, and the time for it. */
export type PlannedRound = ChoiceRound | TypedRound;

interface Drawn {
  readonly limitMs: number;
  /** Missing in rounds that were stored without it. */
  readonly difficulty?: Difficulty;
  /** The pass through the channel's questions that it belongs to, from 1; missing in rounds that were stored without it. */
  readonly cycle?: number;
  /** A pass begins with this round because all questions that fit were asked in the channel. */
  readonly startsOver?: true;
}

/** A question that is answered by one of its choices. */
export interface ChoiceRound extends Drawn {
  readonly kind: 'choice';
  readonly question: Question;
  /** In the order in which they are shown. */
  readonly choices: readonly string[];
  /** Index of the right choice in `choices`. */
  readonly right: number;
}

/** A question that is answered in the player's own words, which its answerline decides on. */
export interface TypedRound extends Drawn {
  readonly kind: 'typed';
  readonly question: TypedQuestion;
}

type TypedQuestion = Question & { readonly answerline: Answerline };

/** What a typed answer was found to be: right, right but not exact enough, or wrong. Only `accept` brings points. */
export type Verdict = 'accept' | 'prompt' | 'reject';

/** What a player gives to a question: the index of a choice as shown, or words as they were typed. */
export type Said = { readonly choice: number } | { readonly text: string };

/** What is kept of it. `text` is one line of at most 100 characters, unescaped; `verdict` is that of the time it came. */
export type Answer = { readonly choice: number } | { readonly text: string; readonly verdict: Verdict };

/**
 * The answer that a player's words or choice are to this round; `no-such-choice` when they do not fit it, `nothing-typed`
 * for words of which nothing is left.
 */
export function answerTo(round: PlannedRound, said: Said): Answer | 'no-such-choice' | 'nothing-typed' {
  if (!fits(round, said)) return 'no-such-choice';
  if ('choice' in said) return { choice: said.choice };
  if (round.kind !== 'typed') return 'no-such-choice';
  const text = oneLine(said.text);
  if (text.replaceAll(/\p{Cf}/gu, '') === '') return 'nothing-typed';
  return { text, verdict: judge(round.question.answerline, text).verdict };
}

/** Whether this is an answer to a round of this kind, right or wrong. */
export function fits(round: PlannedRound, said: Said): boolean {
  if ('choice' in said) return round.kind === 'choice' && round.choices[said.choice] !== undefined;
  return round.kind === 'typed';
}

/** Whether the answer brings points in this round. */
export function isRight(round: PlannedRound, answer: Answer): boolean {
  if ('choice' in answer) return round.kind === 'choice' && answer.choice === round.right;
  return round.kind === 'typed' && answer.verdict === 'accept';
}

/** True for an answer that is right so far: its player is asked, once a round, to be more exact. */
export function asksForMore(answer: Answer): boolean {
  return 'verdict' in answer && answer.verdict === 'prompt';
}

/** A round from its written form. Those of older versions do not say their kind: they are rounds of choices. */
export function readRound(json: string): PlannedRound {
  return { kind: 'choice', ...(JSON.parse(json) as object) } as PlannedRound;
}

/** Without line breaks, control characters and halves of surrogate pairs, cut between characters. */
function oneLine(text: string): string {
  const plain = text.slice(0, 10 * longestGuess).replaceAll(/[\s\p{Cc}\p{Cs}]+/gu, ' ');
  return Array.from(plain.trim()).slice(0, longestGuess).join('').trim();
}
