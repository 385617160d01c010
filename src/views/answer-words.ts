import type { Answer, PlannedRound } from '../game/planned-round.ts';
import type { Words } from '../i18n/words.ts';
import { letteredChoice } from './choices.ts';
import { ROOM } from './limits.ts';
import { markdown, markdownTyped } from './text.ts';

/** What a player answered, as markdown: a choice with its letter, or the words as they were typed. */
export function answerWords(words: Words, round: PlannedRound, answer: Answer): string {
  if ('text' in answer) return markdownTyped(answer.text, ROOM.typed);
  return round.kind === 'choice' ? letteredChoice(words, round, answer.choice) : '';
}

/** The right answer, as markdown. */
export function rightAnswer(words: Words, round: PlannedRound): string {
  if (round.kind === 'choice') return letteredChoice(words, round, round.right);
  return markdown(round.question.answer, ROOM.answer);
}
