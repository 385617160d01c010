import { amountsOverlap, compareAmounts, unitsCompare } from '../facts/amounts.ts';
import type { Amount } from '../facts/values.ts';
import type { Random } from './random.ts';

/** Lengths of time that people speak of, shortest first. */
const spans: readonly (readonly [number, string])[] = [
  ...[1, 5, 10, 20, 30].map((count) => [count, 'minutes'] as const),
  ...[1, 2, 3, 5, 8, 12].map((count) => [count, 'hours'] as const),
  ...[1, 2, 3].map((count) => [count, 'days'] as const),
  ...[1, 2, 3].map((count) => [count, 'weeks'] as const),
  ...[1, 2, 3, 6, 9].map((count) => [count, 'months'] as const),
  ...[1, 2, 3, 5, 8, 12, 20, 30, 50, 80, 120].map((count) => [count, 'years'] as const),
];

/** Sets of three, then of two, amounts that do not overlap the right one, ascending. */
export function* amountSets(key: Amount, random: Random): Generator<readonly Amount[]> {
  for (const size of [3, 2]) {
    for (let attempt = 0; attempt < 30; attempt++) {
      const set = propose(key, size, random);
      const fits = set.length === size && set.every((one) => !amountsOverlap(one, key)) && areApart(set);
      if (fits) yield [...set].sort(compareAmounts);
    }
  }
}

function propose(key: Amount, size: number, random: Random): readonly Amount[] {
  switch (key.bound) {
    case 'more-than':
      return below(key, size);
    case 'less-than':
      return above(key, size);
    case 'between':
      return beside(key, size, random);
    case 'exactly':
      return near(key, size, random);
    case 'about':
      return unitsCompare(key.unit, 'hours') ? nearSpans(key, size, random) : near(key, size, random);
  }
}

const amount = (key: Amount, bound: Amount['bound'], low: number, high = low): Amount => ({ ...key, bound, low, high });

/** "less than one hour", "between one and two hours", "between two and three hours" for "more than three hours". */
function below(key: Amount, size: number): readonly Amount[] {
  const step = cut(key.low, size);
  if (step === undefined) return [];
  const ranges = Array.from({ length: size - 1 }, (_, index) => {
    const low = key.low - (size - 1 - index) * step;
    return amount(key, 'between', toTenth(low), toTenth(low + step));
  });
  return [amount(key, 'less-than', toTenth(key.low - (size - 1) * step)), ...ranges];
}

/** "between two and four days", "between four and six days", "more than six days" for "less than two days". */
function above(key: Amount, size: number): readonly Amount[] {
  const ranges = Array.from({ length: size - 1 }, (_, index) =>
    amount(key, 'between', key.low * (index + 1), key.low * (index + 2)),
  );
  return [...ranges, amount(key, 'more-than', key.low * size)];
}

/** The largest round step of which so many fit into the number: 10 for 40 and three parts. */
function cut(total: number, parts: number): number | undefined {
  const most = total / parts;
  if (most <= 0) return undefined;
  const power = 10 ** Math.floor(Math.log10(most) + 1e-9);
  const step = [5, 2, 1].map((times) => times * power).find((one) => one <= most * (1 + 1e-9));
  return step === undefined || (step < 1 && Number.isInteger(total)) ? undefined : step;
}

/** Ranges as wide as the right one and as round, with gaps between them: 600 to 700 beside 400 to 500. */
function beside(key: Amount, size: number, random: Random): readonly Amount[] {
  const grain = Math.min(grainOf(key.low), grainOf(key.high));
  const width = key.high - key.low;
  const lower = random.int(size + 1);
  const ranges = Array.from({ length: size }, (_, index) => {
    const places = index < lower ? index - lower : index - lower + 1;
    const low = toGrain(key.low + places * (width + grain), grain);
    return amount(key, 'between', low, toGrain(low + width, grain));
  });
  return ranges.filter(({ low }) => low > 0);
}

/** Numbers on both sides at irregular steps, as round as the right one. */
function near(key: Amount, size: number, random: Random): readonly Amount[] {
  const grain = grainOf(key.low);
  const lower = random.int(size + 1);
  const least = key.bound === 'about' ? 0.55 : 0.12;
  const found: Amount[] = [];
  for (const direction of [-1, 1]) {
    let number = key.low;
    for (let index = 0; index < (direction < 0 ? lower : size - lower); index++) {
      const share = least + random.int(25) / 100;
      const step = Math.max(grain, toGrain(Math.abs(number) * share, grain));
      // Below "about" a number, the next one has to be smaller by more than its own fuzziness.
      number = direction > 0 ? number + step : number - Math.min(step, key.bound === 'about' ? number * 0.45 : step);
      number = toGrain(number, grain);
      if (number > 0) found.push(amount(key, key.bound, number));
    }
  }
  return found;
}

/** Without the trace that steps below one leave. */
function toTenth(number: number): number {
  return Math.round(number * 1000) / 1000;
}

/** The nearest multiple of the grain, with no trace of binary fractions. */
function toGrain(number: number, grain: number): number {
  return grain >= 1
    ? Math.round(number / grain) * grain
    : Math.round(number * Math.round(1 / grain)) / Math.round(1 / grain);
}

/** The largest power of ten (or five times one) that divides a number: 300 is as round as 100. */
function grainOf(number: number): number {
  if (!Number.isInteger(number) || number === 0) return Number.isInteger(number * 10) ? 0.1 : 0.01;
  let grain = 1;
  while (number % (grain * 10) === 0) grain *= 10;
  return number % (grain * 5) === 0 && number > grain * 5 ? grain * 5 : grain;
}

/** Lengths of time from the common ones, near the right one. */
function nearSpans(key: Amount, size: number, random: Random): readonly Amount[] {
  const ladder = spans
    .map(([count, unit]) => ({ ...amount(key, 'about', count), unit }))
    .filter((one) => !amountsOverlap(one, key));
  const place = ladder.filter((one) => compareAmounts(one, key) < 0).length;
  const lower = random.int(size + 1);
  const [under, over] = [ladder.slice(0, place).reverse(), ladder.slice(place)];
  return [...spread(under, lower, random), ...spread(over, size - lower, random)];
}

/** So many of the items, near the front, with one left out here and there. */
function spread<T>(items: readonly T[], count: number, random: Random): readonly T[] {
  const found: T[] = [];
  for (let index = random.int(2); index < items.length && found.length < count; index += 1 + random.int(2)) {
    const item = items[index];
    if (item !== undefined) found.push(item);
  }
  return found;
}

/** Ranges of one scale may share the number at which one ends and the next begins, and no more. */
function areApart(set: readonly Amount[]): boolean {
  return set.every((one, index) =>
    set.slice(0, index).every((other) => !amountsOverlap(one, other) || touches(one, other)),
  );
}

function touches(a: Amount, b: Amount): boolean {
  return a.bound === 'between' && b.bound === 'between' && (a.high === b.low || b.high === a.low);
}
