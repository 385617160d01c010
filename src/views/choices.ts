import type { ChoiceRound } from '../game/planned-round.ts';
import type { Words } from '../i18n/words.ts';
import { ROOM, SHORT_ANSWER } from './limits.ts';
import { cleanText, markdown } from './text.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Up to this many choices stand side by side on buttons that carry their text. */
const SHORT_CHOICES = 4;

/** A for the first choice, B for the second … */
export function letterOf(choice: number): string {
  return LETTERS.charAt(choice);
}

/** A choice's text as markdown, cut so that all choices of the round fit into a message. */
export function choiceText(round: ChoiceRound, choice: number): string {
  const room = Math.floor(ROOM.choices / Math.max(round.choices.length, SHORT_CHOICES));
  return markdown(round.choices[choice] ?? '', room);
}

/** A choice as markdown with its letter: B. Jupiter. */
export function letteredChoice(words: Words, round: ChoiceRound, choice: number): string {
  return words('format.letter', { letter: letterOf(choice), text: choiceText(round, choice) });
}

/** Whether the buttons carry the choices in full, so that the list above them is not needed. */
export function areShort(choices: readonly string[]): boolean {
  return choices.length <= SHORT_CHOICES && choices.every((choice) => cleanText(choice).length <= SHORT_ANSWER);
}

/** The label of a button that carries its choice. */
export function letteredLabel(words: Words, choice: string, index: number): string {
  return words('format.letter', { letter: letterOf(index), text: cleanText(choice) });
}
