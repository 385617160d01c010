import { fold } from '../facts/fold.ts';
import type { Entity, Pack } from '../facts/pack.ts';
import { entityOf } from '../facts/query.ts';
import type { Value } from '../facts/values.ts';

/** Longest name that is asked for: in words, the articles and small words among them not counted. */
const mostWords = 5;
/** Longest phrase that is no name, counted in the same way: "systemic change", not "the release of a second prisoner". */
const mostPlainWords = 2;

const smallWords = /^(?:the|a|an|of|and|in|on|at|to|for|from|with|de|la|le|von|van|der)$/iu;

/**
 * True when a person who knows the answer would type what is accepted. Names, written with capitals, may have five words;
 * anything else may have two, since longer phrases are worded by everybody in another way. A half of a year is asked as
 * its year. Of amounts, only a number that is known, or about known, can be typed. Nobody can work out an outlet.
 */
export function isTypeable(pack: Pack, value: Value): boolean {
  switch (value.kind) {
    case 'date':
      return value.precision !== 'half';
    case 'amount':
      return value.bound === 'exactly' || value.bound === 'about';
    case 'entity':
      return isTypeableName(entityOf(pack, value.id));
  }
}

function isTypeableName({ name, kind }: Entity): boolean {
  if (kind === 'outlet') return false;
  const words = name.split(/\s+/u).filter((word) => !smallWords.test(word));
  const isName = words.every((word) => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(word));
  return words.length > 0 && words.length <= (isName ? mostWords : mostPlainWords) && fold(name) !== '';
}
