import { ComponentType, type APIActionRowComponent, type APIStringSelectComponent } from 'discord-api-types/v10';
import { formatLanguage } from '../i18n/formats.ts';
import { wordsFor, type Words } from '../i18n/words.ts';
import type { PackHead } from '../packs/entry.ts';
import { button, card, COLOUR, ephemeralMessage, row, text } from './components.ts';
import { encodePress } from './custom-id.ts';
import { MAX_OPTION_TEXT, ROOM } from './limits.ts';
import type { Message } from './message.ts';
import { difficultyWords, languageWords } from './pack-words.ts';
import { type Page, pageLines, pageRows } from './pager.ts';
import { label, markdown } from './text.ts';

/** A pack that can be played. */
export interface BrowsedPack extends PackHead {
  readonly key: string;
  readonly slug: string;
}

/** So many stand on a page. */
export const BROWSED_PACKS = 10;

/** The packs that can be played on a server, for everybody. */
export function packBrowserMessage(locale: string, page: Page<BrowsedPack>): Message {
  const words = wordsFor(locale);
  return ephemeralMessage([
    card(COLOUR.running, [
      text(words('packs.browseTitle'), ...page.items.map((pack) => browseLine(words, locale, pack))),
      pickRow(words, locale, page),
      ...pageRows(words, page, (button, to) => ({ press: 'packs-page', button, page: to })),
      ...pageLines(words, page).map((line) => text(line)),
    ]),
  ]);
}

/** One pack. @param page the page of the list that it stands on */
export function packCardMessage(locale: string, pack: BrowsedPack, page: number): Message {
  const words = wordsFor(locale);
  return ephemeralMessage([
    card(COLOUR.running, [
      text(words('packs.infoTitle', { title: markdown(pack.title, ROOM.title) })),
      text(...aboutLines(words, locale, pack)),
      text(words('packs.play', { slug: pack.slug })),
      row(button({ press: 'packs-page', button: 'back', page }, words('packs.browseBack'))),
    ]),
  ]);
}

/** What a pack is, for players and moderators. */
export function aboutLines(words: Words, locale: string, pack: PackHead): readonly string[] {
  const { description, category, licence, attribution, authors } = pack;
  return [
    ...(description === undefined ? [] : [markdown(description, ROOM.note)]),
    aboutWords(words, locale, pack),
    ...(category === undefined ? [] : [words('packs.category', { category: markdown(category, ROOM.licence) })]),
    licence === undefined
      ? words('packs.noLicence')
      : words('packs.licence', { licence: markdown(licence, ROOM.licence) }),
    ...(attribution === undefined
      ? []
      : [words('packs.attribution', { attribution: markdown(attribution, ROOM.title) })]),
    ...(authors.length === 0 ? [] : [words('packs.authors', { authors: markdown(authors.join(', '), ROOM.title) })]),
  ];
}

function browseLine(words: Words, locale: string, pack: BrowsedPack): string {
  const facts = aboutWords(words, locale, pack);
  return words('packs.listLine', { title: markdown(pack.title, ROOM.title), facts });
}

function aboutWords(words: Words, locale: string, { questions, language, difficulties }: PackHead): string {
  return words('packs.about', {
    questions: words('packs.questions', { count: questions }),
    language: languageWords(locale, language),
    difficulty: difficultyWords(words, difficulties),
  });
}

function pickRow(
  words: Words,
  locale: string,
  { items, page }: Page<BrowsedPack>,
): APIActionRowComponent<APIStringSelectComponent> {
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: encodePress({ press: 'packs-pick', page }),
    placeholder: words('packs.browseMore'),
    options: items.map(({ key, title, questions, language }) => ({
      value: key,
      label: label(title, MAX_OPTION_TEXT),
      description: label(
        [words('packs.questions', { count: questions }), formatLanguage(locale, language)].join(' · '),
        MAX_OPTION_TEXT,
      ),
    })),
  };
  return { type: ComponentType.ActionRow, components: [select] };
}
