import { readOption, type CommandEntry, type OptionValue } from './commands.ts';
import { byId, element } from './element.ts';
import { createFileField } from './file-field.ts';
import type { Choice, Pickable } from './pickable.ts';
import type { CommandOption } from './wire.ts';

/** What was filled in, by the names of options. */
export interface Filled {
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly files: Readonly<Record<string, readonly File[]>>;
}

export interface CommandFields {
  show(entry: CommandEntry, pickable: Pickable): void;
  clear(): void;
  focusFirst(): boolean;
  /** Puts typed texts into the fields of these names; of a select the choice of that label or value. */
  fill(values: Readonly<Record<string, string>>): void;
  /** What was given; nothing if a field is wrong, which is then marked, said and focused. */
  read(): Filled | undefined;
}

/** What the application suggests for an option, given what stands in the fields so far. */
type Suggest = (
  entry: CommandEntry,
  option: string,
  options: Readonly<Record<string, OptionValue>>,
) => Promise<readonly Choice[]>;

type Control = HTMLInputElement | HTMLSelectElement;

interface Field {
  readonly option: CommandOption;
  readonly control: Control;
  readonly problem: HTMLElement;
  /** Of an option that takes a file. */
  readonly files?: () => readonly File[];
}

const ATTACHMENT = 11;

function choicesOf(option: CommandOption, pickable: Pickable): readonly Choice[] | undefined {
  switch (option.type) {
    case 5:
      return [
        { label: 'True', value: 'true' },
        { label: 'False', value: 'false' },
      ];
    case 6:
      return pickable.people;
    case 7:
      return pickable.channels;
    case 8:
      return pickable.roles;
    case 9:
      return [...pickable.people, ...pickable.roles];
    default:
      return option.choices === undefined || option.choices.length === 0
        ? undefined
        : option.choices.map(({ name, value }) => ({ label: name, value: String(value) }));
  }
}

function renderControl(option: CommandOption, id: string, pickable: Pickable): Control {
  const required = option.required === true && 'true';
  const common = { id, class: 'field', 'aria-required': required, 'aria-describedby': `${id}-hint ${id}-problem` };
  const choices = choicesOf(option, pickable);
  if (choices !== undefined) {
    const unset = element('option', { value: '' }, option.required === true ? 'Choose …' : 'Not set');
    const offered = choices.map(({ label, value }) => element('option', { value }, label));
    return element('select', common, unset, ...offered);
  }
  const numeric = option.type === 4 || option.type === 10;
  return element('input', {
    ...common,
    type: numeric ? 'number' : 'text',
    step: option.type === 10 ? 'any' : undefined,
    min: option.min_value,
    max: option.max_value,
    minlength: option.min_length,
    maxlength: option.max_length,
    autocomplete: 'off',
  });
}

/** The option's control and what is shown of it. */
function renderField(option: CommandOption, id: string, pickable: Pickable) {
  if (option.type !== ATTACHMENT) {
    const control = renderControl(option, id, pickable);
    return { control, shown: control };
  }
  const required = option.required === true;
  const types = option.file_types ?? [];
  const describedBy = `${id}-hint ${id}-problem`;
  const { input, shown, files } = createFileField({ id, required, most: 1, types, describedBy });
  return { control: input, shown, files };
}

function readField({ option, control, files }: Field): ReturnType<typeof readOption> {
  if (files === undefined) return readOption(option, control.value, control.validity.badInput);
  if (option.required === true && files().length === 0) return { problem: `${option.name} needs a file.` };
  return { value: undefined };
}

function fillControl(control: Control, text: string): void {
  if (control instanceof HTMLInputElement) {
    control.value = text;
    return;
  }
  const wanted = text.replace(/^[@#]/, '').toLowerCase();
  const found = [...control.options].find(
    (option) => option.value !== '' && [option.value, option.text].some((one) => one.toLowerCase() === wanted),
  );
  control.value = found?.value ?? '';
}

/** The labelled fields of a command's options, in `#options`. */
export function startCommandFields(suggest: Suggest): CommandFields {
  const place = byId('div', 'options');
  let fields: readonly Field[] = [];

  function clear(): void {
    fields = [];
    place.replaceChildren();
    place.hidden = true;
  }

  /** Fills the field's list with what is suggested for its text, unless the text has changed meanwhile. */
  async function renew(entry: CommandEntry, { option, control }: Field, list: HTMLElement): Promise<void> {
    const text = control.value;
    const values: Record<string, OptionValue> = {};
    for (const other of fields) {
      const reading = readField(other);
      if ('value' in reading && reading.value !== undefined) values[other.option.name] = reading.value;
    }
    const suggested = await suggest(entry, option.name, { ...values, [option.name]: text });
    if (control.value !== text) return;
    list.replaceChildren(...suggested.map(({ label, value }) => element('option', { value, label })));
  }

  function suggestFor(entry: CommandEntry, field: Field): void {
    const list = element('datalist', { id: `${field.control.id}-list` });
    field.control.after(list);
    field.control.setAttribute('list', list.id);
    for (const event of ['focus', 'input']) {
      field.control.addEventListener(event, () => void renew(entry, field, list));
    }
  }

  function show(entry: CommandEntry, pickable: Pickable): void {
    clear();
    fields = entry.options.map((option, at) => {
      const id = `option-${at}`;
      const { shown, ...made } = renderField(option, id, pickable);
      const problem = element('p', { id: `${id}-problem`, class: 'problem' });
      const required = option.required === true && 'required';
      const label = element('label', { for: id, class: required }, option.name);
      const hint = element('p', { id: `${id}-hint`, class: 'hint' }, option.description);
      place.append(element('div', { class: 'option' }, label, shown, hint, problem));
      return { option, problem, ...made };
    });
    for (const field of fields) if (field.option.autocomplete === true) suggestFor(entry, field);
    place.setAttribute('aria-label', `Options of ${entry.title}`);
    place.hidden = fields.length === 0;
  }

  return {
    show,
    clear,
    focusFirst() {
      fields[0]?.control.focus();
      return fields.length > 0;
    },
    fill(values) {
      for (const { option, control, files, problem } of fields) {
        const text = values[option.name];
        if (text === undefined || files !== undefined) continue;
        fillControl(control, text);
        const isRefused = control instanceof HTMLSelectElement && control.value === '' && text !== '';
        problem.textContent = isRefused ? `${option.name} has no choice "${text}".` : '';
        control.setAttribute('aria-invalid', String(isRefused));
      }
    },
    read() {
      const options: Record<string, OptionValue> = {};
      const files: Record<string, readonly File[]> = {};
      let wrong: Control | undefined;
      for (const field of fields) {
        const { option, control, problem } = field;
        const reading = readField(field);
        const sentence = 'problem' in reading ? reading.problem : '';
        problem.textContent = sentence;
        control.setAttribute('aria-invalid', String(sentence !== ''));
        const given = field.files?.() ?? [];
        if (given.length > 0) files[option.name] = given;
        if ('problem' in reading) wrong ??= control;
        else if (reading.value !== undefined) options[option.name] = reading.value;
      }
      wrong?.focus();
      return wrong === undefined ? { options, files } : undefined;
    },
  };
}
