import type { ClaimKind, Difficulty, Image } from '../facts/pack.ts';
import type { Answerline } from './answerline.ts';

/** How a question was made from its fact. The written forms are stable: they stand in ids and in output. */
export type Form =
  | 'asked'
  | 'who'
  | 'gap'
  | 'when'
  | 'year'
  | 'amount'
  | 'typed'
  | 'true-false'
  | 'source'
  | 'order'
  | 'hop'
  | 'written';

/** Where the answer can be looked up, as shown at the reveal. */
export interface SourceLine {
  readonly title: string;
  /** As written in the pack. */
  readonly date: string;
  /** The label of the section. */
  readonly section: string;
  readonly claim: ClaimKind;
  /** Name of who said or reported it. */
  readonly by?: string;
  readonly url?: string;
}

/** A question that passed every check. All texts are plain, never escaped. */
export interface Question {
  /** Stable over unrelated edits of the pack: pack, fact, slot, form and stem, never the choices. */
  readonly id: string;
  readonly pack: string;
  readonly packTitle: string;
  readonly licence?: string;
  readonly fact: string;
  /** Other facts that the question or its explanation tells of; missing when there are none. */
  readonly alsoTells?: readonly string[];
  readonly slot: string;
  readonly form: Form;
  /** What the player reads, scope words included. */
  readonly stem: string;
  /** Missing for typed questions, which have an `answerline` instead. */
  readonly choices?: readonly string[];
  /** True when the choices have an order of their own (dates, amounts, True before False) and must not be shuffled. */
  readonly inOrder: boolean;
  readonly answer: string;
  /** Other spellings accepted, for typed questions. */
  readonly accept?: readonly string[];
  /** Parts of the answer that ask for more, for typed questions. */
  readonly prompt?: readonly string[];
  /** What a typed answer is judged by, for typed questions. */
  readonly answerline?: Answerline;
  /** The words that say on whose word the fact stands: "According to TMZ". */
  readonly scope?: string;
  readonly source: SourceLine;
  /** The true sentence. */
  readonly explanation: string;
  readonly note?: string;
  /** The date, as written in the pack, at which the fact was checked. */
  readonly asOf?: string;
  readonly image?: Image;
  /** What the author of a written question says of it. */
  readonly category?: string;
  readonly difficulty?: Difficulty;
  /** Questions with the same key have the same answer: the draw keeps them apart. */
  readonly answerKey: string;
}

/** A candidate that a rule refused. */
export interface RefusedQuestion {
  readonly fact: string;
  readonly slot: string;
  readonly form: Form;
  readonly stem: string;
  readonly reason: string;
}
