import type { PlannedRound } from '../game/model.ts';
import { wordsFor } from '../i18n/words.ts';
import { letteredChoice } from './choices.ts';
import { ephemeralMessage, text } from './components.ts';
import type { Message } from './message.ts';

/**
 * Tells a player that the answer is on disk. `choice` is the index as shown; `changed` when it took the place of an
 * earlier answer. It says nothing about whether the answer is right.
 */
export function answerSavedMessage(locale: string, round: PlannedRound, choice: number, changed = false): Message {
  const words = wordsFor(locale);
  const answer = letteredChoice(words, round, choice);
  return ephemeralMessage([text(words(changed ? 'answer.changed' : 'answer.saved', { answer }))]);
}
