import { CsvError, parse } from 'csv-parse/sync';
import { withoutGuard } from './csv-text.ts';
import { positionsOf } from './gate.ts';
import type { Position, Report } from './problem.ts';

/** One field of a table, with the place where it begins. */
export interface Cell {
  readonly at: Position;
  readonly text: string;
}

/** Fields in a file. A pattern of 5,000 rows has some 20,000. */
const maxCells = 50_000;
const newline = 10;
const carriageReturn = 13;

/** True when a line of the table has nothing but signs between cells. */
export function hasEmptyRow(text: string): boolean {
  return emptyRow.test(text);
}

const emptyRow = /^[ \t,;"]*\r?$/m;

/** How a table is read, where it is not as packs have it. */
export interface CellOptions {
  /** Lines after these are left out. */
  readonly mostLines?: number | undefined;
  /** The sign between cells; it is found out when it is missing. */
  readonly delimiter?: string;
  readonly mostCells?: number;
}

/** The rows of a table, its sign between cells found out: a comma, a semicolon or a tab. Empty rows have empty cells. */
export function readCells(
  text: string,
  report: Report,
  { mostLines = -1, delimiter = delimiterOf(text), mostCells = maxCells }: CellOptions = {},
): readonly (readonly Cell[])[] | undefined {
  if (count(text, delimiter) + count(text, '\n') > mostCells) {
    report.error({ line: 1, column: 1 }, `the table has more than ${mostCells} cells.`, 'Cut it into several packs.');
    return undefined;
  }
  const bytes = new TextEncoder().encode(text);
  const places = new Places(text, bytes);
  try {
    const starts: Position[] = [];
    const rows = parse(bytes, {
      delimiter,
      to_line: mostLines,
      relax_column_count: true,
      relax_quotes: true,
      cast: (value, { bytes: end }) => {
        starts.push(places.next(end));
        return withoutGuard(value);
      },
    });
    let next = 0;
    return rows.map((row) => row.map((value) => ({ at: starts[next++] ?? places.here, text: value })));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message = 'a quote is opened here and never closed.';
    report.error(places.here, message, 'Put " at the end of the cell, and "" for a quote inside it.');
    return undefined;
  }
}

/** The sign after the first word of a table; undefined when the text does not begin like one. */
export function signAfterFirstWord(text: string): string | undefined {
  return /^\s*"?(?:format|pack|title)"?[ \t]*([,;\t])/i.exec(text.slice(0, 1000))?.[1];
}

function delimiterOf(text: string): string {
  return signAfterFirstWord(text) ?? /[,;\t]/.exec(text.slice(0, 1000))?.[0] ?? ',';
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let index = text.indexOf(sign); index !== -1; index = text.indexOf(sign, index + 1)) found += 1;
  return found;
}

/** Follows the parser, which tells the byte at which each cell ends, and gives the place at which it begins. */
class Places {
  readonly #bytes: Uint8Array;
  readonly #positionOf: (offset: number) => Position;
  readonly #decoder = new TextDecoder();
  #byte = 0;
  #offset = 0;

  constructor(text: string, bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#positionOf = positionsOf(text);
  }

  get here(): Position {
    return this.#positionOf(this.#offset);
  }

  next(end: number): Position {
    const at = this.here;
    const isWindows = this.#bytes[end] === carriageReturn && this.#bytes[end + 1] === newline;
    const after = end + (isWindows ? 2 : 1);
    this.#offset += this.#decoder.decode(this.#bytes.subarray(this.#byte, after)).length;
    this.#byte = after;
    return at;
  }
}
