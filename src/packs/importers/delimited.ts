import { CsvError, type InfoRecord, parse } from 'csv-parse/sync';
import { withoutGuard } from '../csv-text.ts';
import type { RowReport } from './row-report.ts';
import { headingOf, mostCells, type TableRow } from './table.ts';

/** Lines in which the headings are looked for. */
const shortLook = 60;

/** A row as the parser gives it, with the number of its last line. */
interface Parsed {
  readonly record: readonly string[];
  readonly info: InfoRecord;
}

/**
 * The rows of a table whose cells are parted by a comma, a semicolon or a tab. Rows are counted as spreadsheets do; all
 * cells of a row have its first line.
 */
export function readRows(text: string, report: RowReport, delimiter = signOf(text)): readonly TableRow[] | undefined {
  try {
    const parsed = parse(text, {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
    }) as unknown as readonly Parsed[];
    const rows = placed(parsed);
    if (rows.reduce((sum, { length }) => sum + length, 0) <= mostCells) return rows;
    report.fail(`the table has more than ${mostCells} cells.`, 'Cut it into several files.');
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    const cure = 'Put " at the end of the cell, and "" for a quote inside it.';
    report.fail('a quote is opened here and never closed.', cure, { line, column: 1 });
  }
  return undefined;
}

/** True when some row at the beginning names the columns of a question table. */
export function hasHeading(text: string): boolean {
  const delimiter = signOf(text);
  const lines = text.slice(0, 60_000).split(/\r?\n/).slice(0, shortLook);
  return headingOf(lines.map((line) => cellsOf(line, delimiter))) !== undefined;
}

function placed(parsed: readonly Parsed[]): readonly TableRow[] {
  let line = 1;
  return parsed.map(({ record, info }, index) => {
    const at = { line, column: 1, row: index + 1 };
    line = info.lines + 1;
    return record.map((text) => ({ at, text: withoutGuard(text) }));
  });
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

/** The cells of a row as far as they can be told without regard to quotes: headings have no signs in them. */
function cellsOf(line: string, sign: string): TableRow {
  return line.split(sign).map((text) => ({ at: { line: 1, column: 1 }, text: text.replace(/^\s*"|"\s*$/g, '') }));
}
