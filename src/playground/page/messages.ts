import type { APIMessage } from 'discord-api-types/v10';
import { type MenuChoice, startAppsMenu } from './apps-menu.ts';
import type { MenuCommands } from './commands.ts';
import { byId } from './element.ts';
import type { Names } from './markdown.ts';
import { continues, findControl, renderMessage, updateMessage } from './message.ts';
import type { Socket } from './socket.ts';

export interface MessageList {
  /** Shows nothing until the messages of another place are known. */
  clear(): void;
  /** Shows these messages and no others; those already shown stay in place. */
  replace(messages: readonly APIMessage[]): void;
  /** Shows a new message, or the newer state of a shown one. */
  put(message: APIMessage): void;
  remove(messageId: string): void;
  /** Offers these commands in the menus of messages and their authors. */
  setMenu(commands: MenuCommands): void;
}

/** Snowflakes in order of time. */
function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : Number(a > b);
}

/** The list of messages in `#log`, which answers presses and keeps its end in sight when it was there. */
export function startMessages(socket: Socket, names: Names, leaveFocus: () => void): MessageList {
  const log = byId('div', 'log');
  const newest = byId('button', 'newest');
  const empty = byId('p', 'empty');
  const messages = new Map<string, APIMessage>();
  const articles = new Map<string, HTMLElement>();
  const menu = startAppsMenu((button, choice) => void choose(button, choice));
  let commands: MenuCommands = { onMessages: [], onPeople: [] };
  let atEnd = true;

  function keepEnd(): void {
    if (atEnd) log.scrollTop = log.scrollHeight;
    newest.hidden = atEnd;
  }

  function group(): void {
    let before: APIMessage | undefined;
    for (const id of [...messages.keys()].sort(compareIds)) {
      const message = messages.get(id);
      if (message === undefined) continue;
      articles.get(id)?.classList.toggle('continued', continues(message, before));
      before = message;
    }
  }

  function put(message: APIMessage): void {
    const shown = articles.get(message.id);
    messages.set(message.id, message);
    if (shown === undefined) {
      empty.hidden = true;
      const article = renderMessage(message, names);
      const after = [...articles.keys()].filter((id) => compareIds(id, message.id) > 0).sort(compareIds)[0];
      log.insertBefore(article, after === undefined ? null : (articles.get(after) ?? null));
      articles.set(message.id, article);
      observer.observe(article);
      group();
    } else {
      updateMessage(shown, message, names);
    }
    keepEnd();
  }

  function remove(messageId: string): void {
    const article = articles.get(messageId);
    if (article === undefined) return;
    const hadFocus = article.contains(document.activeElement);
    article.remove();
    articles.delete(messageId);
    messages.delete(messageId);
    group();
    empty.hidden = messages.size > 0;
    keepEnd();
    if (hadFocus) leaveFocus();
  }

  /** Sends what a control says and shows how it went beside it. */
  async function send(
    article: HTMLElement,
    control: HTMLElement,
    request: Parameters<Socket['ask']>[0],
  ): Promise<void> {
    const failure = article.querySelector('.failure');
    control.setAttribute('aria-busy', 'true');
    failure?.replaceChildren();
    const error = await socket.ask(request);
    const now = findControl(article, control.dataset['customId'] ?? '') ?? control;
    now.removeAttribute('aria-busy');
    if (error === undefined) return;
    failure?.replaceChildren(error);
    if (now instanceof HTMLSelectElement) for (const option of now.options) option.selected = option.defaultSelected;
    keepEnd();
  }

  async function choose(button: HTMLElement, { command: { commandId }, on }: MenuChoice): Promise<void> {
    const article = button.closest<HTMLElement>('[data-message]');
    const message = messages.get(article?.dataset['message'] ?? '');
    if (article === null || message === undefined || button.ariaBusy === 'true') return;
    await send(
      article,
      button,
      on === 'message'
        ? { type: 'message-command', commandId, messageId: message.id }
        : { type: 'user-command', commandId, userId: message.author.id },
    );
  }

  log.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const article = button?.closest<HTMLElement>('[data-message]');
    const messageId = article?.dataset['message'];
    if (!button || !article || messageId === undefined) return;
    if (button.dataset['dismiss'] !== undefined) {
      if (socket.tell({ type: 'dismiss', messageId })) remove(messageId);
      return;
    }
    if (button.dataset['apps'] !== undefined) {
      const author = messages.get(messageId)?.author;
      const name = author === undefined || author.bot === true ? undefined : names.person(author.id);
      menu.toggle(button, commands, name);
      return;
    }
    const { customId } = button.dataset;
    if (customId === undefined || button.ariaBusy === 'true') return;
    void send(article, button, { type: 'press', messageId, customId });
  });

  log.addEventListener('change', (event) => {
    const select = event.target;
    if (!(select instanceof HTMLSelectElement)) return;
    const article = select.closest<HTMLElement>('[data-message]');
    const messageId = article?.dataset['message'];
    const { customId, least, most } = select.dataset;
    if (!article || messageId === undefined || customId === undefined) return;
    const values = [...select.selectedOptions].map((option) => option.value);
    if (values.length < Number(least) || values.length > Number(most)) {
      article.querySelector('.failure')?.replaceChildren(`Choose ${least} to ${most} of these.`);
      return;
    }
    void send(article, select, { type: 'select', messageId, customId, values });
  });

  log.addEventListener('scroll', () => {
    atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 40;
    newest.hidden = atEnd;
  });
  newest.addEventListener('click', () => {
    atEnd = true;
    keepEnd();
    leaveFocus();
  });
  const observer = new ResizeObserver(keepEnd);
  observer.observe(log);

  function clear(): void {
    for (const article of articles.values()) article.remove();
    articles.clear();
    messages.clear();
    empty.hidden = true;
    atEnd = true;
    keepEnd();
  }

  return {
    clear,
    replace(next) {
      for (const id of messages.keys()) if (!next.some((message) => message.id === id)) remove(id);
      for (const message of next) put(message);
      empty.hidden = next.length > 0;
      group();
    },
    put,
    remove,
    setMenu(next) {
      if (JSON.stringify(next) !== JSON.stringify(commands)) menu.close();
      commands = next;
      log.dataset['apps'] = next.onMessages.length > 0 ? 'all' : next.onPeople.length > 0 ? 'people' : 'none';
    },
  };
}
