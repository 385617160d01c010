import { fold } from '../facts/fold.ts';
import type { Question } from './question.ts';

/** What players see of a question, as questions are compared: its words, and its picture, since "Which flag is this?" is another question with each. */
export function shownAs({ stem, image }: Pick<Question, 'stem' | 'image'>): string {
  return image === undefined ? fold(stem) : `${fold(stem)} ${image.url}`;
}
