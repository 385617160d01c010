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

/**
 * Sets of three, then of two, dates around the right one. In each, the right date has a rank of its own by chance, so that it is not
 * always the middle one; no date lies after the source was published, none touches another.
 */
export function* dateSets(pack: Pack, fact: Fact, key: DateValue, random: Random): Generator<readonly DateValue[]> {
  const published = pack.sources.get(fact.at.source)?.date;
  for (const size of [3, 2]) {
    for (let attempt = 0; attempt < 40; attempt++) {
      const set = around(key, size, random.int(size + 1), published, random);
      if (set !== undefined) yield set;
    }
  }
}

function around(
  key: DateValue,
  size: number,
  before: number,
  published: DateValue | undefined,
  random: Random,
): readonly DateValue[] | undefined {
  const isPublished = (date: DateValue) => published === undefined || date.last <= published.last;
  const after = walk(key, size - before, 1, random).filter(isPublished);
  const earlier = walk(key, size - after.length, -1, random).filter(isPublished);
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
