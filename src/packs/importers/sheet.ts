import type { Raw, SourceFile } from './model.ts';
import { readQuestionTable } from './questions-csv.ts';
import type { RowReport } from './row-report.ts';
import { isZip } from './sniff.ts';
import { headingOf, readTable, type TableRow } from './table.ts';
import { readWorkbook } from './xlsx.ts';

/** Where the sheet of ClassQuiz has its parts; rows and columns from 0. */
const classQuiz = { title: 4, description: 5, first: 13, last: 99, from: 1, value: 2 } as const;
const classQuizHeading = ['', 'question', 'answer 1', 'answer 2', 'answer 3', 'answer 4', 'time', 'correct answers'];

/** Reads a spreadsheet: our own table, Kahoot's or ClassQuiz's. A table in a text file is read as well. */
export function readSheet(file: SourceFile, report: RowReport): Raw | undefined {
  if (!isZip(file.bytes)) return readQuestionTable(file, report);
  const sheets = readWorkbook(file.bytes, report);
  if (sheets === undefined) return undefined;
  const named = sheets.find((rows) => headingOf(rows) !== undefined);
  const placed = sheets.find(isClassQuiz);
  if (placed !== undefined && (named === undefined || named === placed)) return readTable(withHeading(placed), report);
  return readTable(named ?? sheets[0] ?? [], report);
}

/** ClassQuiz goes by places alone: a title in C5, and a question in B14 with the digits of its right answers in H14. */
function isClassQuiz(rows: readonly TableRow[]): boolean {
  const first = rows[classQuiz.first];
  const title = rows[classQuiz.title]?.[classQuiz.value]?.text ?? '';
  const question = first?.[classQuiz.from]?.text ?? '';
  return title !== '' && question !== '' && /^[1-4](?:[,; ]*[1-4])*$/.test(first?.[7]?.text.trim() ?? '');
}

function withHeading(rows: readonly TableRow[]): readonly TableRow[] {
  const at = { line: 1, column: 1, row: 1 };
  const row = (texts: readonly string[]): TableRow => texts.map((text) => ({ at, text }));
  const value = (index: number): string => rows[index]?.[classQuiz.value]?.text ?? '';
  return [
    row(['title', value(classQuiz.title)]),
    row(['description', value(classQuiz.description)]),
    row(classQuizHeading),
    ...rows.slice(classQuiz.first, classQuiz.last + 1).map((cells) => cells.slice(0, classQuizHeading.length)),
  ];
}
