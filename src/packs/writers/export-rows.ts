import type { Pack, WrittenQuestion } from '../../facts/pack.ts';
import type { Question } from '../../questions/question.ts';
import { finishImport } from '../importers/finish.ts';
import type { Imported, ImportedHead, RawQuestion } from '../importers/model.ts';
import { RowReport } from '../importers/row-report.ts';
import { settle } from '../importers/settle.ts';
import type { StoredPack } from './stored-pack.ts';

/** The head and the questions of a table. */
export type Rows = Pick<Imported, 'head' | 'questions'>;

const cures = { ask: '', answer: '', wrong: '' };

/**
 * The questions of a pack in the form in which a table or GIFT holds them, and which reads back as the same: the written
 * ones when it has no others, else all that it yields.
 */
export function exportRows({ pack, questions }: StoredPack): { readonly rows: Rows; readonly leftOut: number } {
  const raw = pack.facts.length === 0 ? pack.extra.map(fromWritten) : questions.map(fromQuestion);
  const head = headOf(pack);
  const checked = finishImport({ head, questions: raw }, cures, new RowReport());
  // The date and the file name fill what the head lacks; it lacks neither.
  const settled = settle(checked, { fileName: pack.title, day: '2000-01-01' });
  return { rows: { head: checked.head, questions: settled.questions }, leftOut: raw.length - settled.questions.length };
}

function headOf(pack: Pack): ImportedHead {
  const [source] = pack.sources.values();
  const licence = pack.licence ?? source?.licence;
  return {
    title: pack.title,
    ...(pack.description === undefined ? {} : { description: pack.description }),
    authors: pack.authors,
    ...(licence === undefined ? {} : { licence }),
    ...(pack.category === undefined ? {} : { category: pack.category }),
    ...(source === undefined ? {} : { source: source.title, date: source.date.text }),
    ...(source?.publisher === undefined ? {} : { publisher: source.publisher }),
    ...(source?.url === undefined ? {} : { url: source.url }),
    language: pack.language,
  };
}

function fromWritten(question: WrittenQuestion): RawQuestion {
  const { line, ask, answer, also, reject, wrong, category, difficulty, note, image } = question;
  return {
    place: { line, column: 1 },
    ask,
    answer,
    also,
    wrong,
    reject,
    ...(category === undefined ? {} : { category }),
    ...(difficulty === undefined ? {} : { difficulty }),
    ...(note === undefined ? {} : { note }),
    ...(image === undefined ? {} : { image }),
  };
}

function fromQuestion(question: Question, index: number): RawQuestion {
  const { stem, answer, accept, choices, explanation, note, image } = question;
  return {
    place: { line: index + 1, column: 1 },
    ask: stem,
    answer,
    also: accept ?? [],
    wrong: (choices ?? []).filter((choice) => choice !== answer),
    note: note === undefined ? explanation : `${explanation} ${note}`,
    ...(image === undefined ? {} : { image }),
  };
}
