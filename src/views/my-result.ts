import type { Game, OwnResult, PlayerId } from '../game/model.ts';
import { wordsFor, type Words } from '../i18n/words.ts';
import { answerWords, rightAnswer } from './answer-words.ts';
import { button, ephemeralMessage, row, text } from './components.ts';
import { ROOM } from './limits.ts';
import type { Message } from './message.ts';
import { placeLine } from './place-line.ts';
import { plannedRound } from './question.ts';
import { markdown } from './text.ts';

/**
 * What a player made of a closed question: the answer, time, points and rank. Without an answer of theirs the message
 * does not tell the right one, so it gives nothing away whenever it is asked for.
 */
export function myResultMessage(
  locale: string,
  game: Game,
  round: number,
  playerId: PlayerId,
  own: OwnResult | undefined,
): Message {
  const words = wordsFor(locale);
  const { question } = plannedRound(game, round);
  return ephemeralMessage([
    text(
      words('result.head', { number: round + 1, total: game.rounds.length }),
      markdown(question.stem, ROOM.stem),
      ...(own === undefined ? [words('result.nothing')] : ownLines(words, game, own)),
      placeLine(words, game, playerId),
    ),
    ...(own !== undefined && mayAppeal(own)
      ? [row(button({ press: 'appeal', gameId: game.id, round }, words('appeal.button')))]
      : []),
  ]);
}

/** Whether a moderator can be asked to accept the answer: it was typed, and not accepted. */
export function mayAppeal(own: OwnResult): boolean {
  return 'text' in own && own.verdict !== 'accept' && !own.right;
}

function ownLines(words: Words, game: Game, own: OwnResult): readonly string[] {
  const planned = plannedRound(game, own.round);
  const answer = answerWords(words, planned, own);
  const right = rightAnswer(words, planned);
  const time = words('format.exactSeconds', { seconds: own.timeMs / 1000 });
  const wrong = planned.kind === 'typed' ? 'result.typedWrong' : 'result.wrong';
  return [
    own.right ? words('result.right', { answer }) : words(wrong, { answer, right }),
    words('result.time', { time, points: own.points }),
  ];
}
