import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BundledPack } from '../../src/app/bundled-pack.ts';
import { buttonsOf, textOf, type Member } from '../support/discord.ts';
import { openHouse, type House } from '../support/house.ts';
import { isOpen, isRevealed, questionOf } from '../support/questions.ts';
import {
  boardOf,
  forgesPress,
  idsOf,
  type PlayedRound,
  playTyped,
  reports,
  type Saying,
  wordsOf,
} from '../support/review.ts';
import { typedPack, typedPackOf, typedQuestions } from '../support/typed-pack.ts';

let house: House;
let ada: Member;
let grace: Member;
let linus: Member;
beforeEach(() => opens(typedPack));
afterEach(async () => {
  await house.close();
});

async function opens(pack: BundledPack): Promise<void> {
  house = await openHouse(undefined, [pack]);
  [ada, grace, linus] = [house.member('Ada'), house.member('Grace'), house.member('Linus')];
}

const questions = typedQuestions;
const right: Saying = ({ answer }) => answer;
const says =
  (words: string): Saying =>
  () =>
    words;

function play(...words: readonly (readonly [Member, Saying])[]): Promise<PlayedRound> {
  return playTyped(house, questions, new Map(words));
}

async function review(): Promise<APIMessage> {
  const { message } = await ada.uses('pack', {}, 'review');
  if (message === undefined) throw new Error('no list');
  return message;
}

/** Presses, and waits for a message with these words: what moderators start may take a while. */
async function presses(message: APIMessage, label: string, words: string): Promise<APIMessage> {
  await ada.presses(message, label);
  return ada.sees((one) => textOf(one).includes(words));
}

const appeals = async (who: Member, reveal: APIMessage): Promise<string> => {
  const { message } = await who.presses(reveal, 'My result');
  return wordsOf(await who.presses(message!, 'I was right'));
};

describe('undoing scores', () => {
  it('takes back the points of a question, and gives them again', async () => {
    const { reveal } = await play([ada, right], [grace, right], [linus, says('beer')]);
    const before = boardOf(house);
    expect(Object.keys(before)).toEqual(['Ada', 'Grace']);
    for (const who of [grace, linus]) await reports(who, reveal, 'wrong');
    const { message: off } = await ada.presses(await review(), 'Turn off question');
    const preview = await presses(off!, 'Undo scores…', 'what would change');
    expect(textOf(preview)).toContain('1 round, 3 players');
    expect(textOf(preview)).toMatch(/\u2068Ada\u2069 −[\d\u00a0]+/u);
    expect(textOf(preview)).toContain('\u2068Linus\u2069 ±0');
    expect(buttonsOf(preview)).toEqual(['Last 7 days', 'All', 'Undo these scores']);
    expect(boardOf(house)).toEqual(before);
    const done = await presses(preview, 'Undo these scores', 'Scores undone');
    expect(done.id).toBe(preview.id);
    expect(boardOf(house)).toEqual({});
    expect(wordsOf(await grace.uses('leaderboard'))).not.toContain('Grace');
    await presses(done, 'Undo this', 'Changed back');
    expect(boardOf(house)).toEqual(before);
    expect(wordsOf(await grace.uses('leaderboard'))).toContain('Grace');
    expect(house.playground.requests.filter(({ valid, status }) => !valid || status >= 400)).toEqual([]);
  });

  it('reaches as far back as its moderator says', async () => {
    const { reveal } = await play([ada, right], [grace, right]);
    await reports(grace, reveal, 'wrong');
    await house.clock.advance(25 * 60 * 60 * 1000);
    const preview = await presses(await review(), 'Undo scores…', 'what would change');
    expect(textOf(preview)).toContain('Nobody’s points would change.');
    expect(buttonsOf(preview)).toEqual(['Last 7 days', 'All']);
    const week = await presses(preview, 'Last 7 days', '1 round, 2 players');
    expect(week.id).toBe(preview.id);
    expect(buttonsOf(week)).toEqual(['Last 24 hours', 'All', 'Undo these scores']);
    await presses(week, 'Undo these scores', 'Scores undone');
    expect(boardOf(house)).toEqual({});
  });

  it('stands among the changes of the server, with the way back, also after a restart', async () => {
    const { reveal } = await play([ada, right], [grace, right]);
    const before = boardOf(house);
    await reports(grace, reveal, 'wrong');
    const list = await review();
    const preview = await presses(list, 'Undo scores…', 'what would change');
    const done = await presses(preview, 'Undo these scores', 'Scores undone');
    await house.restart();
    const { message: changes } = await ada.presses(await review(), 'Changed scores');
    expect(textOf(changes!)).toMatch(/\*\*Scores undone\*\* by \*\*\u2068Ada\u2069\*\* <t:\d+:R>: 1 round, 2 players/u);
    const after = await presses(changes!, 'Undo this', 'changed back');
    expect(buttonsOf(after)).toEqual(['What waits']);
    expect(boardOf(house)).toEqual(before);
    expect(textOf(await presses(done, 'Undo this', 'changed back before'))).toContain('Nothing more was changed');
    expect(boardOf(house)).toEqual(before);
  });

  it('is for moderators of the server alone', async () => {
    const { reveal } = await play([ada, right], [grace, right]);
    const before = boardOf(house);
    await reports(grace, reveal, 'wrong');
    const preview = await presses(await review(), 'Undo scores…', 'what would change');
    for (const id of idsOf(preview)) {
      expect(await forgesPress(house, 'Grace', id), id).toContain('Only moderators can do that');
    }
    const hill = 'Hill Street Club/trivia';
    await house.member('Ada', hill).uses('trivia-host', { action: 'status' });
    for (const id of idsOf(preview)) expect(await forgesPress(house, 'Ada', id, hill), id).toContain('not known here');
    expect(boardOf(house)).toEqual(before);
    const done = await presses(preview, 'Undo these scores', 'Scores undone');
    const [undo = ''] = idsOf(done);
    expect(await forgesPress(house, 'Grace', undo)).toContain('Only moderators can do that');
    expect(await forgesPress(house, 'Ada', undo, hill)).toContain('not known here');
    expect(boardOf(house)).toEqual({});
  });

  it('is done once, however often its button is pressed', async () => {
    const { reveal } = await play([ada, right], [grace, right]);
    await reports(grace, reveal, 'wrong');
    const preview = await presses(await review(), 'Undo scores…', 'what would change');
    await Promise.all([1, 2, 3].map(() => ada.presses(preview, 'Undo these scores')));
    await ada.sees('Scores undone');
    const { message: changes } = await ada.presses(await review(), 'Changed scores');
    expect(textOf(changes!).match(/Scores undone/gu)).toHaveLength(1);
  });
});

