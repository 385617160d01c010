import type { Words } from '../i18n/words.ts';
import { button, row } from './components.ts';
import type { Press } from './custom-id.ts';
import type { TurnButton } from './pack-ids.ts';

/** One page of a list, from 0. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly page: number;
  readonly pages: number;
}

/** The page with this number, or the last one when there are fewer. */
export function pageOf<Item>(items: readonly Item[], page: number, size: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const shown = Math.min(page, pages - 1);
  return { items: items.slice(shown * size, (shown + 1) * size), page: shown, pages };
}

/** The buttons that turn the pages; none for a single page. */
export function pageRows(
  words: Words,
  { page, pages }: Page<unknown>,
  press: (button: TurnButton, page: number) => Press,
) {
  if (pages <= 1) return [];
  return [
    row(
      button(press('first', 0), words('board.first'), { disabled: page === 0 }),
      button(press('previous', Math.max(0, page - 1)), words('board.previous'), { disabled: page === 0 }),
      button(press('next', page + 1), words('board.next'), { disabled: page + 1 >= pages }),
    ),
  ];
}

/** Where one is; nothing for a single page. */
export function pageLines(words: Words, { page, pages }: Page<unknown>): readonly string[] {
  return pages <= 1 ? [] : [words('packs.page', { page: page + 1, pages })];
}
