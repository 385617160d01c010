import { isAsked } from '../facts/query.ts';
import { isBefore } from '../facts/dates.ts';
import type { Fact, Pack } from '../facts/pack.ts';
import type { DatedEvent } from './draft.ts';
import { oddLength } from './even-length.ts';
import { readText } from './mention.ts';
import { hash } from './random.ts';
import { parseSentence, upperFirst } from './sentence.ts';
import { fillFact } from './slot-words.ts';

/** Order questions of one pack: more would be many stems that differ by a word. */
const mostSets = 12;
/** How many events stand beside the first one; which of these is up to chance. */
const sizes: readonly number[] = [3, 2, 3, 2, 1];

/**
 * Sets of two to four events, the first in time in front, whose dates lie wholly apart and whose labels leave the order
 * open. At most twelve a pack, each with another event in front; which they are depends on the events alone.
 */
export function eventSets(pack: Pack): readonly (readonly [DatedEvent, ...DatedEvent[]])[] {
  const events = pack.facts.flatMap((fact) => datedEvent(pack, fact) ?? []);
  const rank = (name: string) => hash(`${pack.id} order ${name}`);
  const fronts = events
    .map((event) => ({ event, rank: rank(event.fact.id) }))
    .sort((a, b) => a.rank - b.rank || (a.event.fact.id < b.event.fact.id ? -1 : 1));
  const sets: (readonly [DatedEvent, ...DatedEvent[]])[] = [];
  for (const { event, rank: place } of fronts) {
    if (sets.length === mostSets) break;
    const later = events
      .filter((other) => isBefore(event.date, other.date))
      .map((other) => ({ other, rank: rank(`${event.fact.id} ${other.fact.id}`) }))
      .sort((a, b) => a.rank - b.rank || (a.other.fact.id < b.other.fact.id ? -1 : 1))
      .map(({ other }) => other);
    const beside = pickApart(event, later, sizes[place % sizes.length] ?? 1);
    if (beside.length > 0) sets.push([event, ...[...beside].sort((a, b) => a.date.first - b.date.first)]);
  }
  return sets;
}

/** The event of a fact, where it has a label, one date, and is told as so. */
function datedEvent(pack: Pack, fact: Fact): DatedEvent | undefined {
  if (fact.event === undefined || !isAsked(fact) || fact.quiz !== 'all') return undefined;
  if (fact.claim.as === 'implied' || fact.claim.as === 'speculated') return undefined;
  const dates = [...fact.slots.values()].filter((value) => value.kind === 'date');
  const [date] = dates;
  if (date?.kind !== 'date' || dates.length !== 1) return undefined;
  return { fact, label: upperFirst(fillFact(pack, fact, parseSentence(fact.event)).trim()), date };
}

function pickApart(front: DatedEvent, later: readonly DatedEvent[], most: number): readonly DatedEvent[] {
  const [near] = later.filter((other) => oddLength(front.label, [other.label]) === undefined && isOpen(front, other));
  if (near === undefined) return [];
  const picked = [near];
  for (const event of later) {
    if (picked.length === most) break;
    const all = [front, ...picked];
    if (all.every((other) => isApart(other, event) && isOpen(other, event))) picked.push(event);
  }
  return picked;
}

function isApart(a: DatedEvent, b: DatedEvent): boolean {
  return isBefore(a.date, b.date) || isBefore(b.date, a.date);
}

/** Words that place a thing within a row of its like: the first train, the last train. */
const ordinals: ReadonlySet<string> = new Set(
  (
    'first second third fourth fifth last next final later latest earlier earliest early late new old original ' +
    'opening closing start end beginning birth death debut return again renewed'
  ).split(' '),
);
/** Words that place a thing by another. */
const relations: ReadonlySet<string> = new Set('after before since until following preceding later earlier'.split(' '));

/** False when the two labels alone tell which came first. */
function isOpen(a: DatedEvent, b: DatedEvent): boolean {
  const [one, two] = [a, b].map(({ label }) => [...readText(label).words]);
  if (one === undefined || two === undefined) return false;
  const has = (words: readonly string[], set: ReadonlySet<string>) => words.some((word) => set.has(word));
  const bare = (words: readonly string[]) =>
    words.filter((word) => word.length > 2 && !ordinals.has(word) && !common.has(word));
  const [left, right] = [bare(one), bare(two)];
  const shared = left.filter((word) => right.includes(word));
  if (left.join(' ') === right.join(' ')) return false;
  if (shared.length === 0) return true;
  if (has(one, relations) || has(two, relations)) return false;
  if (has(one, ordinals) && has(two, ordinals)) return false;
  // "The first train" beside "the train to Leeds": one says no more than the other, but for its place in the row.
  const isPart = shared.length === Math.min(left.length, right.length);
  return !(isPart && (has(one, ordinals) || has(two, ordinals)));
}

const common: ReadonlySet<string> = new Set('the and for from with was were are his her its'.split(' '));
