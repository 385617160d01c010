import type { MenuCommand, MenuCommands } from './commands.ts';
import { element } from './element.ts';

/** What was chosen in a menu: a command on the message itself, or on its author. */
export interface MenuChoice {
  readonly command: MenuCommand;
  readonly on: 'message' | 'author';
}

export interface AppsMenu {
  /** Opens it under the button, or closes it if it is open there. */
  toggle(button: HTMLElement, commands: MenuCommands, author: string | undefined): void;
  close(): void;
}

/** The menu of a message's commands, as the pattern for menus says: arrows move, Escape goes back, a click outside ends it. */
export function startAppsMenu(chosen: (button: HTMLElement, choice: MenuChoice) => void): AppsMenu {
  const menu = element('div', { role: 'menu', class: 'apps-menu', 'aria-label': 'Apps' });
  let opener: HTMLElement | undefined;

  const items = (): HTMLElement[] => [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];

  function close(): void {
    opener?.setAttribute('aria-expanded', 'false');
    opener = undefined;
    menu.remove();
  }

  function renderItems(commands: readonly MenuCommand[], on: MenuChoice['on']): HTMLElement[] {
    return commands.map((command) => {
      const item = element('button', { type: 'button', role: 'menuitem', tabindex: -1 }, command.name);
      item.addEventListener('click', () => {
        const button = opener;
        close();
        button?.focus();
        if (button !== undefined) chosen(button, { command, on });
      });
      return item;
    });
  }

  menu.addEventListener('keydown', (event) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) {
      all[next % all.length]?.focus();
      event.preventDefault();
    } else if (event.key === 'Escape') {
      const button = opener;
      close();
      button?.focus();
      event.stopPropagation();
    } else if (event.key === 'Tab') {
      opener?.focus();
      close();
    }
  });
  document.addEventListener('pointerdown', (event) => {
    if (opener === undefined || !(event.target instanceof Node)) return;
    if (!menu.contains(event.target) && !opener.contains(event.target)) close();
  });

  return {
    toggle(button, { onMessages, onPeople }, author) {
      const wasOpen = opener === button;
      close();
      if (wasOpen) return;
      const onAuthor = author === undefined ? [] : renderItems(onPeople, 'author');
      const heading = element('p', { id: 'apps-author', class: 'hint' }, author);
      const group = element('div', { role: 'group', 'aria-labelledby': 'apps-author' }, heading, ...onAuthor);
      menu.replaceChildren(...renderItems(onMessages, 'message'), ...(onAuthor.length > 0 ? [group] : []));
      button.after(menu);
      button.setAttribute('aria-expanded', 'true');
      opener = button;
      items()[0]?.focus();
      menu.scrollIntoView({ block: 'nearest' });
    },
    close,
  };
}
