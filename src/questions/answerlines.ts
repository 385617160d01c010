import { fold } from '../facts/fold.ts';
import type { Entity, Pack, WrittenQuestion } from '../facts/pack.ts';
import { entityOf, namesOf, sortOf } from '../facts/query.ts';
import type { Value } from '../facts/values.ts';
import type { Answerline, NameLine } from './answerline.ts';
import { distance, lettersOf, mayBeNear } from './judging/distance.ts';

/** So many names of other things go with an answer; those that could be mistaken for it come first. */
const mostOthers = 400;

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
  const folded = new Set(names.map(fold));
  const entity = [...pack.entities.values()].find((one) => folded.has(fold(one.name)));
  const line = entity === undefined ? undefined : lineOfEntity(pack, entity);
  return {
    expects: 'name',
    person: line?.person ?? false,
    accept: [...new Set([...names, ...(line?.accept ?? [])])],
    prompt: line?.prompt ?? [],
    reject: line?.reject ?? [],
    others: [...new Set([...question.wrong, ...(line?.others ?? [])])].slice(0, mostOthers),
    around: line?.around ?? [],
  };
}

function lineOfEntity(pack: Pack, entity: Entity): NameLine {
  const accept = namesOf(entity);
  const person = entity.kind === 'person';
  const around = placesAround(pack, entity);
  const skipped = new Set([...accept, ...around].map(fold));
  const others = namesOfKind(pack, entity.kind).filter(({ id, folded }) => id !== entity.id && !skipped.has(folded));
  const stock = (pack.pools.get(sortOf(entity)) ?? []).filter((name) => !skipped.has(fold(name)));
  const names = [...nearFirst(accept.map(fold), others).map(({ name }) => name), ...stock];
  return {
    expects: 'name',
    person,
    accept,
    prompt: person ? sharedParts(accept.map(fold), others) : [],
    reject: entity.reject,
    others: [...new Set(names)].slice(0, mostOthers),
    around,
  };
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
function sharedParts(own: readonly string[], others: readonly NamedThing[]): readonly string[] {
  const whole = new Set([...own, ...others.map(({ folded }) => folded)]);
  const parts = new Set(others.flatMap((other) => other.parts));
  const mine = new Set(own.flatMap((name) => name.split(' ')));
  return [...mine].filter((part) => part.length >= leastPart && parts.has(part) && !whole.has(part));
}

/** Those that share a word with a name of the answer or are a few letters away from it come first. */
function nearFirst(own: readonly string[], others: readonly NamedThing[]): readonly NamedThing[] {
  const areMany = others.length > mostOthers;
  const parts = new Set(own.flatMap((name) => name.split(' ')));
  const mine = own.map((name) => ({ name, letters: lettersOf(name) }));
  const near: NamedThing[] = [];
  const far: NamedThing[] = [];
  for (const other of others) {
    const isNear =
      other.parts.some((part) => parts.has(part)) ||
      mine.some(
        ({ name, letters }) =>
          mayBeNear(letters, other.letters, nearLimit) &&
          (!areMany || beginsOrEndsLike(name, other.folded)) &&
          distance(name, other.folded, nearLimit) <= nearLimit,
      );
    (isNear ? near : far).push(other);
  }
  return [...near, ...far];
}

/** Names of thousands are too many to compare letter by letter; those that differ at both ends are seldom mistaken. */
function beginsOrEndsLike(a: string, b: string): boolean {
  return a.slice(0, 2) === b.slice(0, 2) || a.slice(-2) === b.slice(-2);
}

const kindsOfPack = new WeakMap<Pack, ReadonlyMap<string, readonly NamedThing[]>>();

/** Every name and spelling of the entities of a kind, in the order of the pack; worked out once a pack. */
function namesOfKind(pack: Pack, kind: string): readonly NamedThing[] {
  let kinds = kindsOfPack.get(pack);
  if (kinds === undefined) {
    const made = new Map<string, NamedThing[]>();
    for (const entity of pack.entities.values()) {
      const named = made.get(entity.kind) ?? [];
      made.set(entity.kind, named);
      named.push(...namesOf(entity).map((name) => namedThing(entity.id, name)));
    }
    kindsOfPack.set(pack, made);
    kinds = made;
  }
  return kinds.get(kind) ?? [];
}

function namedThing(id: string, name: string): NamedThing {
  const folded = fold(name);
  return { id, name, folded, parts: folded.split(' '), letters: lettersOf(folded) };
}
