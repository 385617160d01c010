import type { APIAttachment } from 'discord-api-types/v10';
import { renderButton, renderRow, renderUnknown } from './controls.ts';
import { element } from './element.ts';
import { renderMarkdown, type Names } from './markdown.ts';
import { renderFilePart, renderGallery, renderThumbnail } from './media.ts';
import type { Component, Container, Section, Separator } from './wire.ts';

/** What components need to know of the message and the place that they stand in. */
export interface Surroundings {
  readonly names: Names;
  readonly attachments: readonly APIAttachment[];
}

/** "#rrggbb" of Discord's number. */
export function phraseColour(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}

function renderText(content: string, around: Surroundings): HTMLElement {
  return element('div', { class: 'text' }, renderMarkdown(content, around.names));
}

function renderSection(section: Section, around: Surroundings): HTMLElement {
  const { accessory } = section;
  return element(
    'div',
    { class: 'section' },
    element('div', { class: 'section-text' }, ...section.components.map((part) => renderText(part.content, around))),
    accessory.type === 2 ? renderButton(accessory) : renderThumbnail(accessory, around.attachments),
  );
}

function renderSeparator({ divider = true, spacing = 1 }: Separator): HTMLElement {
  const look = spacing === 2 ? 'separator large' : 'separator';
  return divider ? element('hr', { class: look }) : element('div', { class: look });
}

function renderContainer(container: Container, around: Surroundings): HTMLElement {
  const made = element('div', { class: 'container' }, ...renderComponents(container.components, around));
  if (typeof container.accent_color === 'number') {
    made.classList.add('accented');
    made.style.setProperty('--accent', phraseColour(container.accent_color));
  }
  return made;
}

function renderComponent(part: Component, around: Surroundings): HTMLElement {
  switch (part.type) {
    case 1:
      return renderRow(part, around.names.pickable());
    case 9:
      return renderSection(part, around);
    case 10:
      return renderText(part.content, around);
    case 12:
      return renderGallery(part, around.attachments);
    case 13:
      return renderFilePart(part, around.attachments);
    case 14:
      return renderSeparator(part);
    case 17:
      return renderContainer(part, around);
    default:
      return renderUnknown((part as { readonly type: number }).type);
  }
}

/** Components V2, and the action rows of older messages, as elements in their order. */
export function renderComponents(parts: readonly Component[], around: Surroundings): HTMLElement[] {
  return parts.map((part) => renderComponent(part, around));
}
