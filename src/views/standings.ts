import type { Game, Standing } from '../game/model.ts';
import { wordsFor, type Words } from '../i18n/words.ts';
import { button, card, COLOUR, publicMessage, row, text } from './components.ts';
import type { Message } from './message.ts';
import { markdownName } from './text.ts';
import { isTied } from './ties.ts';

const LINES = 5;

/** Who leads after so many questions (`after` counts them, from 1). */
export function standingsMessage(game: Game, after: number): Message {
  const words = wordsFor(game.settings.locale);
  const { standings } = game;
  const lines = standings.slice(0, LINES).map((standing) => standingLine(words, standings, standing, after));
  const left = standings.length - lines.length;
  return publicMessage(
    [
      card(COLOUR.running, [
        text(words('standings.title', { number: after })),
        text(
          ...(lines.length === 0 ? [words('standings.nobody')] : lines),
          left > 0 ? words('standings.more', { count: left }) : undefined,
        ),
        row(button({ press: 'my-rank', gameId: game.id }, words('standings.rank'))),
      ]),
    ],
    { silent: true },
  );
}

function standingLine(words: Words, standings: readonly Standing[], standing: Standing, asked: number): string {
  const { rank, points, right } = standing;
  const line = words('standings.line', { rank, name: markdownName(standing.name), points, right, asked });
  return isTied(standings, standing) ? words('standings.tied', { line }) : line;
}
