import type { FormProblem } from './errors.ts';
import { fileTypesProblems } from './file-rules.ts';
import { COMMAND_LIMITS } from './limits.ts';
import { type Json, asText, isJson } from './model.ts';

/** Chat input commands and all options: lower case letters, digits, - _ ' in any script. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
/** Commands of menus: mixed case and spaces too, but something to read. */
const MENU_NAME = /^(?=.*[\p{L}\p{N}]).{1,32}$/u;
const CHAT_INPUT = 1;
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

function isNameValid(name: unknown): boolean {
  return typeof name === 'string' && NAME.test(name) && name === name.toLowerCase();
}

function longest(text: unknown, localizations: unknown): number {
  const all = [text, ...(isJson(localizations) ? Object.values(localizations) : [])];
  return Math.max(...all.map((one) => (typeof one === 'string' ? one.length : 0)));
}

function optionsOf(value: Json): Json[] {
  return Array.isArray(value['options']) ? value['options'].filter(isJson) : [];
}

function isRequired(option: Json | undefined): boolean {
  return option?.['required'] === true;
}

/** Characters of names, descriptions and choices in all; of a text in several languages the longest counts. */
function sizeOf(value: Json): number {
  const choices = Array.isArray(value['choices']) ? value['choices'].filter(isJson) : [];
  const own =
    longest(value['name'], value['name_localizations']) +
    longest(value['description'], value['description_localizations']);
  const ofChoices = choices.map(
    (choice) =>
      longest(choice['name'], choice['name_localizations']) +
      (typeof choice['value'] === 'string' ? choice['value'].length : 0),
  );
  return [own, ...ofChoices, ...optionsOf(value).map(sizeOf)].reduce((sum, one) => sum + one, 0);
}

function optionProblems(parent: Json, path: readonly PropertyKey[]): FormProblem[] {
  const options = optionsOf(parent);
  const names = new Set<unknown>();
  const problems: FormProblem[] = [];
  const isGroup = (option: Json): boolean => option['type'] === SUBCOMMAND || option['type'] === SUBCOMMAND_GROUP;
  if (options.some(isGroup) && !options.every(isGroup)) {
    const message = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
    problems.push({ path: [...path, 'options'], code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message });
  }
  options.forEach((option, n) => {
    const at = [...path, 'options', n];
    const name = option['name'];
    if (!isNameValid(name)) {
      problems.push({
        path: [...at, 'name'],
        code: 'APPLICATION_COMMAND_INVALID_NAME',
        message: 'Command name is invalid',
      });
    }
    if (names.has(name)) {
      const message = `Option name "${asText(name)}" is not unique`;
      problems.push({ path: at, code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', message });
    }
    names.add(name);
    if (isRequired(option) && n > 0 && !isRequired(options[n - 1])) {
      const message = 'Required options must be placed before non-required options';
      problems.push({ path: at, code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message });
    }
    const hasChoices = Array.isArray(option['choices']) && option['choices'].length > 0;
    if (option['autocomplete'] === true && hasChoices) {
      const message = 'Options with autocomplete cannot have choices';
      problems.push({ path: at, code: 'APPLICATION_COMMAND_OPTION_CHOICES_AUTOCOMPLETE_INVALID', message });
    }
    problems.push(...fileTypesProblems(option['file_types'], at), ...optionProblems(option, at));
  });
  return problems;
}

/** What Discord refuses in a command beyond its published schema. */
export function commandProblems(command: Json, above: readonly PropertyKey[] = []): FormProblem[] {
  const problems: FormProblem[] = [];
  const { name, description } = command;
  const type = command['type'] ?? CHAT_INPUT;
  const hasDescription = typeof description === 'string' && description !== '';
  const isNamed = type === CHAT_INPUT ? isNameValid(name) : typeof name === 'string' && MENU_NAME.test(name);
  if (!isNamed) {
    problems.push({ path: ['name'], code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' });
  }
  if (type === CHAT_INPUT && !hasDescription) {
    problems.push({ path: ['description'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
  }
  if (type !== CHAT_INPUT && (hasDescription || optionsOf(command).length > 0)) {
    const message = 'Context menu commands cannot have description or options';
    problems.push({ path: ['description'], code: 'APPLICATION_COMMAND_DESCRIPTION_CANNOT_BE_SET', message });
  }
  if (sizeOf(command) > COMMAND_LIMITS.size) {
    const message = `Command exceeds maximum size (${COMMAND_LIMITS.size})`;
    problems.push({ path: [], code: 'APPLICATION_COMMAND_TOO_LARGE', message });
  }
  problems.push(...optionProblems(command, []));
  return problems.map((problem) => ({ ...problem, path: [...above, ...problem.path] }));
}

/** What Discord refuses in all commands of one scope together. */
export function setProblems(commands: readonly Json[]): FormProblem[] {
  const problems: FormProblem[] = [];
  const seen = new Set<string>();
  const counts = new Map<unknown, number>();
  commands.forEach((command, n) => {
    const type = command['type'] ?? CHAT_INPUT;
    const key = `${asText(type)} ${asText(command['name'])}`;
    if (seen.has(key)) {
      const message = 'Application command names must be unique';
      problems.push({ path: [n], code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message });
    }
    seen.add(key);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  });
  for (const [type, most] of Object.entries(COMMAND_LIMITS.counts)) {
    if ((counts.get(Number(type)) ?? 0) <= most) continue;
    const message = `Maximum number of application commands of this type reached (${most})`;
    problems.push({ path: [], code: 'APPLICATION_COMMAND_LIMIT_REACHED', message });
  }
  return problems;
}
