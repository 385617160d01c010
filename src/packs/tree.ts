import type { Position, Report } from './problem.ts';
import { unseenIn, unseenMessage } from './unseen.ts';

/** A text of the file in NFC with single spaces; everything that is no list or mapping is text, numbers and dates too. */
export interface TextNode {
  readonly kind: 'text';
  readonly at: Position;
  readonly text: string;
}

interface ListNode {
  readonly kind: 'list';
  readonly at: Position;
  readonly items: readonly TreeNode[];
}

export interface MappingNode {
  readonly kind: 'mapping';
  readonly at: Position;
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface Entry {
  readonly key: TextNode;
  readonly value: TreeNode;
}

export type TreeNode = TextNode | ListNode | MappingNode;

/** Deepest nesting of lists and mappings. */
export const maxDepth = 16;

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** A node of a text as written, which may stand for no text at all. */
export function textNode(at: Position, raw: string, report: Report): TextNode {
  if (raw.length < longText && tidyText.test(raw)) return { kind: 'text', at, text: raw };
  const unseen = unseenIn(raw);
  if (unseen !== undefined) {
    report.error(at, unseenMessage(unseen.code), 'Take it out, and the \\ that stands for it.');
  }
  return { kind: 'text', at, text: tidy(raw) };
}

/** Puts a key and its value into a mapping, unless the key is there already or is one that programs use. */
export function enterKey(entries: Map<string, Entry>, key: TextNode, value: TreeNode, report: Report): void {
  const before = entries.get(key.text);
  if (forbiddenKeys.has(key.text)) {
    report.error(key.at, `"${key.text}" cannot be used as a key.`, 'Take another word.');
  } else if (before !== undefined) {
    const message = `"${key.text}" is written twice here; the first stands in line ${before.key.at.line}.`;
    report.error(key.at, message, 'Keep one of the two.');
  } else {
    entries.set(key.text, { key, value });
  }
}

/** Reports what is nested too deeply. */
export function tooDeep(at: Position, report: Report): void {
  report.error(
    at,
    `lists and mappings are nested more than ${maxDepth} deep here.`,
    'A pack needs at most six levels: look for a bracket that is never closed.',
  );
}

/** From here on, in UTF-16 units, a look at all signs takes no more time than the rest. */
const longText = 1000;
/** Most texts: signs of ASCII that can be seen, with single blanks. */
const tidyText = /^(?:[!-~]+(?: [!-~]+)*)?$/;

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The tree as plain values. No mapping holds a key that would reach the prototype of an object. */
export function plainOf(node: TreeNode): unknown {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return node.items.map(plainOf);
  const object: Record<string, unknown> = {};
  for (const [key, { value }] of node.entries) object[key] = plainOf(value);
  return object;
}

/** The mapping without some of its keys; any other node as it is. */
export function withoutKeys(node: TreeNode, keys: ReadonlySet<string>): TreeNode {
  if (node.kind !== 'mapping') return node;
  return { ...node, entries: new Map([...node.entries].filter(([key]) => !keys.has(key))) };
}

/** The value under a key, if the node is a mapping that has it. */
export function childOf(node: TreeNode | undefined, key: string): TreeNode | undefined {
  return node?.kind === 'mapping' ? node.entries.get(key)?.value : undefined;
}

/** The text under a key, unless it is missing, blank or no text. */
export function textOf(node: TreeNode | undefined, key: string): string | undefined {
  const child = childOf(node, key);
  return child?.kind === 'text' && child.text !== '' ? child.text : undefined;
}

/** The texts under a key, whether one is written or a list. */
export function textsOf(node: TreeNode | undefined): readonly TextNode[] {
  if (node === undefined || node.kind === 'mapping') return [];
  if (node.kind === 'text') return node.text === '' ? [] : [node];
  return node.items.filter((item) => item.kind === 'text').filter(({ text }) => text !== '');
}

/** The keys and values of a mapping; nothing for any other node. */
export function entriesOf(node: TreeNode | undefined): readonly (readonly [string, Entry])[] {
  return node?.kind === 'mapping' ? [...node.entries] : [];
}
