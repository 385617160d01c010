import type { PackSave, PackSaved } from '../../store/store.ts';
import type { PackNotice } from '../../views/pack-notices.ts';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { QUOTA } from './limits.ts';
import type { CheckedPack } from './ports.ts';

/** Stores a checked pack as its next version, by whoever calls. */
export function saveChecked(
  desk: Desk,
  { person, scene }: Call,
  { key, head, text, syntax, slices, stems }: CheckedPack,
  version: Pick<PackSave, 'basedOn' | 'kind' | 'restores' | 'summary'>,
): Promise<PackSaved> {
  return desk.store.savePack({
    ...version,
    key,
    guildId: scene.guildId,
    head,
    text,
    syntax,
    slices,
    stems,
    by: { id: person.id, name: person.name },
    now: desk.clock.now(),
    quota: QUOTA,
  });
}

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
