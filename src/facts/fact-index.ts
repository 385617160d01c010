import type { Fact, Pack } from './pack.ts';
import type { Value } from './values.ts';
import { memo } from './memo.ts';

/** A fact with its slots in one of the orders that its `swap` allows. */
interface Reading {
  readonly fact: Fact;
  readonly slots: ReadonlyMap<string, Value>;
}

/** Look-ups in the facts of one pack that take no walk through all of them. */
export interface FactIndex {
  /** Every reading of the facts of a verb, in the order of the pack. */
  readingsOf(verb: string): readonly Reading[];
  /**
   * The readings of a verb that may agree with the values given, in the order of the pack: every one that does, and
   * perhaps others. A reading that lacks a slot agrees with any value of it.
   */
  readingsNear(verb: string, given: ReadonlyMap<string, Value>): readonly Reading[];
  /** The entity itself, all that contain it and all that lie in it. */
  relatives(id: string): ReadonlySet<string>;
}

interface Place {
  readonly at: number;
  readonly reading: Reading;
}

/** All readings of a verb, and for each slot those that hold an entity and those that hold none. */
interface VerbIndex {
  readonly readings: Reading[];
  readonly holding: Map<string, Place[]>;
  /** For each slot, the readings without an entity there. */
  readonly open: Map<string, Place[]>;
}

/** The index of a pack; made once for each pack and kept as long as the pack is. */
export const factIndexOf: (pack: Pack) => FactIndex = memo(makeIndex);

function makeIndex(pack: Pack): FactIndex {
  const byVerb = new Map<string, Fact[]>();
  for (const fact of pack.facts) push(byVerb, fact.verb, fact);
  const verbs = new Map<string, VerbIndex>();
  const verbIndex = (verb: string): VerbIndex => {
    const known = verbs.get(verb) ?? indexVerb(byVerb.get(verb) ?? []);
    verbs.set(verb, known);
    return known;
  };
  const inner = innerOf(pack);
  const relatives = new Map<string, ReadonlySet<string>>();
  const index: FactIndex = {
    readingsOf: (verb) => verbIndex(verb).readings,
    readingsNear(verb, given) {
      const known = verbIndex(verb);
      let least: readonly Place[] | undefined;
      for (const [slot, value] of given) {
        if (value.kind !== 'entity') continue;
        const near = [...index.relatives(value.id)].flatMap((id) => known.holding.get(`${slot} ${id}`) ?? []);
        const places = [...near, ...(known.open.get(slot) ?? [])];
        if (least === undefined || places.length < least.length) least = places;
      }
      if (least === undefined) return known.readings;
      return least.toSorted((a, b) => a.at - b.at).map(({ reading }) => reading);
    },
    relatives(id) {
      const known = relatives.get(id) ?? relativesOf(pack, inner, id);
      relatives.set(id, known);
      return known;
    },
  };
  return index;
}

function indexVerb(facts: readonly Fact[]): VerbIndex {
  const readings = facts.flatMap((fact) => variants(fact).map((slots) => ({ fact, slots })));
  const names = new Set(facts.flatMap(({ slots }) => [...slots.keys()]));
  const holding = new Map<string, Place[]>();
  const open = new Map<string, Place[]>();
  for (const [at, reading] of readings.entries()) {
    for (const slot of names) {
      const value = reading.slots.get(slot);
      if (value?.kind === 'entity') push(holding, `${slot} ${value.id}`, { at, reading });
      else push(open, slot, { at, reading });
    }
  }
  return { readings, holding, open };
}

/** Entity → those that lie directly in it. */
function innerOf(pack: Pack): ReadonlyMap<string, readonly string[]> {
  const inner = new Map<string, string[]>();
  for (const { id, inside } of pack.entities.values()) if (inside !== undefined) push(inner, inside, id);
  return inner;
}

function relativesOf(pack: Pack, inner: ReadonlyMap<string, readonly string[]>, id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (const each of found) for (const child of inner.get(each) ?? []) found.add(child);
  const around = new Set<string>();
  let next = pack.entities.get(id)?.inside;
  while (next !== undefined && !around.has(next)) {
    around.add(next);
    next = pack.entities.get(next)?.inside;
  }
  return new Set([...found, ...around]);
}

/** The slots of a fact in every order that its `swap` allows, the written order first. */
export function variants(fact: Fact): readonly ReadonlyMap<string, Value>[] {
  if (fact.swap.length === 0) return [fact.slots];
  const swapped = fact.swap.filter((slot) => fact.slots.has(slot));
  const values = swapped.map((slot) => fact.slots.get(slot)).filter((value) => value !== undefined);
  return permutations(values).map((order) => {
    const slots = new Map(fact.slots);
    for (const [index, value] of order.entries()) slots.set(swapped[index] ?? '', value);
    return slots;
  });
}

function permutations<T>(values: readonly T[]): readonly (readonly T[])[] {
  if (values.length <= 1) return [values];
  return values.flatMap((value, index) =>
    permutations(values.filter((_, other) => other !== index)).map((rest) => [value, ...rest]),
  );
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
