import type { Game } from '../game/model.ts';
import { wordsFor } from '../i18n/words.ts';
import { button, ephemeralMessage, row, text } from './components.ts';
import type { Message } from './message.ts';
import { statusLines } from './status.ts';

/** What the host can do now. A game that is over leaves nothing to do. */
export function hostMenuMessage(locale: string, game: Game): Message {
  const words = wordsFor(locale);
  const gameId = game.id;
  if (game.phase.is === 'over') return ephemeralMessage([text(words('refused.over'))]);
  const canSkip = game.phase.is === 'open' || game.phase.is === 'revealed';
  return ephemeralMessage([
    text(words('host.title'), ...statusLines(words, game).slice(1), words('host.help')),
    row(
      ...(canSkip ? [button({ press: 'skip', gameId }, words('host.skip'))] : []),
      button({ press: 'stop', gameId }, words('host.stop'), { style: 'danger' }),
    ),
  ]);
}
