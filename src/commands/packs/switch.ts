import type { CommandCall } from '../call.ts';
import type { Desk } from '../desk.ts';
import { namedPack, tell } from './find.ts';

/** `/pack enable`: the pack can be played from now on. */
export async function enablePack(desk: Desk, call: CommandCall): Promise<void> {
  const pack = await namedPack(desk, call);
  if (pack === undefined) return;
  const { title, slug } = pack;
  if (pack.isOn) return tell(call, { change: 'is-on', title });
  await desk.store.switchPack(call.scene.guildId, pack.key, true);
  await tell(call, { change: 'enabled', title, slug });
}

/** `/pack disable`: no new game takes the pack; games that run go on. */
export async function disablePack(desk: Desk, call: CommandCall): Promise<void> {
  const pack = await namedPack(desk, call);
  if (pack === undefined) return;
  const { title } = pack;
  if (!pack.isOn) return tell(call, { change: 'is-off', title });
  const { guildId } = call.scene;
  const [before] = await playable(desk, guildId);
  await desk.store.switchPack(guildId, pack.key, false);
  const [next] = await playable(desk, guildId);
  const wasStandard = before?.key === pack.key;
  await tell(call, {
    change: 'disabled',
    title,
    isLast: next === undefined,
    ...(wasStandard && next !== undefined ? { next: next.title } : {}),
  });
}

/** What `/trivia` can take, the standard pack first. */
async function playable(desk: Desk, guildId: string) {
  const packs = await desk.shelf.packs(guildId);
  return packs.filter(({ isOn }) => isOn);
}
