import { parseDate } from '../facts/dates.ts';
import { fold as foldText } from '../facts/fold.ts';
import type { DateValue } from '../facts/values.ts';
import type { Position, Report } from './problem.ts';
import { Sentences } from './sentences.ts';
import { listed, Speller } from './suggest.ts';
import { childOf, entriesOf, textOf, textsOf, type TextNode, type TreeNode } from './tree.ts';

/** What a pack declares: that which facts refer to. It is read from the tree, so that it serves broken packs too. */
export interface Known {
  /** Those under `entities`, then those made from the names in rows. */
  readonly entities: ReadonlyMap<string, TreeNode>;
  /** Those made from the names in rows. */
  readonly made: ReadonlyMap<string, TreeNode>;
  /** Folded name or other spelling → entity id. */
  readonly names: ReadonlyMap<string, string>;
  /** What a fact's `at` can be: section ids, or `source/section` where there are several sources. */
  readonly sections: ReadonlyMap<string, DateValue | undefined>;
  readonly realPeople: boolean;
  readonly fold: Fold;
  readonly sentences: Sentences;
  /** Of the ids of entities. */
  readonly speller: Speller;
}

/** Folds a text; the same text is folded once. */
export type Fold = (text: string) => string;

/** Problems after which no more spellings are compared. */
export const mostSought = 1000;

/** The source id of packs with a single `source`. */
export const onlySource = 'source';

/** A fold that remembers what it has folded. */
export function makeFold(): Fold {
  const folded = new Map<string, string>();
  return (text) => {
    const known = folded.get(text);
    if (known !== undefined) return known;
    const found = foldText(text);
    folded.set(text, found);
    return found;
  };
}

/** The entities written under `entities`, by id. */
export function declaredEntities(root: TreeNode): ReadonlyMap<string, TreeNode> {
  const list = childOf(root, 'entities');
  const entities = new Map<string, TreeNode>();
  if (list?.kind === 'mapping') for (const [id, { value }] of list.entries) entities.set(id, value);
  return entities;
}

/** The name and the other spellings of an entity. */
export function spellingsOf(entity: TreeNode | undefined): readonly TextNode[] {
  const [name, also] = [childOf(entity, 'name'), childOf(entity, 'also')];
  if (also === undefined) return textsOf(name);
  return [...textsOf(name), ...textsOf(also)];
}

/** `made` holds the entities that the rows of patterns give. */
export function readKnown(root: TreeNode, made: ReadonlyMap<string, TreeNode>, fold: Fold): Known {
  const entities = new Map(declaredEntities(root));
  for (const [id, entity] of made) entities.set(id, entity);
  const names = new Map<string, string>();
  for (const [id, entity] of entities) {
    for (const { text } of spellingsOf(entity)) {
      const folded = fold(text);
      if (!names.has(folded)) names.set(folded, id);
    }
  }
  const realPeople = textOf(root, 'people') !== 'invented';
  return {
    entities,
    made,
    names,
    sections: readSections(root),
    realPeople,
    fold,
    sentences: new Sentences(),
    speller: new Speller(entities.keys()),
  };
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
  const byName = known.names.get(known.fold(id));
  const otherwise =
    byName === undefined
      ? `Add it to "entities", or use one of: ${listed(known.entities.keys())}.`
      : `Write its id instead: ${byName}.`;
  // Looking for what was meant takes time; a file with hundreds of problems has another cause than slips.
  const seek = byName === undefined && report.size < mostSought;
  const near = seek ? known.speller.near(id) : undefined;
  const cure = near === undefined ? otherwise : `Did you mean "${near}"?`;
  report.error(at, `"${id}" is not in "entities".`, cure, fact);
  return false;
}
