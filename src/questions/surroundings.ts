import { isAsked } from '../facts/query.ts';
import { yearDate } from '../facts/dates.ts';
import type { Entity, Fact, Pack } from '../facts/pack.ts';
import type { DateValue } from '../facts/values.ts';
import { hash } from './random.ts';

/** Where the entities of a pack stand: looked up for every wrong choice of every question, so worked out once. */
export interface Surroundings {
  /** Who stands in this slot in facts of the verb, each with the one fact that has it there, or `several`. */
  fillers(verb: string, slot: string): ReadonlyMap<string, string>;
  /** Ids of the entities that the facts of a section name. */
  namedIn(at: Fact['at']): ReadonlySet<string>;
  /** The dates of this precision that facts to be asked about name, each once; years of finer dates among them. */
  dates(precision: DateValue['precision']): readonly DateValue[];
  /**
   * Entities of the same kind and sort: all of them, or, where there are too many to compare one by one, a part of them that
   * depends on `key` alone, those that share a tag first.
   */
  alike(right: Entity, key: string): readonly Entity[];
}

/** More of one sort than this are not all compared. */
const mostCompared = 48;
/** How many of a larger sort are taken for a shared tag, and how many whatever their tags. */
const fromTags = 24;
const fromAll = 16;

interface Placed {
  readonly entity: Entity;
  readonly place: number;
}

/** In place of a fact's id, where more than one fact has the entity in the slot. */
const several = '';

export function makeSurroundings(pack: Pack): Surroundings {
  const fillers = new Map<string, Map<string, string>>();
  const sections = new Map<string, Set<string>>();
  for (const fact of pack.facts) {
    const section = sectionKey(fact.at);
    const named = sections.get(section) ?? new Set();
    sections.set(section, named);
    for (const [slot, value] of fact.slots) {
      if (value.kind !== 'entity') continue;
      const key = `${fact.verb} ${slot}`;
      const there = fillers.get(key) ?? new Map<string, string>();
      there.set(value.id, there.has(value.id) ? several : fact.id);
      fillers.set(key, there);
      named.add(value.id);
    }
  }
  const dates = namedDates(pack);
  const rings = new Map<string, readonly Placed[]>();
  const ring = (name: string, isIn: (entity: Entity) => boolean): readonly Placed[] => {
    const known = rings.get(name) ?? makeRing(pack, isIn);
    rings.set(name, known);
    return known;
  };
  return {
    fillers: (verb, slot) => fillers.get(`${verb} ${slot}`) ?? new Map(),
    namedIn: (at) => sections.get(sectionKey(at)) ?? new Set(),
    dates: (precision) => dates.get(precision) ?? [],
    alike(right, key) {
      const sort = `${right.kind} ${right.sort ?? ''}`;
      const isAlike = (entity: Entity) => entity.kind === right.kind && entity.sort === right.sort;
      const all = ring(sort, isAlike);
      if (all.length <= mostCompared) return others(all, right);
      const tagged = right.tags.flatMap((tag) => {
        const sharing = ring(`${sort} ${tag}`, (entity) => isAlike(entity) && entity.tags.includes(tag));
        return sharing.length <= mostCompared ? sharing : partOf(sharing, fromTags, key);
      });
      return others([...tagged, ...partOf(all, fromAll, key)], right);
    },
  };
}

function namedDates(pack: Pack): ReadonlyMap<DateValue['precision'], readonly DateValue[]> {
  const found = new Map<string, DateValue>();
  for (const fact of pack.facts.filter(isAsked)) {
    for (const value of fact.slots.values()) {
      if (value.kind !== 'date') continue;
      found.set(value.text, value);
      if (value.precision === 'decade') continue;
      const year = yearDate(value);
      found.set(year.text, year);
    }
  }
  const dates = new Map<DateValue['precision'], DateValue[]>();
  for (const date of found.values()) dates.set(date.precision, [...(dates.get(date.precision) ?? []), date]);
  return dates;
}

function others(placed: readonly Placed[], right: Entity): readonly Entity[] {
  return [...new Set(placed.map(({ entity }) => entity))].filter(({ id }) => id !== right.id);
}

function sectionKey({ source, section }: Fact['at']): string {
  return `${source} ${section}`;
}

/** Entities in an order by chance that stays the same when others come or go. */
function makeRing(pack: Pack, isIn: (entity: Entity) => boolean): readonly Placed[] {
  return [...pack.entities.values()]
    .filter(isIn)
    .map((entity) => ({ entity, place: hash(`${pack.id} ${entity.id}`) }))
    .sort((a, b) => a.place - b.place);
}

/** So many neighbours on the ring, from the place that the key has on it. */
function partOf(ring: readonly Placed[], count: number, key: string): readonly Placed[] {
  const from = hash(key);
  let [low, high] = [0, ring.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ring[middle]?.place ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return Array.from({ length: Math.min(count, ring.length) }, (_, index) => ring[(low + index) % ring.length]).filter(
    (placed) => placed !== undefined,
  );
}
