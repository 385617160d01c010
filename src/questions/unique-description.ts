import type { Pack } from '../facts/pack.ts';
import { rightValues, sameValue, valuePhrase } from '../facts/query.ts';
import type { Description } from './draft.ts';

/** Why the facts let the description fit something else, or undefined. Even what nests in the entity is too much here. */
export function descriptionRefusal(
  pack: Pack,
  { fact, slot, visible, entity, words }: Description,
): string | undefined {
  const others = rightValues(pack, fact, slot, visible)
    .filter((value) => !sameValue(value, { kind: 'entity', id: entity }))
    .map((value) => valuePhrase(pack, value));
  return others.length === 0 ? undefined : `"${words}" fits another: ${others.join(', ')} (M1)`;
}
