import { entityOf, namesOf } from '../facts/query.ts';
import type { Rule } from './candidate.ts';
import { describedBy } from './substitute-description.ts';

/** M2 for hops: the entity that is described is not named, under any spelling. */
export const hiddenStaysHidden: Rule = {
  id: 'M2',
  refuse({ base: { pack, reader }, draft: { via }, stem }) {
    if (via === undefined) return undefined;
    const read = reader.read(stem);
    const found = namesOf(entityOf(pack, via.entity)).find((name) => read.has(name));
    return found === undefined ? undefined : `the question names ${found}, whom it describes`;
  },
};

/** M1 for hops: by the second reading, the words describe one entity and no other. */
export const oneIsDescribed: Rule = {
  id: 'M1',
  refuse({ base: { pack }, draft: { via } }) {
    if (via === undefined) return undefined;
    const others = describedBy(pack, via).filter((id) => id !== via.entity);
    return others.length === 0 ? undefined : `"${via.words}" fits more than one: ${others.join(', ')}`;
  },
};
