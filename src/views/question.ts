import type { Game } from '../game/model.ts';
import type { ChoiceRound, PlannedRound } from '../game/planned-round.ts';
import { wordsFor, type Words } from '../i18n/words.ts';
import type { Difficulty } from '../questions/difficulty.ts';
import { areShort, choiceText, letteredLabel, letterOf } from './choices.ts';
import { button, card, COLOUR, publicMessage, relativeTime, row, rows, separator, text } from './components.ts';
import { ROOM } from './limits.ts';
import type { Message } from './message.ts';
import { picture } from './picture.ts';
import { markdown } from './text.ts';

/**
 * A question as it is asked, with its live count. `round` counts from 0. Nothing here depends on which choice is right.
 * Only the first question of a game makes a sound.
 */
export function questionMessage(game: Game, round: number): Message {
  return message(game, round, true);
}

/** The same once nobody can answer any more, for a message that its round did not wait for. */
export function closedQuestionMessage(game: Game, round: number): Message {
  return message(game, round, false);
}

function message(game: Game, round: number, isAsked: boolean): Message {
  const words = wordsFor(game.settings.locale);
  const planned = plannedRound(game, round);
  const { question } = planned;
  const isTyped = planned.kind === 'typed';
  return publicMessage(
    [
      card(COLOUR.running, [
        text(headLine(words, game, round), planned.startsOver === true ? words('question.startsOver') : undefined),
        text(words('question.stem', { stem: markdown(question.stem, ROOM.stem) })),
        ...picture(question),
        ...(isTyped || areShort(planned.choices) ? [] : [text(...choiceLines(words, planned))]),
        separator(),
        ...(isAsked
          ? [
              text(
                timeLine(words, game, planned),
                isTyped ? words('question.forgiving') : undefined,
                countLine(words, game),
                awayLine(words, game),
              ),
              ...answerRows(words, game, round, planned),
            ]
          : [text(words('question.closed'))]),
      ]),
    ],
    { silent: round > 0 },
  );
}

function answerRows(words: Words, { id: gameId }: Game, round: number, planned: PlannedRound) {
  const menu = button({ press: 'host-menu', gameId }, words('question.hostMenu'));
  if (planned.kind === 'typed') {
    return [row(button({ press: 'type-answer', gameId, round }, words('question.type'), { style: 'primary' }), menu)];
  }
  const short = areShort(planned.choices);
  const choices = planned.choices.map((choice, index) =>
    button(
      { press: 'answer', gameId, round, choice: index },
      short ? letteredLabel(words, choice, index) : letterOf(index),
    ),
  );
  return [...rows(choices), row(menu)];
}

/** The plan of a round; a round that is not in the plan is a mistake of the caller. */
export function plannedRound(game: Game, round: number): PlannedRound {
  const planned = game.rounds[round];
  if (planned === undefined) throw new RangeError(`The game has no round ${round}`);
  return planned;
}

function headLine(words: Words, game: Game, round: number): string {
  const { kind, question, difficulty } = plannedRound(game, round);
  const pack = markdown(question.packTitle, ROOM.title);
  const head = words('question.head', { number: round + 1, total: game.rounds.length, pack });
  const known = difficulty === undefined ? head : withDifficulty(words, head, difficulty);
  return kind === 'typed' ? words('question.typedHead', { head: known }) : known;
}

function withDifficulty(words: Words, head: string, difficulty: Difficulty): string {
  return words('question.headWithDifficulty', { head, difficulty: words(`question.${difficulty}`) });
}

function choiceLines(words: Words, planned: ChoiceRound): readonly string[] {
  return planned.choices.map((_, index) =>
    words('question.choice', { letter: letterOf(index), text: choiceText(planned, index) }),
  );
}

function timeLine(words: Words, game: Game, planned: PlannedRound): string {
  const seconds = words('format.seconds', { count: Math.round(planned.limitMs / 1000) });
  // While the question is being posted, Discord has not yet told when that was, so there is no deadline to show.
  if (game.phase.is !== 'open') return words('question.time', { seconds });
  return words('question.closes', { seconds, countdown: relativeTime(game.phase.deadline) });
}

function countLine(words: Words, game: Game): string | undefined {
  if (game.phase.is !== 'open') return undefined;
  const answered = game.phase.answered.size;
  if (answered === 0) return words('question.nobody');
  return words('question.answered', { answered, count: Math.max(answered, game.players.size) });
}

function awayLine(words: Words, game: Game): string | undefined {
  if (game.awayMs === undefined) return undefined;
  return words('question.away', { count: Math.max(1, Math.round(game.awayMs / 1000)) });
}
