import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import { textOf } from '../support/discord.ts';
import { openHouse, type House } from '../support/house.ts';
import { answersOf, isOpen, isRevealed } from '../support/questions.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(async () => {
  await house.close();
});

const wordsOf = ({ message }: { readonly message: APIMessage | undefined }): string =>
  message === undefined ? '' : textOf(message);

async function openQuestion(rounds = 3, seconds = 20): Promise<APIMessage> {
  const grace = house.member('Grace');
  await grace.uses('trivia', { rounds, seconds, answers: 'buttons', 'skip-lobby': true });
  return house.sees(grace, isOpen(1));
}

describe('what can go wrong', () => {
  it('keeps to one game a channel and leads to the running one', async () => {
    const question = await openQuestion();
    const ada = house.member('Ada');
    const refused = wordsOf(await ada.uses('trivia'));
    expect(refused).toContain('A game is already running here (question 1 of 3).');
    expect(refused).toContain('Go to the game');
    const elsewhere = house.member('Ada', 'Harbour Library/lounge');
    expect(wordsOf(await elsewhere.uses('trivia'))).toContain('Trivia: ');
    expect(question.channel_id).not.toBe(undefined);
  });

  it('starts one game when several people start at once', async () => {
    const answers = await Promise.all(['Ada', 'Grace', 'Linus'].map((name) => house.member(name).uses('trivia')));
    expect(answers.filter((answer) => wordsOf(answer).includes('Players (1)'))).toHaveLength(1);
    expect(answers.filter((answer) => wordsOf(answer).includes('already waiting'))).toHaveLength(2);
  });

  it('lets only the starter and moderators steer', async () => {
    const question = await openQuestion();
    const linus = house.member('Linus');
    expect(wordsOf(await linus.presses(question, 'Host menu'))).toContain('or a moderator can do that');
    expect(wordsOf(await linus.uses('trivia-host', { action: 'stop' }))).toContain('or a moderator can do that');
    expect(wordsOf(await linus.uses('trivia-host', { action: 'status' }))).toContain('Question 1 of 3 is open');
    const ada = house.member('Ada');
    const menu = await ada.presses(question, 'Host menu');
    expect(wordsOf(await ada.presses(menu.message!, 'Skip'))).toContain('Skipped');
    await house.sees(ada, isRevealed(1));
    await house.sees(ada, isOpen(2));
    expect(wordsOf(await house.member('Grace').uses('trivia-host', { action: 'stop' }))).toMatch(/stopped/iu);
    await house.sees(ada, 'Game stopped');
    expect(wordsOf(await ada.uses('trivia-host', { action: 'stop' }))).toContain('No game is running');
  });

  it('answers presses on messages of former games', async () => {
    const question = await openQuestion(1);
    const [ada, grace] = [house.member('Ada'), house.member('Grace')];
    const [label = 'A'] = answersOf(question);
    await grace.presses(question, label);
    const reveal = await house.sees(ada, isRevealed(1));
    const podium = await house.sees(ada, 'Game over');
    expect(wordsOf(await ada.presses(reveal, 'My result'))).toContain('no answer of yours');
    expect(wordsOf(await ada.presses(podium, 'Leaderboard'))).toContain('Leaderboard: \u2068Harbour Library');
    expect(wordsOf(await ada.presses(podium, 'Play again'))).toContain('Trivia: Unlikely friends');
  });

  it('says what is missing when it may not post, and loses a running game in order', async () => {
    const ada = house.member('Ada');
    const { world } = house.playground;
    const question = await openQuestion();
    world.deny(question.channel_id, world.bot.id, PermissionFlagsBits.SendMessages | PermissionFlagsBits.ViewChannel);
    await house.until('the game is given up', () => house.playground.requests.some(({ status }) => status === 403));
    const refused = wordsOf(await ada.uses('trivia'));
    expect(refused).toContain('Send Messages');
    await house.clock.advance(1000);
    world.deny(question.channel_id, world.bot.id, 0n);
    expect(wordsOf(await ada.uses('trivia'))).toContain('Trivia: Unlikely friends');
  });

  it('ends after two questions that nobody answers', async () => {
    // Two questions, with the time to read them, within the minute that the house waits.
    await openQuestion(5, 5);
    const ended = textOf(await house.sees(house.member('Ada'), 'unanswered'));
    expect(ended).toContain('Nobody answered two questions in a row');
    expect(wordsOf(await house.member('Ada').uses('leaderboard'))).toContain('No games count for this week yet');
  });

  it('tells a late click that nothing was counted', async () => {
    const question = await openQuestion();
    const ada = house.member('Ada');
    const closes = Number(/<t:(\d+):R>/u.exec(textOf(await house.sees(ada, 'closes <t:')))?.[1]) * 1000;
    await house.clock.advance(closes + 900 - house.clock.now());
    expect(wordsOf(await ada.presses(question, answersOf(question)[0] ?? 'A'))).toMatch(
      /Too late: this question closed \d/u,
    );
  });

  it('goes on with its games after an orderly restart', async () => {
    const question = await openQuestion(1);
    const ada = house.member('Ada');
    const [label = 'A'] = answersOf(question);
    await ada.presses(question, label);
    await house.clock.advance(2000);
    await house.restart();
    await house.member('Grace').presses(question, label);
    const reveal = await house.sees(ada, isRevealed(1));
    expect(reveal.id).toBe(question.id);
    expect(wordsOf(await ada.presses(reveal, 'My result'))).toContain('Question 1 of 1');
    await house.sees(ada, 'Game over');
  });
});
