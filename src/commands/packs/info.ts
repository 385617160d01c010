import { packInfoMessage } from '../../views/pack-info.ts';
import type { CommandCall } from '../call.ts';
import type { Desk } from '../desk.ts';
import { packFigures } from './figures.ts';
import { namedPack, ownPack, tell } from './find.ts';

/** `/pack info`: what is known of a pack. */
export async function showInfo(desk: Desk, call: CommandCall): Promise<void> {
  const pack = await namedPack(desk, call);
  if (pack === undefined) return;
  const { person, scene } = call;
  // A pack of thousands of questions takes some thousand queries, between which others get their turn.
  const later = await call.respond.wait();
  const playable = await desk.shelf.whole(scene.guildId, pack.key);
  if (playable === undefined) return tell(call, { change: 'gone' });
  const entry = pack.isBundled ? undefined : await ownPack(desk, call, pack.key);
  const message = packInfoMessage({
    locale: person.locale,
    pack,
    isOn: pack.isOn,
    figures: await packFigures(desk, scene.guildId, playable),
    ...(entry === undefined ? {} : { change: { version: entry.version, by: entry.changedBy, at: entry.changedAt } }),
  });
  await later.show(message);
}
