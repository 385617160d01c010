/** Rows as the text of a table. It begins with a mark, so that spreadsheets read it as UTF-8. */
export function tableText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cellOf).join(',')).join('\n')}\n`;
}

/** Spreadsheets take a text that begins with one of these signs for a formula. */
const formulaStart = /^'*[=+\-@\t\r]/;

/** The text as a cell that no spreadsheet runs: a `'` stands before it where it could. */
function withGuard(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** The text that `withGuard` was given. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell;
}

function cellOf(text: string): string {
  const guarded = withGuard(text);
  return /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
