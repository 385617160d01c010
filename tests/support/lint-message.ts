import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import {
  MAX_BUTTON_LABEL,
  MAX_ALT_TEXT,
  MAX_COMPONENTS,
  MAX_CUSTOM_ID,
  MAX_INPUT_LABEL,
  MAX_MODAL_PARTS,
  MAX_MODAL_TITLE,
  MAX_OPTION_TEXT,
  MAX_OPTIONS,
  MAX_PLACEHOLDER,
  MAX_ROW_BUTTONS,
  MAX_TEXT,
  MAX_URL,
} from '../../src/views/limits.ts';
import type { Message, Modal } from '../../src/views/message.ts';

/** A component of any kind, with the fields that have limits. */
interface Part {
  readonly type: ComponentType;
  readonly components?: readonly Part[];
  readonly accessory?: Part;
  /** What a label in a dialog names. */
  readonly component?: Part;
  readonly items?: readonly { readonly description?: string }[];
  readonly content?: string;
  readonly label?: string;
  readonly emoji?: unknown;
  readonly custom_id?: string;
  readonly url?: string;
  readonly placeholder?: string;
  readonly options?: readonly { readonly label: string; readonly value: string; readonly description?: string }[];
}

/** Everything about a message that Discord would refuse and that no published schema covers; empty when it is fine. */
export function lintMessage(message: Message): readonly string[] {
  const parts = message.components.flatMap((component) => flatten(component as Part));
  const texts = parts.map((part) => part.content ?? '');
  return [
    ...problem((message.flags & MessageFlags.IsComponentsV2) === 0, 'the flag IS_COMPONENTS_V2 is missing'),
    ...problem(message.allowed_mentions.parse.length > 0, 'mentions are allowed'),
    ...problem(parts.length === 0, 'the message is empty'),
    ...tooMany('components', parts.length, MAX_COMPONENTS),
    ...tooMany('characters of text', texts.join('').length, MAX_TEXT),
    ...repeated(parts.map((part) => part.custom_id).filter((id) => id !== undefined)),
    ...parts.flatMap(lintPart),
  ];
}

/** The same for a dialog. */
export function lintModal(modal: Modal): readonly string[] {
  const parts = modal.components.flatMap((component) => flatten(component as Part));
  const texts = parts.map((part) => part.content ?? '');
  return [
    ...problem(modal.title.trim() === '', 'the dialog has no title'),
    ...tooMany('characters in a title', modal.title.length, MAX_MODAL_TITLE),
    ...problem(modal.components.length === 0, 'the dialog is empty'),
    ...tooMany('parts of a dialog', modal.components.length, MAX_MODAL_PARTS),
    ...tooMany('characters of text', texts.join('').length, MAX_TEXT),
    ...lintCustomId(modal.custom_id),
    ...repeated(parts.map((part) => part.custom_id).filter((id) => id !== undefined)),
    ...parts.flatMap(lintPart),
  ];
}

function flatten(part: Part): readonly Part[] {
  const inner = [...(part.components ?? []), part.accessory, part.component].filter((inside) => inside !== undefined);
  return [part, ...inner.flatMap(flatten)];
}

function lintPart(part: Part): readonly string[] {
  switch (part.type) {
    case ComponentType.TextDisplay:
      return problem((part.content ?? '').trim() === '', 'a text is empty');
    case ComponentType.Button:
      return lintButton(part);
    case ComponentType.StringSelect:
      return lintSelect(part);
    case ComponentType.ActionRow:
      return lintRow(part.components ?? []);
    case ComponentType.MediaGallery:
      return (part.items ?? []).flatMap(({ description = '' }) => [
        ...problem(description.trim() === '', 'a picture has no words'),
        ...tooMany('characters about a picture', description.length, MAX_ALT_TEXT),
      ]);
    case ComponentType.Label:
      return tooMany('characters in a label', part.label?.length ?? 0, MAX_INPUT_LABEL);
    case ComponentType.TextInput:
      return problem(part.custom_id === undefined, 'a field needs a custom_id');
    case ComponentType.Container:
      return problem(part.components?.length === 0, 'a card is empty');
    default:
      return [];
  }
}

function lintButton(button: Part): readonly string[] {
  return [
    ...problem(!button.label?.trim() && button.emoji === undefined, 'a button has no label'),
    ...problem((button.custom_id === undefined) === (button.url === undefined), 'a button needs a custom_id or a url'),
    ...tooMany('characters in a label', button.label?.length ?? 0, MAX_BUTTON_LABEL),
    ...tooMany('characters in a url', button.url?.length ?? 0, MAX_URL),
    ...lintCustomId(button.custom_id),
  ];
}

function lintSelect({ options = [], placeholder = '', custom_id: customId }: Part): readonly string[] {
  const lengths = options.flatMap((option) => [option.label, option.value, option.description ?? '']);
  return [
    ...problem(options.length === 0, 'a select has no option'),
    ...problem(
      options.some((option) => option.label.trim() === '' || option.value === ''),
      'an option has no label or value',
    ),
    ...tooMany('options', options.length, MAX_OPTIONS),
    ...tooMany('characters in an option', Math.max(0, ...lengths.map((words) => words.length)), MAX_OPTION_TEXT),
    ...tooMany('characters in a placeholder', placeholder.length, MAX_PLACEHOLDER),
    ...problem(customId === undefined, 'a select needs a custom_id'),
    ...lintCustomId(customId),
    ...repeated(options.map((option) => option.value)),
  ];
}

function lintRow(components: readonly Part[]): readonly string[] {
  const buttons = components.filter((component) => component.type === ComponentType.Button).length;
  return [
    ...problem(components.length === 0, 'a row is empty'),
    ...tooMany('buttons in a row', buttons, MAX_ROW_BUTTONS),
    ...problem(buttons < components.length && components.length > 1, 'a select shares its row'),
  ];
}

function lintCustomId(customId: string | undefined): readonly string[] {
  return [
    ...problem(customId === '', 'a custom_id is empty'),
    ...tooMany('characters in a custom_id', customId?.length ?? 0, MAX_CUSTOM_ID),
  ];
}

function repeated(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} stands twice`);
}

function tooMany(what: string, count: number, limit: number): readonly string[] {
  return problem(count > limit, `${count} ${what}; at most ${limit} are allowed`);
}

function problem(isThere: boolean, words: string): readonly string[] {
  return isThere ? [words] : [];
}
