import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import { type Json, isJson } from './model.ts';

type OptionValue = string | number | boolean;
export type OptionValues = Readonly<Record<string, OptionValue>>;

const OptionType = { Subcommand: 1, SubcommandGroup: 2, String: 3, Integer: 4, Boolean: 5, Number: 10 } as const;

export type CheckedOptions =
  | { readonly ok: true; /** As an interaction carries them. */ readonly options: readonly Json[] }
  | { readonly ok: false; readonly error: string };

/** A sentence if the value does not fit the option. */
function problemOf(option: APIApplicationCommandOption, value: OptionValue): string | undefined {
  const { name, type, choices, min_value, max_value, min_length, max_length } = option as unknown as Json & {
    readonly name: string;
  };
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

function checkValues(declared: readonly APIApplicationCommandOption[], values: OptionValues): CheckedOptions {
  const unknown = Object.keys(values).find((name) => !declared.some((option) => option.name === name));
  if (unknown !== undefined) return { ok: false, error: `The command has no option "${unknown}".` };
  const options: Json[] = [];
  for (const option of declared) {
    const value = values[option.name];
    if (value === undefined) {
      if (option.required === true) return { ok: false, error: `The option "${option.name}" is required.` };
      continue;
    }
    const error = problemOf(option, value);
    if (error !== undefined) return { ok: false, error };
    options.push({ name: option.name, type: option.type, value });
  }
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
    if (value === undefined) return [];
    return [{ name: option.name, type: option.type, value, ...(option.name === focused ? { focused: true } : {}) }];
  });
}

/**
 * What a person filled in, held to what the command declares, as Discord does before anybody hears of it.
 * @param path the subcommand, after its group if it has one; empty for a command without
 */
export function checkOptions(
  command: Pick<APIApplicationCommand, 'options'>,
  path: readonly string[],
  values: OptionValues,
): CheckedOptions {
  const declared = command.options ?? [];
  const [name, ...deeper] = path;
  const isNested = (option: APIApplicationCommandOption): boolean => {
    const type: number = option.type;
    return type === OptionType.Subcommand || type === OptionType.SubcommandGroup;
  };
  if (name === undefined) {
    if (declared.some(isNested)) return { ok: false, error: 'The command needs a subcommand.' };
    return checkValues(declared, values);
  }
  const nested = declared.find((option) => isNested(option) && option.name === name);
  if (nested === undefined) return { ok: false, error: `The command has no subcommand "${name}".` };
  const inside = checkOptions(nested as Pick<APIApplicationCommand, 'options'>, deeper, values);
  if (!inside.ok) return inside;
  return { ok: true, options: [{ name, type: nested.type, options: inside.options }] };
}
