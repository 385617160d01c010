import { tableText } from '../csv-text.ts';
import { joinList } from '../importers/mend.ts';
import { headKeys, type ImportedHead, type ImportedQuestion } from '../importers/model.ts';
import type { Rows } from './export-rows.ts';

const wrongColumns = [0, 1, 2, 3, 4] as const;
const columns = [
  'question',
  'answer',
  'also',
  ...wrongColumns.map((index) => `wrong ${index + 1}`),
  'explanation',
  'difficulty',
  'category',
  'image',
  'image description',
];

/** The table that moderators fill in, with the questions in it. */
export function writeCsv({ head, questions }: Rows): string {
  const hasRejected = questions.some(({ reject }) => reject !== undefined);
  const heading = hasRejected ? [...columns, 'reject'] : columns;
  const rows = [...headRows(head), [''], heading, ...questions.map((question) => rowOf(question, hasRejected))];
  return tableText(rows);
}

function headRows(head: ImportedHead): readonly (readonly string[])[] {
  const rows = headKeys.flatMap((key) => {
    const value = head[key];
    return value === undefined ? [] : [[key, value]];
  });
  return head.authors.length === 0 ? rows : [...rows, ['authors', spellings(head.authors)]];
}

function rowOf({ ask, answer, also, wrong, ...more }: ImportedQuestion, hasRejected: boolean): readonly string[] {
  const { note = '', difficulty = '', category = '', image, reject = [] } = more;
  const cells = [ask, answer, spellings(also), ...wrongColumns.map((index) => wrong[index] ?? ''), note];
  const row = [...cells, difficulty, category, image?.url ?? '', image?.alt ?? ''];
  return hasRejected ? [...row, spellings(reject)] : row;
}

/** One text that holds ";" or a backslash would be read as several, or as an escape, without the sign between them. */
function spellings(list: readonly string[]): string {
  const text = joinList(list);
  return list.length === 1 && /[;\\]/.test(text) ? `${text} |` : text;
}
