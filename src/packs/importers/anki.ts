import type { Cures } from './check-question.ts';
import { readRows } from './delimited.ts';
import { textOfHtml } from './html-text.ts';
import type { Raw, RawQuestion, SourceFile } from './model.ts';
import type { RowReport } from './row-report.ts';

export const ankiCures: Cures = {
  ask: 'Write it in the first field.',
  answer: 'Write it in the second field.',
  wrong: 'Leave wrong answers out: answers are typed.',
};

const separators: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['comma', ','],
  ['semicolon', ';'],
  ['space', ' '],
  ['pipe', '|'],
  ['colon', ':'],
]);

/** Reads a plain-text export of Anki: front and back of a card become question and answer. */
export function readAnki({ text }: SourceFile, report: RowReport): Raw | undefined {
  const plain = text.replace(/^\ufeff/, '');
  const [head = ''] = /^(?:#[^\n]*(?:\n|$))*/.exec(plain) ?? [];
  const settings = new Map(
    head.split(/\r?\n/).flatMap((line) => {
      const [, key, value] = /^#([a-z ]+):(.*)$/i.exec(line) ?? [];
      return key === undefined || value === undefined ? [] : [[key.trim().toLowerCase(), value.trim()] as const];
    }),
  );
  const named = settings.get('separator') ?? 'tab';
  const sign = separators.get(named.toLowerCase()) ?? named;
  if (sign.length !== 1) {
    report.fail(
      `the separator "${named.slice(0, 20)}" is not known.`,
      'Export the deck anew, with tabs between fields.',
    );
    return undefined;
  }
  // The lines of settings stay as empty ones, so that rows keep their lines.
  const body = head.replace(/[^\n]+/g, '') + plain.slice(head.length);
  const rows = readRows(body, report, sign);
  if (rows === undefined) return undefined;
  const apart = new Set(
    ['deck', 'notetype', 'tags', 'guid'].map((what) => Number(settings.get(`${what} column`) ?? 0) - 1),
  );
  const isHtml = settings.get('html')?.toLowerCase() !== 'false';
  const deck = settings.get('deck');
  const questions = rows.flatMap((row): readonly RawQuestion[] => {
    const [first] = row;
    if (first === undefined || row.every((cell) => cell.text.trim() === '')) return [];
    const fields = row.filter((_, index) => !apart.has(index)).map((cell) => clear(cell.text, isHtml));
    const { line, column } = first.at;
    const place = { line, column };
    const [front = '', back = '', note = ''] = fields;
    const cloze = clozeOf(front);
    if (cloze !== undefined) return [{ place, ...cloze, also: [], wrong: [], note: back }];
    if (/<img\s|\[sound:/i.test(row[0]?.text ?? '') && front.trim() === '') {
      report.leaveOut(
        place,
        'the question is a picture or a sound, which the file does not hold.',
        'Write it in words.',
      );
      return [];
    }
    return [{ place, ask: front, answer: back, also: [], wrong: [], note }];
  });
  return { head: { authors: [], ...(deck === undefined ? {} : { title: deck }) }, questions };
}

function clear(field: string, isHtml: boolean): string {
  const text = isHtml ? textOfHtml(field) : field;
  return text.replace(/\[sound:[^\]]{0,300}\]/g, ' ');
}

/** A text with a gap, as Anki marks it: the first gap is asked, all others are filled. */
function clozeOf(text: string): { readonly ask: string; readonly answer: string } | undefined {
  const gap = /\{\{c\d+::((?:(?!::|\}\}).)+)(?:::((?:(?!\}\}).)*))?\}\}/;
  const [whole, answer, hint] = gap.exec(text) ?? [];
  if (whole === undefined || answer === undefined) return undefined;
  const shown = hint === undefined || hint === '' ? '_____' : `_____ (${hint})`;
  let ask = text.replace(whole, () => shown);
  for (let left = gap.exec(ask); left !== null; left = gap.exec(ask)) {
    const [other, word = ''] = left;
    ask = ask.replace(other, () => word);
  }
  return { ask, answer };
}
