import { readOption, type CommandEntry, type OptionValue } from './commands.ts';
import { byId, element } from './element.ts';
import type { CommandOption } from './wire.ts';

/** A value that an option can take, as a select offers it. */
interface Choice {
  readonly label: string;
  readonly value: string;
}

/** The people and channels that options of those kinds choose from. */
export interface Pickable {
  readonly people: readonly Choice[];
  readonly channels: readonly Choice[];
}

export interface CommandFields {
  show(entry: CommandEntry, pickable: Pickable): void;
  clear(): void;
  focusFirst(): boolean;
  /** The options that were given; nothing if a field is wrong, which is then marked, said and focused. */
  read(): Readonly<Record<string, OptionValue>> | undefined;
}

/** What the application suggests for an option, given what stands in the fields so far. */
type Suggest = (
  entry: CommandEntry,
  option: string,
  options: Readonly<Record<string, OptionValue>>,
) => Promise<readonly Choice[]>;

interface Field {
  readonly option: CommandOption;
  readonly control: Control;
  readonly problem: HTMLElement;
}

type Control = HTMLInputElement | HTMLSelectElement;

function choicesOf(option: CommandOption, pickable: Pickable): readonly Choice[] | undefined {
  switch (option.type) {
    case 5:
      return [
        { label: 'True', value: 'true' },
        { label: 'False', value: 'false' },
      ];
    case 6:
    case 9:
      return pickable.people;
    case 7:
      return pickable.channels;
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
      const reading = readOption(other.option, other.control.value, other.control.validity.badInput);
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
      const control = renderControl(option, id, pickable);
      const problem = element('p', { id: `${id}-problem`, class: 'problem' });
      const label = element(
        'label',
        { for: id, class: option.required === true ? 'required' : undefined },
        option.name,
      );
      const hint = element('p', { id: `${id}-hint`, class: 'hint' }, option.description);
      place.append(element('div', { class: 'option' }, label, control, hint, problem));
      return { option, control, problem };
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
    read() {
      const values: Record<string, OptionValue> = {};
      let wrong: Control | undefined;
      for (const { option, control, problem } of fields) {
        const reading = readOption(option, control.value, control.validity.badInput);
        const sentence = 'problem' in reading ? reading.problem : '';
        problem.textContent = sentence;
        control.setAttribute('aria-invalid', String(sentence !== ''));
        if ('problem' in reading) wrong ??= control;
        else if (reading.value !== undefined) values[option.name] = reading.value;
      }
      wrong?.focus();
      return wrong === undefined ? values : undefined;
    },
  };
}
