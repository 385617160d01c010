import type { Command, CommandOption } from './wire.ts';

/** A slash command, or a subcommand of one, as the picker offers it. */
export interface CommandEntry {
  readonly commandId: string;
  /** Group and subcommand; empty for a command without. */
  readonly subcommand: readonly string[];
  /** "/pack add" */
  readonly title: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
}

export type OptionValue = string | number | boolean;

/** What became of a field: a value, nothing, or a sentence that says what is wrong. */
export type Reading = { readonly value: OptionValue | undefined } | { readonly problem: string };

const SUBCOMMAND = 1;
const GROUP = 2;

function spread(command: Command, options: readonly CommandOption[], path: readonly string[]): CommandEntry[] {
  return options.flatMap((option) => {
    const deeper = [...path, option.name];
    if (option.type === GROUP) return spread(command, option.options ?? [], deeper);
    return [
      {
        commandId: command.id,
        subcommand: deeper,
        title: `/${[command.name, ...deeper].join(' ')}`,
        description: option.description,
        options: option.options ?? [],
      },
    ];
  });
}

/** Those of the commands that Discord would offer to somebody of these permissions in this server. */
function offered(commands: readonly Command[], guildId: string, permissions: bigint, type: 1 | 2 | 3): Command[] {
  return commands
    .filter((command) => (command.type ?? 1) === type)
    .filter((command) => command.guild_id === undefined || command.guild_id === guildId)
    .filter(({ default_member_permissions: wanted }) => {
      if (wanted === undefined || wanted === null) return true;
      return wanted !== '0' && (permissions & BigInt(wanted)) === BigInt(wanted);
    });
}

/** The slash commands that are offered, subcommands each by itself. */
export function listCommands(commands: readonly Command[], guildId: string, permissions: bigint): CommandEntry[] {
  return offered(commands, guildId, permissions, 1).flatMap((command) => {
    const options = command.options ?? [];
    if (options.some(({ type }) => type === SUBCOMMAND || type === GROUP)) return spread(command, options, []);
    const { id, name, description } = command;
    return [{ commandId: id, subcommand: [], title: `/${name}`, description, options }];
  });
}

/** A command of a menu. */
export interface MenuCommand {
  readonly commandId: string;
  readonly name: string;
}

/** The commands of the menus of messages and of people. */
export interface MenuCommands {
  readonly onMessages: readonly MenuCommand[];
  readonly onPeople: readonly MenuCommand[];
}

export function listMenuCommands(commands: readonly Command[], guildId: string, permissions: bigint): MenuCommands {
  const ofType = (type: 2 | 3): readonly MenuCommand[] =>
    offered(commands, guildId, permissions, type).map(({ id, name }) => ({ commandId: id, name }));
  return { onMessages: ofType(3), onPeople: ofType(2) };
}

/** The commands that a text like "/tri" may mean: those that begin so first, then those that hold it. */
export function findCommands(entries: readonly CommandEntry[], text: string): readonly CommandEntry[] {
  const wanted = text.trim().toLowerCase();
  const begin = entries.filter((entry) => entry.title.startsWith(wanted));
  const hold = entries.filter((entry) => !begin.includes(entry) && entry.title.includes(wanted.slice(1)));
  return [...begin, ...hold];
}

/** "from 1 to 50", "of at least 1", or nothing where there is no limit. */
function phraseRange(least: number | undefined, most: number | undefined): string {
  if (least !== undefined && most !== undefined) return ` from ${least} to ${most}`;
  if (least !== undefined) return ` of at least ${least}`;
  return most === undefined ? '' : ` of at most ${most}`;
}

function readNumber(option: CommandOption, text: string): Reading {
  const whole = option.type === 4;
  const { min_value: least, max_value: most } = option;
  const value = Number(text);
  const outside = value < (least ?? -Infinity) || value > (most ?? Infinity);
  if (text !== '' && Number.isFinite(value) && !outside && (!whole || Number.isSafeInteger(value))) return { value };
  const kind = whole ? 'a whole number' : 'a number';
  return { problem: `${option.name} must be ${kind}${phraseRange(least, most)}.` };
}

function readText(option: CommandOption, text: string): Reading {
  const { min_length: least = 0, max_length: most = 6000 } = option;
  if (text.length >= least && text.length <= most) return { value: text };
  return { problem: `${option.name} must have ${least} to ${most} characters; this has ${text.length}.` };
}

/**
 * What a field of this option says, checked as Discord's client checks it before it sends.
 * `unreadable` means that the field holds something that its kind cannot express, such as letters in a number.
 */
export function readOption(option: CommandOption, text: string, unreadable = false): Reading {
  const numeric = option.type === 4 || option.type === 10;
  if (numeric && unreadable) return readNumber(option, '');
  if (text.trim() === '') {
    return option.required === true ? { problem: `${option.name} is required.` } : { value: undefined };
  }
  if (option.type === 5) return { value: text === 'true' };
  if (option.choices !== undefined && option.choices.length > 0) {
    const choice = option.choices.find(({ value }) => String(value) === text);
    return choice === undefined ? { problem: `${option.name} must be one of its choices.` } : { value: choice.value };
  }
  return numeric ? readNumber(option, text.trim()) : readText(option, text);
}
