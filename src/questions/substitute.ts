import { containsName, fold } from '../facts/fold.ts';
import type { Fact, Pack, WrittenQuestion } from '../facts/pack.ts';
import type { Amount, Value } from '../facts/values.ts';
import { memo } from '../facts/memo.ts';
import type { Draft } from './draft.ts';
import type { Option } from './option.ts';
import { firstOptions } from './substitute-first.ts';

/**
 * The second opinion on uniqueness: puts every choice in the slot and asks the facts whether the result is told
 * anywhere. It shares no code with `unique.ts` and `facts/query.ts`, so that one fault cannot hide in both. Returns
 * the choices that hold; a sound question has exactly one.
 */
export function holdingOptions(pack: Pack, draft: Draft, options: readonly Option[]): readonly Option[] {
  const { asked } = draft;
  if (asked.about === 'truth') {
    const told = isTold(pack, draft, asked.shown);
    return options.filter((option) => fold(option.text) === (told ? 'true' : 'false'));
  }
  if (asked.about === 'first') return firstOptions(pack, options);
  if (asked.about === 'text') return options.filter(({ text }) => isWrittenAnswer(pack, draft.fact.id, text));
  if (asked.about === 'outlet') return options.filter((option) => isReportedBy(pack, draft, option));
  const told = toldValues(pack, draft);
  return options.filter((option) => told.some((value) => means(pack, option, value)));
}

const writtenById = memo<Pack, ReadonlyMap<string, WrittenQuestion>>(
  ({ extra }) => new Map(extra.map((question) => [question.id, question])),
);

/** True when the text is, or holds, a spelling that the author of the question gives for its answer. */
function isWrittenAnswer(pack: Pack, id: string, text: string): boolean {
  const question = writtenById(pack).get(id);
  return question !== undefined && [question.answer, ...question.also].some((name) => containsName(text, name));
}

/** What is asked of the facts: a slot of one of them, and the slots whose values are given. */
type Place = Pick<Draft, 'fact' | 'slot' | 'visible'>;

/** Every value that some fact tells in the slot when the visible values are given. */
export function toldValues(pack: Pack, { fact, slot, visible }: Place): readonly Value[] {
  const shown = [...visible].filter((name) => name !== slot);
  return tellings(pack, fact, shown)
    .filter(({ slots }) => shown.every((name) => agree(pack, fact.slots.get(name), slots.get(name))))
    .flatMap(({ slots }) => slots.get(slot) ?? []);
}

function isTold(pack: Pack, place: Place, option: Option): boolean {
  return toldValues(pack, place).some((value) => means(pack, option, value));
}

function isReportedBy(pack: Pack, { fact, visible }: Draft, option: Option): boolean {
  return tellings(pack, fact, [...visible]).some(({ by, slots }) => {
    if (by === undefined || !means(pack, option, { kind: 'entity', id: by })) return false;
    return [...visible].every((name) => agree(pack, fact.slots.get(name), slots.get(name)));
  });
}

interface Telling {
  readonly by: string | undefined;
  readonly slots: ReadonlyMap<string, Value>;
}

const nowhere = '';

/**
 * Facts of the same verb, once for each way to deal their interchangeable values out. Those that surely do not agree
 * are left out: two entities agree only when one contains the other, and then the outermost around both is the same.
 */
function tellings(pack: Pack, fact: Fact, shown: readonly string[]): readonly Telling[] {
  const shelf = shelfOf(pack);
  const slot = shown.find((name) => fact.slots.get(name)?.kind === 'entity');
  if (slot === undefined) return shelf.get(fact.verb) ?? [];
  return [outermost(pack, fact.slots.get(slot)), nowhere].flatMap(
    (root) => shelf.get(`${fact.verb} ${slot} ${root}`) ?? [],
  );
}

const shelfOf = memo(sortTellings);

