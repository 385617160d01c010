import type { APIMessage } from 'discord-api-types/v10';
import type { Question } from '../../src/questions/question.ts';
import { playedPacks } from './bundled.ts';
import { buttonsOf, textOf } from './discord.ts';

/** The questions of a bundled pack that tests play, as the bot makes them. */
export async function bundledQuestions(name = 'unlikely-friends'): Promise<readonly Question[]> {
  const pack = (await playedPacks()).find(({ id }) => id === name);
  if (pack === undefined) throw new Error(`tests do not play the pack ${name}`);
  return pack.questions();
}

/** True for the message of question `number` (from 1) while it can be answered. */
export function isOpen(number: number): (message: APIMessage) => boolean {
  return (message) => textOf(message).includes(`Question ${number} of `) && buttonsOf(message).includes('Host menu');
}

/** True for the message of question `number` once it is revealed. */
export function isRevealed(number: number): (message: APIMessage) => boolean {
  return (message) =>
    textOf(message).includes(`Question ${number} of `) && textOf(message).includes('(correct answer)');
}

/** The labels of the answer buttons of an open question. */
export function answersOf(message: APIMessage): readonly string[] {
  return buttonsOf(message).filter((label) => /^[A-D](?:\. |$)/u.test(label));
}

/** The question that a message asks. */
export function questionOf(questions: readonly Question[], message: APIMessage): Question {
  const plain = textOf(message).replaceAll(/\\(?=\W|_)/gu, '');
  const isTyped = buttonsOf(message).includes('Type an answer');
  const offers = ({ choices }: Question) => choices?.every((choice) => plain.includes(choice)) ?? isTyped;
  const found = questions.find((question) => plain.includes(question.stem) && offers(question));
  if (found === undefined) throw new Error(`no known question in: ${plain}`);
  return found;
}

/** The label of the right answer, or of a wrong one, in the message of an open question. */
export function labelOf(message: APIMessage, question: Question, right: boolean): string {
  const plain = textOf(message)
    .replaceAll(/\\(?=\W|_)/gu, '')
    .replaceAll('*', '');
  const letters = ['A', 'B', 'C', 'D'].slice(0, question.choices?.length);
  const found = letters.find((letter) => plain.split('\n').includes(`${letter}. ${question.answer}`) === right);
  if (found === undefined) throw new Error(`no ${right ? 'right' : 'wrong'} answer in: ${plain}`);
  return found;
}
