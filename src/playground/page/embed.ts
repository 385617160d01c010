import type { APIEmbed } from 'discord-api-types/v10';
import { phraseColour, type Surroundings } from './components.ts';
import { element } from './element.ts';
import { renderMarkdown } from './markdown.ts';

/** An embed of a message without Components V2: title, text, fields and footer. */
export function renderEmbed(embed: APIEmbed, { names }: Surroundings): HTMLElement {
  const text = (markdown: string): HTMLElement => element('div', { class: 'text' }, renderMarkdown(markdown, names));
  const made = element('div', { class: 'container accented' });
  if (embed.color !== undefined) made.style.setProperty('--accent', phraseColour(embed.color));
  if (embed.title !== undefined) made.append(element('h3', {}, renderMarkdown(embed.title, names)));
  if (embed.description !== undefined) made.append(text(embed.description));
  for (const field of embed.fields ?? []) {
    made.append(element('div', {}, element('h4', {}, renderMarkdown(field.name, names)), text(field.value)));
  }
  if (embed.footer !== undefined) made.append(element('p', { class: 'muted' }, embed.footer.text));
  return made;
}
