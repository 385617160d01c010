import type { PackEntry } from '../../packs/entry.ts';
import { undoOf } from '../../packs/undo.ts';
import type { PackChange } from '../../views/pack-changes.ts';
import { packNoticeMessage } from '../../views/pack-notices.ts';
import type { CommandCall } from '../call.ts';
import type { Desk } from '../desk.ts';
import { namedOwnPack, slugOf, tell } from './find.ts';
import { QUOTA } from './limits.ts';
import { namesakeOf } from './namesake.ts';
import { restoreVersion } from './restore.ts';

/** `/pack undo`: a removed pack comes back; of any other one the last change is taken back. */
export async function undoChange(desk: Desk, call: CommandCall): Promise<void> {
  const entry = await namedOwnPack(desk, call, 'bundled-fixed', { removedToo: true });
  if (entry === undefined) return;
  if (entry.removedAt !== undefined) return returnPack(desk, call, entry);
  const undo = undoOf(await desk.store.packVersions(entry.key));
  if (undo.undo === 'nothing') return tell(call, { change: 'nothing-to-undo', title: entry.title });
  if (undo.undo === 'not-kept') return tell(call, { change: 'not-kept', version: undo.version });
  const later = await call.respond.wait();
  await later.show(await restoreVersion(desk, call, entry, undo.version));
}

async function returnPack(desk: Desk, call: CommandCall, entry: PackEntry): Promise<void> {
  const { guildId } = call.scene;
  const { key, title, questions } = entry;
  const slug = slugOf(entry);
  const namesake = namesakeOf(await desk.shelf.packs(guildId), { key, slug, title });
  if (namesake !== undefined) return tell(call, { change: 'title-taken', title: namesake.title });
  if (!(await desk.store.returnPack(key, QUOTA))) return refuseReturn(desk, call, key);
  const off = await desk.store.packsOff(guildId);
  await tell(call, { change: 'returned', title, slug, questions, isOn: !off.has(key) });
}

/** Either somebody else was first, or there is no room. */
async function refuseReturn(desk: Desk, call: CommandCall, key: string): Promise<void> {
  const packs = await desk.store.serverPacks(call.scene.guildId);
  if (packs.some((pack) => pack.key === key)) return tell(call, { change: 'moved' } satisfies PackChange);
  const isFull = packs.length >= QUOTA.packs;
  const notice = isFull
    ? ({ notice: 'too-many-packs', count: packs.length } as const)
    : ({ notice: 'too-many-bytes' } as const);
  await call.respond.reply(packNoticeMessage(call.person.locale, notice));
}
