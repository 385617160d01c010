import type { Pack } from '../facts/pack.ts';
import type { Description } from './draft.ts';
import { toldValues } from './substitute.ts';

/**
 * The second opinion on descriptions: ids of all that the facts tell in the described slot when what the words show is
 * given. A sound description has the entity alone.
 */
export function describedBy(pack: Pack, description: Description): readonly string[] {
  const told = toldValues(pack, description).flatMap((value) => (value.kind === 'entity' ? [value.id] : []));
  return [...new Set(told)];
}
