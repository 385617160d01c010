import { ComponentType } from './components.ts';
import { type Json, isJson } from './model.ts';
import { type Resolved, type Sort, TEXT_CHANNEL } from './resolved.ts';

/** What the values of a select stand for; those of a string select stand for themselves. */
const SORTS: Readonly<Record<number, readonly Sort[]>> = {
  [ComponentType.UserSelect]: ['user'],
  [ComponentType.RoleSelect]: ['role'],
  [ComponentType.MentionableSelect]: ['user', 'role'],
  [ComponentType.ChannelSelect]: ['channel'],
};

export function isSelect({ type }: Json): boolean {
  return type === ComponentType.StringSelect || SORTS[Number(type)] !== undefined;
}

/** Whether `channel_types` admits text channels, the only ones here. */
export function admitsTextChannels(types: unknown): boolean {
  return !Array.isArray(types) || types.length === 0 || types.includes(TEXT_CHANNEL);
}

function sortOf(select: Json, value: string, resolved: Resolved): Sort | undefined {
  const sort = SORTS[Number(select['type'])]?.find((one) => resolved.knows(one, value));
  return sort === 'channel' && !admitsTextChannels(select['channel_types']) ? undefined : sort;
}

/** The values that are chosen from the start. */
export function defaultValues(field: Json): string[] {
  const options = Array.isArray(field['options']) ? field['options'].filter(isJson) : [];
  const given = Array.isArray(field['default_values']) ? field['default_values'].filter(isJson) : [];
  const chosen = options.filter((option) => option['default'] === true).map((option) => String(option['value']));
  return [...chosen, ...given.map(({ id }) => String(id))];
}

/** The first value that a select, or a group of options, does not offer. */
export function unknownValue(field: Json, values: readonly string[], resolved: Resolved): string | undefined {
  if (SORTS[Number(field['type'])] !== undefined) {
    return values.find((value) => sortOf(field, value, resolved) === undefined);
  }
  const options = Array.isArray(field['options']) ? field['options'].filter(isJson) : [];
  return values.find((value) => !options.some((option) => option['value'] === value));
}

/** Adds what the values stand for. */
export function resolveValues(field: Json, values: readonly string[], resolved: Resolved): void {
  for (const value of values) {
    const sort = sortOf(field, value, resolved);
    if (sort !== undefined) resolved.add(sort, value);
  }
}
