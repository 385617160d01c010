import {
  ApplicationCommandType,
  ChannelType,
  InteractionType,
  SnowflakeUtil,
  type APIApplicationCommandInteraction,
  type APIInteraction,
} from 'discord.js';
import type { AnswerableCall, Person, Respond, Scene } from '../commands/call.ts';
import { withExcuse } from '../commands/boundary.ts';
import type { Desk } from '../commands/desk.ts';
import { refuseOutsideServer, runCommand, runComplete, runMenu, runPress, runSubmit } from '../commands/index.ts';
import { readCommand, readDialog, readFocus, readMessage, readValues } from './read-interaction.ts';

/** An interaction as the gateway delivers it. */
export type RawInteraction = APIInteraction;

export interface DispatchParts {
  readonly desk: Desk;
  readonly respondTo: (interaction: APIInteraction) => Respond;
  /** The server's name, where it is known. */
  readonly guildName: (guildId: string) => string | undefined;
}

/**
 * Turns a raw interaction into a call of a command. It works on Discord's JSON alone, never on cached state, and takes
 * absent or null fields for what they mean.
 */
export async function dispatch(parts: DispatchParts, interaction: APIInteraction): Promise<void> {
  if (interaction.type === InteractionType.Ping) return;
  const respond = parts.respondTo(interaction);
  await withExcuse(parts.desk, interaction.locale ?? FALLBACK_LOCALE, respond, () =>
    route(parts, interaction, respond),
  );
}

async function route(
  parts: DispatchParts,
  interaction: Exclude<APIInteraction, { type: InteractionType.Ping }>,
  respond: Respond,
): Promise<void> {
  const person = personOf(interaction);
  const scene = sceneOf(parts, interaction);
  if (person === undefined || scene === undefined) {
    await refuseOutsideServer(interaction.locale ?? FALLBACK_LOCALE, respond);
    return;
  }
  const call = { id: interaction.id, at: SnowflakeUtil.timestampFrom(interaction.id), person, scene, respond };
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      await runApplicationCommand(parts, interaction, call);
      break;
    case InteractionType.ApplicationCommandAutocomplete:
      await runComplete(parts.desk, interaction.data.name, { ...call, ...readFocus(interaction.data.options ?? []) });
      break;
    case InteractionType.MessageComponent:
      await runPress(parts.desk, interaction.data.custom_id, {
        ...call,
        values: readValues(interaction),
        messageId: interaction.message.id,
      });
      break;
    case InteractionType.ModalSubmit: {
      const messageId = interaction.message?.id;
      await runSubmit(parts.desk, interaction.data.custom_id, {
        ...call,
        ...readDialog(interaction),
        ...(messageId === undefined ? {} : { messageId }),
      });
      break;
    }
  }
}

async function runApplicationCommand(
  { desk }: DispatchParts,
  { data, application_id: applicationId }: APIApplicationCommandInteraction,
  call: AnswerableCall,
): Promise<void> {
  if (data.type === ApplicationCommandType.ChatInput) {
    await runCommand(desk, data.name, { ...call, ...readCommand(data) });
    return;
  }
  const message = readMessage(data, applicationId);
  await runMenu(desk, data.name, message === undefined ? call : { ...call, message });
}

const FALLBACK_LOCALE = 'en-US';

const threads: ReadonlySet<ChannelType | undefined> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

function personOf(interaction: Exclude<APIInteraction, { type: InteractionType.Ping }>): Person | undefined {
  const member = interaction.member;
  if (member === undefined || member === null) return undefined;
  const { user } = member;
  return {
    id: user.id as Person['id'],
    name: member.nick ?? user.global_name ?? user.username,
    permissions: BigInt(member.permissions ?? '0'),
    locale: interaction.locale ?? FALLBACK_LOCALE,
  };
}

function sceneOf(
  parts: DispatchParts,
  interaction: Exclude<APIInteraction, { type: InteractionType.Ping }>,
): Scene | undefined {
  const guildId = interaction.guild_id;
  const channelId = interaction.channel?.id ?? interaction.channel_id;
  if (guildId === undefined || guildId === null || channelId === undefined) return undefined;
  return {
    guildId,
    guildName: parts.guildName(guildId) ?? '',
    guildLocale: interaction.guild_locale ?? interaction.locale ?? FALLBACK_LOCALE,
    channelId,
    isThread: threads.has(interaction.channel?.type),
    botPermissions: BigInt(interaction.app_permissions ?? '0'),
  };
}
