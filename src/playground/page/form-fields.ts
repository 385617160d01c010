import { optionsOf } from './controls.ts';
import { element } from './element.ts';
import { createFileField } from './file-field.ts';
import type { Pickable } from './pickable.ts';
import type { Field, FileUpload, OptionGroup, PlaceSelect, SelectOption, StringSelect, TextInput } from './wire.ts';

/** What stands in a field, as it is sent off. */
export type FieldValue = string | boolean | readonly string[];

/** A field of a dialog with its label: native controls, named by the label. */
export interface FormField {
  readonly customId: string;
  readonly shown: HTMLElement;
  read(): FieldValue;
  /** Of a field for files: those that were chosen. */
  readonly files?: () => readonly File[];
}

/** A field for a component of a dialog; undefined for kinds that cannot be filled in here. */
export function renderField(
  field: Field,
  id: string,
  pickable: Pickable,
  label: string,
  description?: string,
): FormField | undefined {
  const hint = description === undefined ? undefined : element('p', { id: `${id}-hint`, class: 'hint' }, description);
  const common = { id, class: 'field', 'aria-describedby': hint?.id };
  switch (field.type) {
    case 4:
      return textField(field, { ...common, 'aria-required': required(field) }, label, hint);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return selectField(field, pickable, { ...common, 'aria-required': required(field) }, label, hint);
    case 19:
      return fileField(field, id, label, hint);
    case 21:
    case 22:
      return groupField(field, id, label, hint);
    case 23: {
      const box = element('input', { ...common, class: 'tick', type: 'checkbox', checked: field.default === true });
      const shown = element('div', { class: 'option' }, ticked(box, label), hint);
      return { customId: field.custom_id, shown, read: () => box.checked };
    }
    default:
      return undefined;
  }
}

function required(field: { readonly required?: boolean }): 'true' | undefined {
  return field.required === false ? undefined : 'true';
}

type Common = Readonly<Record<string, string | undefined>> & { readonly id: string };

function named(control: HTMLElement, label: string, hint: HTMLElement | undefined): HTMLElement {
  const mark = control.getAttribute('aria-required') === 'true' ? 'required' : undefined;
  const name = element('label', { for: control.id, class: mark }, label);
  return element('div', { class: 'option' }, name, hint, control);
}

function textField(field: TextInput, common: Common, label: string, hint: HTMLElement | undefined): FormField {
  const attributes = { ...common, maxlength: field.max_length, placeholder: field.placeholder, autocomplete: 'off' };
  const control =
    field.style === 2
      ? element('textarea', { ...attributes, rows: 4 })
      : element('input', { ...attributes, type: 'text', enterkeyhint: 'send' });
  control.value = field.value ?? '';
  return { customId: field.custom_id, shown: named(control, label, hint), read: () => control.value };
}

function fileField(field: FileUpload, id: string, label: string, hint: HTMLElement | undefined): FormField {
  const { input, shown, files } = createFileField({
    id,
    required: field.required !== false,
    most: field.max_values ?? 1,
    types: field.file_types ?? [],
    describedBy: hint?.id,
  });
  const name = element('label', { for: input.id, class: required(field) && 'required' }, label);
  return {
    customId: field.custom_id,
    shown: element('div', { class: 'option' }, name, hint, shown),
    read: () => [],
    files,
  };
}

function selectField(
  field: StringSelect | PlaceSelect,
  pickable: Pickable,
  common: Common,
  label: string,
  hint: HTMLElement | undefined,
): FormField {
  const several = (field.max_values ?? 1) > 1;
  const control = element('select', { ...common, multiple: several });
  if (!several) control.append(element('option', { value: '' }, field.placeholder ?? 'Make a selection'));
  for (const { label: text, value, description, default: chosen } of optionsOf(field, pickable)) {
    control.append(element('option', { value, title: description, selected: chosen === true }, text));
  }
  const read = () => [...control.selectedOptions].map((option) => option.value).filter((value) => value !== '');
  return { customId: field.custom_id, shown: named(control, label, hint), read };
}

function groupField(field: OptionGroup, id: string, label: string, hint: HTMLElement | undefined): FormField {
  const type = field.type === 21 ? 'radio' : 'checkbox';
  const boxes = field.options.map((option, at) => optionBox(option, type, `${id}-${at}`, id));
  const legend = element('legend', { class: required(field) && 'required' }, label);
  const shown = element('fieldset', { 'aria-describedby': hint?.id }, legend, hint, ...boxes.map(({ row }) => row));
  const read = (): FieldValue => {
    const chosen = boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
    return field.type === 21 ? (chosen[0] ?? '') : chosen;
  };
  return { customId: field.custom_id, shown, read };
}

function optionBox(option: SelectOption, type: 'radio' | 'checkbox', id: string, name: string) {
  const { label, value, description, default: chosen } = option;
  const about =
    description === undefined ? undefined : element('span', { class: 'hint', id: `${id}-hint` }, description);
  const attributes = { id, name, value, type, checked: chosen === true, 'aria-describedby': about?.id };
  const box = element('input', { ...attributes, class: 'tick' });
  return { box, row: element('div', {}, ticked(box, label), about) };
}

/** A box with its words beside it. */
function ticked(box: HTMLInputElement, label: string): HTMLElement {
  return element('label', { class: 'ticked' }, box, element('span', {}, label));
}
