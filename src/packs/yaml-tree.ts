import { Composer, isMap, isScalar, isSeq, Lexer, Parser } from 'yaml';
import type { CST, Document, ParsedNode, YAMLMap } from 'yaml';
import { positionsOf } from './gate.ts';
import type { Position, Report } from './problem.ts';
import { reportSyntax } from './syntax.ts';
import {
  type Entry,
  enterKey,
  type MappingNode,
  maxDepth,
  textNode,
  type TextNode,
  tooDeep,
  type TreeNode,
} from './tree.ts';

/** Anchors and aliases after which the rest is not read. */
const mostAnchors = 20;
const marks = new Set(['\u0002', '\u0018', '\u001f', '\ufeff']);
const collections = new Set(['block-map', 'block-seq', 'flow-collection']);

/** How YAML of foreign formats differs from that of packs. */
export interface YamlOptions {
  /** A key that is written twice is a warning, and its last value counts. */
  readonly lastCounts?: boolean;
  /** Gets every text that stands without quotes, which other programs may take for a number, a date or yes and no. */
  readonly plain?: Set<TreeNode>;
}

/**
 * Reads YAML in which every value is text. Problems go to the report; with a syntax error there is no tree.
 * The parser aborts the whole process on lists nested some 900 deep, so that deep nesting never gets there.
 */
export function parseYaml(text: string, report: Report, options: YamlOptions = {}): TreeNode | undefined {
  const positionOf = positionsOf(text);
  const tokens = tokenize(text, positionOf, report);
  if (tokens === undefined) return undefined;
  // Duplicate keys are looked for below: the parser's own check takes quadratic time.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', strict: true });
  const documents: Document.Parsed[] = [...composer.compose(tokens, true, text.length)];
  const [document, second] = documents;
  for (const { errors, warnings } of documents.slice(0, 1))
    reportSyntax([...errors, ...warnings], text, positionOf, report);
  if (second !== undefined) {
    report.error(
      positionOf(second.range[0]),
      'a second document begins after "---".',
      'Keep one pack in a file and remove the line "---".',
    );
  }
  if (report.failed || document === undefined) return undefined;
  return document.contents === null
    ? empty(positionOf(0))
    : new Reader(text, positionOf, report, options).read(document.contents, '');
}

/** The tokens of the file, or nothing when it is nested too deeply: this step keeps a stack of its own and cannot overflow. */
function tokenize(text: string, positionOf: (offset: number) => Position, report: Report): CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let [offset, anchors] = [0, 0];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The lexer adds marks of one control character that stand for nothing in the text.
    if (lexeme.length > 1 || !marks.has(lexeme)) offset += lexeme.length;
    // Marks tell the parser where a text begins: no other word begins with these signs.
    if (lexeme.startsWith('&') || lexeme.startsWith('*')) anchors += 1;
    if (parser.stack.length > maxDepth && parser.stack.filter(({ type }) => collections.has(type)).length > maxDepth) {
      tooDeep(positionOf(Math.max(0, offset - 1)), report);
      return undefined;
    }
    if (anchors > mostAnchors) {
      reportAnchor(positionOf(Math.max(0, offset - lexeme.length)), lexeme.charAt(0), report);
      return undefined;
    }
  }
  tokens.push(...parser.end());
  return tokens;
}

function empty(at: Position): TextNode {
  return { kind: 'text', at, text: '' };
}

function reportAnchor(at: Position, sign: string, report: Report): void {
  const what = sign === '&' ? 'an anchor (&)' : 'an alias (*)';
  report.error(
    at,
    `this is read as ${what}, which packs cannot have.`,
    `If the text begins with ${sign}, put it in double quotes; otherwise write the value out.`,
  );
}

class Reader {
  readonly #source: string;
  readonly #positionOf: (offset: number) => Position;
  readonly #report: Report;
  readonly #options: YamlOptions;

  constructor(source: string, positionOf: (offset: number) => Position, report: Report, options: YamlOptions) {
    this.#source = source;
    this.#positionOf = positionOf;
    this.#report = report;
    this.#options = options;
  }

  /** `key` is the key that the node stands under. */
  read(node: ParsedNode, key: string): TreeNode {
    const at = this.#positionOf(node.range[0]);
    if ('anchor' in node && node.anchor !== undefined && node.anchor !== '') {
      // The node begins after its anchor.
      reportAnchor(this.#positionOf(this.#source.lastIndexOf('&', node.range[0])), '&', this.#report);
    }
    if (isMap(node)) return this.#mapping(node, at);
    if (isSeq(node)) return { kind: 'list', at, items: node.items.map((item) => this.read(item, key)) };
    if (!isScalar(node)) {
      reportAnchor(at, '*', this.#report);
      return empty(at);
    }
    this.#checkCut(node.type, node.range[1], key, at);
    const text = textNode(at, typeof node.value === 'string' ? node.value : '', this.#report);
    if (node.type === 'PLAIN') this.#options.plain?.add(text);
    return text;
  }

  #mapping(node: YAMLMap.Parsed, at: Position): MappingNode {
    const entries = new Map<string, Entry>();
    for (const pair of node.items) {
      const key = this.read(pair.key, '');
      if (key.kind !== 'text') {
        this.#report.error(key.at, 'a key must be a word.', 'Write "key: value"; for slots write <slot>, not {slot}.');
        continue;
      }
      const value = pair.value === null ? empty(key.at) : this.read(pair.value, key.text);
      if (this.#options.lastCounts === true) this.#dropEarlier(entries, key);
      enterKey(entries, key, value, this.#report);
    }
    return { kind: 'mapping', at, entries };
  }

  #dropEarlier(entries: Map<string, Entry>, key: TextNode): void {
    const before = entries.get(key.text);
    if (before === undefined) return;
    const message = `this is written twice; what stands in line ${before.key.at.line} was left out.`;
    this.#report.warning(key.at, message, 'Keep one of the two.');
    entries.delete(key.text);
  }

  /** YAML ends a text without quotes at " #", silently. */
  #checkCut(type: string | null | undefined, end: number, key: string, at: Position): void {
    if (type !== 'PLAIN') return;
    const next = this.#source[end];
    if (next !== ' ' && next !== '\t' && next !== '#') return;
    const rest = /^([ \t]*)#(.?)/.exec(this.#source.slice(end, end + 40));
    if (rest === null) return;
    const looksLikeText = !/^[\s#=-]?$/.test(rest[2] ?? '');
    const closeInProse = prose.has(key) && (rest[1] ?? '').length === 1;
    if (looksLikeText || closeInProse) {
      this.#report.warning(
        at,
        'everything after # was ignored.',
        'Put the line in double quotes if # belongs to the text.',
      );
    }
  }
}

const prose = new Set(['say', 'ask', 'note', 'name', 'title', 'description']);
