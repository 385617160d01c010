import type { CompleteCall, Suggestion } from '../call.ts';
import type { Desk } from '../desk.ts';
import { isModerator } from '../powers.ts';
import { type NamedPack, suggestPacks } from '../shelf.ts';
import { removedPacks } from './find.ts';

/** The packs that a subcommand of `/pack` can take. What a server has is its moderators' business alone. */
export async function suggestForPack(desk: Desk, call: CompleteCall): Promise<readonly Suggestion[]> {
  if (call.option !== 'pack' || !isModerator(call.person)) return [];
  return suggestPacks(await takenBy(desk, call), call.typed, call.person.locale);
}

async function takenBy(desk: Desk, { subcommand, scene }: CompleteCall): Promise<readonly NamedPack[]> {
  const packs = await desk.shelf.packs(scene.guildId);
  const own = packs.filter(({ isBundled }) => !isBundled);
  switch (subcommand) {
    case 'enable':
      return packs.filter(({ isOn }) => !isOn);
    case 'disable':
      return packs.filter(({ isOn }) => isOn);
    case 'remove':
    case 'history':
      return own;
    case 'undo':
      return [...own, ...(await removedPacks(desk, scene.guildId))];
    default:
      return packs;
  }
}
