import { fold } from '../facts/fold.ts';
import type { Entity, Pack, WrittenQuestion } from '../facts/pack.ts';
import { entityOf, namesOf, sortOf } from '../facts/query.ts';
import type { Value } from '../facts/values.ts';
import { memo } from '../facts/memo.ts';
import type { Answerline, NameLine } from './answerline.ts';
import { distance, lettersOf, mayBeNear } from './judging/distance.ts';

/** So many names of other things go with an answer; those that could be mistaken for it come first. */
const mostOthers = 400;

/**
 * Of a kind with more names than that, so many neighbours of the answer are taken, and of those with one word or one end
 * in common so many are compared.
 */
const neighbours = 100;
const mostCompared = 60;

/** Names that differ by so many letters could be mistaken for each other. */
const nearLimit = 3;

/** The least letters of a part of a name that asks for more. */
const leastPart = 3;

interface NamedThing {
  readonly id: string;
  readonly name: string;
  readonly folded: string;
  readonly parts: readonly string[];
  readonly letters: number;
}

/** What a typed answer is judged by when `value` is asked for. */
export function answerlineOf(pack: Pack, value: Value): Answerline {
  switch (value.kind) {
    case 'date':
      return { expects: 'date', date: value };
    case 'amount':
      return { expects: 'amount', amount: value };
    case 'entity':
      return lineOfEntity(pack, entityOf(pack, value.id));
  }
}

/** What a typed answer to a written question is judged by. An answer that is the name of an entity is judged like it. */
export function writtenAnswerline(pack: Pack, question: WrittenQuestion): NameLine {
  const names = [question.answer, ...question.also];
  const entity = entityNamed(pack, names);
  const line = entity === undefined ? undefined : lineOfEntity(pack, entity);
  return {
    expects: 'name',
    person: line?.person ?? false,
    accept: [...new Set([...names, ...(line?.accept ?? [])])],
    prompt: line?.prompt ?? [],
    reject: [...question.reject, ...(line?.reject ?? [])],
    others: [...new Set([...question.wrong, ...(line?.others ?? [])])].slice(0, mostOthers),
    around: line?.around ?? [],
    ...(entity === undefined ? countedWord(question.answer, true) : line?.counted && { counted: line.counted }),
  };
}

interface PlacedEntity {
  readonly entity: Entity;
  readonly place: number;
}

/** Entities by their folded names; of two with one name the first. */
const byNameOf = memo<Pack, ReadonlyMap<string, PlacedEntity>>(
  ({ entities }) =>
    new Map(
      [...entities.values()]
        .map((entity, place): [string, PlacedEntity] => [fold(entity.name), { entity, place }])
        .reverse(),
    ),
);

/** The first entity of the pack whose name is one of these. */
function entityNamed(pack: Pack, names: readonly string[]): Entity | undefined {
  const byName = byNameOf(pack);
  if (byName.size === 0) return undefined;
  const found = names.flatMap((name) => byName.get(fold(name)) ?? []);
  return found.sort((a, b) => a.place - b.place)[0]?.entity;
}

function lineOfEntity(pack: Pack, entity: Entity): NameLine {
  const accept = namesOf(entity);
  const person = entity.kind === 'person';
  const around = placesAround(pack, entity);
  const skipped = new Set([...accept, ...around].map(fold));
  const own = accept.map(fold);
  const kind = kindOf(pack, entity.kind);
  const others = nearFirst(entity, own, kind).filter(
    ({ id, folded }) => id !== entity.id && !skipped.has(folded) && mayBeMistaken(entity, entityOf(pack, id)),
  );
  const stock = (pack.pools.get(sortOf(entity)) ?? []).filter((name) => !skipped.has(fold(name)));
  return {
    expects: 'name',
    person,
    accept,
    prompt: person ? sharedParts(own, kind, entity.id) : [],
    reject: entity.reject,
    others: [...new Set([...others.map(({ name }) => name), ...stock])].slice(0, mostOthers),
    around,
    ...countedWord(entity.name, !ownNameKinds.has(entity.kind)),
  };
}

const ownNameKinds: ReadonlySet<string> = new Set(['person', 'place', 'work']);

/** A common word, with or without an article, that may be given in the singular or the plural. */
function countedWord(name: string, isCommon: boolean): Pick<NameLine, 'counted'> {
  return isCommon && /^(?:an? |the )?\p{Ll}+$/u.test(name) ? { counted: true } : {};
}

/** People and places are mistaken for any other; things only for those of the same sort, or of none: cognac is no dish. */
function mayBeMistaken({ kind, sort }: Entity, other: Entity): boolean {
  if (kind === 'person' || kind === 'place' || sort === undefined || other.sort === undefined) return true;
  return other.sort === sort;
}

