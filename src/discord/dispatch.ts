import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionType,
  SnowflakeUtil,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
} from 'discord.js';
import type { OptionValue, Person, Respond, Scene } from '../commands/call.ts';
import { withExcuse } from '../commands/boundary.ts';
import type { Desk } from '../commands/desk.ts';
import { refuseOutsideServer, runCommand, runComplete, runPress, runSubmit } from '../commands/index.ts';

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
      await runCommand(parts.desk, interaction.data.name, { ...call, options: optionsOf(interaction) });
      break;
    case InteractionType.ApplicationCommandAutocomplete: {
      const focused = interaction.data.options.find((option) => 'focused' in option && option.focused);
      const typed = focused !== undefined && 'value' in focused ? String(focused.value) : '';
      await runComplete(parts.desk, interaction.data.name, { ...call, option: focused?.name ?? '', typed });
      break;
    }
    case InteractionType.MessageComponent:
      await runPress(parts.desk, interaction.data.custom_id, {
        ...call,
        values: valuesOf(interaction),
        messageId: interaction.message.id,
      });
      break;
    case InteractionType.ModalSubmit:
      await runSubmit(parts.desk, interaction.data.custom_id, { ...call, texts: textsOf(interaction) });
      break;
  }
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

function optionsOf(interaction: APIApplicationCommandInteraction): ReadonlyMap<string, OptionValue> {
  const options = new Map<string, OptionValue>();
  if (interaction.data.type !== ApplicationCommandType.ChatInput) return options;
  const read = (list: readonly APIApplicationCommandInteractionDataOption[]): void => {
    for (const option of list) {
      if (
        option.type === ApplicationCommandOptionType.Subcommand ||
        option.type === ApplicationCommandOptionType.SubcommandGroup
      ) {
        read(option.options ?? []);
      } else {
        options.set(option.name, option.value);
      }
    }
  };
  read(interaction.data.options ?? []);
  return options;
}

function valuesOf(interaction: APIMessageComponentInteraction): readonly string[] {
  return interaction.data.component_type === ComponentType.Button ? [] : interaction.data.values;
}

/** What was typed into a dialog. Its fields stand in labels, or in the rows of older dialogs. */
function textsOf(interaction: APIModalSubmitInteraction): ReadonlyMap<string, string> {
  const fields = (interaction.data.components ?? []).flatMap((part) => {
    if (part.type === ComponentType.Label) return [part.component];
    return part.type === ComponentType.ActionRow ? part.components : [];
  });
  const texts = new Map<string, string>();
  for (const field of fields) if (field.type === ComponentType.TextInput) texts.set(field.custom_id, field.value);
  return texts;
}
