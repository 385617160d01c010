import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIAttachment,
  type APIChatInputApplicationCommandInteractionData,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  type ModalSubmitComponent,
} from 'discord.js';
import type { MenuMessage, OptionValue, SubmitCall, Upload } from '../commands/call.ts';

type Options = readonly APIApplicationCommandInteractionDataOption[];

/** What a slash command was given. Options of subcommands stand deeper. */
export function readCommand(data: APIChatInputApplicationCommandInteractionData): {
  readonly subcommand?: string;
  readonly options: ReadonlyMap<string, OptionValue>;
  readonly files: ReadonlyMap<string, Upload>;
} {
  const options = new Map<string, OptionValue>();
  const files = new Map<string, Upload>();
  const path: string[] = [];
  const read = (list: Options): void => {
    for (const option of list) {
      if (isNest(option)) {
        path.push(option.name);
        read(option.options ?? []);
      } else if (option.type === ApplicationCommandOptionType.Attachment) {
        const attachment = data.resolved?.attachments?.[option.value];
        if (attachment !== undefined) files.set(option.name, uploadOf(attachment));
      } else {
        options.set(option.name, option.value);
      }
    }
  };
  read(data.options ?? []);
  const subcommand = path.join(' ');
  return { ...(subcommand === '' ? {} : { subcommand }), options, files };
}

/** The option that is being typed, and the subcommand that it belongs to. */
export function readFocus(list: Options): {
  readonly subcommand?: string;
  readonly option: string;
  readonly typed: string;
} {
  const [nest] = list.filter(isNest);
  if (nest !== undefined) {
    const inner = readFocus(nest.options ?? []);
    const subcommand = inner.subcommand === undefined ? nest.name : `${nest.name} ${inner.subcommand}`;
    return { ...inner, subcommand };
  }
  const focused = list.find((option) => 'focused' in option && option.focused);
  const typed = focused !== undefined && 'value' in focused ? String(focused.value) : '';
  return { option: focused?.name ?? '', typed };
}

function isNest(option: Options[number]): option is Extract<Options[number], { options?: Options }> {
  const { type } = option;
  return type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;
}

/** The message that a menu command was used on; undefined for other menus. */
export function readMessage(
  data: APIApplicationCommandInteraction['data'],
  applicationId: string,
): MenuMessage | undefined {
  if (data.type !== ApplicationCommandType.Message) return undefined;
  const message = data.resolved?.messages?.[data.target_id];
  if (message === undefined) return undefined;
  const own = message.application_id ?? message.author?.id;
  return {
    id: message.id,
    channelId: message.channel_id,
    isOwn: own === applicationId,
    text: message.content ?? '',
    customIds: customIdsOf(message.components ?? []),
  };
}

/** Those of buttons and selects, however deep they stand. */
function customIdsOf(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(customIdsOf);
  if (typeof part !== 'object' || part === null) return [];
  const { custom_id: id, components, accessory } = part as Readonly<Record<string, unknown>>;
  return [...(typeof id === 'string' ? [id] : []), ...customIdsOf(components), ...customIdsOf(accessory)];
}

export function readValues(interaction: APIMessageComponentInteraction): readonly string[] {
  const { data } = interaction;
  if (data.component_type === ComponentType.Button) return [];
  // What Discord does not describe is no channel of this server.
  if (data.component_type !== ComponentType.ChannelSelect) return data.values;
  return data.values.filter((id) => data.resolved?.channels?.[id] !== undefined);
}

/** What was filled into a dialog. Its fields stand in labels, or in the rows of older dialogs. */
export function readDialog(interaction: APIModalSubmitInteraction): Pick<SubmitCall, 'texts' | 'picks' | 'files'> {
  const texts = new Map<string, string>();
  const picks = new Map<string, readonly string[]>();
  const files = new Map<string, readonly Upload[]>();
  const attachments = interaction.data.resolved?.attachments;
  for (const field of fieldsOf(interaction)) {
    const { custom_id: name } = field;
    switch (field.type) {
      case ComponentType.TextInput:
        texts.set(name, field.value ?? '');
        break;
      case ComponentType.Checkbox:
        picks.set(name, field.value ? ['true'] : []);
        break;
      case ComponentType.RadioGroup:
        picks.set(name, field.value === null || field.value === undefined ? [] : [field.value]);
        break;
      case ComponentType.FileUpload: {
        const sent = (field.values ?? []).flatMap((id) => attachments?.[id] ?? []);
        files.set(name, sent.map(uploadOf));
        break;
      }
      default:
        picks.set(name, field.values ?? []);
    }
  }
  return { texts, picks, files };
}

function fieldsOf(interaction: APIModalSubmitInteraction): readonly ModalSubmitComponent[] {
  return (interaction.data.components ?? []).flatMap((part): readonly ModalSubmitComponent[] => {
    if (part.type === ComponentType.Label) return [part.component];
    return part.type === ComponentType.ActionRow ? part.components : [];
  });
}

function uploadOf({ filename, size, url }: APIAttachment): Upload {
  return { name: filename, size, url };
}
