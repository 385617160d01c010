import { childOf, textOf, textsOf, type TreeNode } from '../tree.ts';
import type { Cures } from './check-question.ts';
import { decodeText, encodingOf } from './encodings.ts';
import { readJson } from './json-source.ts';
import type { Raw, RawQuestion, SourceFile } from './model.ts';
import type { RowReport } from './row-report.ts';

export const openTdbCures: Cures = {
  ask: 'Add a text under "question".',
  answer: 'Add a text under "correct_answer".',
  wrong: 'Write two to five texts under "incorrect_answers".',
};

/** What the service says in place of questions. */
const responses: ReadonlyMap<string, string> = new Map([
  ['1', 'it has not so many questions of this kind'],
  ['2', 'the query was wrong'],
  ['3', 'the token is not known'],
  ['4', 'the token has had all questions'],
  ['5', 'it was asked too often'],
]);

/** Reads a response of the Open Trivia Database, or the list in it. */
export function readOpenTdb({ text }: SourceFile, report: RowReport): Raw | undefined {
  const root = readJson(text, report);
  if (root === undefined) return undefined;
  const why = responses.get(textOf(root, 'response_code') ?? '');
  if (why !== undefined) {
    report.fail(`the Open Trivia Database gave no questions: ${why}.`, 'Download them anew.');
    return undefined;
  }
  const list = root.kind === 'list' ? root : childOf(root, 'results');
  if (list?.kind !== 'list') {
    report.fail('there is no list of questions.', 'Give the whole response, or the list under "results".', root.at);
    return undefined;
  }
  const texts = list.items.flatMap((item) => questionTexts(item));
  const encoding = encodingOf(
    list.items.flatMap((item) => textOf(item, 'type') ?? []),
    texts,
  );
  const questions = list.items.flatMap((item): readonly RawQuestion[] => {
    let isBroken = false;
    const decode = (raw: string): string => {
      const decoded = decodeText(raw, encoding);
      isBroken ||= decoded === undefined;
      return decoded ?? '';
    };
    const one = (key: string): string => decode(textOf(item, key) ?? '');
    const question = {
      place: item.at,
      ask: one('question'),
      answer: one('correct_answer'),
      also: [],
      wrong: textsOf(childOf(item, 'incorrect_answers')).map((wrong) => decode(wrong.text)),
      // Short words are the same in most encodings.
      difficulty: decodeText(textOf(item, 'difficulty') ?? '', encoding) ?? '',
      category: one('category'),
    };
    if (!isBroken) return [question];
    report.leaveOut(item.at, 'a text is not encoded as the rest of the file is.', 'Download the questions anew.');
    return [];
  });
  return { head: headOf(questions), questions };
}

function questionTexts(item: TreeNode): readonly string[] {
  const single = ['question', 'correct_answer', 'category'].flatMap((key) => textOf(item, key) ?? []);
  return [...single, ...textsOf(childOf(item, 'incorrect_answers')).map(({ text }) => text)];
}

/** The licence asks that its name and that of the source stay with the questions. */
function headOf(questions: readonly RawQuestion[]): Raw['head'] {
  const categories = new Set(questions.map(({ category }) => category));
  const [only] = categories.size === 1 ? categories : [];
  const source = 'Open Trivia Database';
  return {
    title: only === undefined || only === '' ? source : `${source}: ${only}`,
    authors: [source],
    licence: 'CC BY-SA 4.0',
    source,
    url: 'https://opentdb.com',
  };
}
