import { quoted } from '../escaped.ts';
import { entriesOf, textsOf, type TextNode, type TreeNode } from '../tree.ts';
import type { Cures } from './check-question.ts';
import type { ImportedHead, Raw, RawQuestion, SourceFile } from './model.ts';
import { withPicture } from './picture.ts';
import { redReading } from './red-values.ts';
import type { RowReport } from './row-report.ts';
import { readYaml } from './yaml-source.ts';

export const redCures: Cures = {
  ask: 'Write the question before the colon.',
  answer: 'Write at least one answer below the question, after "- ".',
  wrong: 'Leave wrong answers out: answers are typed.',
};

const headKeys = new Set(['$schema', 'AUTHOR', 'DESCRIPTION', 'CONFIG']);
const truths: ReadonlyMap<boolean, readonly string[]> = new Map([
  [true, ['True', 'Yes', 'On']],
  [false, ['False', 'No', 'Off']],
]);

/** Reads a trivia list of Red, in YAML or in the older form of one question a line. */
export function readRed({ text }: SourceFile, report: RowReport): Raw | undefined {
  if (isLines(text)) return { head: { authors: [] }, questions: readLines(text) };
  const plain = new Set<TreeNode>();
  const root = readYaml(text, report, { lastCounts: true, plain });
  if (root === undefined) return undefined;
  if (root.kind !== 'mapping') {
    report.fail('there are no questions.', 'Write each question with a colon, and its answers below it after "- ".');
    return undefined;
  }
  const entries = entriesOf(root);
  const questions = entries
    .filter(([key]) => !headKeys.has(key))
    .flatMap(([ask, { key, value }]): readonly RawQuestion[] => {
      if (value.kind === 'mapping' || (value.kind === 'text' && value.text !== '')) {
        report.leaveOut(key.at, `the answers to ${quoted(ask)} are no list.`, 'Write each below it, after "- ".');
        return [];
      }
      const [answer = '', ...also] = new Set(textsOf(value).flatMap((node) => answersOf(node, plain, report)));
      return [withPicture({ place: key.at, ask, answer, also, wrong: otherTruth(textsOf(value), plain) })];
    });
  const config = root.entries.get('CONFIG');
  if (config !== undefined) {
    const message = 'times and points under CONFIG were left out.';
    report.warn(config.key.at, message, 'Choose them when a game is started.');
  }
  return { head: headOf(root), questions };
}

/** The answers that a text of the list stands for, and how Red would show them. */
function answersOf(node: TextNode, plain: ReadonlySet<TreeNode>, report: RowReport): readonly string[] {
  const { text, at } = node;
  if (!plain.has(node)) return [text];
  const reading = redReading(text);
  if (reading.kind === 'truth') return truths.get(reading.value) ?? [text];
  if (reading.kind === 'refused' && reading.what === 'nothing') return [];
  if (reading.kind === 'refused') {
    const message = `Red reads ${quoted(text)} as ${reading.what} and refuses the list; here it stays as it is written.`;
    report.warn(at, message, 'Put it in quotes.');
  } else if (reading.kind === 'number' && reading.shown !== text) {
    const message = `Red shows ${reading.shown} for ${quoted(text)}; here it stays as it is written.`;
    report.warn(at, message, 'Put it in quotes, so that both show the same.');
  }
  return [text];
}

/** The wrong choice of a question that is answered by yes or no alone. */
function otherTruth(nodes: readonly TextNode[], plain: ReadonlySet<TreeNode>): readonly string[] {
  const values = new Set(
    nodes.map((node) => {
      const reading = redReading(node.text);
      return plain.has(node) && reading.kind === 'truth' ? reading.value : undefined;
    }),
  );
  const [only] = values;
  return values.size !== 1 || only === undefined ? [] : [only ? 'False' : 'True'];
}

function headOf(root: TreeNode): ImportedHead {
  const one = (key: string): string | undefined => {
    const value = root.kind === 'mapping' ? root.entries.get(key)?.value : undefined;
    return value?.kind === 'text' && value.text !== '' ? value.text : undefined;
  };
  const [author, description] = [one('AUTHOR'), one('DESCRIPTION')];
  return { authors: author === undefined ? [] : [author], ...(description === undefined ? {} : { description }) };
}

function isLines(text: string): boolean {
  const filled = text.split('\n').filter((line) => line.trim() !== '');
  return filled.filter((line) => /^[^`]+`/.test(line)).length > filled.length * 0.7;
}

/** A question and its answers on a line, with back-ticks between them. */
function readLines(text: string): readonly RawQuestion[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const [ask = '', ...answers] = line
      .replace(/^\ufeff/, '')
      .split('`')
      .map((part) => part.trim());
    const [answer = '', ...also] = answers.filter((part) => part !== '');
    return [withPicture({ place: { line: index + 1, column: 1 }, ask, answer, also, wrong: [] })];
  });
}
