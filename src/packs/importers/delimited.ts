import { readCells } from '../csv-cells.ts';
import { Report } from '../problem.ts';
import type { RowReport } from './row-report.ts';
import { headingOf, type TableRow } from './table.ts';

/** A question table of 5,000 rows and 13 columns has some 65,000 cells. */
const mostCells = 130_000;
/** Lines in which the headings are looked for. */
const shortLook = 60;

/** The rows of a table and the sign between its cells: a comma, a semicolon or a tab. */
export function readRows(text: string, report: RowReport, delimiter = signOf(text)): readonly TableRow[] | undefined {
  const own = new Report();
  const rows = readCells(text, own, { delimiter, mostCells });
  if (rows === undefined) {
    report.take(own);
    return undefined;
  }
  return numbered(rows);
}

/** True when some row at the beginning names the columns of a question table. */
export function hasHeading(text: string): boolean {
  const rows = readCells(text.slice(0, 60_000), new Report(), {
    delimiter: signOf(text),
    mostCells,
    mostLines: shortLook,
  });
  return rows !== undefined && headingOf(numbered(rows)) !== undefined;
}

function numbered(rows: readonly TableRow[]): readonly TableRow[] {
  return rows.map((row, index) => row.map(({ at, text }) => ({ at: { ...at, row: index + 1 }, text })));
}

/** Of the three signs, the one that parts the headings; else the commonest at the beginning. */
function signOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r?\n/).slice(0, shortLook);
  const signs = [',', ';', '\t'] as const;
  const found = signs.find((sign) => lines.some((line) => headingOf([cellsOf(line, sign)]) !== undefined));
  if (found !== undefined) return found;
  const counts = signs.map((sign) => lines.join('\n').split(sign).length);
  return signs[counts.indexOf(Math.max(...counts))] ?? ',';
}

function cellsOf(line: string, sign: string): TableRow {
  return line.split(sign).map((text) => ({ at: { line: 1, column: 1 }, text: text.replace(/^\s*"|"\s*$/g, '') }));
}
