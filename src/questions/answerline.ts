import type { Amount, DateValue } from '../facts/values.ts';

/**
 * What a typed answer is judged by. Plain data, complete in itself: it is stored with the round that asks the question, so
 * that the judgement stays the same when the pack changes.
 */
export type Answerline = NameLine | DateLine | AmountLine;

interface AnyLine {
  /** Texts that are right whatever else is said here, when only case and marks differ: moderators accept them. */
  readonly also?: readonly string[];
}

export interface NameLine extends AnyLine {
  readonly expects: 'name';
  /** A person's name may be given by a part of it, and in reverse order. */
  readonly person: boolean;
  /** Spellings that are right, the name itself first. */
  readonly accept: readonly string[];
  /** Parts of the name that fit others of the pack too: they ask for more. */
  readonly prompt: readonly string[];
  /** Spellings that are wrong however near they are. */
  readonly reject: readonly string[];
  /** Names of other things of the same kind: naming one of them is wrong. */
  readonly others: readonly string[];
  /** Names of places that contain the answer: they may follow it ("Leeds, Yorkshire"). */
  readonly around: readonly string[];
  /** True for a thing named by one common word: its singular and its plural are the same answer. */
  readonly counted?: true;
}

interface DateLine extends AnyLine {
  readonly expects: 'date';
  /** With the precision that is asked for. */
  readonly date: DateValue;
}

interface AmountLine extends AnyLine {
  readonly expects: 'amount';
  readonly amount: Amount;
}
