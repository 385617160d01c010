import { childOf, entriesOf, textOf, textsOf, type TreeNode } from '../tree.ts';
import type { Cures } from './check-question.ts';
import { readJson } from './json-source.ts';
import type { Raw, RawQuestion, SourceFile } from './model.ts';
import type { RowReport } from './row-report.ts';
import { readYaml } from './yaml-source.ts';

export const lakeysCures: Cures = {
  ask: 'Write it after "question:".',
  answer: 'Write it after "correct_answer:".',
  wrong: 'Write three under "incorrect_answers:", or one for True and False.',
};

const known = new Set([
  'question',
  'difficulty',
  'correct_answer',
  'incorrect_answers',
  'question_image',
  'answer_extension',
  'category',
  'type',
]);

/** Reads the questions of a LakeYS pack. Its file of categories holds none. */
export function readLakeys({ text }: SourceFile, report: RowReport): Raw | undefined {
  const root = /^\s*[{[]/.test(text) ? readJson(text, report) : readYaml(text, report, { lastCounts: true });
  if (root === undefined) return undefined;
  const list = childOf(root, 'questions');
  if (list?.kind !== 'list') {
    const isIndex = childOf(root, 'trivia_categories') !== undefined;
    const message = isIndex ? 'this file only names categories.' : 'there is no list under "questions:".';
    report.fail(message, 'Give the file with the questions, such as questions_51.yml.', root.at);
    return undefined;
  }
  return { head: { authors: [] }, questions: list.items.map((item) => questionOf(item, report)) };
}

function questionOf(item: TreeNode, report: RowReport): RawQuestion {
  const [answer = '', ...also] = textsOf(childOf(item, 'correct_answer')).map(({ text }) => text);
  const image = textOf(item, 'question_image');
  for (const [key, { key: node }] of entriesOf(item)) {
    if (!known.has(key)) report.warn(node.at, `"${key.slice(0, 60)}" was left out.`, 'Nothing needs to be done.');
  }
  return {
    place: item.at,
    ask: textOf(item, 'question') ?? '',
    answer,
    also,
    wrong: textsOf(childOf(item, 'incorrect_answers')).map(({ text }) => text),
    difficulty: textOf(item, 'difficulty') ?? '',
    category: textOf(item, 'category') ?? '',
    note: textOf(item, 'answer_extension') ?? '',
    ...(image === undefined ? {} : { image: { url: image } }),
  };
}
