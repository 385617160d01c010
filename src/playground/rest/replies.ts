import type { APIMessage } from 'discord-api-types/v10';
import { toApiUser } from '../api-user.ts';
import { refusal } from '../errors.ts';
import { checkMessage } from '../message-rules.ts';
import { stateAfter } from '../message-state.ts';
import { CommandKind } from '../command-use.ts';
import { type Interaction, type Json, type StoredMessage, InteractionKind, MessageFlag, isJson } from '../model.ts';
import { Permission, allows } from '../permissions.ts';
import type { World } from '../world.ts';
import type { Call } from './endpoint.ts';
import { keepUploads, uploadNames } from './uploads.ts';

const COMMAND_REPLY = 20;
const MENU_COMMAND_REPLY = 23;
const REPLY = 19;

/** "pack add": a command's name with its group and subcommand. */
function fullName({ name, options }: Json): string {
  const [first]: unknown[] = Array.isArray(options) ? options : [];
  const isNested = isJson(first) && Array.isArray(first['options']);
  return isNested ? `${String(name)} ${fullName(first)}` : String(name);
}

/** What a command of a menu was used on. */
function targetOf({ data }: Interaction, world: World): Json {
  const id = String(data['target_id']);
  if (data['type'] === CommandKind.Message) return { target_message_id: id };
  const target = data['type'] === CommandKind.User ? world.user(id) : undefined;
  return target === undefined ? {} : { target_user: toApiUser(target) };
}

/** What marks a message as an interaction's: who pressed or typed what, and what it replies to. */
function marksOf(world: World, interaction: Interaction, repliesTo: string | undefined): Partial<APIMessage> {
  const { id, kind, user, guildId, channelId } = interaction;
  const apiUser = toApiUser(user);
  const isCommand = kind === InteractionKind.Command;
  const trigger = triggerOf(world, interaction);
  const isMenu = isCommand && interaction.data['type'] !== CommandKind.ChatInput;
  return {
    type: isCommand && repliesTo === undefined ? (isMenu ? MENU_COMMAND_REPLY : COMMAND_REPLY) : REPLY,
    application_id: world.applicationId,
    webhook_id: world.applicationId,
    interaction_metadata: {
      id,
      type: kind,
      user: apiUser,
      authorizing_integration_owners: { 0: guildId },
      ...(kind === InteractionKind.Component ? { interacted_message_id: interaction.messageId } : {}),
      ...(isMenu ? targetOf(interaction, world) : {}),
      ...(trigger === undefined ? {} : { triggering_interaction_metadata: trigger }),
    },
    ...(isCommand ? { interaction: { id, type: kind, name: fullName(interaction.data), user: apiUser } } : {}),
    ...(repliesTo === undefined
      ? {}
      : { message_reference: { type: 0, channel_id: channelId, message_id: repliesTo, guild_id: guildId } }),
  } as unknown as Partial<APIMessage>;
}

/** What opened the dialog that was sent, as the messages that answer it tell. */
function triggerOf(world: World, { openedBy, user, messageId }: Interaction): Json | undefined {
  const opener = openedBy === undefined ? undefined : world.interactions.find(openedBy);
  if (opener === undefined) return undefined;
  const { id, kind, guildId } = opener;
  const place = kind === InteractionKind.Component ? { interacted_message_id: messageId } : {};
  return {
    id,
    type: kind,
    user: toApiUser(user),
    authorizing_integration_owners: { 0: guildId },
    ...place,
    ...targetOf(opener, world),
  };
}

function isEphemeral(body: Json): boolean {
  return (Number(body['flags'] ?? 0) & MessageFlag.Ephemeral) !== 0;
}

/** Checks an interaction's new message by the rules and posts it; `above` is where it stands in the request. */
export function postReply(
  world: World,
  call: Call,
  interaction: Interaction,
  body: Json,
  options: { readonly above?: readonly PropertyKey[]; readonly loading?: boolean; readonly repliesTo?: string } = {},
): StoredMessage {
  const { user, guildId, channelId } = interaction;
  const channel = world.channel(channelId);
  if (channel === undefined) throw refusal('unknownChannel');
  if (options.loading !== true) checkMessage(stateAfter(body, uploadNames(call, body)), body, options.above);
  return world.messages.post({
    author: world.bot,
    guildId,
    channelId,
    body,
    files: keepUploads(world, { channelId, ephemeral: isEphemeral(body) }, call, body),
    mayPingEveryone: allows(world.permissionsIn(channel, world.bot), Permission.MentionEveryone),
    interactionId: interaction.id,
    extra: marksOf(world, interaction, options.repliesTo),
    ...(isEphemeral(body) ? { onlyFor: user.id } : {}),
    ...(options.loading === true ? { loading: true } : {}),
  });
}

/** Checks an edit by the rules and applies it. */
export function editReply(
  world: World,
  call: Call,
  stored: StoredMessage,
  body: Json,
  above: readonly PropertyKey[] = [],
): StoredMessage {
  checkMessage(stateAfter(body, uploadNames(call, body), stored), body, above);
  const belonging = { channelId: stored.message.channel_id, ephemeral: stored.onlyFor !== undefined };
  return world.messages.edit(stored, body, keepUploads(world, belonging, call, body));
}
