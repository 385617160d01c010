import { compareDates, datesOverlap, shiftDate } from '../facts/dates.ts';
import type { Fact, Pack } from '../facts/pack.ts';
import type { DateValue } from '../facts/values.ts';
import type { Random } from './random.ts';

/** Steps between neighbouring choices, in units of the precision: from the first number to the second. */
const steps: Readonly<Record<DateValue['precision'], readonly [number, number]>> = {
  day: [2, 45],
  month: [2, 8],
  half: [1, 2],
  year: [1, 3],
  decade: [1, 2],
};

/** Dates that other facts name are offered when they lie no further away than so many units of the precision. */
const reach: Readonly<Record<DateValue['precision'], number>> = {
  day: 400,
  month: 120,
  half: 20,
  year: 30,
  decade: 10,
};
/** At most so many of a set: the others keep the right date from standing out by its place. */
const mostNamed = 2;

/**
 * Sets of three, then of two, dates around the right one. In each, the right date has a rank of its own by chance, so that it is not
 * always the middle one; no date lies after the source was published, none touches another. `named` are dates that the
 * pack names: some are taken where they fit, so that a date that was an answer once is not known by that.
 */
export function* dateSets(
  pack: Pack,
  fact: Fact,
  key: DateValue,
  named: readonly DateValue[],
  random: Random,
): Generator<readonly DateValue[]> {
  const published = pack.sources.get(fact.at.source)?.date;
  const isPublished = (date: DateValue) => published === undefined || date.last <= published.last;
  const near = named.filter((date) => isPublished(date) && isNear(date, key));
  for (const size of [3, 2]) {
    for (let attempt = 0; attempt < 40; attempt++) {
      const picked = random.shuffle(near).slice(0, random.int(mostNamed + 1));
      const set = around(key, size, random.int(size + 1), isPublished, picked, random);
      if (set !== undefined) yield set;
    }
  }
}

function isNear(date: DateValue, key: DateValue): boolean {
  if (date.precision !== key.precision || datesOverlap(date, key)) return false;
  const [from, to] = [shiftDate(key, -reach[key.precision]), shiftDate(key, reach[key.precision])];
  return (from === undefined || from.first <= date.first) && (to === undefined || date.last <= to.last);
}

function around(
  key: DateValue,
  size: number,
  before: number,
  isPublished: (date: DateValue) => boolean,
  picked: readonly DateValue[],
  random: Random,
): readonly DateValue[] | undefined {
  const later = picked.filter((date) => date.first > key.first).slice(0, size - before);
  const after = [...later, ...walk(key, size - before - later.length, 1, random)].filter(isPublished);
  const sooner = picked.filter((date) => date.first < key.first).slice(0, size - after.length);
  const earlier = [...sooner, ...walk(key, size - after.length - sooner.length, -1, random)].filter(isPublished);
  const set = [...earlier, ...after].sort(compareDates);
  if (set.length < size) return undefined;
  return set.some(
    (date, index) => datesOverlap(date, key) || set.slice(0, index).some((other) => datesOverlap(date, other)),
  )
    ? undefined
    : set;
}

/** Dates at irregular steps from the right one, in one direction. */
function walk(key: DateValue, count: number, direction: 1 | -1, random: Random): readonly DateValue[] {
  const [least, most] = steps[key.precision];
  const dates: DateValue[] = [];
  let away = 0;
  for (let index = 0; index < count; index++) {
    away += least + random.int(most - least + 1);
    const date = shiftDate(key, direction * away);
    if (date !== undefined) dates.push(date);
  }
  return dates;
}
