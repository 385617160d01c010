import { articleFor } from '../facts/articles.ts';
import type { Entity } from '../facts/pack.ts';
import { entityOption, type Option } from './option.ts';
import type { Reader } from './mention.ts';

/** A name as a wrong choice, with all that is the same in every question that may offer it. */
export interface Offer {
  readonly option: Option;
  /** The option's names, folded. */
  readonly folded: readonly string[];
}

/** Makes offers, each only once. `article`: the choice bears its indefinite article, "a senior adviser". */
export interface Offers {
  ofEntity(entity: Entity, article: boolean): Offer;
  /** For a bare name from a pool. */
  ofName(name: string, article: boolean): Offer;
}

export function makeOffers(reader: Reader): Offers {
  const offer = (option: Option): Offer => ({ option, folded: option.names.map((name) => reader.fold(name)) });
  const entities = { bare: new Map<string, Offer>(), article: new Map<string, Offer>() };
  const names = { bare: new Map<string, Offer>(), article: new Map<string, Offer>() };
  return {
    ofEntity(entity, article) {
      const known = article ? entities.article : entities.bare;
      const found = known.get(entity.id) ?? offer(entityOption(entity, article));
      known.set(entity.id, found);
      return found;
    },
    ofName(name, article) {
      const known = article ? names.article : names.bare;
      const found = known.get(name) ?? offer(ofName(name, article));
      known.set(name, found);
      return found;
    },
  };
}

function ofName(name: string, article: boolean): Option {
  const bare = article && !/^(?:an?|the) /i.test(name);
  return { text: bare ? `${articleFor(name)} ${name}` : name, names: [name] };
}
