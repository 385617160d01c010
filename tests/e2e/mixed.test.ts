import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kindOf } from '../../src/questions/answer-kind.ts';
import type { Question } from '../../src/questions/question.ts';
import { textOf } from '../support/discord.ts';
import { openHouse, type House } from '../support/house.ts';
import { bundledQuestions, isOpen, isRevealed, labelOf, questionOf } from '../support/questions.ts';

const ROUNDS = 20;
const FACT_DISTANCE = 5;

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(async () => {
  await house.close();
});

describe('twenty questions of the bundled pack over the wire', () => {
  it('mix the ways of asking, tell the fact and its source, and keep facts apart', async () => {
    const questions = await bundledQuestions();
    const [ada, grace] = [house.member('Ada'), house.member('Grace')];
    const { message: lobby } = await ada.uses('trivia', { rounds: ROUNDS });
    if (lobby === undefined) throw new Error('no lobby');
    await grace.presses(lobby, 'Join');
    await ada.presses(lobby, 'Start now');

    const asked: Question[] = [];
    for (let number = 1; number <= ROUNDS; number++) {
      const message = await house.sees(ada, isOpen(number));
      const question = questionOf(questions, message);
      for (const member of [ada, grace]) {
        if (question.choices === undefined) await member.types(message, question.answer);
        else await member.presses(message, labelOf(message, question, true));
      }
      const reveal = textOf(await house.sees(ada, isRevealed(number))).replaceAll(/\\(?=\W|_)/gu, '');
      expect(reveal).toContain('Got it (2)');
      expect(reveal).toContain(question.explanation);
      expect(reveal).toContain(`Source: ${question.source.title} (18 October 2023), ${question.source.section}`);
      if (question.source.by !== undefined) expect(reveal).toContain(question.source.by);
      asked.push(question);
    }

    const kinds = asked.map(kindOf);
    expect(new Set(kinds)).toEqual(new Set(['choice', 'typed', 'true-false', 'order']));
    expect(kinds.filter((kind) => kind === 'choice').length).toBeGreaterThanOrEqual(8);
    expect(new Set(asked.map(({ form }) => form)).size).toBeGreaterThanOrEqual(6);
    const told = asked.map(({ fact, alsoTells = [] }) => [fact, ...alsoTells]);
    for (const [index, facts] of told.entries()) {
      const before = told.slice(Math.max(0, index - FACT_DISTANCE), index).flat();
      expect(facts.filter((fact) => before.includes(fact))).toEqual([]);
    }
    expect(new Set(asked.map(({ stem }) => stem)).size).toBe(ROUNDS);
    expect(house.playground.requests.filter(({ valid, status }) => !valid || status >= 400)).toEqual([]);
  });
});
