import { parseDate } from '../facts/dates.ts';
import { amountPhrase, datePhrase } from '../facts/phrases.ts';
import { borrowedWords, type SourceWords } from '../questions/own-words.ts';
import { fillSentence, parseSentence } from '../questions/sentence.ts';
import { type Problem, Report } from './problem.ts';
import { childOf, entriesOf, textOf, textsOf, type TextNode, type TreeNode } from './tree.ts';

/** Keys whose texts are sentences of the author. The names of things and of sources are what they are, and may be equal. */
const prose: ReadonlySet<string> = new Set(['say', 'ask', 'note', 'event', 'description', 'alt', 'title', 'sections']);
/** Keys below which there are names, ids and numbers. */
const names: ReadonlySet<string> = new Set(['entities', 'pools', 'with', 'slots']);

/** A place where a text stands: the entities for its tags, and the fact that it belongs to. */
interface Around {
  readonly entities: TreeNode | undefined;
  readonly slots: TreeNode | undefined;
  readonly fact: string | undefined;
}

/** The texts of a pack that repeat the wording of its source: an error from six words in a row on, a warning at five. */
export function compareWording(root: TreeNode, source: SourceWords): readonly Problem[] {
  const report = new Report();
  visit(root, { entities: childOf(root, 'entities'), slots: undefined, fact: undefined }, source, report, true);
  return report.problems;
}

function visit(node: TreeNode, around: Around, source: SourceWords, report: Report, isTop: boolean): void {
  if (node.kind === 'list') {
    for (const item of node.items) visit(item, around, source, report, false);
    return;
  }
  const fact = textOf(node, 'id') ?? around.fact;
  const here = { ...around, slots: childOf(node, 'with'), fact };
  for (const [key, { value }] of entriesOf(node)) {
    if (names.has(key)) continue;
    if (!prose.has(key)) visit(value, here, source, report, false);
    // The title of a source is its name.
    else if (key !== 'title' || isTop) for (const text of textsBelow(value)) compare(text, here, source, report);
  }
}

/** A text, a list of texts, or texts by slot. */
function textsBelow(node: TreeNode): readonly TextNode[] {
  if (node.kind === 'text') return [node];
  const children = node.kind === 'list' ? node.items : entriesOf(node).map(([, { value }]) => value);
  return children.flatMap(textsBelow);
}

function compare(node: TextNode, around: Around, source: SourceWords, report: Report): void {
  const { text, names: named } = filled(node.text, around);
  const ofNames = new Set(named.flatMap((name) => source.borrowed(name)).map(({ words }) => words));
  for (const { words, count } of source.borrowed(text)) {
    if (ofNames.has(words)) continue;
    const message = `${count} words in a row are those of the source: "${shortened(words)}".`;
    const cure = 'Say it in words of your own.';
    if (count >= borrowedWords.most) report.error(node.at, message, cure, around.fact);
    else report.warning(node.at, message, cure, around.fact);
  }
}

/**
 * The sentence with the values in place of its tags, as players read it, and the names among them. A tag without a value
 * keeps its word.
 */
function filled(
  sentence: string,
  { entities, slots }: Around,
): { readonly text: string; readonly names: readonly string[] } {
  const used: string[] = [];
  const text = fillSentence(parseSentence(sentence), ({ slot, little }) => {
    const value = childOf(slots, slot);
    const before = little === undefined ? {} : { before: little };
    if (value === undefined) return { ...before, words: slot };
    if (value.kind !== 'text') return { ...before, words: amountWords(value) };
    const date = parseDate(value.text);
    if (date !== undefined) return { ...before, words: datePhrase(date) };
    const name = textOf(childOf(entities, value.text), 'name') ?? slot;
    used.push(name);
    return { ...before, words: name };
  });
  return { text, names: used };
}

function amountWords(node: TreeNode): string {
  const unit = textOf(node, 'unit') ?? '';
  for (const bound of ['exactly', 'more-than', 'less-than', 'about'] as const) {
    const number = Number(textOf(node, bound));
    if (Number.isFinite(number)) return amountPhrase({ kind: 'amount', bound, low: number, high: number, unit });
  }
  const [low = 0, high = 0] = textsOf(childOf(node, 'between')).map(({ text }) => Number(text));
  return amountPhrase({ kind: 'amount', bound: 'between', low, high, unit });
}

/** The most characters of a stretch that a message quotes. */
const mostQuoted = 160;

function shortened(words: string): string {
  return words.length > mostQuoted ? `${words.slice(0, mostQuoted - 1)}…` : words;
}
