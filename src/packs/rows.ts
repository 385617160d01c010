import type { Position } from './problem.ts';
import { declaredEntities, type Fold, spellingsOf } from './known.ts';
import { childOf, entriesOf, type MappingNode, textOf, type TextNode, type TreeNode } from './tree.ts';

/** A fact as its rules see it: written out, or a row of a pattern. */
export interface FactNode {
  readonly id: string | undefined;
  readonly at: Position;
  /** The mapping that holds the keys: the fact itself, or the pattern of the row. */
  readonly body: TreeNode;
  /** For rows: the name of the pattern, and the row, whose keys go before those of the pattern. */
  readonly pattern?: string;
  readonly row?: TreeNode;
  /** Slot → value. Names in rows are replaced with the ids of their entities. */
  readonly slots: ReadonlyMap<string, TreeNode>;
}

/** All facts of a file, and the entities that the names in its rows stand for. */
export interface Statements {
  /** Facts written out, then the rows of patterns. */
  readonly facts: readonly FactNode[];
  readonly made: ReadonlyMap<string, TreeNode>;
}

/** Keys of a row that are no slots: they overrule the pattern's own. */
export const rowKeys: ReadonlySet<string> = new Set(['claim', 'at', 'note']);

/** What stands between the spellings of a name in a row. */
const spellingMark = '|';

/** Reads the facts of a pack, whether it is in order or not. */
export function readStatements(root: TreeNode, fold: Fold): Statements {
  const list = childOf(root, 'facts');
  const facts = (list?.kind === 'list' ? list.items : []).map((body): FactNode => {
    const slots = new Map(entriesOf(childOf(body, 'with')).map(([slot, { value }]) => [slot, value]));
    return { id: textOf(body, 'id'), at: body.at, body, slots };
  });
  const namer = new Namer(root, fold);
  for (const [pattern, { value: body }] of entriesOf(childOf(root, 'patterns'))) {
    const rows = childOf(body, 'rows');
    const kinds = childOf(body, 'slots');
    for (const row of rows?.kind === 'list' ? rows.items : []) {
      const slots = new Map<string, TreeNode>();
      for (const [slot, { value }] of entriesOf(row)) {
        if (!rowKeys.has(slot)) slots.set(slot, namer.resolve(value, childOf(kinds, slot)));
      }
      facts.push({ id: rowId(pattern, row, fold), at: row.at, body, pattern, row, slots });
    }
  }
  return { facts, made: namer.made };
}

/** The value under a key of a fact; a row's own goes before the pattern's. */
export function keyOf({ row, body }: FactNode, key: string): TreeNode | undefined {
  return (rowKeys.has(key) ? childOf(row, key) : undefined) ?? childOf(body, key);
}

/** The text of a row that its id is made of: its first value, the name without other spellings. */
export function firstValue(row: TreeNode): TextNode | undefined {
  const first = entriesOf(row).find(([slot]) => !rowKeys.has(slot))?.[1].value;
  if (first?.kind !== 'mapping') return first?.kind === 'text' ? first : undefined;
  const words = entriesOf(first).map(([key, { value }]) => (value.kind === 'text' ? `${key} ${value.text}` : key));
  return { kind: 'text', at: first.at, text: words.join(' ') };
}

