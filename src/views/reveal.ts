import type { Game, RoundResult } from '../game/model.ts';
import type { ChoiceRound, PlannedRound } from '../game/planned-round.ts';
import { REVEAL_MS } from '../game/timing.ts';
import { wordsFor, type Words } from '../i18n/words.ts';
import type { Question } from '../questions/question.ts';
import { rightAnswer } from './answer-words.ts';
import { letteredChoice } from './choices.ts';
import { button, card, COLOUR, publicMessage, relativeTime, row, separator, text } from './components.ts';
import { ROOM } from './limits.ts';
import type { Message } from './message.ts';
import { picture } from './picture.ts';
import { plannedRound } from './question.ts';
import { sourceLine } from './source-line.ts';
import { markdown, markdownName } from './text.ts';
import { alsoAccepted, typedLines } from './typed-answers.ts';

/** Players named in a line of the reveal. */
const NAMED = 3;
const DOT = ' · ';

/**
 * A closed question: the right choice, who chose what, the true sentence and its source. It takes the place of the
 * question's message. `nextAt` (epoch ms) is when the next question comes; undefined when none does.
 */
export function revealMessage(game: Game, result: RoundResult, nextAt: number | undefined): Message {
  const words = wordsFor(game.settings.locale);
  const planned = plannedRound(game, result.round);
  const { question } = planned;
  const head = { number: result.round + 1, total: game.rounds.length };
  return publicMessage(
    [
      card(COLOUR.revealed, [
        text(words('reveal.head', head)),
        text(
          words('reveal.stem', { stem: markdown(question.stem, ROOM.stem) }),
          words('reveal.right', { answer: rightAnswer(words, planned) }),
          planned.kind === 'typed' ? alsoAccepted(words, planned) : undefined,
        ),
        ...picture(question),
        ...answersGiven(words, planned, result),
        text(...explanationLines(words, question)),
        separator(),
        text(
          gotItLine(words, result),
          topLine(words, result),
          ...offBoardLines(words, result),
          nextLine(words, game, result, nextAt),
        ),
        row(
          button({ press: 'my-result', gameId: game.id, round: result.round }, words('reveal.result')),
          button({ press: 'report', gameId: game.id, round: result.round }, words('report.button')),
        ),
      ]),
    ],
    // It makes no sound either when it has to be posted because the question's message is gone.
    { silent: true },
  );
}

/** Who answered what: all choices in the order in which they were shown, or the words that people typed. */
function answersGiven(words: Words, planned: PlannedRound, result: RoundResult) {
  const lines = planned.kind === 'typed' ? typedLines(words, result.players) : choiceLines(words, planned, result);
  return lines.length === 0 ? [] : [text(...lines)];
}

function choiceLines(words: Words, planned: ChoiceRound, result: RoundResult): readonly string[] {
  const all = result.counts.reduce((sum, count) => sum + count, 0);
  return planned.choices.map((_, index) => {
    const count = result.counts[index] ?? 0;
    const answer = letteredChoice(words, planned, index);
    const share = all === 0 ? 0 : count / all;
    return words(index === planned.right ? 'reveal.rightChoice' : 'reveal.choice', { answer, count, share });
  });
}

function explanationLines(words: Words, question: Question): readonly (string | undefined)[] {
  return [
    markdown(question.explanation, ROOM.explanation),
    question.note === undefined ? undefined : words('reveal.note', { note: markdown(question.note, ROOM.note) }),
    sourceLine(words, question),
  ];
}

function gotItLine(words: Words, result: RoundResult): string {
  const right = result.players.filter((player) => player.right);
  if (right.length === 0) return words(result.players.length === 0 ? 'reveal.nobodyAnswered' : 'reveal.nobodyGotIt');
  const gains = right
    .slice(0, NAMED)
    .map((player) => words('reveal.gain', { name: markdownName(player.name), points: player.points }));
  const left = right.length - gains.length;
  const more = left > 0 ? [words('format.more', { count: left })] : [];
  return words('reveal.gotIt', { count: right.length, players: [...gains, ...more].join(DOT) });
}

function topLine(words: Words, result: RoundResult): string | undefined {
  const leaders = result.standings.filter((standing) => standing.points > 0).slice(0, NAMED);
  if (leaders.length === 0) return undefined;
  const places = leaders.map(({ rank, name, points }) =>
    words('reveal.place', { rank, name: markdownName(name), points }),
  );
  return words('reveal.top', { players: places.join(DOT) });
}

function offBoardLines(words: Words, result: RoundResult): readonly string[] {
  const { alone, repeats } = result.offBoard;
  return [
    ...(alone ? [words('reveal.alone')] : []),
    ...(repeats > 0 ? [words('reveal.repeats', { count: repeats })] : []),
  ];
}

function nextLine(words: Words, game: Game, result: RoundResult, nextAt: number | undefined): string | undefined {
  if (result.round === game.rounds.length - 1) return words('reveal.last');
  if (nextAt === undefined) return undefined;
  const seconds = words('format.seconds', { count: REVEAL_MS / 1000 });
  return words('reveal.next', { seconds, countdown: relativeTime(nextAt) });
}
