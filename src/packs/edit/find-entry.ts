import { Report } from '../problem.ts';
import { makeFold } from '../known.ts';
import { parseJson } from '../json-tree.ts';
import { readStatements } from '../rows.ts';
import { childOf, plainOf, textOf, type TreeNode } from '../tree.ts';
import { parseYaml } from '../yaml-tree.ts';
import type { PackSource } from './edit.ts';

/** Where an entry stands in the pack, as a path of keys and indices. */
export type EntryPlace =
  | { readonly kind: 'written' | 'fact'; readonly path: readonly [string, number]; readonly value: unknown }
  | {
      readonly kind: 'row';
      readonly pattern: string;
      readonly path: readonly ['patterns', string, 'rows', number];
      readonly value: unknown;
    };

/** The tree of a stored pack; undefined when its syntax is broken, which a pack that was checked is not. */
export function readStored({ text, syntax }: PackSource): TreeNode | undefined {
  const report = new Report();
  return syntax === 'json' ? parseJson(text, report) : parseYaml(text, report);
}

/** The question written by hand, the fact or the row with this id. */
export function findEntry(root: TreeNode, id: string): EntryPlace | undefined {
  const extra = childOf(root, 'extra');
  const items = extra?.kind === 'list' ? extra.items : [];
  const index = items.findIndex((item) => textOf(item, 'id') === id);
  const written = items[index];
  if (written !== undefined) return { kind: 'written', path: ['extra', index], value: plainOf(written) };
  return findStatement(root, id);
}

function findStatement(root: TreeNode, id: string): EntryPlace | undefined {
  const { facts } = readStatements(root, makeFold());
  const found = facts.find((fact) => fact.id === id);
  if (found === undefined) return undefined;
  const { pattern, row, body } = found;
  const alike = facts.filter((fact) => fact.pattern === pattern);
  const index = alike.indexOf(found);
  if (pattern === undefined || row === undefined) return { kind: 'fact', path: ['facts', index], value: plainOf(body) };
  return { kind: 'row', pattern, path: ['patterns', pattern, 'rows', index], value: plainOf(row) };
}