describe('accepting another answer', () => {
  it('gives points to all who typed it, closes the case, and counts from the next game on', async () => {
    // The only question of its pack is asked in every game: the way back to it takes no time.
    await house.close();
    await opens(typedPackOf(typedQuestions.slice(0, 1)));
    const { reveal, question } = await play([ada, right], [grace, says('eau de vie')], [linus, says('Eau-de-Vie')]);
    const before = boardOf(house);
    expect(before['Grace']).toBeUndefined();
    expect(await appeals(grace, reveal)).toBe('Thank you. A moderator will look at it.');
    expect(await appeals(linus, reveal)).toBe('Thank you. A moderator will look at it.');
    const list = await review();
    expect(textOf(list)).toContain('**Typed, and said to be right** (2): eau de vie (2)');
    const preview = await presses(list, 'Accept this answer too', 'Accept “eau de vie”: what would change');
    expect(textOf(preview)).toContain('1 round, 2 players');
    expect(textOf(preview)).toContain('from the next game on');
    const done = await presses(preview, 'Accept this answer', 'Answer accepted');
    const after = boardOf(house);
    expect(after['Grace']).toBeGreaterThan(499);
    expect(after['Linus']).toBeGreaterThan(499);
    expect(after['Ada']).toBe(before['Ada']);
    expect(textOf(await review())).toContain('Nothing waits for a moderator');
    expect(wordsOf(await grace.presses(reveal, 'My result'))).toContain('Right: **eau de vie**');

    const again = await untilAsked(question.id);
    expect(wordsOf(await grace.types(again, 'EAU DE VIE'))).toContain('another answer is right now. Thank you.');
    const revealed = await house.sees(grace, (one) => one.id === again.id && isRevealed(1)(one));
    expect(textOf(revealed)).toContain('Got it (1)');
    expect(textOf(revealed)).toContain('eau de vie');
    await house.sees(grace, (one) => BigInt(one.id) > BigInt(again.id) && textOf(one).includes('Game over'));

    await presses(done, 'Undo this', 'Changed back');
    expect(boardOf(house)['Linus']).toBeUndefined();
    const third = await untilAsked(question.id);
    await grace.types(third, 'eau de vie');
    expect(textOf(await house.sees(grace, (one) => one.id === third.id && isRevealed(1)(one)))).not.toContain(
      'Got it (1)',
    );
  });

  it('asks no question any more that has it among its wrong choices', async () => {
    const buttons = { rounds: 4, answers: 'buttons' };
    const elsewhere = house.member('Ada', 'Harbour Library/lounge');
    expect(buttonsOf((await elsewhere.uses('trivia', buttons)).message!)).toContain('Play 2');
    const asked = await untilAsked('drinks.0');
    await grace.types(asked, 'Calvados');
    const reveal = await house.sees(grace, (one) => one.id === asked.id && isRevealed(1)(one));
    await appeals(grace, reveal);
    const preview = await presses(await review(), 'Accept this answer too', 'Accept “Calvados”');
    await presses(preview, 'Accept this answer', 'Answer accepted');
    expect(buttonsOf((await elsewhere.uses('trivia', buttons)).message!)).toContain('Play 1');
  });

  it('leaves a case open in which somebody said something else', async () => {
    const { reveal } = await play([ada, right], [grace, says('eau de vie')], [linus, says('beer')]);
    await appeals(grace, reveal);
    await appeals(linus, reveal);
    await reports(linus, reveal, 'unclear');
    const list = await review();
    expect(buttonsOf(list)).toEqual(expect.arrayContaining(['Accept “eau de vie” too', 'Accept “beer” too']));
    const preview = await presses(list, 'Accept “beer” too', 'Accept “beer”: what would change');
    await presses(preview, 'Accept this answer', 'Answer accepted');
    const after = await review();
    expect(textOf(after)).toContain('Reported question (3 reports)');
    expect(buttonsOf(after)).toContain('Accept this answer too');
    await ada.presses(list, 'Accept “beer” too');
    expect(textOf(await ada.sees('This answer is accepted already'))).toContain('Nothing was changed');
  });
});

/** Plays until this question is asked in the channel again, alone. */
async function untilAsked(id: string): Promise<APIMessage> {
  for (let n = 0; n < 12; n++) {
    const before = new Set(grace.messages().map((message) => message.id));
    // Ada plays alone as long as it is another question, so that it closes as soon as she has answered.
    await ada.uses('trivia', { rounds: 1, answers: 'typed', 'skip-lobby': true });
    const asked = await house.sees(grace, (message) => !before.has(message.id) && isOpen(1)(message));
    if (questionOf(questions, asked).id === id) return asked;
    await ada.types(asked, 'beer');
    await house.sees(grace, (message) => !before.has(message.id) && textOf(message).includes('Game over'));
  }
  throw new Error(`${id} was not asked again`);
}
