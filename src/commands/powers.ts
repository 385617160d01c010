import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Game } from '../game/model.ts';
import type { Permission } from '../views/notices.ts';
import type { Person, Scene } from './call.ts';

/** True for those who may steer a game: its starter, and moderators. */
export function mayHost(person: Person, game: Game): boolean {
  return person.id === game.hostId || isModerator(person);
}

/** True for those who run the server. */
export function managesServer({ permissions }: Person): boolean {
  return (permissions & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n;
}

/** True for those who keep order on the server. */
export function isModerator({ permissions }: Person): boolean {
  const any = PermissionFlagsBits.ManageMessages | PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;
  return (permissions & any) !== 0n;
}

/** What the bot lacks in this channel to run a game there. */
export function missingPermissions({ botPermissions, isThread }: Scene): readonly Permission[] {
  if ((botPermissions & PermissionFlagsBits.Administrator) !== 0n) return [];
  const needed: readonly Permission[] = ['ViewChannel', isThread ? 'SendMessagesInThreads' : 'SendMessages'];
  return needed.filter((name) => (botPermissions & PermissionFlagsBits[name]) === 0n);
}
