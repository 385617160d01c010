import { childOf, entriesOf, textOf, textsOf, type TreeNode } from '../tree.ts';
import type { Cures } from './check-question.ts';
import { type Role, roleOf } from './columns.ts';
import { readJson } from './json-source.ts';
import type { Raw, RawQuestion, SourceFile } from './model.ts';
import type { RowReport } from './row-report.ts';
import { chosen } from './table-choices.ts';

export const jsonListCures: Cures = {
  ask: 'Add a text under "question".',
  answer: 'Add a text under "answer".',
  wrong: 'Write two to five texts under "incorrect_answers", or none if the answer is to be typed.',
};

/** Reads lists of questions in JSON, as many quiz bots have them: one list, or one for each category. */
export function readJsonList({ text }: SourceFile, report: RowReport): Raw | undefined {
  const root = readJson(text, report);
  if (root === undefined) return undefined;
  const lists =
    root.kind === 'list' ? [['', root] as const] : entriesOf(root).map(([key, { value }]) => [key, value] as const);
  const filled = lists.flatMap(([key, list]) => (list.kind === 'list' ? [[key, list.items] as const] : []));
  if (filled.length === 0) {
    report.fail('there is no list of questions.', 'Write [{ "question": "…", "answer": "…" }, …].', root.at);
    return undefined;
  }
  // A list that stands alone is called by what it holds; of several, each is a category.
  const questions = filled.flatMap(([key, items]) =>
    items.map((item) => questionOf(item, filled.length > 1 ? key : '')),
  );
  return { head: { authors: [] }, questions };
}

function questionOf(item: TreeNode, category: string): RawQuestion {
  const found = new Map<Role, TreeNode>();
  for (const [key, { value }] of entriesOf(item)) {
    const role = roleOf(key.replace(/(?<=[a-z])(?=[A-Z])/g, ' '));
    if (role !== undefined && !found.has(role)) found.set(role, value);
  }
  const texts = (role: Role): readonly string[] => textsOf(found.get(role)).map((node) => node.text);
  const one = (role: Role): string => texts(role)[0] ?? '';
  const asked = found.get('ask') ?? childOf(item, 'description');
  const [answer = '', ...also] = texts('answer');
  const options = texts('options');
  const correct = one('correct');
  // A source beside the answers is the mark of lists whose first answer is the right one.
  const isFirstRight = options.length > 2 && answer === '' && correct === '' && textOf(item, 'source') !== undefined;
  const answers = chosen({
    answer,
    correct: isFirstRight ? (options[0] ?? '') : correct,
    options,
    wrong: [...texts('wrongs'), ...texts('wrong')],
  });
  const url = one('image');
  return {
    place: item.at,
    // Some have the text one level deeper.
    ask: textsOf(asked)[0]?.text ?? textOf(asked, 'text') ?? '',
    answer: answers.answer,
    also: [...answers.also, ...also, ...texts('also')],
    wrong: answers.wrong,
    category: one('category') === '' ? category : one('category'),
    difficulty: one('difficulty'),
    note: one('note'),
    ...(url === '' ? {} : { image: { url, alt: one('alt') } }),
  };
}
