import type { Amount } from './values.ts';

/** The numbers that an amount can stand for, in the smallest comparable unit. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** Lengths of the units of time in tenths of a minute: whole numbers, so that twelve months are exactly a year. */
const timeUnits: ReadonlyMap<string, number> = new Map([
  ['minutes', 10],
  ['hours', 600],
  ['days', 14_400],
  ['weeks', 100_800],
  ['months', 438_291],
  ['years', 5_259_492],
]);

/** How far "about N" reaches to either side, as a share of N. */
const aboutShare = 0.2;

/** True for units that stand for the same measure: all units of time, or one and the same unit. */
export function unitsCompare(a: string, b: string): boolean {
  return a === b || (timeUnits.has(a) && timeUnits.has(b));
}

/** The amount as an interval of numbers; time is counted in tenths of a minute, everything else in its own unit. */
export function intervalOf(amount: Amount): Interval {
  const scale = timeUnits.get(amount.unit) ?? 1;
  const low = amount.low * scale;
  switch (amount.bound) {
    case 'exactly':
      return { low, high: low, lowOpen: false, highOpen: false };
    case 'more-than':
      return { low, high: Infinity, lowOpen: true, highOpen: true };
    case 'less-than':
      return { low: -Infinity, high: low, lowOpen: true, highOpen: true };
    case 'about': {
      const reach = Math.abs(low) * aboutShare;
      return { low: low - reach, high: low + reach, lowOpen: false, highOpen: false };
    }
    case 'between':
      return { low, high: amount.high * scale, lowOpen: false, highOpen: false };
  }
}

/** True when some number fits both amounts; amounts in different measures never overlap. */
export function amountsOverlap(a: Amount, b: Amount): boolean {
  if (!unitsCompare(a.unit, b.unit)) return false;
  return !liesBelow(intervalOf(a), intervalOf(b)) && !liesBelow(intervalOf(b), intervalOf(a));
}

/** True when every number that fits `inner` fits `outer` too. */
export function amountContains(outer: Amount, inner: Amount): boolean {
  if (!unitsCompare(outer.unit, inner.unit)) return false;
  const [a, b] = [intervalOf(outer), intervalOf(inner)];
  const low = a.low < b.low || (a.low === b.low && (!a.lowOpen || b.lowOpen));
  const high = a.high > b.high || (a.high === b.high && (!a.highOpen || b.highOpen));
  return low && high;
}

/** Orders amounts of one measure by their lower end, then by their upper: negative when `a` comes first. */
export function compareAmounts(a: Amount, b: Amount): number {
  const [x, y] = [intervalOf(a), intervalOf(b)];
  return order(x.low, y.low) || Number(x.lowOpen) - Number(y.lowOpen) || order(x.high, y.high) || openLast(x, y);
}

/** Of two intervals with the same ends, the one that stops short of its upper end comes first. */
function openLast(x: Interval, y: Interval): number {
  return Number(y.highOpen) - Number(x.highOpen);
}

function order(x: number, y: number): number {
  return x === y ? 0 : x < y ? -1 : 1;
}

function liesBelow(x: Interval, y: Interval): boolean {
  return x.high < y.low || (x.high === y.low && (x.highOpen || y.lowOpen));
}
