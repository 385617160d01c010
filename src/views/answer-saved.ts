import type { Game } from '../game/model.ts';
import type { Answer, PlannedRound } from '../game/planned-round.ts';
import type { CaseOutcome } from '../game/review.ts';
import { wordsFor, type Words } from '../i18n/words.ts';
import { answerWords } from './answer-words.ts';
import { button, ephemeralMessage, row, text } from './components.ts';
import { ROOM } from './limits.ts';
import type { Message } from './message.ts';
import { plannedRound } from './question.ts';
import { markdown } from './text.ts';

/** How something ended that the player had asked moderators for. */
interface News {
  readonly outcome: CaseOutcome;
  readonly stem: string;
}

/** So many lines of news are shown at once. */
const NEWS = 3;

/**
 * Tells a player that the answer is on disk; `changed` when it took the place of an earlier one. It says nothing about
 * whether the answer is right.
 */
export function answerSavedMessage(
  locale: string,
  round: PlannedRound,
  given: Answer,
  { changed = false, news = [] }: { readonly changed?: boolean; readonly news?: readonly News[] } = {},
): Message {
  const words = wordsFor(locale);
  const answer = answerWords(words, round, given);
  const lines = news.slice(0, NEWS).map((one) => newsLine(words, one));
  return ephemeralMessage([text(words(changed ? 'answer.changed' : 'answer.saved', { answer }), ...lines)]);
}

function newsLine(words: Words, { outcome, stem }: News): string {
  return words('news.line', { news: words(`news.${outcome}`, { stem: markdown(stem, ROOM.title) }) });
}

/** Tells a player, once a round, that a saved answer is right so far but not exact enough. */
export function closeAnswerMessage(locale: string, game: Game, round: number, given: Answer): Message {
  const words = wordsFor(locale);
  const answer = answerWords(words, plannedRound(game, round), given);
  const again = button({ press: 'type-answer', gameId: game.id, round }, words('question.type'), { style: 'primary' });
  return ephemeralMessage([text(words('answer.close', { answer })), row(again)]);
}
