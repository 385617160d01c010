import type { Draft } from './draft.ts';

/**
 * Names a draft within its pack, to draw its choices by: nothing that other facts could change stands in it. A second
 * wording of the same question has a name of its own, so that the two do not show the same choices.
 */
export function chanceKey({ fact, slot, form, wording = 0, via }: Draft): string {
  const through = via === undefined ? '' : ` ${via.by} ${via.fact.id}`;
  return `${fact.id} ${slot} ${form}${wording === 0 ? '' : ` ${wording}`}${through}`;
}
