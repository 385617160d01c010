import type { PackEntry } from '../../packs/entry.ts';
import type { PackPress } from '../../views/custom-id.ts';
import type { Message } from '../../views/message.ts';
import { packChangeMessage } from '../../views/pack-changes.ts';
import { packHistoryMessage, SHOWN_VERSIONS } from '../../views/pack-history.ts';
import { pageOf } from '../../views/pager.ts';
import type { Call, CommandCall, PressCall } from '../call.ts';
import type { Desk } from '../desk.ts';
import { namedOwnPack, ownPack } from './find.ts';
import { restoreVersion } from './restore.ts';

/** `/pack history`: who changed the pack when, and the way back. */
export async function showHistory(desk: Desk, call: CommandCall): Promise<void> {
  const entry = await namedOwnPack(desk, call, 'bundled-fixed');
  if (entry !== undefined) await call.respond.reply(await readHistory(desk, call, entry, 0));
}

export async function turnHistory(
  desk: Desk,
  call: PressCall,
  { pack, page }: Extract<PackPress, { press: 'pack-history' }>,
): Promise<void> {
  const entry = await ownPack(desk, call, pack);
  await call.respond.update(entry === undefined ? gone(call) : await readHistory(desk, call, entry, page));
}

/** A version was picked: the pack becomes as it was then. */
export async function goBack(desk: Desk, call: PressCall, pack: string): Promise<void> {
  const entry = await ownPack(desk, call, pack);
  const version = Number(call.values[0]);
  if (entry === undefined || !Number.isSafeInteger(version)) return call.respond.update(gone(call));
  const later = await call.respond.hold();
  await later.show(await restoreVersion(desk, call, entry, version));
}

async function readHistory(desk: Desk, { person }: Call, entry: PackEntry, page: number): Promise<Message> {
  const versions = await desk.store.packVersions(entry.key);
  return packHistoryMessage({
    locale: person.locale,
    pack: entry.key,
    title: entry.title,
    present: entry.version,
    page: pageOf(versions, page, SHOWN_VERSIONS),
  });
}

function gone({ person }: Call): Message {
  return packChangeMessage(person.locale, { change: 'gone' });
}
