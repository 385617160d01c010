import { ComponentType, TextInputStyle, type APILabelComponent, type FileUploadType } from 'discord-api-types/v10';
import { MAX_INPUT_LABEL, MAX_LABEL_DESCRIPTION } from './limits.ts';
import { label } from './text.ts';

/** A field of a dialog: what it is called, and what is said about it. */
interface FieldWords {
  readonly label: string;
  readonly description?: string;
}

interface TextField extends FieldWords {
  readonly id: string;
  readonly value?: string;
  readonly max: number;
  readonly required?: boolean;
  /** Several lines. */
  readonly long?: boolean;
}

/** A field that something is typed into. */
export function textField({ id, value, max, required = false, long = false, ...words }: TextField): APILabelComponent {
  return labelled(words, {
    type: ComponentType.TextInput,
    custom_id: id,
    style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    max_length: max,
    required,
    ...(value === undefined || value === '' ? {} : { value: value.slice(0, max) }),
  });
}

/** A field that takes one file. The endings are what Discord's client offers; they prove nothing of the content. */
export function fileField(id: string, endings: readonly FileUploadType[], words: FieldWords): APILabelComponent {
  return labelled(words, {
    type: ComponentType.FileUpload,
    custom_id: id,
    min_values: 1,
    max_values: 1,
    required: true,
    file_types: [...endings],
  });
}

/** A choice of one among two to ten. */
export function radioField(
  id: string,
  options: readonly { readonly value: string; readonly label: string; readonly default?: boolean }[],
  words: FieldWords,
): APILabelComponent {
  return labelled(words, { type: ComponentType.RadioGroup, custom_id: id, options: [...options], required: true });
}

/** A choice of one among up to 25. */
export function selectField(
  id: string,
  options: readonly { readonly value: string; readonly label: string; readonly default?: boolean }[],
  words: FieldWords,
): APILabelComponent {
  return labelled(words, { type: ComponentType.StringSelect, custom_id: id, options: [...options], required: true });
}

function labelled(words: FieldWords, component: APILabelComponent['component']): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: label(words.label, MAX_INPUT_LABEL),
    ...(words.description === undefined ? {} : { description: label(words.description, MAX_LABEL_DESCRIPTION) }),
    component,
  };
}
