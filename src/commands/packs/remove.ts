import { packChangeMessage, type PackChange } from '../../views/pack-changes.ts';
import type { PackPress } from '../../views/custom-id.ts';
import { packRemoveMessage } from '../../views/pack-remove.ts';
import type { CommandCall, PressCall } from '../call.ts';
import type { Desk } from '../desk.ts';
import { namedOwnPack, ownPack } from './find.ts';

/** `/pack remove`: asks first. */
export async function askToRemove(desk: Desk, call: CommandCall): Promise<void> {
  const entry = await namedOwnPack(desk, call, 'bundled-remove');
  if (entry !== undefined) await call.respond.reply(packRemoveMessage(call.person.locale, entry));
}

/** The button that removes: what was asked about, and no other version of it. */
export async function removePack(
  desk: Desk,
  call: PressCall,
  { pack, version }: Extract<PackPress, { press: 'pack-remove' }>,
): Promise<void> {
  const entry = await ownPack(desk, call, pack);
  if (entry === undefined) return show(call, { change: 'gone' });
  const removed = await desk.store.removePack(pack, version, desk.clock.now());
  await show(call, removed ? { change: 'removed', title: entry.title } : { change: 'moved' });
}

export async function keepPack(call: PressCall): Promise<void> {
  await show(call, { change: 'kept' });
}

/** The card gives way to what came of it. */
async function show({ person, respond }: PressCall, change: PackChange): Promise<void> {
  await respond.update(packChangeMessage(person.locale, change));
}
