import { parseDate } from '../facts/dates.ts';
import { amountPhrase, datePhrase } from '../facts/phrases.ts';
import { borrowedWords, type SourceWords } from '../questions/own-words.ts';
import { fillSentence, parseSentence } from '../questions/sentence.ts';
import { type Problem, Report } from './problem.ts';
import { makeFold } from './known.ts';
import { readStatements } from './rows.ts';
import { childOf, entriesOf, textOf, textsOf, type TextNode, type TreeNode } from './tree.ts';

/** Keys whose texts are sentences of the author. The names of things and of sources are what they are, and may be equal. */
const prose: ReadonlySet<string> = new Set(['say', 'ask', 'note', 'event', 'description', 'alt', 'title', 'sections']);
/** Of written questions these too. */
const writtenProse: ReadonlySet<string> = new Set(['ask', 'answer', 'wrong', 'note']);
/** Keys below which there are names, ids and numbers, or facts, which are looked at one by one. */
const apart: ReadonlySet<string> = new Set('entities pools with slots rows facts patterns extra'.split(' '));

/** A place where a text stands: the names for its tags, and the fact that it belongs to. */
interface Around {
  readonly nameOf: (id: string) => string | undefined;
  readonly slots: ReadonlyMap<string, TreeNode>;
  readonly fact: string | undefined;
}

/**
 * The texts of a pack that repeat the wording of its source: an error from six words in a row on, a warning at five. The
 * sentences of a pattern are read with the values of each row, and told with the first row that repeats the source.
 */
export function compareWording(root: TreeNode, source: SourceWords): readonly Problem[] {
  const report = new Report();
  const { facts, made } = readStatements(root, makeFold());
  const entities = childOf(root, 'entities');
  const nameOf = (id: string): string | undefined => textOf(childOf(entities, id) ?? made.get(id), 'name');
  const comparison = new Comparison(source, report);
  const nowhere: Around = { nameOf, slots: new Map(), fact: undefined };
  comparison.visit(root, nowhere, prose, true);
  for (const { id, body, pattern, row, slots } of facts) {
    comparison.visit(body, { nameOf, slots, fact: pattern ?? id }, prose);
    const note = childOf(row, 'note');
    if (note !== undefined) comparison.texts(note, { nameOf, slots, fact: id });
  }
  for (const value of itemsOf(childOf(root, 'extra'))) {
    comparison.visit(value, { ...nowhere, fact: textOf(value, 'id') }, writtenProse);
  }
  return report.problems;
}

class Comparison {
  readonly #source: SourceWords;
  readonly #report: Report;
  readonly #told = new Set<TextNode>();

  constructor(source: SourceWords, report: Report) {
    this.#source = source;
    this.#report = report;
  }

  visit(node: TreeNode, around: Around, keys: ReadonlySet<string>, isTop = false): void {
    if (node.kind === 'list') for (const item of node.items) this.visit(item, around, keys);
    for (const [key, { value }] of entriesOf(node)) {
      if (apart.has(key)) continue;
      if (!keys.has(key)) this.visit(value, around, keys);
      // The title of a source is its name.
      else if (key !== 'title' || isTop) this.texts(value, around);
    }
  }

  /** Compares a text, a list of texts, or texts by slot. */
  texts(node: TreeNode, around: Around): void {
    for (const text of textsBelow(node)) if (!this.#told.has(text)) this.#compare(text, around);
  }

  #compare(node: TextNode, around: Around): void {
    const { text, names } = filled(node.text, around);
    const ofNames = new Set(names.flatMap((name) => this.#source.borrowed(name)).map(({ words }) => words));
    for (const { words, count } of this.#source.borrowed(text)) {
      if (ofNames.has(words)) continue;
      this.#told.add(node);
      const message = `${count} words in a row are those of the source: "${shortened(words)}".`;
      const cure = 'Say it in words of your own.';
      if (count >= borrowedWords.most) this.#report.error(node.at, message, cure, around.fact);
      else this.#report.warning(node.at, message, cure, around.fact);
    }
  }
}

function itemsOf(node: TreeNode | undefined): readonly TreeNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** A text, a list of texts, or texts by slot. */
function textsBelow(node: TreeNode): readonly TextNode[] {
  if (node.kind === 'text') return [node];
  const children = node.kind === 'list' ? node.items : entriesOf(node).map(([, { value }]) => value);
  return children.flatMap(textsBelow);
}

/**
 * The sentence with the values in place of its tags, as players read it, and the names among them. A tag without a value
 * keeps its word.
 */
function filled(
  sentence: string,
  { nameOf, slots }: Around,
): { readonly text: string; readonly names: readonly string[] } {
  const used: string[] = [];
  const text = fillSentence(parseSentence(sentence), ({ slot, little }) => {
    const value = slots.get(slot);
    const before = little === undefined ? {} : { before: little };
    if (value === undefined) return { ...before, words: slot };
    if (value.kind !== 'text') return { ...before, words: amountWords(value) };
    const date = parseDate(value.text);
    if (date !== undefined) return { ...before, words: datePhrase(date) };
    const name = nameOf(value.text) ?? slot;
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
