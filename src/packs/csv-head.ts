import type { Cell } from './csv-cells.ts';
import type { Position, Report } from './problem.ts';
import { listed, Speller } from './suggest.ts';
import { type Entry, enterKey, textNode, type TextNode, type TreeNode } from './tree.ts';

/** Keys of the head that hold one text, and where it belongs: in the pack, its source or its pattern. */
const single: ReadonlyMap<string, readonly string[]> = new Map([
  ...['format', 'pack', 'title', 'description', 'people', 'language', 'licence', 'category'].map((key) =>
    entry(key, []),
  ),
  ...['date', 'publisher', 'url'].map((key) => entry(key, ['source'])),
  ...['verb', 'say', 'tone', 'quiz', 'note', 'as-of', 'event', 'only', 'shared'].map((key) => entry(key, ['pattern'])),
]);
const lists: ReadonlyMap<string, readonly string[]> = new Map([
  entry('authors', []),
  ...['swap', 'vary'].map((key) => entry(key, ['pattern'])),
]);
/** Keys with a second word: the slot or sort that they are about. */
const aboutSlot = ['ask', 'kind', 'sort', 'at', 'unit', 'never_offer', 'pool'];
const ownKeys = ['pattern', 'source', 'section', 'claim', 'by', ...aboutSlot];
const knownKeys = [...single.keys(), ...lists.keys(), ...ownKeys];
const knownHere = `The keys known in the head of a table are: ${listed(knownKeys, 40)}.`;
const speller = new Speller(knownKeys);
/** Unknown keys after which the head is no head: most likely the empty row below it is missing. */
const mostUnknown = 40;
const outletId = 'by';

/** The words of a key of the head, in small letters. */
function wordsOf(key: Cell): readonly string[] {
  return key.text.trim().slice(0, 100).toLowerCase().split(/\s+/);
}

/** True for a cell that begins a row of the head. */
export function isHeadKey(cell: Cell): boolean {
  return isKnownKey(wordsOf(cell)[0]);
}

function isKnownKey(word = ''): boolean {
  return single.has(word) || lists.has(word) || ownKeys.includes(word);
}

/** A mapping that is still being filled. */
interface Growing {
  readonly kind: 'mapping';
  readonly at: Position;
  readonly entries: Map<string, Entry>;
}

/** Gathers the rows of the head. */
export class Head {
  readonly units = new Map<string, TextNode>();
  readonly #report: Report;
  readonly #root: Growing = growing({ line: 1, column: 1 });
  readonly #pattern: Growing = growing({ line: 1, column: 1 });
  #unknown = 0;
  /** The ids of the facts begin with it. */
  #name: TextNode | undefined;

  constructor(report: Report) {
    this.#report = report;
  }

  add([first, ...values]: readonly Cell[]): void {
    if (first === undefined || this.#unknown >= mostUnknown) return;
    const [word = '', about, ...more] = wordsOf(first);
    const key = textAt(first.at, word);
    const needsAbout = aboutSlot.includes(word);
    if (!isKnownKey(word)) {
      this.#unknown += 1;
      const near = speller.near(word);
      const cure = near === undefined ? knownHere : `Did you mean "${near}"?`;
      this.#report.error(first.at, `"${word}" is not known here.`, cure);
    } else if (needsAbout ? about === undefined || more.length > 0 : about !== undefined) {
      const cure = needsAbout ? `Write "${word}" and one slot, as in "${word} city".` : `Write "${word}" alone.`;
      this.#report.error(first.at, `"${first.text.trim().slice(0, 100)}" is not known here.`, cure);
    } else if (values.length === 0) {
      this.#report.error(
        first.at,
        `"${first.text.trim().slice(0, 100)}" is empty.`,
        'Write its value into the next cell.',
      );
    } else {
      this.#enter(key, about === undefined ? undefined : textAt(first.at, about), values);
    }
  }

  #enter(key: TextNode, about: TextNode | undefined, values: readonly Cell[]): void {
    const word = key.text;
    if (about !== undefined) {
      this.#enterAbout(word, about, values);
      return;
    }
    const many = lists.get(word);
    if (many !== undefined) {
      this.put(many, key, listOf(values, this.#report));
      return;
    }
    const [value] = values;
    if (value === undefined) return;
    if (values[1] !== undefined) {
      const cure = 'Put a text that has this sign in it into double quotes.';
      this.#report.error(values[1].at, `"${word}" has one value, but the row goes on here.`, cure);
    }
    const node = textNode(value.at, value.text, this.#report);
    switch (word) {
      case 'pattern':
        this.#name = node;
        break;
      case 'source':
        this.put(['source'], textAt(key.at, 'title'), node);
        break;
      case 'section':
        this.put(['source', 'sections'], textAt(key.at, 'text'), node);
        this.put(['pattern'], textAt(key.at, 'at'), textAt(value.at, 'text'));
        break;
      case 'claim':
        this.put(['pattern', 'claim'], textAt(key.at, 'as'), node);
        break;
      case 'by':
        this.put(['pattern', 'claim'], key, textAt(value.at, outletId));
        this.put(['entities', outletId], textAt(key.at, 'name'), node);
        this.put(['entities', outletId], textAt(key.at, 'kind'), textAt(value.at, 'outlet'));
        break;
      default:
        this.put(single.get(word) ?? [], key, node);
    }
  }

  #enterAbout(word: string, about: TextNode, values: readonly Cell[]): void {
    const list = listOf(values, this.#report);
    const [first] = list.items;
    if (first === undefined) return;
    if (word === 'pool') this.put(['pools'], about, list);
    else if (word === 'ask' || word === 'never_offer') this.put(['pattern', word], about, list);
    else if (word === 'unit') this.units.set(about.text, first);
    else this.put(['pattern', 'slots', about.text], textAt(about.at, word), first);
  }

  /** Puts a value under a key, below other keys that are made where they are missing. */
  put(path: readonly string[], key: TextNode, value: TreeNode): void {
    const [top, ...below] = path;
    let place = top === 'pattern' ? this.#pattern : this.#root;
    for (const step of top === undefined || top === 'pattern' ? below : path) {
      const next = place.entries.get(step)?.value;
      const mapping = next?.kind === 'mapping' ? (next as Growing) : growing(key.at);
      if (mapping !== next) place.entries.set(step, { key: textAt(key.at, step), value: mapping });
      place = mapping;
    }
    enterKey(place.entries, key, value, this.#report);
  }

  tree(): TreeNode {
    const at = this.#pattern.entries.get('rows')?.key.at ?? this.#root.at;
    if (!this.#root.entries.has('format')) this.put([], textAt(at, 'format'), textAt(at, '1'));
    this.put(['patterns'], this.#name ?? textAt(at, 'row'), { ...this.#pattern, at });
    return this.#root;
  }
}

/** Several values stand in several cells, or in one with "|" between them. */
function listOf(values: readonly Cell[], report: Report): { kind: 'list'; at: Position; items: readonly TextNode[] } {
  const items = values.flatMap(({ at, text }) =>
    text.split('|').flatMap((part) => (part.trim() === '' ? [] : [textNode(at, part, report)])),
  );
  return { kind: 'list', at: positionOf(values[0]?.at), items };
}

function entry(key: string, path: readonly string[]): readonly [string, readonly string[]] {
  return [key, path];
}

function growing(at: Position): Growing {
  return { kind: 'mapping', at, entries: new Map() };
}

export function positionOf(at: Position | undefined): Position {
  return at ?? { line: 1, column: 1 };
}

export function textAt(at: Position | undefined, text: string): TextNode {
  return { kind: 'text', at: positionOf(at), text };
}
