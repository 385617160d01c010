import type { APIMessage, APIUser } from 'discord-api-types/v10';
import { renderComponents } from './components.ts';
import { element } from './element.ts';
import { renderEmbed } from './embed.ts';
import { renderMarkdown, type Names } from './markdown.ts';
import { renderAttachment, renderAvatar } from './media.ts';
import { morphChildren } from './morph.ts';
import { phraseMoment } from './timestamps.ts';
import { componentsOf, EPHEMERAL, LOADING } from './wire.ts';

const GROUP_MS = 7 * 60_000;

function nameOf(user: APIUser, names: Names): string {
  return names.person(user.id) ?? user.global_name ?? user.username;
}

function isEphemeral(message: APIMessage): boolean {
  return ((message.flags ?? 0) & EPHEMERAL) !== 0;
}

function renderBody(message: APIMessage, names: Names): HTMLElement {
  const body = element('div', { class: 'body' });
  if (((message.flags ?? 0) & LOADING) !== 0) {
    body.append(element('p', { class: 'muted' }, `${nameOf(message.author, names)} is thinking…`));
    return body;
  }
  const parts = componentsOf(message);
  const around = { names, attachments: message.attachments };
  if (message.content !== '') {
    body.append(element('div', { class: 'text' }, renderMarkdown(message.content, names)));
  }
  body.append(...message.embeds.map((embed) => renderEmbed(embed, around)), ...renderComponents(parts, around));
  // In Components V2 a file is shown where a component refers to it.
  if (parts.every((part) => part.type === 1)) body.append(...message.attachments.map(renderAttachment));
  return body;
}

function renderHeader(message: APIMessage, names: Names): HTMLElement {
  const at = Date.parse(message.timestamp);
  return element(
    'div',
    { class: 'header' },
    element('span', { class: 'author' }, nameOf(message.author, names)),
    message.author.bot === true ? element('span', { class: 'app' }, 'App') : undefined,
    element('time', { datetime: message.timestamp, title: phraseMoment(at, 'F') }, phraseMoment(at, 't')),
  );
}

/** Answers to commands of menus, which have no slash. */
const MENU_COMMAND_REPLY = 23;

/** "Ada used /trivia", over the answer to a command. */
function renderCause(message: APIMessage, names: Names): HTMLElement | undefined {
  const cause = message.interaction;
  if (cause === undefined) return undefined;
  const slash = (message.type as number) === MENU_COMMAND_REPLY ? '' : '/';
  return element('p', { class: 'cause' }, `${nameOf(cause.user, names)} used ${slash}${cause.name}`);
}

/** Opens the menu of the commands for this message; hidden where there are none. */
function renderApps(): HTMLElement {
  const button = element(
    'button',
    {
      type: 'button',
      class: 'apps-button',
      'data-apps': true,
      'aria-label': 'Apps for this message',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
    },
    element('span', {}, 'Apps'),
  );
  return element('div', { class: 'apps' }, button);
}

function renderEphemeralNote(): HTMLElement {
  return element(
    'p',
    { class: 'only-you' },
    element('span', {}, 'Only you can see this'),
    element('button', { type: 'button', class: 'dismiss', 'data-dismiss': true }, 'Dismiss message'),
  );
}

/** A message as an article that can take the focus when the control that had it is gone. */
export function renderMessage(message: APIMessage, names: Names): HTMLElement {
  const name = nameOf(message.author, names);
  const sentAt = phraseMoment(Date.parse(message.timestamp), 't');
  return element(
    'article',
    {
      class: isEphemeral(message) ? 'message ephemeral' : 'message',
      'aria-label': `${name}, ${sentAt}`,
      tabindex: -1,
      'data-message': message.id,
      'data-bot': message.author.bot === true,
    },
    renderAvatar(message.author.id, name),
    element(
      'div',
      { class: 'main' },
      renderCause(message, names),
      renderHeader(message, names),
      renderBody(message, names),
      isEphemeral(message) ? renderEphemeralNote() : undefined,
      element('p', { class: 'failure', role: 'alert' }),
    ),
    // Discord offers no apps for what only one person sees.
    isEphemeral(message) ? undefined : renderApps(),
  );
}

/** The button or select of a shown message with this custom_id. */
export function findControl(shown: Element, customId: string): HTMLElement | undefined {
  const controls = shown.querySelectorAll<HTMLElement>('[data-custom-id]');
  return [...controls].find((control) => control.dataset['customId'] === customId);
}

/** Shows the newer state of a message in place. Focus and pending presses stay with the control of the same custom_id. */
export function updateMessage(shown: HTMLElement, message: APIMessage, names: Names): void {
  const body = shown.querySelector('.body');
  if (body === null) return;
  const next = renderBody(message, names);
  for (const pending of body.querySelectorAll<HTMLElement>('[aria-busy="true"]')) {
    findControl(next, pending.dataset['customId'] ?? '')?.setAttribute('aria-busy', 'true');
  }
  const focused =
    document.activeElement instanceof HTMLElement && body.contains(document.activeElement)
      ? document.activeElement
      : undefined;
  morphChildren(body, next);
  if (focused === undefined || (focused.isConnected && !focused.matches(':disabled'))) return;
  const heir = findControl(body, focused.dataset['customId'] ?? '');
  (heir === undefined || heir.matches(':disabled') ? shown : heir).focus();
}

/** Whether `message` follows `before` so closely that its author need not be shown again. */
export function continues(message: APIMessage, before: APIMessage | undefined): boolean {
  return (
    before !== undefined &&
    before.author.id === message.author.id &&
    isEphemeral(before) === isEphemeral(message) &&
    message.interaction === undefined &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < GROUP_MS
  );
}
