import type { Game } from '../game/model.ts';
import { wordsFor, type Words } from '../i18n/words.ts';
import { button, card, COLOUR, publicMessage, relativeTime, row, separator, text } from './components.ts';
import { ROOM } from './limits.ts';
import type { Message } from './message.ts';
import { fit, markdown, markdownName } from './text.ts';

const COMMA = ', ';

/** The card that invites players; after the lobby the same card without its buttons. */
export function lobbyMessage(game: Game): Message {
  const words = wordsFor(game.settings.locale);
  const gameId = game.id;
  const parts = [
    text(words('lobby.title', { pack: markdown(game.settings.packTitle, ROOM.title) })),
    text(settingsLine(words, game), words('lobby.host', { host: markdownName(game.hostName) })),
    separator(),
    text(playersLine(words, game), stateLine(words, game)),
  ];
  const buttons = row(
    button({ press: 'join', gameId }, words('lobby.join'), { style: 'primary' }),
    button({ press: 'leave', gameId }, words('lobby.leave')),
    button({ press: 'start', gameId }, words('lobby.start'), { style: 'success' }),
    button({ press: 'rules', gameId }, words('lobby.rules')),
  );
  return publicMessage([card(COLOUR.running, game.phase.is === 'lobby' ? [...parts, buttons] : parts)]);
}

function settingsLine(words: Words, game: Game): string {
  return words('lobby.settings', {
    questions: words('lobby.questions', { count: game.settings.rounds }),
    seconds: words('format.seconds', { count: game.settings.seconds }),
    answers: words(`lobby.${game.settings.answers}`),
  });
}

function playersLine(words: Words, game: Game): string {
  const names = [...game.players.values()].map((player) => markdownName(player.name));
  if (names.length === 0) return words('lobby.noPlayers');
  const { shown, left } = fit(names, ROOM.names, COMMA);
  const more = left > 0 ? [words('format.more', { count: left })] : [];
  return words('lobby.players', { count: names.length, names: [...shown, ...more].join(COMMA) });
}

function stateLine(words: Words, game: Game): string {
  switch (game.phase.is) {
    case 'lobby': {
      const { startsAt } = game.phase;
      const seconds = words('format.seconds', { count: Math.max(0, Math.round((startsAt - game.createdAt) / 1000)) });
      return words('lobby.starts', { countdown: relativeTime(startsAt), seconds });
    }
    case 'over':
      return words(game.phase.how === 'idle' && game.players.size === 0 ? 'lobby.nobody' : 'lobby.over');
    default:
      return words('lobby.started');
  }
}
