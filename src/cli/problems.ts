import { escaped } from '../packs/escaped.ts';
import type { RowProblem } from '../packs/importers/model.ts';

/** One line a problem, as compilers write them, so that editors can jump to it. */
export function problemLines(path: string, problems: readonly RowProblem[]): readonly string[] {
  return problems.map(({ severity, line, column, row, fact, message, cure }) => {
    // Spreadsheets count rows, which are fewer than lines where a cell has several.
    const inTable = row === undefined ? '' : ` row ${row}:`;
    const where = fact === undefined ? inTable : ` fact "${fact}":`;
    return escaped(`${path}:${line}:${column} ${severity}:${where} ${message} ${cure}`.trimEnd());
  });
}
