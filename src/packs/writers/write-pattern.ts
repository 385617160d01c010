import { tableText } from '../csv-text.ts';
import { parseCsv } from '../csv-tree.ts';
import { Report } from '../problem.ts';
import { childOf, entriesOf, plainOf, textOf, textsOf, type TreeNode } from '../tree.ts';
import type { StoredPack } from './stored-pack.ts';
import { treeOf } from './write-pack.ts';

type Row = readonly string[];

const packKeys = ['format', 'pack', 'title', 'description', 'people', 'language', 'authors', 'licence', 'category'];
const sourceKeys = ['title', 'date', 'publisher', 'url', 'sections'];
const single = ['verb', 'say', 'tone', 'quiz', 'note', 'as-of', 'event', 'only', 'shared'];
const lists = ['swap', 'vary'];
const slotKeys = ['kind', 'sort', 'at'];

/**
 * The table of a pack that is one pattern and nothing else, as the reader of tables takes it; nothing when the table has
 * no place for some part of the pack.
 */
export function patternTable(stored: StoredPack): string | undefined {
  const root = treeOf(stored);
  const [named, second] = entriesOf(childOf(root, 'patterns'));
  const source = childOf(root, 'source');
  if (named === undefined || second !== undefined || source === undefined) return undefined;
  const [name, { value: pattern }] = named;
  const sections = entriesOf(childOf(source, 'sections'));
  const fits =
    keysWithin(root, [...packKeys, 'source', 'patterns', 'pools']) &&
    keysWithin(source, sourceKeys) &&
    keysWithin(pattern, [...single, ...lists, 'ask', 'never_offer', 'slots', 'claim', 'at', 'rows']) &&
    keysWithin(childOf(pattern, 'claim'), ['as']) &&
    entriesOf(childOf(pattern, 'slots')).every(([, { value }]) => keysWithin(value, slotKeys)) &&
    sections.length === 1;
  if (!fits) return undefined;
  const head = [...headRows(root, source), ['pattern', name], ...patternRows(pattern)];
  const body = bodyRows(pattern);
  if (body === undefined) return undefined;
  const text = tableText([...head, [''], ...body]);
  return readsAs(text, root) ? text : undefined;
}

function keysWithin(node: TreeNode | undefined, keys: readonly string[]): boolean {
  return node === undefined || entriesOf(node).every(([key]) => keys.includes(key));
}

function headRows(root: TreeNode, source: TreeNode): readonly Row[] {
  const rows = [
    ...packKeys.map((key) => rowOf(key, childOf(root, key))),
    rowOf('source', childOf(source, 'title')),
    ...['date', 'publisher', 'url'].map((key) => rowOf(key, childOf(source, key))),
    ...entriesOf(childOf(source, 'sections')).map(([, { value }]) => rowOf('section', value)),
    ...entriesOf(childOf(root, 'pools')).map(([sort, { value }]) => rowOf(`pool ${sort}`, value)),
  ];
  return rows.flatMap((row) => (row === undefined ? [] : [row]));
}

function patternRows(pattern: TreeNode): readonly Row[] {
  const about = (key: string): readonly (Row | undefined)[] =>
    entriesOf(childOf(pattern, key)).map(([slot, { value }]) => rowOf(`${key} ${slot}`, value));
  const rows = [
    ...[...single, ...lists].map((key) => rowOf(key, childOf(pattern, key))),
    rowOf('claim', childOf(childOf(pattern, 'claim'), 'as')),
    ...about('ask'),
    ...about('never_offer'),
    ...entriesOf(childOf(pattern, 'slots')).flatMap(([slot, { value }]) =>
      slotKeys.map((key) => rowOf(`${key} ${slot}`, childOf(value, key))),
    ),
  ];
  return rows.flatMap((row) => (row === undefined ? [] : [row]));
}

/** A key and its values, each in a cell of its own. */
function rowOf(key: string, value: TreeNode | undefined): Row | undefined {
  const texts = textsOf(value).map(({ text }) => text);
  return texts.length === 0 ? undefined : [key, ...texts];
}

/** The slots and their values; nothing when a row holds more than texts. */
function bodyRows(pattern: TreeNode): readonly Row[] | undefined {
  const rows = childOf(pattern, 'rows');
  if (rows?.kind !== 'list') return undefined;
  const slots = [...new Set(rows.items.flatMap((row) => entriesOf(row).map(([slot]) => slot)))];
  const isPlain = rows.items.every((row) => entriesOf(row).every(([, { value }]) => value.kind === 'text'));
  if (!isPlain) return undefined;
  return [slots, ...rows.items.map((row) => slots.map((slot) => textOf(row, slot) ?? ''))];
}

/** True when the table gives the pack again; only the id of its section has another name in a table. */
function readsAs(text: string, root: TreeNode): boolean {
  const again = parseCsv(text.replace(/^\ufeff/, ''), new Report());
  if (again === undefined) return false;
  return shapeOf(again) === shapeOf(root);
}

function shapeOf(root: TreeNode): string {
  const [section] = entriesOf(childOf(childOf(root, 'source'), 'sections')).map(([id]) => id);
  const sort = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.length === 1 ? sort(value[0]) : value.map(sort);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, one]) => [key === section ? 'text' : key, sort(one)] as const);
    return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  };
  const plain = sort(plainOf(root)) as { readonly patterns?: object };
  const patterns = Object.entries(plain.patterns ?? {}).map(([name, pattern]) => [
    name,
    { ...(pattern as object), at: '' },
  ]);
  return JSON.stringify({ ...plain, patterns });
}
