import { expect } from 'vitest';
import { indexQuestions } from '../../src/questions/draw-index.ts';
import { type Drawn, drawQuestions } from '../../src/questions/draw.ts';
import { kinds } from '../../src/questions/answer-kind.ts';
import type { Memory } from '../../src/questions/memory.ts';
import type { Form, Question } from '../../src/questions/question.ts';
import { seededRandom } from '../../src/questions/random.ts';

/** A question whose stem names its form and fact. A typed one has no choices. */
export function question(fact: string, form: Form, answer: string, change: Partial<Question> = {}): Question {
  return {
    id: `${fact}-${form}`,
    pack: 'pack',
    packTitle: 'Pack',
    fact,
    slot: 'slot',
    form,
    stem: `${form} ${fact}?`,
    ...(form === 'typed' ? {} : { choices: [answer, 'b', 'c'] }),
    inOrder: false,
    answer,
    source: { title: 'T', date: '2020', section: 's', claim: 'stated' },
    explanation: `All of ${fact}.`,
    answerKey: `entity:${answer}`,
    ...change,
  };
}

/** Draws for a channel that was shown `recent`, each once and in this order. */
export function draw(
  questions: readonly Question[],
  count: number,
  seed: string,
  recent: readonly Question[] = [],
): readonly Question[] {
  const shown = new Map(recent.map(({ id }) => [id, { cycle: 1, times: 1 }]));
  return drawFor(questions, count, seed, { shown, recent }).map((drawn) => drawn.question);
}

export function drawFor(questions: readonly Question[], count: number, seed: string, memory: Memory): readonly Drawn[] {
  return drawQuestions(indexQuestions(questions), { count, kinds }, seededRandom(seed), memory);
}

/** What the channel remembers after it was shown these as well. */
export function remember({ shown, recent }: Memory, drawn: readonly Drawn[]): Memory {
  const after = new Map(shown);
  for (const { question, cycle } of drawn)
    after.set(question.id, { cycle, times: (after.get(question.id)?.times ?? 0) + 1 });
  return { shown: after, recent: [...recent, ...drawn.map((one) => one.question)].slice(-5) };
}

/** All facts that are told five apart, answers three. */
export function expectApart(drawn: readonly Question[]): void {
  const told = drawn.map(({ fact, alsoTells = [] }) => [fact, ...alsoTells]);
  for (const [index, { answerKey }] of drawn.entries()) {
    const before = told.slice(Math.max(0, index - 5), index).flat();
    expect((told[index] ?? []).filter((fact) => before.includes(fact))).toEqual([]);
    expect(drawn.slice(Math.max(0, index - 3), index).map((other) => other.answerKey)).not.toContain(answerKey);
  }
}
