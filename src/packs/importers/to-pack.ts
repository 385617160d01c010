import { createHash } from 'node:crypto';
import { fold, words } from '../../facts/fold.ts';
import { cut } from './mend.ts';
import type { Imported, ImportedQuestion } from './model.ts';

/** Section ids and labels are the same in all packs that came from elsewhere. */
const section = 'questions';

export interface PackOptions {
  /** Of the file that the questions came in. */
  readonly fileName: string;
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** The questions as a format-1 pack: JSON, two blanks a level, its keys always in the same order. */
export function toPack({ head, questions }: Pick<Imported, 'head' | 'questions'>, options: PackOptions): string {
  const name = fileTitle(options.fileName);
  const title = head.title ?? cut(name, 100);
  const pack = {
    format: 1,
    pack: packId(title, name),
    title,
    description: head.description,
    // Who is meant is not known, so that the rules which protect people hold.
    people: 'real',
    language: head.language,
    authors: head.authors.length === 0 ? undefined : head.authors,
    licence: head.licence,
    category: head.category,
    source: {
      title: head.source ?? title,
      date: head.date ?? options.day,
      publisher: head.publisher,
      url: head.url,
      licence: head.licence,
      sections: { [section]: 'the list of questions' },
    },
    extra: questions.map(entryOf),
  };
  return `${JSON.stringify(pack, undefined, 2)}\n`;
}

/** An id that stays when questions are added before or after it: of the first words and a hash of them all. */
export function questionId(ask: string): string {
  const hash = createHash('sha256').update(fold(ask)).digest('hex').slice(0, 10);
  return `${slug(words(ask).slice(0, 6).join(' '), 40) || 'q'}-${hash}`;
}

function entryOf(question: ImportedQuestion): object {
  const { ask, answer, also, reject, wrong, difficulty, category, note, image } = question;
  return {
    id: questionId(ask),
    ask,
    answer,
    also: also.length === 0 ? undefined : also,
    reject,
    wrong: wrong.length === 0 ? undefined : wrong,
    difficulty,
    category,
    claim: { as: 'stated' },
    at: section,
    note,
    image,
  };
}

/** The name of a file without folders and ending. */
function fileTitle(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? '';
  const name = base
    .replace(/\.[A-Za-z]{1,5}$/, '')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  return name === '' ? 'Questions' : name;
}

function packId(title: string, name: string): string {
  return slug(title, 40) || slug(name, 40) || `pack-${createHash('sha256').update(title).digest('hex').slice(0, 10)}`;
}

/** Small letters, digits and dashes, a letter first; empty where nothing of the text is left. */
function slug(text: string, most: number): string {
  const plain = words(text)
    .join('-')
    .replace(/[^a-z0-9-]+/g, '')
    .replace(/-{2,}/g, '-')
    .replace(/^[^a-z]+/, '');
  return plain.slice(0, most).replace(/-+$/, '');
}
