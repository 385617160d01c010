import type { WrittenAnswer } from './written-answers.ts';

/** So many on each side are looked at, and three are taken first. */
const near = 6;
const taken = 3;
/** Numbers stand beside each other when one is at most so many times the other, or they are no further apart than this. */
const mostTimes = 5;
const alwaysNear = 10;
/** Days between dates that stand beside each other. */
const mostDays = 150 * 365;

/** What a number or a date is on its scale. */
export function valueOf({ shape }: WrittenAnswer): number {
  if (shape.kind === 'date') return shape.date.first;
  return shape.kind === 'number' ? shape.value : 0;
}

/**
 * The numbers or dates of a scale that can stand beside one of them, best first. So many of the first three are smaller as
 * `chance` has it, so that the right one is not mostly in the middle. The scale is in any order.
 */
export function numbersBeside(
  scale: readonly WrittenAnswer[],
  answer: WrittenAnswer,
  chance: number,
): readonly WrittenAnswer[] {
  const own = valueOf(answer);
  const sorted = sortedOf(scale);
  const at = firstNotBelow(sorted, own);
  const isNear = (other: WrittenAnswer): boolean => valueOf(other) !== own && areNear(answer, own, valueOf(other));
  const below = distinct(
    sorted
      .slice(Math.max(0, at - near), at)
      .toReversed()
      .filter(isNear),
  );
  const above = distinct(sorted.slice(at, at + near + 1).filter(isNear));
  const fewer = Math.min(chance % (taken + 1), below.length);
  const more = Math.min(taken - fewer, above.length);
  const mixed = (list: readonly WrittenAnswer[], salt: number): readonly WrittenAnswer[] =>
    rotate(list, (chance >>> 4) + salt);
  const [low, high] = [mixed(below, 0), mixed(above, 1)];
  return [...low.slice(0, fewer), ...high.slice(0, more), ...low.slice(fewer), ...high.slice(more)];
}

const sortedScales = new WeakMap<readonly WrittenAnswer[], readonly WrittenAnswer[]>();

function sortedOf(scale: readonly WrittenAnswer[]): readonly WrittenAnswer[] {
  const known = sortedScales.get(scale);
  if (known !== undefined) return known;
  const sorted = [...scale].sort((a, b) => valueOf(a) - valueOf(b) || (a.key < b.key ? -1 : 1));
  sortedScales.set(scale, sorted);
  return sorted;
}

function firstNotBelow(sorted: readonly WrittenAnswer[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other !== undefined && valueOf(other) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function areNear({ shape }: WrittenAnswer, own: number, other: number): boolean {
  if (shape.kind === 'date') return Math.abs(own - other) <= mostDays;
  if (Math.abs(own - other) <= alwaysNear) return true;
  const [small, large] = [Math.min(Math.abs(own), Math.abs(other)), Math.max(Math.abs(own), Math.abs(other))];
  return own < 0 === other < 0 && large <= mostTimes * small;
}

/** One for each value: "5" and "5.0" are the same number. */
function distinct(list: readonly WrittenAnswer[]): readonly WrittenAnswer[] {
  const seen = new Set<number>();
  return list.filter((answer) => {
    const value = valueOf(answer);
    if (seen.has(value)) return false;
    seen.add(value);
    return true;
  });
}

function rotate<T>(list: readonly T[], by: number): readonly T[] {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
