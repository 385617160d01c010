import { amountsOverlap } from './amounts.ts';
import { datesOverlap } from './dates.ts';
import { factIndexOf } from './fact-index.ts';
import type { Entity, Fact, Pack } from './pack.ts';
import { amountPhrase, datePhrase } from './phrases.ts';
import type { Value } from './values.ts';

/** The entity of an id that a checked pack refers to. Throws for an id that the pack lacks: that is a bug, not bad input. */
export function entityOf(pack: Pack, id: string): Entity {
  const entity = pack.entities.get(id);
  if (entity === undefined) throw new Error(`pack "${pack.id}" has no entity "${id}"`);
  return entity;
}

/** True when the fact may be asked about at all. What is off or background yields no question and no refusal. */
export function isAsked(fact: Fact): boolean {
  return fact.tone !== 'off' && fact.quiz !== 'no';
}

/** Every spelling that names the entity, its own name first. */
export function namesOf(entity: Entity): readonly string[] {
  return [entity.name, ...entity.also];
}

/** What wrong choices must share: the sort, or the kind where there is no sort. It is also the key of the pools. */
export function sortOf(entity: Entity): string {
  return entity.sort ?? entity.kind;
}

/** The preposition before a place's name. */
export function placeWord(entity: Entity): 'in' | 'at' | 'on' {
  return entity.at ?? 'in';
}

/** A text that two values share only when they are the same. */
export function valueKey(value: Value): string {
  switch (value.kind) {
    case 'entity':
      return `entity:${value.id}`;
    case 'date':
      return `date:${value.text}`;
    case 'amount':
      return `amount:${value.bound}:${value.low}:${value.high}:${value.unit}`;
  }
}

export function sameValue(a: Value, b: Value): boolean {
  return valueKey(a) === valueKey(b);
}

/** The value as a player reads it, without a little word: "the Beverly Hills Hotel", "October 2022", "about a year". */
export function valuePhrase(pack: Pack, value: Value): string {
  switch (value.kind) {
    case 'entity':
      return entityOf(pack, value.id).name;
    case 'date':
      return datePhrase(value);
    case 'amount':
      return amountPhrase(value);
  }
}

/** True when `inner` lies in `outer`, directly or through others; an entity does not lie in itself. */
export function liesInside(pack: Pack, inner: string, outer: string): boolean {
  let next = pack.entities.get(inner)?.inside;
  if (next === undefined || next === outer) return next === outer;
  const seen = new Set<string>([inner]);
  while (next !== undefined && !seen.has(next)) {
    if (next === outer) return true;
    seen.add(next);
    next = pack.entities.get(next)?.inside;
  }
  return false;
}

/** True when both values can be true of one event: the same entity, one place inside the other, or overlapping intervals. */
export function fits(pack: Pack, a: Value, b: Value): boolean {
  if (a.kind === 'entity' && b.kind === 'entity') {
    return a.id === b.id || liesInside(pack, a.id, b.id) || liesInside(pack, b.id, a.id);
  }
  if (a.kind === 'date' && b.kind === 'date') return datesOverlap(a, b);
  if (a.kind === 'amount' && b.kind === 'amount') return amountsOverlap(a, b);
  return false;
}

/** True when two different values fit each other: a hotel and its state, 2003 and May 2003. */
export function isNested(pack: Pack, a: Value, b: Value): boolean {
  return !sameValue(a, b) && fits(pack, a, b);
}

/**
 * R(f, s, V): every value that the facts of the same verb allow in `slot` when the values of the `visible` slots are
 * given. The fact's own value comes first; no value comes twice. A slot that another fact lacks counts as a fit: that
 * can refuse a good question, never pass a bad one. Values nested in the answer are in R too; see `rivalValues`.
 */
export function rightValues(pack: Pack, fact: Fact, slot: string, visible: ReadonlySet<string>): readonly Value[] {
  const found = new Map<string, Value>();
  const own = fact.slots.get(slot);
  if (own !== undefined) found.set(valueKey(own), own);
  const given = new Map([...fact.slots].filter(([name]) => name !== slot && visible.has(name)));
  for (const { slots } of factIndexOf(pack).readingsNear(fact.verb, given)) {
    const value = slots.get(slot);
    if (value === undefined) continue;
    if ([...given].every(([name, shown]) => slotFits(pack, shown, slots.get(name)))) found.set(valueKey(value), value);
  }
  return [...found.values()];
}

/** The members of R that would make a second right answer: those that are not nested in the fact's own value, nor it in them. */
export function rivalValues(pack: Pack, fact: Fact, slot: string, visible: ReadonlySet<string>): readonly Value[] {
  const own = fact.slots.get(slot);
  return rightValues(pack, fact, slot, visible).filter((value) => own === undefined || !fits(pack, own, value));
}

function slotFits(pack: Pack, own: Value, other: Value | undefined): boolean {
  return other === undefined || fits(pack, own, other);
}
