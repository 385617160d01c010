import type { Ending, Game, Standing } from '../game/model.ts';
import { formatList } from '../i18n/formats.ts';
import { wordsFor, type Words } from '../i18n/words.ts';
import { button, card, COLOUR, publicMessage, row, separator, text } from './components.ts';
import { ROOM } from './limits.ts';
import type { Message } from './message.ts';
import { markdown, markdownName } from './text.ts';
import { isTied } from './ties.ts';

const ON_PODIUM = 3;
const BELOW_PODIUM = 3;
const NAMED_IN_TIE = 3;
const DOT = ' · ';

/** How a game ended after `played` closed questions, and who stands where. Games that ended early say why. */
export function podiumMessage(game: Game, played: number): Message {
  const words = wordsFor(game.settings.locale);
  const how = game.phase.is === 'over' ? game.phase.how : 'finished';
  const { standings } = game;
  const answered = standings.filter((standing) => standing.answered > 0).length;
  const scored = standings.some((standing) => standing.points > 0);
  return publicMessage(
    [
      card(COLOUR.over, [
        text(heading(game, words, how)),
        text(
          factsLine(words, game, played),
          how === 'finished' ? undefined : words(`podium.${how}Why`),
          answered === 1 ? words('podium.solo') : undefined,
          answered === 0 ? words('podium.nobodyAnswered') : undefined,
        ),
        ...(scored ? placesOf(words, standings) : []),
        row(
          button({ press: 'again', gameId: game.id }, words('podium.again'), { style: 'primary' }),
          button({ press: 'board-open' }, words('podium.leaderboard')),
        ),
      ]),
    ],
    { silent: true },
  );
}

function heading(game: Game, words: Words, how: Ending): string {
  const { standings } = game;
  if (how !== 'finished') return words(`podium.${how}`);
  const winners = standings.filter((standing) => standing.rank === 1 && standing.points > 0);
  const [winner] = winners;
  if (winner === undefined) return words('podium.nobodyScored');
  const name = markdownName(winner.name);
  if (standings.length === 1) return words('podium.soloWon', { name });
  return winners.length === 1
    ? words('podium.won', { name })
    : words('podium.tied', { names: nameAll(game.settings.locale, words, winners) });
}

function factsLine(words: Words, game: Game, played: number): string {
  const total = game.rounds.length;
  const questions = words('lobby.questions', { count: total });
  return words('podium.facts', {
    pack: markdown(game.settings.packTitle, ROOM.title),
    questions: played < total ? words('podium.played', { played, questions }) : questions,
    // Before the first close nobody stands anywhere, but people play.
    players: words('podium.players', { count: game.standings.length || game.players.size }),
  });
}

function placesOf(words: Words, standings: readonly Standing[]) {
  const places = standings.slice(0, ON_PODIUM).map((standing) => text(...placeLines(words, standings, standing)));
  const below = belowLine(words, standings);
  return [separator(), ...places, ...(below === undefined ? [] : [separator(), text(below)])];
}

function nameAll(locale: string, words: Words, winners: readonly Standing[]): string {
  const names = winners.slice(0, NAMED_IN_TIE).map((winner) => markdownName(winner.name));
  const left = winners.length - names.length;
  return formatList(locale, left > 0 ? [...names, words('format.more', { count: left })] : names);
}

function placeLines(words: Words, standings: readonly Standing[], standing: Standing): readonly string[] {
  const { points, right, answered, bestStreak, fastestMs } = standing;
  const title = isTied(standings, standing) ? 'podium.placeTied' : 'podium.place';
  const parts = [
    words('podium.right', { right, answered }),
    ...(bestStreak > 1 ? [words('podium.streak', { streak: bestStreak })] : []),
    ...(fastestMs === undefined
      ? []
      : [words('podium.fastest', { time: words('format.exactSeconds', { seconds: fastestMs / 1000 }) })]),
  ];
  return [
    words(title, { place: standing.rank, name: markdownName(standing.name) }),
    words('podium.points', { count: points }),
    words('podium.footnote', { parts: parts.join(DOT) }),
  ];
}

function belowLine(words: Words, standings: readonly Standing[]): string | undefined {
  const below = standings.slice(ON_PODIUM, ON_PODIUM + BELOW_PODIUM);
  if (below.length === 0) return undefined;
  const places = below.map(({ rank, name, points }) =>
    words('reveal.place', { rank, name: markdownName(name), points }),
  );
  const left = standings.length - ON_PODIUM - below.length;
  return [...places, ...(left > 0 ? [words('format.more', { count: left })] : [])].join(DOT);
}