/** Every telling under its verb, and under its verb with each slot's outermost container. */
function sortTellings(pack: Pack): Map<string, readonly Telling[]> {
  const shelf = new Map<string, Telling[]>();
  const put = (place: string, telling: Telling) => {
    const row = shelf.get(place) ?? [];
    row.push(telling);
    shelf.set(place, row);
  };
  const slotsOf = new Map<string, Set<string>>();
  for (const { verb, slots } of pack.facts) {
    const names = slotsOf.get(verb) ?? new Set();
    for (const slot of slots.keys()) names.add(slot);
    slotsOf.set(verb, names);
  }
  for (const fact of pack.facts) {
    const dealt: Telling[] = [];
    deal(fact, fact.swap, new Map(fact.slots), dealt);
    for (const telling of dealt) {
      put(fact.verb, telling);
      for (const slot of slotsOf.get(fact.verb) ?? []) {
        put(`${fact.verb} ${slot} ${outermost(pack, telling.slots.get(slot))}`, telling);
      }
    }
  }
  return shelf;
}

function outermost(pack: Pack, value: Value | undefined): string {
  return value?.kind === 'entity' ? (holders(pack, value.id).at(-1) ?? nowhere) : nowhere;
}

function deal(fact: Fact, left: readonly string[], slots: Map<string, Value>, found: Telling[]): void {
  const [slot, ...rest] = left;
  if (slot === undefined) {
    found.push({ by: fact.claim.by, slots: new Map(slots) });
    return;
  }
  for (const other of left) {
    exchange(slots, slot, other);
    deal(fact, rest, slots, found);
    exchange(slots, slot, other);
  }
}

function exchange(slots: Map<string, Value>, one: string, other: string): void {
  const [a, b] = [slots.get(one), slots.get(other)];
  if (a === undefined || b === undefined) return;
  slots.set(one, b);
  slots.set(other, a);
}

/** True when choosing the option would be saying the value, or something wider or narrower that is true with it. */
function means(pack: Pack, option: Option, value: Value): boolean {
  if (option.value !== undefined) return agree(pack, option.value, value);
  if (value.kind !== 'entity') return false;
  const entity = pack.entities.get(value.id);
  return [entity?.name ?? '', ...(entity?.also ?? [])].some((name) =>
    option.names.some((other) => fold(other) === fold(name)),
  );
}

function agree(pack: Pack, a: Value | undefined, b: Value | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  if (a.kind === 'entity' && b.kind === 'entity') {
    return holders(pack, a.id).includes(b.id) || holders(pack, b.id).includes(a.id);
  }
  if (a.kind === 'date' && b.kind === 'date') return Math.max(a.first, b.first) <= Math.min(a.last, b.last);
  return a.kind === 'amount' && b.kind === 'amount' && haveCommonNumber(a, b);
}

/** The entity and all that it lies in, innermost first. */
function holders(pack: Pack, id: string): readonly string[] {
  const chain: string[] = [];
  for (
    let next: string | undefined = id;
    next !== undefined && !chain.includes(next);
    next = pack.entities.get(next)?.inside
  ) {
    chain.push(next);
  }
  return chain;
}

/** Seconds; a year is 365.2425 days and a month its twelfth. */
const seconds: Readonly<Record<string, number>> = {
  minutes: 60,
  hours: 3600,
  days: 86_400,
  weeks: 604_800,
  months: 2_629_746,
  years: 31_556_952,
};

function haveCommonNumber(a: Amount, b: Amount): boolean {
  const scaleA = seconds[a.unit];
  const scaleB = seconds[b.unit];
  if (a.unit !== b.unit && (scaleA === undefined || scaleB === undefined)) return false;
  const [lowA, highA, openA] = ends(a, scaleA ?? 1);
  const [lowB, highB, openB] = ends(b, scaleB ?? 1);
  const [low, high] = [Math.max(lowA, lowB), Math.min(highA, highB)];
  if (low < high) return true;
  // A single common number counts only if neither amount shuts it out.
  return low === high && !openA.includes(low) && !openB.includes(low);
}

/** Lower end, upper end, and the ends that do not belong to the amount. */
function ends({ bound, low, high }: Amount, scale: number): readonly [number, number, readonly number[]] {
  const from = low * scale;
  if (bound === 'more-than') return [from, Infinity, [from]];
  if (bound === 'less-than') return [-Infinity, from, [from]];
  if (bound === 'about') return [from - Math.abs(from) / 5, from + Math.abs(from) / 5, []];
  return [from, bound === 'between' ? high * scale : from, []];
}
