import type { Game } from '../game/model.ts';
import { wordsFor, type Words } from '../i18n/words.ts';
import { ephemeralMessage, relativeTime, text } from './components.ts';
import { ROOM } from './limits.ts';
import type { Message } from './message.ts';
import { markdown, markdownName } from './text.ts';

/** Where a game stands, for its host. */
export function statusMessage(locale: string, game: Game): Message {
  const words = wordsFor(locale);
  return ephemeralMessage([text(...statusLines(words, game))]);
}

/** The pack, the phase in words, how many players there are, and the host. */
export function statusLines(words: Words, game: Game): readonly string[] {
  return [
    words('status.title', { pack: markdown(game.settings.packTitle, ROOM.title) }),
    phaseLine(words, game),
    words('podium.players', { count: game.players.size }),
    words('lobby.host', { host: markdownName(game.hostName) }),
  ];
}

function phaseLine(words: Words, game: Game): string {
  const { phase } = game;
  if (phase.is === 'lobby') return words('status.lobby', { countdown: relativeTime(phase.startsAt) });
  if (phase.is === 'over') return words('status.over');
  const values = { number: phase.round + 1, total: game.rounds.length };
  return phase.is === 'open'
    ? words('status.open', { ...values, countdown: relativeTime(phase.deadline) })
    : words(`status.${phase.is}`, values);
}
