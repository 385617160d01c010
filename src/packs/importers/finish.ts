import { parseDate } from '../../facts/dates.ts';
import { fold } from '../../facts/fold.ts';
import { checkQuestion, type Cures } from './check-question.ts';
import { cut, mend } from './mend.ts';
import type { Imported, ImportedHead, ImportedQuestion, Raw } from './model.ts';
import type { RowReport } from './row-report.ts';

/** Questions of one pack. */
const mostQuestions = 5000;

const limits = { title: 100, description: 1000, author: 100, licence: 100, category: 100, source: 256 } as const;

/** Checks what an importer has read: questions that can be used stay, texts are mended, and the report tells the rest. */
export function finishImport(raw: Raw, cures: Cures, report: RowReport): Imported {
  const questions: ImportedQuestion[] = [];
  const first = new Map<string, ImportedQuestion>();
  for (const [index, one] of raw.questions.entries()) {
    if (questions.length === mostQuestions) {
      const left = raw.questions.length - index;
      const message = `a pack may have ${mostQuestions} questions; this one and those after it were left out.`;
      report.leaveOut(one.place, message, 'Cut the file into several.');
      report.countOut(left - 1);
      break;
    }
    const question = checkQuestion(one, cures, report);
    if (question === undefined) continue;
    const key = fold(question.ask);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, question);
      questions.push(question);
      continue;
    }
    const isSame = fold(before.answer) === fold(question.answer);
    const where = `${question.place.row === undefined ? 'line' : 'row'} ${before.row}`;
    const message = isSame
      ? `the question stands in ${where} already; it was left out here.`
      : `the question stands in ${where} already, with another answer; it was left out here.`;
    report.leaveOut(question.place, message, isSame ? 'Remove one of them.' : 'Say in each what sets it apart.');
  }
  return { head: finishHead(raw.head, report), questions, problems: report.problems, unusable: report.leftOut };
}

/** What fits a pack; the rest is cut or left out and told. */
function finishHead(raw: ImportedHead, report: RowReport): ImportedHead {
  const text = (key: keyof typeof limits, value: string | undefined): string | undefined => {
    const tidy = mend(value ?? '');
    if (tidy.length > limits[key])
      report.warn(
        { line: 1, column: 1 },
        `the ${key} has ${tidy.length} characters; its end was cut off.`,
        'Shorten it.',
      );
    return tidy === '' ? undefined : cut(tidy, limits[key]);
  };
  const pattern = (what: string, value: string | undefined, form: RegExp, cure: string): string | undefined => {
    const tidy = mend(value ?? '');
    if (tidy === '' || form.test(tidy)) return tidy === '' ? undefined : tidy;
    report.warn({ line: 1, column: 1 }, `"${cut(tidy, 60)}" is no ${what}; it was left out.`, cure);
    return undefined;
  };
  const authors = raw.authors.flatMap((author) => text('author', author) ?? []);
  return defined({
    title: text('title', raw.title),
    description: text('description', raw.description),
    authors: [...new Set(authors)],
    licence: text('licence', raw.licence),
    category: text('category', raw.category),
    source: text('source', raw.source),
    publisher: text('source', raw.publisher),
    url: pattern(
      'web address',
      raw.url,
      /^https?:\/\/[^\s/]+\.[!-~]{1,400}$/,
      'Write it whole, beginning with https://.',
    ),
    language: pattern('language', raw.language, /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'Write en, de, pt-BR …'),
    date: parseDate(raw.date?.trim() ?? '') === undefined ? undefined : raw.date?.trim(),
  });
}

/** The head without keys that have no value. */
function defined(head: { readonly [K in keyof ImportedHead]: ImportedHead[K] | undefined }): ImportedHead {
  const entries = Object.entries(head).filter(([, value]) => value !== undefined);
  return { authors: [], ...Object.fromEntries(entries) };
}
