import { fold } from '../facts/fold.ts';
import { shortHash } from './random.ts';

/** The same for stems that read the same: in other packs they are found by it. */
export function stemHash(stem: string): string {
  return shortHash(fold(stem));
}
