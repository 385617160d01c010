import type { Difficulty, Image } from '../../facts/pack.ts';
import type { Position, Problem } from '../problem.ts';

/** Where something stands: a table has rows as spreadsheets count them, which are fewer than lines where a cell has several. */
export interface Place extends Position {
  readonly row?: number;
}

/** A question as its file has it: texts are as written, and nothing is checked. */
export interface RawQuestion {
  readonly place: Place;
  readonly ask: string;
  readonly answer: string;
  /** Other spellings of the answer. */
  readonly also: readonly string[];
  /** Wrong answers; without one the question is typed. */
  readonly wrong: readonly string[];
  /** Spellings that must not be accepted. */
  readonly reject?: readonly string[];
  readonly category?: string;
  readonly difficulty?: string;
  /** Shown after the answer. */
  readonly note?: string;
  readonly image?: { readonly url: string; readonly alt?: string };
}

/** A question of any format that can be used, in texts as players see them. */
export interface ImportedQuestion extends RawQuestion {
  /** Row of the table or line of the file, from 1. */
  readonly row: number;
  readonly difficulty?: Difficulty;
  readonly image?: Image;
}

/** What a file says about itself. */
export interface ImportedHead {
  readonly title?: string;
  readonly description?: string;
  readonly authors: readonly string[];
  readonly licence?: string;
  readonly category?: string;
  /** Where the questions come from: shown as the source of every answer. */
  readonly source?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** BCP 47. */
  readonly language?: string;
  /** Of the source, as packs write dates. */
  readonly date?: string;
}

/** The keys of a head that hold one text, in the order in which they are written. */
export const headKeys = [
  'title',
  'description',
  'licence',
  'language',
  'category',
  'source',
  'publisher',
  'url',
  'date',
] as const satisfies readonly (keyof ImportedHead)[];

/** What a file of a foreign format holds. */
export interface Raw {
  readonly head: ImportedHead;
  readonly questions: readonly RawQuestion[];
}

export type RowProblem = Problem & { readonly row?: number };

/** What can be used of it. An error means that something was left out, or that nothing can be read. */
export interface Imported {
  readonly head: ImportedHead;
  readonly questions: readonly ImportedQuestion[];
  readonly problems: readonly RowProblem[];
  /** Rows or questions that were left out. */
  readonly unusable: number;
}

/** A file as importers see it; a spreadsheet has no text. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}
