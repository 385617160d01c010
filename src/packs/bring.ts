import type { Pack, Pools } from '../facts/pack.ts';
import { generate } from '../questions/generate.ts';
import type { Question } from '../questions/question.ts';
import type { FormatName } from './importers/formats.ts';
import type { RowProblem } from './importers/model.ts';
import { readPack } from './read.ts';

/** What the moderator who brings a file says about it; it overrules the file. */
export interface Details {
  readonly title?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly licence?: string;
  readonly author?: string;
  readonly description?: string;
}

export interface BringOptions {
  /** Found out from the content when it is missing. */
  readonly format?: FormatName;
  readonly details?: Details;
  readonly pools: Pools;
  /** The date under which questions of foreign formats are stored: YYYY-MM-DD. */
  readonly day: string;
  /** The id under which questions are made, given the pack's own. */
  readonly keyOf?: (id: string) => string;
}

/** A pack as it is stored, and its questions. */
export interface BroughtPack {
  /** Format 1. The bytes of a fact pack as they came, unless details changed it or it was a table. */
  readonly text: string;
  readonly syntax: 'yaml' | 'json';
  readonly pack: Pack;
  readonly questions: readonly Question[];
}

/** What became of a file. */
export interface Brought {
  readonly format: FormatName;
  /** An error names what was left out, or why nothing is brought; a warning what was mended or may surprise. */
  readonly problems: readonly RowProblem[];
  /** Questions that can be played. */
  readonly ready: number;
  /** Rows or questions that were left out. */
  readonly unusable: number;
  /** Missing when nothing can be used. */
  readonly brought?: BroughtPack;
}

const seed = '1';

/** Reads a file of any known format, checks it and makes its questions. It never throws, whatever the bytes are. */
export function bring(bytes: Uint8Array, fileName: string, options: BringOptions): Brought {
  const { pack, problems } = readPack(bytes, fileName);
  if (pack === undefined) return { format: 'fact-pack', problems, ready: 0, unusable: 0 };
  const { questions } = generate({ ...pack, id: options.keyOf?.(pack.id) ?? pack.id }, options.pools, seed);
  const text = new TextDecoder().decode(bytes);
  const brought = { text, syntax: /^\s*\{/.test(text) ? ('json' as const) : ('yaml' as const), pack, questions };
  return { format: 'fact-pack', problems, ready: questions.length, unusable: 0, brought };
}
