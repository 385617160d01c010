import { wordsFor } from '../i18n/words.ts';
import type { PackEntry } from '../packs/entry.ts';
import { button, card, COLOUR, ephemeralMessage, row, text } from './components.ts';
import { ROOM } from './limits.ts';
import type { Message } from './message.ts';
import { markdown } from './text.ts';

/** Asks whether a pack is to be removed. */
export function packRemoveMessage(
  locale: string,
  { key: pack, title, questions, version }: Pick<PackEntry, 'key' | 'title' | 'questions' | 'version'>,
): Message {
  const words = wordsFor(locale);
  return ephemeralMessage([
    card(COLOUR.over, [
      text(
        words('packs.removeTitle', { title: markdown(title, ROOM.title) }),
        words('packs.removeFacts', { questions: words('packs.questions', { count: questions }), version }),
        words('packs.removeWhat'),
      ),
      row(
        button({ press: 'pack-remove', pack, version }, words('packs.removeButton'), { style: 'danger' }),
        button({ press: 'pack-save', pack }, words('packs.exportFirst')),
        button({ press: 'pack-keep' }, words('pack.cancel')),
      ),
    ]),
  ]);
}
