import { parseDate } from '../facts/dates.ts';
import { fold } from '../facts/fold.ts';
import type { DateValue } from '../facts/values.ts';
import type { Position, Report } from './problem.ts';
import { listed, suggestCure } from './suggest.ts';
import { childOf, entriesOf, textOf, textsOf, type TreeNode } from './tree.ts';

/** What the head of a pack declares: that which facts refer to. It is read from the tree, so that it serves broken packs too. */
export interface Known {
  readonly entities: ReadonlyMap<string, TreeNode>;
  /** Folded name or other spelling → entity id. */
  readonly names: ReadonlyMap<string, string>;
  /** What a fact's `at` can be: section ids, or `source/section` where there are several sources. */
  readonly sections: ReadonlyMap<string, DateValue | undefined>;
  readonly realPeople: boolean;
}

/** Problems after which no more spellings are compared. */
export const mostSought = 200;

/** The source id of packs with a single `source`. */
export const onlySource = 'source';

export function readKnown(root: TreeNode): Known {
  const entities = new Map(entriesOf(childOf(root, 'entities')).map(([id, { value }]) => [id, value]));
  const names = new Map<string, string>();
  for (const [id, entity] of entities) {
    for (const { text } of [...textsOf(childOf(entity, 'name')), ...textsOf(childOf(entity, 'also'))]) {
      if (!names.has(fold(text))) names.set(fold(text), id);
    }
  }
  return { entities, names, sections: readSections(root), realPeople: textOf(root, 'people') !== 'invented' };
}

function readSections(root: TreeNode): ReadonlyMap<string, DateValue | undefined> {
  const sections = new Map<string, DateValue | undefined>();
  const single = childOf(root, 'source');
  for (const [section] of entriesOf(childOf(single, 'sections'))) {
    sections.set(section, parseDate(textOf(single, 'date') ?? ''));
  }
  for (const [id, { value }] of entriesOf(childOf(root, 'sources'))) {
    for (const [section] of entriesOf(childOf(value, 'sections'))) {
      sections.set(`${id}/${section}`, parseDate(textOf(value, 'date') ?? ''));
    }
  }
  return sections;
}

/** The kind of an entity; undefined for unknown ids. */
export function kindOf(known: Known, id: string): string | undefined {
  return textOf(known.entities.get(id), 'kind');
}

/** Reports an id that no entity has. Returns whether it is known. */
export function checkEntity(known: Known, id: string, at: Position, report: Report, fact?: string): boolean {
  if (known.entities.has(id)) return true;
  const byName = known.names.get(fold(id));
  const otherwise =
    byName === undefined
      ? `Add it to "entities", or use one of: ${listed(known.entities.keys())}.`
      : `Write its id instead: ${byName}.`;
  // Looking for what was meant takes time; a file with hundreds of problems has another cause than slips.
  const seek = byName === undefined && report.size < mostSought;
  const cure = seek ? suggestCure(id, known.entities.keys(), otherwise) : otherwise;
  report.error(at, `"${id}" is not in "entities".`, cure, fact);
  return false;
}
