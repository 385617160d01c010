import type { APIModalInteractionResponseCallbackData as Modal } from 'discord-api-types/v10';
import { ComponentType } from './components.ts';
import { MODAL_LIMITS } from './limits.ts';
import { type Json, isJson } from './model.ts';

/** What somebody fills into a dialog, by the fields' custom_ids. Fields that are left out stay as the dialog set them. */
export type FormValues = Readonly<Record<string, string | boolean | readonly string[]>>;

export type Filled = { readonly ok: true; readonly data: Json } | { readonly ok: false; readonly error: string };

/** A wrong value; the message is the sentence for the person. */
class WrongValue extends Error {}

/** The dialog as it is sent off, with every rule of its fields held as Discord's own client holds it. */
export function fillModal(modal: Modal, values: FormValues): Filled {
  try {
    const components = (modal.components as readonly unknown[]).filter(isJson).map((part) => fillPart(part, values));
    return { ok: true, data: { custom_id: modal.custom_id, components } };
  } catch (error) {
    if (error instanceof WrongValue) return { ok: false, error: error.message };
    throw error;
  }
}

function fillPart(part: Json, values: FormValues): Json {
  const { type, id } = part;
  if (type === ComponentType.Label && isJson(part['component'])) {
    return { type, id, component: fillField(part['component'], String(part['label']), values) };
  }
  if (type === ComponentType.ActionRow && Array.isArray(part['components'])) {
    const fields = part['components'].filter(isJson);
    return { type, id, components: fields.map((field) => fillField(field, String(field['label']), values)) };
  }
  return { type, id };
}

function fillField(field: Json, label: string, values: FormValues): Json {
  const { type, id, custom_id } = field;
  const given = values[String(custom_id)];
  const common = { type, id, custom_id };
  switch (type) {
    case ComponentType.TextInput:
      return { ...common, value: checkText(field, label, given ?? field['value'] ?? '') };
    case ComponentType.Checkbox:
      return { ...common, value: (given ?? field['default'] ?? false) === true };
    case ComponentType.RadioGroup: {
      const [value = null] = checkChosen(field, label, given, { least: 1, most: 1 });
      return { ...common, value };
    }
    default: {
      const [least, most] = [Number(field['min_values'] ?? 1), Number(field['max_values'] ?? 1)];
      return { ...common, values: checkChosen(field, label, given, { least, most }) };
    }
  }
}

function isRequired(field: Json): boolean {
  return field['required'] !== false;
}

function checkText(field: Json, label: string, given: unknown): string {
  if (typeof given !== 'string') throw new WrongValue(`"${label}" takes a text.`);
  const [least, most] = [Number(field['min_length'] ?? 0), Number(field['max_length'] ?? MODAL_LIMITS.text)];
  if (given === '' && !isRequired(field)) return given;
  if (given === '') throw new WrongValue(`Fill in "${label}".`);
  if (given.length < least) throw new WrongValue(`"${label}" takes at least ${least} characters.`);
  if (given.length > most)
    throw new WrongValue(`"${label}" takes at most ${most} characters; these are ${given.length}.`);
  return given;
}

function checkChosen(
  field: Json,
  label: string,
  given: unknown,
  { least, most }: { readonly least: number; readonly most: number },
): readonly string[] {
  const options = Array.isArray(field['options']) ? field['options'].filter(isJson) : [];
  const chosen = given === undefined ? options.filter((option) => option['default'] === true) : [];
  const values = given === undefined ? chosen.map((option) => String(option['value'])) : listOf(given);
  const unknown = values.find((value) => !options.some((option) => option['value'] === value));
  if (unknown !== undefined) throw new WrongValue(`"${label}" offers no "${unknown}".`);
  if (values.length === 0 && !isRequired(field)) return values;
  if (values.length < Math.max(1, least) || values.length > most) {
    throw new WrongValue(`Choose ${least >= most ? most : `${Math.max(1, least)} to ${most}`} under "${label}".`);
  }
  return values;
}

function listOf(given: unknown): readonly string[] {
  if (typeof given === 'string') return given === '' ? [] : [given];
  return Array.isArray(given) ? given.map(String) : [];
}
