import type { Message } from '../../views/message.ts';
import { LISTED_PACKS, packListMessage } from '../../views/pack-list.ts';
import { pageOf } from '../../views/pager.ts';
import type { Call, CommandCall, PressCall } from '../call.ts';
import type { Desk } from '../desk.ts';
import { QUOTA } from './limits.ts';

/** `/pack list`: all packs of the server, those turned off too. */
export async function listPacks(desk: Desk, call: CommandCall): Promise<void> {
  await call.respond.reply(await readList(desk, call, 0));
}

export async function turnList(desk: Desk, call: PressCall, page: number): Promise<void> {
  await call.respond.update(await readList(desk, call, page));
}

async function readList(desk: Desk, { person, scene }: Call, page: number): Promise<Message> {
  const packs = await desk.shelf.packs(scene.guildId);
  const own = packs.filter(({ isBundled }) => !isBundled);
  const bundled = packs.filter(({ isBundled }) => isBundled);
  return packListMessage({
    locale: person.locale,
    page: pageOf([...own, ...bundled], page, LISTED_PACKS),
    own: own.length,
    most: QUOTA.packs,
    bundled: bundled.length,
  });
}
