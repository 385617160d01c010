import type { Image } from '../../facts/pack.ts';
import type { Problem } from '../problem.ts';

export type Difficulty = 'easy' | 'medium' | 'hard';

/** A question of any format, in texts as players see them. */
export interface ImportedQuestion {
  /** Row of the table or line of the file, from 1. */
  readonly row: number;
  readonly ask: string;
  readonly answer: string;
  /** Other spellings of the answer. */
  readonly also: readonly string[];
  /** Wrong answers; without one the question is typed. */
  readonly wrong: readonly string[];
  /** Spellings that must not be accepted. */
  readonly reject?: readonly string[];
  readonly category?: string;
  readonly difficulty?: Difficulty;
  /** Shown after the answer. */
  readonly note?: string;
  readonly image?: Image;
}

/** What a file says about itself. */
export interface ImportedHead {
  readonly title?: string;
  readonly description?: string;
  readonly authors: readonly string[];
  readonly licence?: string;
  /** Where the questions come from: shown as the source of every answer. */
  readonly source?: string;
  readonly url?: string;
  /** BCP 47. */
  readonly language?: string;
  /** When the questions were first brought: YYYY-MM-DD. */
  readonly date?: string;
}

/** A problem of a table has the number of its row too, as spreadsheets show it; lines may be more, where a cell has several. */
export type RowProblem = Problem & { readonly row?: number };

/** What a file holds. An error means that something was left out, or that nothing can be read. */
export interface Imported {
  readonly head: ImportedHead;
  readonly questions: readonly ImportedQuestion[];
  readonly problems: readonly RowProblem[];
  /** Rows or questions that were left out. */
  readonly unusable: number;
}
