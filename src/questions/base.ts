import type { Pack, Pools } from '../facts/pack.ts';
import { makeKeyRates } from './balance.ts';
import type { Base } from './draft.ts';
import { makeReader } from './mention.ts';
import { makeOffers } from './offers.ts';
import { makeOtherAnswers } from './other-answers.ts';
import { makeSurroundings } from './surroundings.ts';

/** What the questions of one pack are made from; what is worked out once is remembered in it. */
export function makeBase(pack: Pack, pools: Pools, seed: string): Base {
  const reader = makeReader(pack);
  return {
    pack,
    pools,
    seed,
    reader,
    offers: makeOffers(reader),
    keyRates: makeKeyRates(pack),
    surroundings: makeSurroundings(pack),
    otherAnswers: makeOtherAnswers(pack, seed, reader),
  };
}