/** The name of a cell, and its other spellings. */
export function splitSpellings(text: string): readonly string[] {
  return text
    .split(spellingMark)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function rowId(pattern: string, row: TreeNode, fold: Fold): string | undefined {
  const [name] = splitSpellings(firstValue(row)?.text ?? '');
  return name === undefined ? undefined : `${pattern}/${fold(name)}`;
}

/** Finds or makes the entities of names. Names of one kind and sort that fold to the same are one entity, in all patterns. */
class Namer {
  readonly made = new Map<string, TreeNode>();
  readonly #fold: Fold;
  /** Kind and sort → folded spelling → the id of an entity of the file. */
  readonly #declared = new Map<string, Map<string, string>>();
  /** Kind and sort → the ids of the entities of the file. */
  readonly #ids = new Map<string, Set<string>>();
  /** For the kind of a slot, the ids that its texts have been found to stand for. */
  readonly #found = new Map<TreeNode, Map<string, string>>();

  constructor(root: TreeNode, fold: Fold) {
    this.#fold = fold;
    for (const [id, entity] of declaredEntities(root)) {
      const names = this.#namesOf(entity);
      for (const { text } of spellingsOf(entity)) {
        const folded = fold(text);
        if (!names.has(folded)) names.set(folded, id);
      }
      const key = classOf(entity);
      this.#ids.set(key, (this.#ids.get(key) ?? new Set<string>()).add(id));
    }
  }

  /** The value itself, or for a name in a slot with a kind, the id of its entity at the same place. */
  resolve(value: TreeNode, kind: TreeNode | undefined): TreeNode {
    if (value.kind !== 'text' || kind?.kind !== 'mapping') return value;
    const found = this.#found.get(kind) ?? new Map<string, string>();
    if (found.size === 0) this.#found.set(kind, found);
    const id = found.get(value.text) ?? this.#idOf(value, kind);
    if (id === undefined) return value;
    found.set(value.text, id);
    return { kind: 'text', at: value.at, text: id };
  }

  #idOf(value: TextNode, kind: MappingNode): string | undefined {
    const [name, ...others] = splitSpellings(value.text);
    if (name === undefined) return undefined;
    const declared = others.length === 0 ? this.#declaredAs(kind, name) : undefined;
    if (declared !== undefined) return declared;
    const id = this.#idFor(kind, name);
    const first = this.made.get(id);
    if (first === undefined) this.made.set(id, entityNode(kind, value.at, name, others));
    else if (others.length > 0) this.made.set(id, withSpellings(first, value.at, others));
    return id;
  }

  /** Ids count as they are written alone: "Congo" need not be the thing with the id "congo". */
  #declaredAs(kind: TreeNode, name: string): string | undefined {
    const byName = this.#namesOf(kind).get(this.#fold(name));
    return byName ?? (this.#ids.get(classOf(kind))?.has(name) === true ? name : undefined);
  }

  #idFor(kind: TreeNode, name: string): string {
    const classes = [textOf(kind, 'kind'), textOf(kind, 'sort')].filter((part) => part !== undefined);
    return [...classes, this.#fold(name).replaceAll(' ', '-')].join('/');
  }

  #namesOf(entity: TreeNode): Map<string, string> {
    const key = classOf(entity);
    const names = this.#declared.get(key) ?? new Map<string, string>();
    if (names.size === 0) this.#declared.set(key, names);
    return names;
  }
}

/** Kind and sort of an entity, or of the names in a slot: names are compared within one such class. */
export function classOf(entity: TreeNode): string {
  return `${textOf(entity, 'kind') ?? ''}\n${textOf(entity, 'sort') ?? ''}`;
}

function entityNode(kind: MappingNode, at: Position, name: string, others: readonly string[]): MappingNode {
  const entries = new Map(kind.entries);
  entries.set('name', { key: textAt(at, 'name'), value: textAt(at, name) });
  return withSpellings({ kind: 'mapping', at, entries }, at, others);
}

/** The entity with more spellings; those that it has stay. */
function withSpellings(entity: TreeNode, at: Position, others: readonly string[]): MappingNode {
  const entries = entity.kind === 'mapping' ? new Map(entity.entries) : new Map();
  const before = childOf(entity, 'also');
  const items = before?.kind === 'list' ? [...before.items] : [];
  const known = new Set(items.map((item) => (item.kind === 'text' ? item.text : '')));
  items.push(...others.filter((text) => !known.has(text)).map((text) => textAt(at, text)));
  if (items.length > 0) entries.set('also', { key: textAt(at, 'also'), value: { kind: 'list', at, items } });
  return { kind: 'mapping', at: entity.at, entries };
}

function textAt(at: Position, text: string): TextNode {
  return { kind: 'text', at, text };
}
