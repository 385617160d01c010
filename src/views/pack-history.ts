import { ComponentType, type APIActionRowComponent, type APIStringSelectComponent } from 'discord-api-types/v10';
import { wordsFor, type Words } from '../i18n/words.ts';
import type { PackVersion } from '../packs/entry.ts';
import { card, COLOUR, ephemeralMessage, exactTime, text } from './components.ts';
import { encodePress } from './custom-id.ts';
import { MAX_OPTION_TEXT, ROOM } from './limits.ts';
import type { Message } from './message.ts';
import { type Page, pageLines, pageRows } from './pager.ts';
import { label, markdown, markdownName } from './text.ts';

/** So many versions stand on a page. */
export const SHOWN_VERSIONS = 8;

export interface PackHistoryView {
  readonly locale: string;
  /** The pack's key. */
  readonly pack: string;
  readonly title: string;
  readonly present: number;
  /** Newest first. */
  readonly page: Page<PackVersion>;
}

/** What happened to a pack of a server, and the way back. */
export function packHistoryMessage(view: PackHistoryView): Message {
  const { locale, pack, title, present, page } = view;
  const words = wordsFor(locale);
  const older = page.items.filter(({ version, isKept }) => isKept && version !== present);
  return ephemeralMessage([
    card(COLOUR.running, [
      text(
        words('packs.historyTitle', { title: markdown(title, ROOM.title) }),
        ...page.items.map((version) => historyLine(words, version, present)),
      ),
      ...(older.length === 0 ? [] : [backRow(words, pack, older)]),
      ...pageRows(words, page, (button, to) => ({ press: 'pack-history', button, page: to, pack })),
      ...pageLines(words, page).map((line) => text(line)),
    ]),
  ]);
}

function historyLine(words: Words, shown: PackVersion, present: number): string {
  const line = words('packs.historyLine', {
    version: shown.version,
    summary: markdown(shown.summary, ROOM.shortStem),
    questions: words('packs.questions', { count: shown.questions }),
    name: markdownName(shown.madeBy.name),
    when: exactTime(shown.madeAt),
  });
  if (shown.version === present) return words('packs.historyPresent', { line });
  return shown.isKept ? line : words('packs.historyLost', { line });
}

function backRow(
  words: Words,
  pack: string,
  versions: readonly PackVersion[],
): APIActionRowComponent<APIStringSelectComponent> {
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: encodePress({ press: 'pack-restore', pack }),
    placeholder: words('packs.goBack'),
    options: versions.map(({ version, summary }) => ({
      value: String(version),
      label: words('packs.goBackOption', { version }),
      description: label(summary, MAX_OPTION_TEXT),
    })),
  };
  return { type: ComponentType.ActionRow, components: [select] };
}
