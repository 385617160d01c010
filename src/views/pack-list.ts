import { wordsFor, type Words } from '../i18n/words.ts';
import type { PackHead } from '../packs/entry.ts';
import { card, COLOUR, ephemeralMessage, text } from './components.ts';
import { ROOM } from './limits.ts';
import type { Message } from './message.ts';
import { languageWords } from './pack-words.ts';
import { type Page, pageLines, pageRows } from './pager.ts';
import { markdown } from './text.ts';

/** A pack in the list that moderators see. */
interface ListedPack extends PackHead {
  readonly isBundled: boolean;
  readonly isOn: boolean;
  /** Of a server's own pack. */
  readonly version?: number;
}

/** So many stand on a page. */
export const LISTED_PACKS = 10;

export interface PackListView {
  readonly locale: string;
  readonly page: Page<ListedPack>;
  readonly own: number;
  /** As many as the server may have. */
  readonly most: number;
  readonly bundled: number;
}

/** All packs of a server, for its moderators. */
export function packListMessage({ locale, page, own, most, bundled }: PackListView): Message {
  const words = wordsFor(locale);
  return ephemeralMessage([
    card(COLOUR.running, [
      text(words('packs.listTitle'), words('packs.listHead', { own, most, bundled })),
      text(...page.items.map((pack) => listLine(words, locale, pack)), own === 0 ? words('packs.listNone') : undefined),
      ...pageRows(words, page, (button, to) => ({ press: 'pack-list', button, page: to })),
      ...pageLines(words, page).map((line) => text(line)),
    ]),
  ]);
}

function listLine(words: Words, locale: string, pack: ListedPack): string {
  const { licence, version, isBundled, isOn } = pack;
  const facts = [
    words('packs.questions', { count: pack.questions }),
    isBundled || version === undefined ? words('packs.bundled') : words('packs.version', { version }),
    languageWords(locale, pack.language),
    licence === undefined ? words('pack.noLicence') : markdown(licence, ROOM.licence),
    isOn ? words('packs.on') : `**${words('packs.off')}**`,
  ];
  return words('packs.listLine', { title: markdown(pack.title, ROOM.title), facts: facts.join(' · ') });
}
