import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { Json } from './model.ts';
import { Permission, allows } from './permissions.ts';
import type { World } from './world.ts';

/** Discord's numbers for what a command is used on. */
export const CommandKind = { ChatInput: 1, User: 2, Message: 3 } as const;

type Kind = (typeof CommandKind)[keyof typeof CommandKind];

/** The command of this kind that people of a guild are offered under the name or id. */
export function findCommand(
  world: World,
  guildId: string,
  nameOrId: string,
  kind: Kind,
): APIApplicationCommand | undefined {
  return world.commands
    .offeredIn(guildId)
    .filter(({ type }) => (type as number) === kind)
    .find(({ id, name }) => id === nameOrId || name === nameOrId);
}

/** Whether somebody with these permissions is offered the command; "0" is for administrators alone. */
export function mayUse({ default_member_permissions: wanted }: APIApplicationCommand, permissions: bigint): boolean {
  if (!allows(permissions, Permission.UseApplicationCommands)) return false;
  return wanted === null || wanted === undefined || (wanted !== '0' && allows(permissions, BigInt(wanted)));
}

/** An interaction's `data` for a command. */
export function commandData({ id, name, type, guild_id: guildId }: APIApplicationCommand, more: Json): Json {
  return { id, name, type, ...(guildId === undefined ? {} : { guild_id: guildId }), ...more };
}

/** What a command on a message says of it. */
export function messageTarget(message: APIMessage): Json {
  return { target_id: message.id, resolved: { messages: { [message.id]: message } } };
}
