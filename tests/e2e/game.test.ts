import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoggedRequest } from '../../src/playground/request-log.ts';
import { textOf, type Member } from '../support/discord.ts';
import { openHouse, type House } from '../support/house.ts';
import { answersOf, bundledQuestions, isOpen, isRevealed, labelOf, questionOf } from '../support/questions.ts';

const ROUNDS = 6;

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(async () => {
  await house.close();
});

describe('a whole game of five over the wire', () => {
  it('goes from the lobby to the podium and onto the board', async () => {
    const questions = await bundledQuestions();
    const [ada, grace, linus] = [house.member('Ada'), house.member('Grace'), house.member('Linus')];
    const others = [house.newcomer(), house.newcomer()];
    const everybody: readonly Member[] = [ada, grace, linus, ...others];

    const { message: lobby } = await ada.uses('trivia', { rounds: ROUNDS, answers: 'buttons' });
    if (lobby === undefined) throw new Error('no lobby');
    expect(textOf(lobby)).toContain('Trivia: Unlikely friends');
    for (const member of everybody.slice(1)) await member.presses(lobby, 'Join');
    expect(textOf(await house.sees(ada, 'Players (5)'))).toContain('Start now');
    await ada.presses(lobby, 'Start now');

    for (let number = 1; number <= ROUNDS; number++) {
      const message = await house.sees(ada, isOpen(number));
      const question = questionOf(questions, message);
      expect(answersOf(message)).toHaveLength(question.choices?.length ?? 0);
      // Ada knows everything; Grace is wrong first and changes her mind; the others are always wrong.
      await ada.presses(message, labelOf(message, question, true));
      await house.clock.advance(3000);
      await grace.presses(message, labelOf(message, question, false));
      const changed = await grace.presses(message, labelOf(message, question, true));
      expect(textOf(changed.message!)).toContain('Answer changed');
      for (const member of [linus, ...others]) {
        const saved = await member.presses(message, labelOf(message, question, false));
        expect(textOf(saved.message!)).toContain('Answer saved');
      }
      const reveal = await house.sees(ada, isRevealed(number));
      expect(reveal.id).toBe(message.id);
      expect(textOf(reveal)).toContain('Got it (2)');
      expect(textOf(reveal)).toContain('Source: ');
      expect(answersOf(reveal)).toEqual([]);
      const mine = await linus.presses(reveal, 'My result');
      expect(textOf(mine.message!)).toContain('Not right');
    }

    expect(textOf(await house.sees(ada, 'Standings after question 5'))).toContain('My rank');
    const podium = await house.sees(ada, 'Game over');
    expect(textOf(podium)).toContain('Ada\u2069 wins!');
    const { message: board } = await grace.uses('leaderboard');
    expect(textOf(board!)).toMatch(/1\\?\. \*\*\u2068Ada/u);
    expect(textOf(board!)).toContain('**You:** 2nd');

    expect(house.playground.requests.filter(({ valid, status }) => !valid || status >= 400)).toEqual([]);
    expectSecrecy(house.playground.requests);
  });
});

interface Part {
  readonly custom_id?: string;
  readonly style?: number;
  readonly disabled?: boolean;
  readonly components?: readonly Part[];
}

/** No payload from a question's post to its reveal may tell one answer apart from the others. */
function expectSecrecy(requests: readonly LoggedRequest[]): void {
  const asked = requests.filter(({ body }) => partsOf(body as Part).some(isAnswer));
  expect(asked.length).toBeGreaterThanOrEqual(ROUNDS);
  for (const { body } of asked) {
    const answers = partsOf(body as Part).filter(isAnswer);
    expect(new Set(answers.map(({ style, disabled }) => `${style} ${disabled}`)).size).toBe(1);
    // Only the place in the message is in the id.
    expect(answers.map(({ custom_id }) => custom_id?.split(':').at(-1))).toEqual(answers.map((_, index) => `${index}`));
    expect(new Set(answers.map(({ custom_id }) => custom_id?.split(':').slice(0, -1).join(':'))).size).toBe(1);
    expect(JSON.stringify(body)).not.toMatch(/✅|correct|\bright\b/iu);
  }
  const replies = requests.filter(({ body }) => /Answer (?:saved|changed)/u.test(JSON.stringify(body ?? '')));
  const shapes = replies.map(({ body }) =>
    JSON.stringify(body)
      .replace(/\*\*.*\*\*/u, '')
      .replace('changed', 'saved'),
  );
  expect(new Set(shapes).size).toBe(1);
}

function isAnswer({ custom_id }: Part): boolean {
  return custom_id?.startsWith('v1:answer:') === true;
}

function partsOf(part: Part | undefined): readonly Part[] {
  if (part === undefined || part === null) return [];
  return [
    part,
    ...(Array.isArray(part.components) ? part.components.flatMap(partsOf) : []),
    ...partsOf((part as { data?: Part }).data),
  ];
}
