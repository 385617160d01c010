import { isAsked } from '../facts/query.ts';
import type { Entity, Pack } from '../facts/pack.ts';

/** The rates of a pack, each sort of entity counted once. */
export function makeKeyRates(pack: Pack): (right: Entity) => ReadonlyMap<string, number> {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (right) => {
    const sort = `${right.kind} ${right.sort ?? ''}`;
    const rates = known.get(sort) ?? keyRates(pack, right);
    known.set(sort, rates);
    return rates;
  };
}

/** Wrong choices beside an answer. */
const wrongChoices = 3;

/**
 * How large a share of the questions that could offer an entity as a wrong choice has to do so, from 0 to 1, if it is to be
 * right no more often than chance has it when it is seen. A name that is often the answer but mostly stands in the stem
 * has to be offered whenever it can be, or else seeing it would give the answer away.
 */
function keyRates(pack: Pack, right: Entity): ReadonlyMap<string, number> {
  const alike = [...pack.entities.values()].filter(({ kind, sort }) => kind === right.kind && sort === right.sort);
  const ids = new Set(alike.map(({ id }) => id));
  const answers = new Map<string, number>();
  // Answers of the facts that name an entity: where it stands in the stem, it is no wrong choice.
  const named = new Map<string, number>();
  let all = 0;
  for (const fact of pack.facts.filter((one) => isAsked(one) && one.quiz === 'all')) {
    const slots = [...fact.slots.values()].flatMap((value) => (value.kind === 'entity' ? [value.id] : []));
    const asked = [...new Set(slots)].filter((id) => ids.has(id));
    all += asked.length;
    for (const id of asked) {
      answers.set(id, (answers.get(id) ?? 0) + 1);
      named.set(id, (named.get(id) ?? 0) + asked.length);
    }
  }
  return new Map(
    [...answers].map(([id, times]) => [
      id,
      Math.min(1, (wrongChoices * times) / Math.max(1, all - (named.get(id) ?? 0))),
    ]),
  );
}
