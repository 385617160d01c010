import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import { fileProblem, isFile } from './file-rules.ts';
import type { NewFile } from './file-types.ts';
import { type Json, isJson } from './model.ts';
import type { Resolved, Sort } from './resolved.ts';
import { admitsTextChannels } from './selection.ts';

type OptionValue = string | number | boolean | NewFile;
export type OptionValues = Readonly<Record<string, OptionValue>>;

const OptionType = {
  Subcommand: 1,
  SubcommandGroup: 2,
  String: 3,
  Integer: 4,
  Boolean: 5,
  User: 6,
  Channel: 7,
  Role: 8,
  Mentionable: 9,
  Number: 10,
  Attachment: 11,
} as const;

/** What the ids of such an option may stand for. */
const SORTS: Readonly<Record<number, readonly Sort[]>> = {
  [OptionType.User]: ['user'],
  [OptionType.Channel]: ['channel'],
  [OptionType.Role]: ['role'],
  [OptionType.Mentionable]: ['user', 'role'],
};

export type CheckedOptions =
  | { readonly ok: true; /** As an interaction carries them. */ readonly options: readonly Json[] }
  | { readonly ok: false; readonly error: string };

/** The sort of thing that an option's id stands for, if it stands for one. */
function sortOf(type: number, value: OptionValue, resolved: Resolved): Sort | undefined {
  return SORTS[type]?.find((sort) => typeof value === 'string' && resolved.knows(sort, value));
}

/** A sentence if the value does not fit the option. */
function problemOf(option: APIApplicationCommandOption, value: OptionValue, resolved: Resolved): string | undefined {
  const declared = option as unknown as Json & { readonly name: string; readonly type: number };
  const { name, type, choices, min_value, max_value, min_length, max_length, file_types, channel_types } = declared;
  if (type === OptionType.Attachment) {
    return isFile(value) ? fileProblem(name, value, file_types) : `The option "${name}" wants a file.`;
  }
  if (SORTS[type] !== undefined && sortOf(type, value, resolved) === undefined) {
    return `The option "${name}" names no ${SORTS[type].join(' or ')} of this server.`;
  }
  if (type === OptionType.Channel && !admitsTextChannels(channel_types)) {
    return `The option "${name}" takes no text channel.`;
  }
  const wanted =
    type === OptionType.Integer || type === OptionType.Number
      ? 'number'
      : type === OptionType.Boolean
        ? 'boolean'
        : 'string';
  if (typeof value !== wanted) return `The option "${name}" wants a ${wanted}.`;
  if (type === OptionType.Integer && !Number.isInteger(value)) return `The option "${name}" wants a whole number.`;
  if (Array.isArray(choices) && choices.length > 0) {
    const known = choices.filter(isJson);
    if (known.some((choice) => choice['value'] === value)) return undefined;
    return `The option "${name}" must be one of: ${known.map((choice) => String(choice['name'])).join(', ')}.`;
  }
  if (typeof value === 'number') {
    if (typeof min_value === 'number' && value < min_value)
      return `The option "${name}" must be at least ${min_value}.`;
    if (typeof max_value === 'number' && value > max_value) return `The option "${name}" must be at most ${max_value}.`;
  }
  if (typeof value === 'string') {
    if (typeof min_length === 'number' && value.length < min_length)
      return `The option "${name}" needs at least ${min_length} characters.`;
    if (typeof max_length === 'number' && value.length > max_length)
      return `The option "${name}" takes at most ${max_length} characters.`;
  }
  return undefined;
}

/** The value as an interaction carries it; what it stands for goes into `resolved`. */
function place(option: APIApplicationCommandOption, value: OptionValue, resolved: Resolved): Json {
  const { name, type } = option;
  if (isFile(value)) return { name, type, value: resolved.addFile(value).id };
  const sort = sortOf(type, value, resolved);
  if (sort !== undefined) resolved.add(sort, String(value));
  return { name, type, value };
}

function checkValues(
  declared: readonly APIApplicationCommandOption[],
  values: OptionValues,
  resolved: Resolved,
): CheckedOptions {
  const unknown = Object.keys(values).find((name) => !declared.some((option) => option.name === name));
  if (unknown !== undefined) return { ok: false, error: `The command has no option "${unknown}".` };
  for (const option of declared) {
    const value = values[option.name];
    if (value === undefined) {
      if (option.required === true) return { ok: false, error: `The option "${option.name}" is required.` };
      continue;
    }
    const error = problemOf(option, value, resolved);
    if (error !== undefined) return { ok: false, error };
  }
  const options = declared.flatMap((option) => {
    const value = values[option.name];
    return value === undefined ? [] : [place(option, value, resolved)];
  });
  return { ok: true, options };
}

/** What a person has typed so far, which need not be right yet, with the option that is being filled in. */
export function partialOptions(
  command: Pick<APIApplicationCommand, 'options'>,
  path: readonly string[],
  values: OptionValues,
  focused: string,
): readonly Json[] {
  const declared = command.options ?? [];
  const [name, ...deeper] = path;
  const nested = declared.find((option) => option.name === name);
  if (nested !== undefined) {
    const options = partialOptions(nested as Pick<APIApplicationCommand, 'options'>, deeper, values, focused);
    return [{ name, type: nested.type, options }];
  }
  return declared.flatMap((option) => {
    const value = values[option.name];
    // A file is uploaded only when the command is sent off.
    if (value === undefined || isFile(value)) return [];
    return [{ name: option.name, type: option.type, value, ...(option.name === focused ? { focused: true } : {}) }];
  });
}

/**
 * What a person filled in, held to what the command declares, as Discord does before anybody hears of it.
 * @param path the subcommand, after its group if it has one; empty for a command without
 * @param resolved gets what the values stand for, if all are right
 */
export function checkOptions(
  command: Pick<APIApplicationCommand, 'options'>,
  path: readonly string[],
  values: OptionValues,
  resolved: Resolved,
): CheckedOptions {
  const declared = command.options ?? [];
  const [name, ...deeper] = path;
  const isNested = (option: APIApplicationCommandOption): boolean => {
    const type: number = option.type;
    return type === OptionType.Subcommand || type === OptionType.SubcommandGroup;
  };
  if (name === undefined) {
    if (declared.some(isNested)) return { ok: false, error: 'The command needs a subcommand.' };
    return checkValues(declared, values, resolved);
  }
  const nested = declared.find((option) => isNested(option) && option.name === name);
  if (nested === undefined) return { ok: false, error: `The command has no subcommand "${name}".` };
  const inside = checkOptions(nested as Pick<APIApplicationCommand, 'options'>, deeper, values, resolved);
  if (!inside.ok) return inside;
  return { ok: true, options: [{ name, type: nested.type, options: inside.options }] };
}
