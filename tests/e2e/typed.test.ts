import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoggedRequest } from '../../src/playground/request-log.ts';
import { buttonsOf, textOf } from '../support/discord.ts';
import { openHouse, type House } from '../support/house.ts';
import { isOpen, isRevealed, questionOf } from '../support/questions.ts';
import { typedPack, typedQuestions } from '../support/typed-pack.ts';

const ROUNDS = 3;

let house: House;
beforeEach(async () => {
  house = await openHouse(undefined, [typedPack]);
});
afterEach(async () => {
  await house.close();
});

const wordsOf = ({ message }: { readonly message: APIMessage | undefined }): string =>
  message === undefined ? '' : textOf(message);

describe('a game of typed questions over the wire', () => {
  it('is played by three: exact, close and then exact, wrong', async () => {
    const [ada, grace, linus] = [house.member('Ada'), house.member('Grace'), house.member('Linus')];
    const { message: lobby } = await ada.uses('trivia', { rounds: ROUNDS, answers: 'typed' });
    if (lobby === undefined) throw new Error('no lobby');
    expect(textOf(lobby)).toContain('typed answers only');
    for (const member of [grace, linus]) await member.presses(lobby, 'Join');
    await ada.presses(lobby, 'Start now');

    const answers: string[] = [];
    for (let number = 1; number <= ROUNDS; number++) {
      const asked = await house.sees(ada, isOpen(number));
      const { answer, stem } = questionOf(typedQuestions, asked);
      answers.push(answer);
      expect(buttonsOf(asked)).toEqual(['Type an answer', 'Host menu']);
      expect(textOf(asked)).toContain('Spelling is forgiving.');
      expect((await ada.opens(asked, 'Type an answer')).text).toContain(stem);

      expect(wordsOf(await ada.types(asked, answer.toLowerCase()))).toBe(
        `Answer saved: **${answer.toLowerCase()}**. You can change it until the question closes.`,
      );
      const close = await grace.types(asked, 'brandy');
      expect(wordsOf(close)).toContain('Close: be more exact.');
      expect(wordsOf(await linus.types(asked, 'beer'))).toBe(
        'Answer saved: **beer**. You can change it until the question closes.',
      );
      // Grace's turn stays open, although everybody has an answer by now.
      await house.clock.advance(6000);
      expect(buttonsOf(await house.sees(ada, isOpen(number)))).toContain('Type an answer');
      expect(wordsOf(await grace.types(close.message!, `the ${answer} brandy`))).toContain('Answer changed: **the ');

      const reveal = await house.sees(ada, isRevealed(number));
      expect(reveal.id).toBe(asked.id);
      expect(textOf(reveal)).toContain('Got it (2)');
      expect(textOf(reveal)).toContain(`✅ **${answer}** (correct answer)\nAlso accepted: ${answer} brandy`);
      expect(textOf(reveal)).toContain('**Wrong answers:** beer (1)');
      expect(buttonsOf(reveal)).toEqual(['My result', 'Report question']);
      expect(wordsOf(await linus.presses(reveal, 'My result'))).toContain('you typed **beer**');
      expect(wordsOf(await grace.presses(reveal, 'My result'))).toContain(`✅ Right: **the ${answer} brandy**`);
      expectSecrecy(house.playground.requests, answer);
    }
    const podium = await house.sees(ada, 'Game over');
    expect(textOf(podium)).toContain('Ada\u2069 wins!');
    expect(wordsOf(await linus.presses(podium, 'Play again'))).toContain('typed answers only');
    expect(house.playground.requests.filter(({ valid, status }) => !valid || status >= 400)).toEqual([]);
    expectOneShape(house.playground.requests);
    expect(new Set(answers).size).toBe(ROUNDS);
  });

  it('offers what can be played when too few questions are typed', async () => {
    const ada = house.member('Ada');
    const { message: offer } = await ada.uses('trivia', { rounds: 20, answers: 'typed', 'skip-lobby': false });
    if (offer === undefined) throw new Error('no offer');
    expect(textOf(offer)).toContain('Only 6 questions match. Play those, or widen the choice?');
    expect(buttonsOf(offer)).toEqual(['Play 6', 'Mixed answers']);
    expect(wordsOf(await ada.presses(offer, 'Play 6'))).toMatch(/6 questions .* typed answers only/u);
    const elsewhere = house.member('Grace', 'Harbour Library/lounge');
    const { message: other } = await elsewhere.uses('trivia', { rounds: 4, answers: 'buttons' });
    expect(buttonsOf(other!)).toEqual(['Play 2', 'Mixed answers']);
    expect(wordsOf(await elsewhere.presses(other!, 'Mixed answers'))).toMatch(
      /4 questions .* buttons and typed answers/u,
    );
  });

  it('mixes both kinds when nobody says how, and says so', async () => {
    const ada = house.member('Ada');
    const { message: lobby } = await ada.uses('trivia', { rounds: 8 });
    expect(textOf(lobby!)).toContain('8 questions');
    expect(textOf(lobby!)).toContain('buttons and typed answers');
  });
});

/** No payload of this question before its reveal tells the answer, but for the words that its own player typed. */
function expectSecrecy(requests: readonly LoggedRequest[], answer: string): void {
  const shown = requests.findIndex(({ body }) => /correct answer/u.test(text(body)) && text(body).includes(answer));
  expect(shown).toBeGreaterThan(0);
  const before = requests.slice(0, shown).map(({ body }) => text(body));
  const modals = before.filter((body) => body.includes('"type":9'));
  expect(modals.length).toBeGreaterThanOrEqual(4);
  // What was revealed before names other drinks only.
  for (const body of before) {
    const unsaid = body.replace(/Answer (?:saved|changed): \*\*.*?\*\*/u, '');
    expect(unsaid).not.toMatch(new RegExp(String.raw`${answer}|"accept|"reject|verdict`, 'iu'));
  }
}

/** "Answer saved" looks the same for right and wrong words. */
function expectOneShape(requests: readonly LoggedRequest[]): void {
  const replies = requests.map(({ body }) => text(body)).filter((body) => /Answer (?:saved|changed)/u.test(body));
  expect(replies.length).toBeGreaterThanOrEqual(3 * ROUNDS);
  const shapes = replies.map((body) => body.replace(/\*\*.*?\*\*/u, '').replace('changed', 'saved'));
  expect(new Set(shapes).size).toBe(1);
}

function text(body: unknown): string {
  return JSON.stringify(body ?? '');
}
