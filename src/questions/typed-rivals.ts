import { dateContains } from '../facts/dates.ts';
import type { Pack } from '../facts/pack.ts';
import { liesInside, sameValue } from '../facts/query.ts';
import type { Value } from '../facts/values.ts';

/**
 * The members of R that forbid a question without choices: all but the answer and what contains it. A place inside the
 * answer, or a finer date, would be typed by those who know most, and must not be judged wrong. `onlyYear` is true where
 * no more than the year of a finer date is asked.
 */
export function typedRivals(pack: Pack, key: Value, right: readonly Value[], onlyYear: boolean): readonly Value[] {
  return right.filter(
    (value) => !sameValue(value, key) && !isWider(pack, value, key) && !(onlyYear && isWider(pack, key, value)),
  );
}

function isWider(pack: Pack, outer: Value, inner: Value): boolean {
  if (outer.kind === 'date' && inner.kind === 'date') return dateContains(outer, inner);
  return outer.kind === 'entity' && inner.kind === 'entity' && liesInside(pack, inner.id, outer.id);
}
