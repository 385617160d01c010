import type { CommandEntry } from './commands.ts';

/** A command that somebody typed out: `/trivia rounds:5 pack: "Unlikely friends"`. */
export interface TypedCommand {
  readonly entry: CommandEntry;
  /** Texts by the names of options. */
  readonly values: Readonly<Record<string, string>>;
  /** What could not be read, as a sentence. */
  readonly problem?: string;
}

const QUOTED = /^"([^"]*)"$|^'([^']*)'$|^“([^”]*)”$/u;

function withoutQuotes(text: string): string {
  const [, ...inside] = QUOTED.exec(text) ?? [];
  return inside.find((part) => part !== undefined) ?? text;
}

/** The text with what stands in quotes blanked out, so that names and colons in there are not looked at. */
function blankQuotes(text: string): string {
  return text.replaceAll(/(?<=:\s*)(?:"[^"]*"|'[^']*'|“[^”]*”)/gu, (quoted) => '_'.repeat(quoted.length));
}

/**
 * Reads `name:value` pairs after the title of a command; a value goes on to the next pair, so that it may hold spaces
 * without quotes too. Undefined if the text is no command with something after it.
 */
export function readTypedCommand(entries: readonly CommandEntry[], text: string): TypedCommand | undefined {
  const entry = entries
    .filter(({ title }) => text.startsWith(title) && /^\s+\S/.test(text.slice(title.length)))
    .toSorted((a, b) => b.title.length - a.title.length)[0];
  if (entry === undefined) return undefined;
  const rest = text.slice(entry.title.length).trim();
  const plain = blankQuotes(rest);
  // A word with a colon begins a pair; addresses such as https://… do not.
  const pairs = [...plain.matchAll(/(?<=^|\s)([-_\p{L}\p{N}]+):(?!\/\/)/gu)].map((match) => ({
    name: match[1] ?? '',
    at: match.index,
    from: match.index + match[0].length,
  }));
  const stray = rest.slice(0, pairs[0]?.at ?? rest.length).trim();
  const values: Record<string, string> = {};
  for (const [n, { name, from }] of pairs.entries()) {
    values[name.toLowerCase()] = withoutQuotes(rest.slice(from, pairs[n + 1]?.at ?? rest.length).trim());
  }
  const unknown = Object.keys(values).find((name) => !entry.options.some((option) => option.name === name));
  if (unknown !== undefined) {
    return { entry, values, problem: `${entry.title} has no option "${unknown}".${phraseOptions(entry)}` };
  }
  if (stray !== '') return { entry, values, problem: `Write options as name:value.${phraseOptions(entry)}` };
  return { entry, values };
}

function phraseOptions({ options }: CommandEntry): string {
  return options.length === 0 ? ' It takes none.' : ` Its options are ${options.map(({ name }) => name).join(', ')}.`;
}
