import type { Report } from '../problem.ts';
import { sortProblems } from '../problem.ts';
import type { Place, RowProblem } from './model.ts';

/** What is mended without asking. Each is told once, with the number of rows and the first of them. */
export type Fix = 'blanks' | 'quotes' | 'unseen' | 'formula' | 'mark' | 'picture';

/** More problems than these help nobody. */
const mostProblems = 2000;

const start: Place = { line: 1, column: 1 };

const fixWords: Readonly<Record<Fix, string>> = {
  blanks: 'blanks at the ends and double blanks were taken out',
  quotes: 'curly quotes were made straight',
  unseen: 'signs that cannot be seen were taken out',
  formula: 'a formula was taken as the text that it shows',
  mark: 'a question mark or colon was put after the question',
  picture: 'a picture without description got a general one',
};

/** Gathers what is told about a file, row by row. */
export class RowReport {
  readonly #problems: RowProblem[] = [];
  readonly #fixes = new Map<Fix, { first: Place; last: number; rows: number }>();
  #leftOut = 0;
  #hasFailed = false;

  /** The file cannot be read, or not from here on. */
  fail(message: string, cure: string, place: Place = start): void {
    this.#hasFailed = true;
    this.#add('error', place, message, cure);
  }

  /** A row or question that is left out. */
  leaveOut(place: Place, message: string, cure: string): void {
    this.#leftOut += 1;
    this.#add('error', place, message, cure);
  }

  /** More rows that are left out, for a reason that is told once. */
  countOut(rows: number): void {
    this.#leftOut += rows;
  }

  warn(place: Place, message: string, cure: string): void {
    this.#add('warning', place, message, cure);
  }

  fix(what: Fix, place: Place): void {
    const row = place.row ?? place.line;
    const known = this.#fixes.get(what);
    if (known === undefined) this.#fixes.set(what, { first: place, last: row, rows: 1 });
    else if (known.last !== row) this.#fixes.set(what, { ...known, last: row, rows: known.rows + 1 });
  }

  /** Adds what a parser has told. */
  take(report: Report): void {
    if (report.failed) this.#hasFailed = true;
    for (const { severity, message, cure, line, column } of report.problems)
      this.#add(severity, { line, column }, message, cure);
  }

  get failed(): boolean {
    return this.#hasFailed;
  }

  get leftOut(): number {
    return this.#leftOut;
  }

  /** In the order of the file. */
  get problems(): readonly RowProblem[] {
    const fixes = [...this.#fixes].map(([what, { first, rows }]): RowProblem => {
      const where = rows === 1 ? 'here' : `here and in ${rows - 1} more`;
      return {
        ...first,
        severity: 'warning',
        message: `${fixWords[what]} ${where}.`,
        cure: 'Nothing needs to be done.',
      };
    });
    return sortProblems([...this.#problems, ...fixes]);
  }

  #add(severity: RowProblem['severity'], place: Place, message: string, cure: string): void {
    if (this.#problems.length > mostProblems) return;
    const isLast = this.#problems.length === mostProblems;
    const words = isLast
      ? { message: 'there are more problems than are told here.', cure: 'Mend these first.' }
      : { message, cure };
    this.#problems.push({ severity, ...place, ...words });
  }
}
