import type { APIAttachment } from 'discord-api-types/v10';
import { toApiUser } from './api-user.ts';
import type { NewFile } from './file-types.ts';
import type { Json } from './model.ts';
import { toApiChannel, toApiMember, toApiRole } from './payloads.ts';
import type { Channel, User } from './places.ts';
import type { World } from './world.ts';

/** What an id in an option or a select stands for. */
export type Sort = 'user' | 'channel' | 'role';

/** Gathers what the ids of an interaction stand for, as `data.resolved` tells the application. */
export interface Resolved {
  /** Whether there is such a thing here. */
  knows(sort: Sort, id: string): boolean;
  add(sort: Sort, id: string): void;
  /** Keeps the file as an upload. */
  addFile(file: NewFile): APIAttachment;
  /** `{ resolved }`, or nothing if nothing was added. */
  json(): Json;
}

/** The types of channels that are known by Discord's number; there are only text channels here. */
export const TEXT_CHANNEL = 0;

/** @param user whose permissions are told with the channels */
export function createResolved(world: World, here: Channel, user: User): Resolved {
  const found: Record<string, Record<string, Json>> = {};
  const guild = world.guild(here.guildId);
  const put = (list: string, id: string, thing: object): void => {
    found[list] = { ...found[list], [id]: thing as Json };
  };
  const channelOf = (id: string): Channel | undefined => guild?.channels.find((channel) => channel.id === id);
  const roleAt = (id: string): number => guild?.roles.findIndex((role) => role.id === id) ?? -1;

  const addUser = (id: string): void => {
    const member = world.user(id);
    if (member === undefined || guild === undefined) return;
    // Of a member everything but the user itself, deafness and silence.
    const { user: _user, deaf: _deaf, mute: _mute, ...rest } = toApiMember(world, member, guild);
    put('users', id, toApiUser(member));
    put('members', id, { ...rest, permissions: String(world.permissionsIn(here, member)) });
  };
  const addChannel = (id: string): void => {
    const channel = channelOf(id);
    if (channel === undefined) return;
    const { permission_overwrites: _overwrites, ...rest } = toApiChannel(world, channel);
    put('channels', id, {
      ...rest,
      permissions: String(world.permissionsIn(channel, user)),
      app_permissions: String(world.permissionsIn(channel, world.bot)),
    });
  };
  const addRole = (id: string): void => {
    const at = roleAt(id);
    const role = guild?.roles[at];
    if (role !== undefined) put('roles', id, toApiRole(role, at));
  };
  const known: Readonly<Record<Sort, (id: string) => boolean>> = {
    user: (id) => world.user(id) !== undefined,
    channel: (id) => channelOf(id) !== undefined,
    role: (id) => roleAt(id) >= 0,
  };
  const adders: Readonly<Record<Sort, (id: string) => void>> = { user: addUser, channel: addChannel, role: addRole };

  return {
    knows: (sort, id) => known[sort](id),
    add: (sort, id) => adders[sort](id),
    addFile(file) {
      const attachment = world.uploads.keep(file, { channelId: here.id, ephemeral: true });
      put('attachments', attachment.id, attachment);
      return attachment;
    },
    json: () => (Object.keys(found).length === 0 ? {} : { resolved: found }),
  };
}
