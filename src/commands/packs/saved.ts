import type { PackSaved } from '../../store/store.ts';
import type { PackNotice } from '../../views/pack-notices.ts';
import { QUOTA } from './limits.ts';

/** What to say when a version was not saved. */
export function refusalOf({ why }: Extract<PackSaved, { saved: false }>): PackNotice {
  switch (why) {
    case 'changed':
      return { notice: 'draft-moved' };
    case 'too-many':
      return { notice: 'too-many-packs', count: QUOTA.packs };
    case 'too-large':
      return { notice: 'too-many-bytes' };
  }
}
