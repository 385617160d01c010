import { tableText } from './csv-text.ts';
import type { RowProblem } from './importers/model.ts';

const columns = ['row', 'line', 'column', 'severity', 'fact', 'message', 'cure'] as const;

/** Problems as CSV, one a row, for a spreadsheet. */
export function problemTable(problems: readonly RowProblem[]): string {
  return tableText([columns, ...problems.map((problem) => columns.map((column) => String(problem[column] ?? '')))]);
}
