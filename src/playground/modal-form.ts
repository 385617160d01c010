import type { APIModalInteractionResponseCallbackData as Modal } from 'discord-api-types/v10';
import { ComponentType } from './components.ts';
import { fileProblem, isFile } from './file-rules.ts';
import type { NewFile } from './file-types.ts';
import { MODAL_LIMITS } from './limits.ts';
import { type Json, isJson } from './model.ts';
import type { Resolved } from './resolved.ts';
import { defaultValues, isSelect, resolveValues, unknownValue } from './selection.ts';

/** What somebody fills into a dialog, by the fields' custom_ids. Fields that are left out stay as the dialog set them. */
export type FormValues = Readonly<Record<string, string | boolean | readonly string[] | readonly NewFile[]>>;

export type Filled = { readonly ok: true; readonly data: Json } | { readonly ok: false; readonly error: string };

/** A wrong value; the message is the sentence for the person. */
class WrongValue extends Error {}

/**
 * The dialog as it is sent off, with every rule of its fields held as Discord's own client holds it.
 * @param resolved gets what the values stand for, files too
 */
export function fillModal(modal: Modal, values: FormValues, resolved: Resolved): Filled {
  try {
    const parts = (modal.components as readonly unknown[]).filter(isJson);
    const components = parts.map((part) => fillPart(part, values, resolved));
    return { ok: true, data: { custom_id: modal.custom_id, components, ...resolved.json() } };
  } catch (error) {
    if (error instanceof WrongValue) return { ok: false, error: error.message };
    throw error;
  }
}

function fillPart(part: Json, values: FormValues, resolved: Resolved): Json {
  const { type, id } = part;
  if (type === ComponentType.Label && isJson(part['component'])) {
    return { type, id, component: fillField(part['component'], String(part['label']), values, resolved) };
  }
  if (type === ComponentType.ActionRow && Array.isArray(part['components'])) {
    const fields = part['components'].filter(isJson);
    return { type, id, components: fields.map((field) => fillField(field, String(field['label']), values, resolved)) };
  }
  return { type, id };
}

function fillField(field: Json, label: string, values: FormValues, resolved: Resolved): Json {
  const { type, id, custom_id } = field;
  const given = values[String(custom_id)];
  const common = { type, id, custom_id };
  switch (type) {
    case ComponentType.TextInput:
      return { ...common, value: checkText(field, label, given ?? field['value'] ?? '') };
    case ComponentType.Checkbox:
      return { ...common, value: (given ?? field['default'] ?? false) === true };
    case ComponentType.RadioGroup: {
      const [value = null] = checkChosen(field, label, given, resolved, { least: 1, most: 1 });
      return { ...common, value };
    }
    case ComponentType.FileUpload:
      return { ...common, values: checkFiles(field, label, given).map((file) => resolved.addFile(file).id) };
    default: {
      const chosen = checkChosen(field, label, given, resolved, countsOf(field));
      if (isSelect(field)) resolveValues(field, chosen, resolved);
      return { ...common, values: chosen };
    }
  }
}

interface Counts {
  readonly least: number;
  readonly most: number;
}

/** How many values a field takes; of a group of boxes all may be ticked unless it says otherwise. */
function countsOf(field: Json): Counts {
  const options = Array.isArray(field['options']) ? field['options'].length : 1;
  const usual = field['type'] === ComponentType.CheckboxGroup ? options : 1;
  return { least: Number(field['min_values'] ?? 1), most: Number(field['max_values'] ?? usual) };
}

function checkFiles(field: Json, label: string, given: unknown): readonly NewFile[] {
  const files = Array.isArray(given) ? given.filter(isFile) : [];
  if (Array.isArray(given) && files.length < given.length) throw new WrongValue(`"${label}" takes files.`);
  const { least, most } = countsOf(field);
  if (files.length === 0 && !isRequired(field)) return files;
  if (files.length < Math.max(1, least) || files.length > most) {
    const count = least >= most ? String(most) : `${Math.max(1, least)} to ${most}`;
    throw new WrongValue(`Attach ${count} ${count === '1' ? 'file' : 'files'} under "${label}".`);
  }
  for (const file of files) {
    const problem = fileProblem(label, file, field['file_types']);
    if (problem !== undefined) throw new WrongValue(problem);
  }
  return files;
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
  resolved: Resolved,
  { least, most }: Counts,
): readonly string[] {
  const values = given === undefined ? defaultValues(field) : listOf(given);
  const unknown = unknownValue(field, values, resolved);
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
