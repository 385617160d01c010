import type { Game, PlayerId } from '../game/model.ts';
import { wordsFor } from '../i18n/words.ts';
import { ephemeralMessage, text } from './components.ts';
import type { Message } from './message.ts';
import { placeLine } from './place-line.ts';

/** A player's own place after the last closed question. */
export function myRankMessage(locale: string, game: Game, playerId: PlayerId): Message {
  const words = wordsFor(locale);
  return ephemeralMessage([text(placeLine(words, game, playerId) ?? words('rank.none'))]);
}
