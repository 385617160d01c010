import { quoted } from '../escaped.ts';
import { isHeading, type Role, roleOf, usualHeadings } from './columns.ts';
import { splitList } from './mend.ts';
import { headKeys, type ImportedHead, type Place, type Raw, type RawQuestion } from './model.ts';
import type { RowReport } from './row-report.ts';
import { chosen } from './table-choices.ts';

/** A cell of a table, with its place in the file. */
export interface TableCell {
  readonly at: Place;
  readonly text: string;
}

export type TableRow = readonly TableCell[];

/** A question table of 5,000 rows and 13 columns has some 65,000 cells. */
export const mostCells = 130_000;

/** Rows in which the headings are looked for: what stands above them tells of the questions. */
const longestHead = 60;
const otherWords: ReadonlyMap<string, (typeof headKeys)[number] | 'authors'> = new Map([
  ...headKeys.map((key) => [key, key] as const),
  ['authors', 'authors'],
  ['author', 'authors'],
  ['license', 'licence'],
  ['attribution', 'source'],
  ['lang', 'language'],
]);

/** The place of the headings among the first rows; undefined when there are none. */
export function headingOf(rows: readonly TableRow[]): number | undefined {
  const found = rows.slice(0, longestHead).findIndex(isHeading);
  return found === -1 ? undefined : found;
}

/** Reads a table of questions: rows of a key and its value, the row that names the columns, and one question a row. */
export function readTable(rows: readonly TableRow[], report: RowReport): Raw | undefined {
  const start = headingOf(rows);
  if (start === undefined) {
    report.fail('no row names the columns.', `Write above the questions: ${usualHeadings}.`);
    return undefined;
  }
  const columns = readHeadings(rows[start] ?? [], report);
  const questions = rows.slice(start + 1).flatMap((row) => readRow(row, columns, report) ?? []);
  return { head: readHead(rows.slice(0, start)), questions };
}

function readHeadings(row: TableRow, report: RowReport): readonly Role[] {
  return row.map(({ at, text }) => {
    const role = roleOf(text);
    if (role === undefined && text.trim() !== '') {
      const cure = `Headings that are known: ${usualHeadings}.`;
      report.warn(at, `the column ${quoted(text.trim())} is not known and was not read.`, cure);
    }
    return role ?? 'none';
  });
}

function readHead(rows: readonly TableRow[]): ImportedHead {
  const head: { -readonly [K in keyof ImportedHead]: ImportedHead[K] } = { authors: [] };
  for (const row of rows) {
    const [first, value] = row.filter(({ text }) => text.trim() !== '');
    const key = otherWords.get(first?.text.trim().toLowerCase().replace(/:$/, '') ?? '');
    if (key === undefined || value === undefined) continue;
    if (key === 'authors') head.authors = splitList(value.text);
    else head[key] ??= value.text;
  }
  return head;
}

function readRow(row: TableRow, columns: readonly Role[], report: RowReport): RawQuestion | undefined {
  const [first] = row;
  if (first === undefined || row.every(({ text }) => text.trim() === '')) return undefined;
  const cells = new Map<Role, string[]>();
  for (const [index, { at, text }] of row.entries()) {
    const role = columns[index];
    if (role === undefined && text.trim() !== '') {
      const cure = 'Put a text that has the sign between cells in it into double quotes.';
      report.warn({ ...first.at, column: at.column }, 'a cell stands under no heading and was not read.', cure);
    }
    if (role === undefined || role === 'none') continue;
    const known = cells.get(role);
    if (known === undefined) cells.set(role, [text]);
    else known.push(text);
  }
  const one = (role: Role): string => cells.get(role)?.find((text) => text.trim() !== '') ?? '';
  const answers = chosen({
    answer: one('answer'),
    correct: one('correct'),
    options: [...(cells.get('option') ?? []), ...listOf(one('options'))],
    wrong: [...(cells.get('wrong') ?? []), ...listOf(one('wrongs'))],
  });
  const spoken = one('also');
  const reject = splitList(one('reject'));
  return {
    place: first.at,
    ask: one('ask'),
    answer: answers.answer,
    also: [...answers.also, ...(spoken.includes('|') ? splitList(spoken) : spoken.split(';'))],
    wrong: answers.wrong,
    ...(reject.length === 0 ? {} : { reject }),
    note: one('note'),
    difficulty: one('difficulty'),
    category: one('category'),
    image: { url: one('image'), alt: one('alt') },
  };
}

/** Several answers in one cell: parted by "|", by lines, by ";" or by commas, whichever comes first in this order. */
function listOf(text: string): readonly string[] {
  if (text.includes('|')) return splitList(text);
  const list = /^\s*\[.*\]\s*$/s.test(text) ? text.trim().slice(1, -1).replace(/"/g, '') : text;
  const sign = ['\n', ';', ','].find((one) => list.includes(one));
  return (sign === undefined ? [list] : list.split(sign)).filter((part) => part.trim() !== '');
}
