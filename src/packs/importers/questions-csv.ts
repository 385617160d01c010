import type { Cures } from './check-question.ts';
import { readRows } from './delimited.ts';
import type { Raw, SourceFile } from './model.ts';
import type { RowReport } from './row-report.ts';
import { readTable } from './table.ts';

/** How somebody completes a row of a table. */
export const tableCures: Cures = {
  ask: 'Write one in the column "question".',
  answer: 'Add one in the column "answer".',
  wrong: 'Write two to five wrong answers in the columns "wrong 1" to "wrong 5", or none if the answer is to be typed.',
};

/** Reads our own question table, and tables with the headings that people use for the same. */
export function readQuestionTable({ text }: SourceFile, report: RowReport): Raw | undefined {
  const rows = readRows(text, report);
  return rows === undefined ? undefined : readTable(rows, report);
}
