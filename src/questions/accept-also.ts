import { fold } from '../facts/fold.ts';
import type { Answerline } from './answerline.ts';
import type { Question } from './question.ts';

/** The answerline with one more right text: a name is judged as forgivingly as the others, anything else to the letter. */
export function acceptAlso(line: Answerline, text: string): Answerline {
  const also = [...(line.also ?? []), text];
  return line.expects === 'name' ? { ...line, accept: [...line.accept, text], also } : { ...line, also };
}

/** The typed question with more right texts, which its reveal shows too; questions of choices stay as they are. */
export function withAccepted(question: Question, texts: readonly string[]): Question {
  const { answerline, accept } = question;
  if (answerline === undefined || texts.length === 0) return question;
  const shown = accept ?? (answerline.expects === 'name' ? answerline.accept : []);
  return { ...question, answerline: texts.reduce(acceptAlso, answerline), accept: [...shown, ...texts] };
}

/** Whether one of the question's wrong choices is one of these right texts. */
export function offersAsWrong({ choices = [], answer }: Question, texts: readonly string[]): boolean {
  const right = new Set(texts.map(fold));
  return choices.some((choice) => choice !== answer && right.has(fold(choice)));
}
