import type { RowProblem } from './importers/model.ts';

const columns = ['row', 'line', 'column', 'severity', 'fact', 'message', 'cure'] as const;

/** Problems as CSV, one a row, for a spreadsheet. */
export function problemTable(problems: readonly RowProblem[]): string {
  const rows = problems.map((problem) => columns.map((column) => cell(String(problem[column] ?? ''))));
  return [columns, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** Quoted where it must be. A spreadsheet would take what begins with one of these signs for a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
