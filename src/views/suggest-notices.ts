import { wordsFor } from '../i18n/words.ts';
import { ephemeralMessage, text } from './components.ts';
import { givenBack } from './given-back.ts';
import { ROOM } from './limits.ts';
import type { Message } from './message.ts';
import { markdown } from './text.ts';

/** What a player is told of a suggestion. `typed` is given back, so that nobody has to type it twice. */
export type SuggestNotice =
  | { readonly notice: 'thanks' }
  | { readonly notice: 'known'; readonly pack: string }
  | { readonly notice: 'no-right' | 'coarse' | 'too-many'; readonly typed: readonly string[] };

export function suggestNoticeMessage(locale: string, notice: SuggestNotice): Message {
  const words = wordsFor(locale);
  switch (notice.notice) {
    case 'thanks':
      return ephemeralMessage([text(words('suggest.thanks'))]);
    case 'too-many':
      return ephemeralMessage([text(words('suggest.tooMany'), ...givenBack(notice.typed))]);
    case 'known':
      return ephemeralMessage([text(words('suggest.known', { pack: markdown(notice.pack, ROOM.title) }))]);
    case 'no-right':
      return ephemeralMessage([text(words('suggest.noRight'), ...givenBack(notice.typed))]);
    case 'coarse':
      return ephemeralMessage([text(words('suggest.coarse'), ...givenBack(notice.typed))]);
  }
}
