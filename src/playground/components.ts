import { type Json, isJson } from './model.ts';

/** The numbers of the component types that rules or defaults are about. */
export const ComponentType = {
  ActionRow: 1,
  Button: 2,
  StringSelect: 3,
  TextInput: 4,
  UserSelect: 5,
  RoleSelect: 6,
  MentionableSelect: 7,
  ChannelSelect: 8,
  TextDisplay: 10,
  Thumbnail: 11,
  MediaGallery: 12,
  File: 13,
  Separator: 14,
  Container: 17,
  Label: 18,
  FileUpload: 19,
  RadioGroup: 21,
  CheckboxGroup: 22,
  Checkbox: 23,
} as const;

export interface PlacedComponent {
  readonly component: Json;
  /** From the message down. */
  readonly path: readonly PropertyKey[];
}

function place(value: unknown, path: readonly PropertyKey[]): PlacedComponent[] {
  if (Array.isArray(value)) return value.flatMap((inside: unknown, n) => place(inside, [...path, n]));
  if (!isJson(value)) return [];
  return [
    { component: value, path },
    ...place(value['components'], [...path, 'components']),
    ...place(value['accessory'], [...path, 'accessory']),
    ...place(value['component'], [...path, 'component']),
  ];
}

/** Every component of a message or dialog, nested ones too, in the order of reading. */
export function allComponents(components: unknown): PlacedComponent[] {
  return place(components, ['components']);
}

const DEFAULTS: Readonly<Record<number, Json>> = {
  [ComponentType.StringSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.UserSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.RoleSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.MentionableSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.ChannelSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.FileUpload]: { min_values: 1, max_values: 1, required: true },
  [ComponentType.TextInput]: { min_length: 0, max_length: 4000, required: true },
  [ComponentType.Thumbnail]: { description: null, spoiler: false },
  [ComponentType.File]: { spoiler: false },
  [ComponentType.Separator]: { spacing: 1, divider: true },
  [ComponentType.Container]: { accent_color: null, spoiler: false },
};

/** The components as Discord gives them back: numbered from 1, defaults filled in, absent where null was sent. */
export function completeComponents(components: unknown): unknown[] {
  const taken = new Set(allComponents(components).map(({ component }) => component['id']));
  let last = 0;
  const nextId = (): number => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const complete = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(complete);
    if (!isJson(value)) return value;
    const given = Object.entries(value).filter(([, inside]) => inside !== null && inside !== undefined);
    const { type, id, ...rest } = Object.fromEntries(given);
    const full: Record<string, unknown> = {
      type,
      id: typeof id === 'number' && id > 0 ? id : nextId(),
      ...(typeof type === 'number' ? DEFAULTS[type] : {}),
      ...rest,
    };
    if ('components' in full) full['components'] = complete(full['components']);
    if ('accessory' in full) full['accessory'] = complete(full['accessory']);
    if ('component' in full) full['component'] = complete(full['component']);
    return full;
  };
  return Array.isArray(components) ? components.map(complete) : [];
}
