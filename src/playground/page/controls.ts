import { element } from './element.ts';
import { offeredBy, type Pickable } from './pickable.ts';
import type { ActionRow, Button, PlaceSelect, SelectOption, StringSelect } from './wire.ts';

const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' } as const;

/** A native button, or an anchor for links. Presses are heard by the message list through `data-custom-id`. */
export function renderButton(button: Button): HTMLElement {
  const label = button.label ?? '';
  const emoji = button.emoji?.name ?? '';
  const face = [
    emoji === '' ? undefined : element('span', { 'aria-hidden': label !== '' && 'true' }, emoji),
    label === '' ? undefined : element('span', {}, label),
  ];
  const look = `button ${STYLES[button.style] ?? 'secondary'}`;
  if (button.url !== undefined) {
    return element('a', { class: look, href: button.url, target: '_blank', rel: 'noopener noreferrer' }, ...face);
  }
  return element(
    'button',
    {
      class: look,
      type: 'button',
      disabled: button.disabled === true,
      'data-custom-id': button.custom_id,
      'data-key': button.custom_id,
    },
    ...face,
  );
}

/** The options of a select; those of people, channels and roles are what is there. */
export function optionsOf(select: StringSelect | PlaceSelect, pickable: Pickable): readonly SelectOption[] {
  if (select.type === 3) return select.options;
  const chosen = new Set((select.default_values ?? []).map(({ id }) => id));
  const isElsewhere =
    select.type === 8 && (select.channel_types?.length ?? 0) > 0 && !select.channel_types?.includes(0);
  const offered = isElsewhere ? [] : (offeredBy(select.type, pickable) ?? []);
  return offered.map(({ label, value }) => ({ label, value, default: chosen.has(value) }));
}

/** A native select named by its placeholder. Several values may be chosen where `max_values` says so. */
function renderSelect(select: StringSelect | PlaceSelect, pickable: Pickable): HTMLElement {
  const several = (select.max_values ?? 1) > 1;
  const name = select.placeholder ?? 'Make a selection';
  const options = optionsOf(select, pickable);
  const made = element('select', {
    class: 'select',
    'aria-label': name,
    'data-custom-id': select.custom_id,
    'data-key': select.custom_id,
    'data-least': select.min_values ?? 1,
    'data-most': select.max_values ?? 1,
    disabled: select.disabled === true,
    multiple: several,
  });
  if (!several && !options.some((option) => option.default === true)) {
    made.append(element('option', { value: '', selected: true, disabled: true, hidden: true }, name));
  }
  for (const { label, value, description, default: chosen } of options) {
    made.append(element('option', { value, title: description, selected: chosen === true }, label));
  }
  return made;
}

export function renderRow(row: ActionRow, pickable: Pickable): HTMLElement {
  const controls = row.components.map((control) => {
    switch (control.type) {
      case 2:
        return renderButton(control);
      case 3:
      case 5:
      case 6:
      case 7:
      case 8:
        return renderSelect(control, pickable);
      default:
        return renderUnknown((control as { readonly type: number }).type);
    }
  });
  return element('div', { class: 'row', 'data-key': row.components[0]?.custom_id }, ...controls);
}

/** What the page cannot draw is said, not left out. */
export function renderUnknown(type: number): HTMLElement {
  return element('p', { class: 'muted' }, `This page cannot show components of type ${type}.`);
}
