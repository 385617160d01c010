import { parseDocument } from 'yaml';
import { fold } from '../../facts/fold.ts';
import { shortHash } from '../../questions/random.ts';
import { checkBulk } from '../gate.ts';
import { Report } from '../problem.ts';
import { childOf, entriesOf, plainOf, textOf, type TreeNode } from '../tree.ts';
import { parseYaml } from '../yaml-tree.ts';
import type { Edited, PackEdit, PackSource } from './edit.ts';
import { findEntry, readStored } from './find-entry.ts';
import type { WrittenFields } from './written-fields.ts';

/**
 * The text of the pack with the change in it. What the change says is not judged here: the new text is to be checked
 * like any other. Comments of YAML stay, but for those inside of what is changed.
 */
export function applyEdit(source: PackSource, edit: PackEdit): Edited {
  const root = readStored(source);
  if (root === undefined) return { ok: false, why: 'gone' };
  if (edit.edit === 'add') {
    const [count, entry] = [listLength(root, 'extra'), newEntry(root, edit.question)];
    return { ok: true, text: put(source, ['extra', count], entry), entry: String(entry['id']) };
  }
  const place = findEntry(root, edit.id);
  if (place === undefined) return { ok: false, why: 'gone' };
  if (edit.edit === 'written') {
    if (place.kind !== 'written') return { ok: false, why: 'gone' };
    const value = { ...(place.value as object), ...plainFields(edit.question) };
    return { ok: true, text: put(source, place.path, withoutEmpty(value)), entry: edit.id };
  }
  const report = new Report();
  const node = checkBulk(edit.yaml, report) ? parseYaml(edit.yaml, report) : undefined;
  if (node?.kind === 'mapping') {
    const entry = place.kind === 'row' ? edit.id : (textOf(node, 'id') ?? edit.id);
    return { ok: true, text: put(source, place.path, plainOf(node)), entry };
  }
  if (node !== undefined)
    report.error(node.at, 'this is no list of keys and values.', 'Write each key on a line of its own.');
  return { ok: false, why: 'problems', problems: report.problems };
}

/** Sets one value of the pack; a list that is not there is made. */
function put({ text, syntax }: PackSource, path: readonly (string | number)[], value: unknown): string {
  if (syntax === 'json') {
    const pack = JSON.parse(text) as Record<string, unknown>;
    set(pack, path, value);
    return `${JSON.stringify(pack, undefined, 2)}\n`;
  }
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
  const [list = ''] = path;
  if (path.length === 2 && !document.has(list)) document.set(list, document.createNode([]));
  document.setIn(path, document.createNode(value));
  return document.toString({ lineWidth: 0 });
}

function set(target: Record<string, unknown>, path: readonly (string | number)[], value: unknown): void {
  const [first = '', ...rest] = path;
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  target[first] ??= typeof rest[0] === 'number' ? [] : {};
  set(target[first] as Record<string, unknown>, rest, value);
}

function newEntry(root: TreeNode, question: WrittenFields): Readonly<Record<string, unknown>> {
  const entry = { id: idFor(question.ask), ...plainFields(question), claim: { as: 'stated' }, at: firstSection(root) };
  return withoutEmpty(entry);
}

/** Keys in the order in which people read them. */
function plainFields({ ask, answer, also, wrong, note }: WrittenFields) {
  return { ask, answer, also, wrong, note };
}

function withoutEmpty(entry: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => !isEmpty(value)));
}

/** The first words of the question and a hash of it: the same question has the same id. */
function idFor(ask: string): string {
  const words = fold(ask)
    .replaceAll(/[^a-z0-9 ]/g, '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 5)
    .join('-');
  return `q-${words.slice(0, 40)}-${shortHash(ask).slice(0, 6)}`.replaceAll(/-{2,}/g, '-');
}

/** The section that questions are from which say nothing else. */
function firstSection(root: TreeNode): string {
  const single = childOf(root, 'source');
  const [first] = entriesOf(childOf(root, 'sources'));
  const [section = ''] = (entriesOf(childOf(single ?? first?.[1].value, 'sections'))[0] ?? []) as [string?];
  return single === undefined && first !== undefined ? `${first[0]}/${section}` : section;
}

function listLength(root: TreeNode, key: string): number {
  const list = childOf(root, key);
  return list?.kind === 'list' ? list.items.length : 0;
}
