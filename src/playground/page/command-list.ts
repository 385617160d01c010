import type { CommandEntry } from './commands.ts';
import { byId, element } from './element.ts';

export interface CommandList {
  /** Offers these; an empty list closes it. */
  offer(entries: readonly CommandEntry[]): void;
  close(): void;
  isOpen(): boolean;
  /** Moves the choice by so many places, around the ends. */
  move(by: number): void;
  /** The chosen one while the list is open. */
  chosen(): CommandEntry | undefined;
}

/** The listbox of commands over the composer. The focus stays in `box`, which points at the chosen option. */
export function startCommandList(box: HTMLTextAreaElement, picked: (entry: CommandEntry) => void): CommandList {
  const list = byId('div', 'commands');
  let offered: readonly CommandEntry[] = [];
  let at = 0;

  function mark(): void {
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(index === at));
      if (index === at) option.scrollIntoView({ block: 'nearest' });
    }
    if (offered.length === 0) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', `command-${at}`);
  }

  function offer(entries: readonly CommandEntry[]): void {
    offered = entries;
    at = 0;
    list.replaceChildren(
      ...entries.map((entry, index) =>
        element(
          'div',
          { role: 'option', id: `command-${index}`, class: 'command' },
          element('span', { class: 'command-name' }, entry.title),
          ' ',
          element('span', { class: 'muted' }, entry.description),
        ),
      ),
    );
    list.hidden = entries.length === 0;
    mark();
  }

  // A press on the list must not take the focus out of the box.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    const entry = option === null ? undefined : offered[[...list.children].indexOf(option)];
    if (entry !== undefined) picked(entry);
  });

  return {
    offer,
    close: () => offer([]),
    isOpen: () => offered.length > 0,
    move(by) {
      at = (at + by + offered.length) % offered.length;
      mark();
    },
    chosen: () => offered[at],
  };
}
