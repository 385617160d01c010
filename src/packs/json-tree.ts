import { positionsOf } from './gate.ts';
import type { Position, Report } from './problem.ts';
import { type Entry, enterKey, maxDepth, textNode, type TextNode, tooDeep, type TreeNode } from './tree.ts';

/** Most values of a file. A pack of 5,000 facts has some 100,000. */
const maxParts = 120_000;
/** Most signs that part values or open something: they are counted before anything is read. */
const maxSigns = 300_000;
const [comma, colon, bracket, brace] = [44, 58, 91, 123];
/** Most keys of one mapping; entities are the most, and a pack has 5,000 facts. */
const maxKeys = 6000;

/** True when a text begins as a mapping of JSON does. */
export function looksLikeJson(text: string): boolean {
  return /^\s*\{\s*["}]/.test(text.slice(0, 10_000));
}

/** Reads JSON in which every value is text: numbers stay as they are written. After a syntax error there is no tree. */
export function parseJson(text: string, report: Report): TreeNode | undefined {
  if (signsOf(text) > maxSigns) {
    report.error({ line: 1, column: 1 }, 'the file has too many parts.', 'Cut it into several packs.');
    return undefined;
  }
  report.syntax = 'json';
  const reader = new JsonReader(text, report);
  try {
    return reader.whole();
  } catch (error) {
    if (error instanceof Broken) return undefined;
    throw error;
  }
}

/** How many signs there are that part values or open something, those inside texts too. */
function signsOf(text: string): number {
  let found = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === comma || code === colon || code === bracket || code === brace) found += 1;
  }
  return found;
}

/** Ends the reading; the report holds the reason. */
class Broken extends Error {}

const [tab, lineFeed, carriageReturn, blank, quote, backslash] = [9, 10, 13, 32, 34, 92];
const blanks: ReadonlySet<number> = new Set([tab, lineFeed, carriageReturn, blank]);
/** A number, a word, or what somebody forgot to put in quotes. */
const bare = /[^\s,:[\]{}"]+/y;

class JsonReader {
  readonly #text: string;
  readonly #report: Report;
  readonly #positionOf: (offset: number) => Position;
  #offset = 0;
  #parts = 0;

  constructor(text: string, report: Report) {
    this.#text = text;
    this.#report = report;
    this.#positionOf = positionsOf(text);
  }

  whole(): TreeNode {
    const root = this.#value(0);
    this.#skip();
    if (this.#offset < this.#text.length) {
      this.#stop('something stands after the end of the pack.', 'Keep one pack in a file, and remove the rest.');
    }
    return root;
  }

  #value(depth: number): TreeNode {
    this.#skip();
    const at = this.#at();
    this.#parts += 1;
    if (this.#parts > maxParts) this.#stop('the file has too many parts.', 'Cut it into several packs.');
    const first = this.#text[this.#offset];
    if (first === '{' || first === '[') {
      if (depth >= maxDepth) {
        tooDeep(at, this.#report);
        throw new Broken();
      }
      this.#offset += 1;
      return first === '{' ? this.#mapping(at, depth + 1) : this.#list(at, depth + 1);
    }
    return first === '"' ? this.#string() : this.#word(at);
  }

  #mapping(at: Position, depth: number): TreeNode {
    const entries = new Map<string, Entry>();
    for (let isFirst = true; !this.#ends('}', at, isFirst); isFirst = false) {
      if (entries.size > maxKeys) this.#stop('there are too many keys here.', 'Cut the file into several packs.');
      if (this.#text[this.#offset] !== '"') this.#stop('a key must stand in double quotes.', 'Write "key": value.');
      const key = this.#string();
      this.#skip();
      if (this.#text[this.#offset] !== ':') this.#stop('a colon is missing after the key.', 'Write "key": value.');
      this.#offset += 1;
      enterKey(entries, key, this.#value(depth), this.#report);
    }
    return { kind: 'mapping', at, entries };
  }

  #list(at: Position, depth: number): TreeNode {
    const items: TreeNode[] = [];
    for (let isFirst = true; !this.#ends(']', at, isFirst); isFirst = false) items.push(this.#value(depth));
    return { kind: 'list', at, items };
  }

  /** Goes past the closing bracket, or past the comma before the next part. */
  #ends(bracket: ']' | '}', at: Position, isFirst: boolean): boolean {
    this.#skip();
    if (this.#offset >= this.#text.length) {
      this.#offset = this.#text.length;
      this.#report.error(at, 'a bracket is opened here and never closed.', `Close it with ${bracket}.`);
      throw new Broken();
    }
    if (this.#text[this.#offset] === bracket) {
      this.#offset += 1;
      return true;
    }
    if (isFirst) return false;
    if (this.#text[this.#offset] !== ',') {
      this.#stop('a comma is missing here.', `Put a comma between two parts, or ${bracket} at the end.`);
    }
    this.#offset += 1;
    this.#skip();
    if (this.#text[this.#offset] === bracket) {
      this.#stop('there is a comma too many before the bracket.', 'Remove the comma.');
    }
    return false;
  }

  #string(): TextNode {
    const at = this.#at();
    let end = this.#offset + 1;
    for (; end < this.#text.length; end += 1) {
      const code = this.#text.charCodeAt(end);
      if (code === quote || code === lineFeed || code === carriageReturn) break;
      if (code === backslash) end += 1;
    }
    if (this.#text[end] !== '"') {
      this.#stop(
        'a text is opened here and not closed on its line.',
        'Put " at its end, and \\" for a quote inside it.',
      );
    }
    const literal = this.#text.slice(this.#offset, end + 1);
    this.#offset = end + 1;
    return textNode(at, this.#unescape(literal, at), this.#report);
  }

  #unescape(literal: string, at: Position): string {
    if (!/[\\\u0000-\u001f]/.test(literal)) return literal.slice(1, -1);
    try {
      return String(JSON.parse(literal.replaceAll('\t', ' ')));
    } catch {
      const cure = 'Write \\\\ for the sign itself, \\" for a quote, \\n for a new line.';
      this.#report.error(at, 'a \\ stands before a sign that it cannot stand before.', cure);
      return '';
    }
  }

  #word(at: Position): TextNode {
    bare.lastIndex = this.#offset;
    const word = bare.exec(this.#text)?.[0];
    if (word === undefined) {
      this.#stop('a value is missing here.', 'Write a text in double quotes, a list in [ ] or a mapping in { }.');
    }
    if (!/^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(word.slice(0, 400))) {
      this.#stop('a text must stand in double quotes.', 'Put " before and after it.');
    }
    this.#offset += word.length;
    return { kind: 'text', at, text: word === 'null' ? '' : word };
  }

  #skip(): void {
    while (blanks.has(this.#text.charCodeAt(this.#offset))) this.#offset += 1;
  }

  #at(): Position {
    return this.#positionOf(this.#offset);
  }

  #stop(message: string, cure: string): never {
    this.#report.error(this.#at(), message, cure);
    throw new Broken();
  }
}