/** Names of the places that contain the entity, nearest first. */
function placesAround(pack: Pack, entity: Entity): readonly string[] {
  const seen = new Set([entity.id]);
  const names: string[] = [];
  let next = entity.inside;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const place = entityOf(pack, next);
    names.push(...namesOf(place));
    next = place.inside;
  }
  return names;
}

/** One-word parts of a person's names that stand in another person's name, but are not the whole of a name. */
function sharedParts(own: readonly string[], { byPart, whole }: NamesOfKind, id: string): readonly string[] {
  const mine = new Set(own.flatMap((name) => name.split(' ')));
  const isShared = (part: string) => (byPart.get(part) ?? []).some((other) => other.id !== id);
  return [...mine].filter((part) => part.length >= leastPart && isShared(part) && !whole.has(part));
}

/** Those that share a word with a name of the answer or are a few letters away from it come first. */
function nearFirst({ id }: Entity, own: readonly string[], kind: NamesOfKind): readonly NamedThing[] {
  const { things, byPart, byEnds } = kind;
  // Names of thousands are too many to compare letter by letter; those that differ at both ends are seldom mistaken.
  const areMany = things.length > mostOthers;
  const some = (list: readonly NamedThing[] = []) => (areMany ? list.slice(0, mostCompared) : list);
  const near = new Set(own.flatMap((name) => name.split(' ').flatMap((part) => some(byPart.get(part)))));
  const compared = areMany ? own.flatMap((name) => ends(name).flatMap((end) => some(byEnds.get(end)))) : things;
  const mine = own.map((name) => ({ name, mask: lettersOf(name) }));
  for (const other of compared) if (!near.has(other) && isNear(mine, other)) near.add(other);
  if (!areMany) return [...things.filter((thing) => near.has(thing)), ...things.filter((thing) => !near.has(thing))];
  const from = (kind.places.get(id) ?? 0) + 1;
  const beside = [
    ...things.slice(from, from + neighbours),
    ...things.slice(0, Math.max(0, from + neighbours - things.length)),
  ];
  return [...near, ...beside.filter((thing) => !near.has(thing))];
}

interface Spelling {
  readonly name: string;
  /** As `lettersOf` gives it. */
  readonly mask: number;
}

function isNear(own: readonly Spelling[], { folded, letters }: NamedThing): boolean {
  return own.some(
    ({ name, mask }) => mayBeNear(mask, letters, nearLimit) && distance(name, folded, nearLimit) <= nearLimit,
  );
}

/** The first and the last three letters of a name. */
function ends(name: string): readonly string[] {
  return [`^${name.slice(0, 3)}`, `$${name.slice(-3)}`];
}

/** The names of one kind of entity in a pack. */
interface NamesOfKind {
  /** Every name and spelling, in the order of the pack. */
  readonly things: readonly NamedThing[];
  readonly whole: ReadonlySet<string>;
  /** Id → index of its first name. */
  readonly places: ReadonlyMap<string, number>;
  readonly byPart: ReadonlyMap<string, readonly NamedThing[]>;
  readonly byEnds: ReadonlyMap<string, readonly NamedThing[]>;
}

const kindsOf = memo<Pack, Map<string, NamesOfKind>>(() => new Map());

/** Worked out once a pack and kind. */
function kindOf(pack: Pack, kind: string): NamesOfKind {
  const kinds = kindsOf(pack);
  const known = kinds.get(kind) ?? makeKind(pack, kind);
  kinds.set(kind, known);
  return known;
}

function makeKind(pack: Pack, kind: string): NamesOfKind {
  const things = [...pack.entities.values()]
    .filter((entity) => entity.kind === kind)
    .flatMap((entity) => namesOf(entity).map((name) => namedThing(entity.id, name)));
  return {
    things,
    whole: new Set(things.map(({ folded }) => folded)),
    places: new Map(things.map(({ id }, index) => [id, index] as const).reverse()),
    byPart: listed(things, ({ parts }) => parts),
    byEnds: listed(things, ({ folded }) => ends(folded)),
  };
}

function listed(
  things: readonly NamedThing[],
  keysOf: (thing: NamedThing) => readonly string[],
): ReadonlyMap<string, readonly NamedThing[]> {
  const lists = new Map<string, NamedThing[]>();
  for (const thing of things) {
    for (const key of new Set(keysOf(thing))) {
      const list = lists.get(key) ?? [];
      list.push(thing);
      lists.set(key, list);
    }
  }
  return lists;
}

function namedThing(id: string, name: string): NamedThing {
  const folded = fold(name);
  return { id, name, folded, parts: folded.split(' '), letters: lettersOf(folded) };
}
