import type { Cures } from './check-question.ts';
import { readRows } from './delimited.ts';
import type { Raw, RawQuestion, SourceFile } from './model.ts';
import type { RowReport } from './row-report.ts';

export const kotobaCures: Cures = {
  ask: 'Write one in the column "Question".',
  answer: 'Write one in the column "Answers".',
  wrong: 'Leave wrong answers out: answers are typed.',
};

const columns = ['question', 'answers', 'comment', 'instructions', 'render as'] as const;

/** Reads a deck of Kotoba: typed answers, parted by commas; the instructions say what to type. */
export function readKotoba({ text }: SourceFile, report: RowReport): Raw | undefined {
  const [heading, ...rows] = readRows(text, report) ?? [];
  if (heading === undefined) return undefined;
  const names = heading.map((cell) => cell.text.trim().toLowerCase());
  const places = new Map(columns.map((column) => [column, names.indexOf(column)]));
  if (places.get('question') === -1 || places.get('answers') === -1) {
    const cure = 'Begin the file with: Question,Answers,Comment,Instructions,Render as.';
    report.fail('the first row does not name the columns.', cure);
    return undefined;
  }
  const questions = rows.flatMap((row): readonly RawQuestion[] => {
    const [first] = row;
    if (first === undefined || row.every((cell) => cell.text.trim() === '')) return [];
    const cell = (column: (typeof columns)[number]): string => row[places.get(column) ?? -1]?.text.trim() ?? '';
    const [answer = '', ...also] = cell('answers')
      .split(/[,、，]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const instructions = cell('instructions');
    // A word to be read aloud is no question without them.
    const ask =
      instructions === '' || cell('question') === '' ? cell('question') : `${cell('question')} (${instructions})`;
    return [{ place: first.at, ask, answer, also, wrong: [], note: cell('comment') }];
  });
  return { head: { authors: [] }, questions };
}
