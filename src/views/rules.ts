import { wordsFor } from '../i18n/words.ts';
import { ephemeralMessage, text } from './components.ts';
import type { Message } from './message.ts';

/** How to play, in five sentences or so. */
export function rulesMessage(locale: string): Message {
  const words = wordsFor(locale);
  return ephemeralMessage([
    text(words('rules.title')),
    text(
      words('rules.answer'),
      words('rules.points'),
      words('rules.join'),
      words('rules.source'),
      words('rules.board'),
    ),
  ]);
}
