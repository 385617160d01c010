import { amountNode } from './csv-amount.ts';
import { type Cell, readCells, signAfterFirstWord } from './csv-cells.ts';
import type { Position, Report } from './problem.ts';
import { mostSought } from './known.ts';
import { listed, suggestCure } from './suggest.ts';
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
const outletId = 'by';

/** True when a text begins as a table does. */
export function looksLikeCsv(text: string): boolean {
  return signAfterFirstWord(text) !== undefined;
}

/**
 * Reads a table: rows of a key and its value, an empty row, a row with the names of the slots, and the rows of one
 * pattern. It gives the same tree as a file with that pattern would.
 */
export function parseCsv(text: string, report: Report): TreeNode | undefined {
  const rows = readCells(text, report);
  if (rows === undefined) return undefined;
  const filled = rows.map((row) => row.filter((cell) => cell.text.trim() !== ''));
  const start = filled.findIndex((row) => row.length > 0);
  const gap = filled.findIndex((row, index) => index > start && row.length === 0);
  const head = new Head(report);
  for (const row of filled.slice(start, gap === -1 ? undefined : gap)) head.add(row);
  const header = gap === -1 ? -1 : filled.findIndex((row, index) => index > gap && row.length > 0);
  if (header === -1) {
    const at = rows.at(-1)?.[0]?.at ?? { line: 1, column: 1 };
    const cure = 'After the head leave one row empty; then write a row with the slots, and the facts below it.';
    report.error(at, 'the table of facts is missing.', cure);
    return undefined;
  }
  const slots = readHeader(rows[header] ?? [], report);
  const items = rows.slice(header + 1).flatMap((row) => readRow(row, slots, head.units, report) ?? []);
  head.put(['pattern'], textAt(slots[0]?.at, 'rows'), { kind: 'list', at: positionOf(slots[0]?.at), items });
  return report.failed && items.length === 0 ? undefined : head.tree();
}

/** A mapping that is still being filled. */
interface Growing {
  readonly kind: 'mapping';
  readonly at: Position;
  readonly entries: Map<string, Entry>;
}

/** Gathers the rows of the head. */
class Head {
  readonly units = new Map<string, TextNode>();
  readonly #report: Report;
  readonly #root: Growing = growing({ line: 1, column: 1 });
  readonly #pattern: Growing = growing({ line: 1, column: 1 });
  /** The ids of the facts begin with it. */
  #name: TextNode | undefined;

  constructor(report: Report) {
    this.#report = report;
  }

  add([first, ...values]: readonly Cell[]): void {
    if (first === undefined || this.#report.size >= mostSought) return;
    const [word = '', about, ...more] = first.text.trim().slice(0, 100).toLowerCase().split(/\s+/);
    const key = textAt(first.at, word);
    const needsAbout = aboutSlot.includes(word);
    if (!single.has(word) && !lists.has(word) && !ownKeys.includes(word)) {
      const known = [...single.keys(), ...lists.keys(), ...ownKeys];
      const cure = suggestCure(word, known, `The keys known in the head of a table are: ${listed(known, 40)}.`);
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

/** The slots of the table in the order of its columns; an empty cell is a column without one. */
function readHeader(row: readonly Cell[], report: Report): readonly TextNode[] {
  const seen = new Set<string>();
  return row.map(({ at, text }) => {
    const slot = text.trim().toLowerCase().replace(/\s+/g, '-');
    if (slot !== '' && seen.has(slot)) {
      report.error(at, `two columns are called "${slot}".`, 'Give each column a word of its own.');
    }
    seen.add(slot);
    return textNode(at, slot, report);
  });
}

function readRow(
  row: readonly Cell[],
  slots: readonly TextNode[],
  units: ReadonlyMap<string, TextNode>,
  report: Report,
): TreeNode | undefined {
  const [first] = row;
  if (first === undefined || row.every(({ text }) => text.trim() === '')) return undefined;
  const entries = new Map<string, Entry>();
  for (const [column, { at, text }] of row.entries()) {
    if (text.trim() === '') continue;
    const slot = slots[column];
    if (slot === undefined || slot.text === '') {
      report.error(
        at,
        'this cell stands under no slot.',
        'Name its column, or put a text with a comma in double quotes.',
      );
      continue;
    }
    const value = textNode(at, text, report);
    const unit = units.get(slot.text);
    entries.set(slot.text, { key: slot, value: unit === undefined ? value : amountNode(value, unit, report) });
  }
  return { kind: 'mapping', at: first.at, entries };
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

function positionOf(at: Position | undefined): Position {
  return at ?? { line: 1, column: 1 };
}

function textAt(at: Position | undefined, text: string): TextNode {
  return { kind: 'text', at: positionOf(at), text };
}
