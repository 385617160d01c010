import type { Pack, Pools } from '../facts/pack.ts';
import { makeKeyRates } from './balance.ts';
import type { Base } from './draft.ts';
import { makeReader } from './mention.ts';

/** What the questions of one pack are made from; what is worked out once is remembered in it. */
export function makeBase(pack: Pack, pools: Pools, seed: string): Base {
  return { pack, pools, seed, reader: makeReader(pack), keyRates: makeKeyRates(pack) };
}
