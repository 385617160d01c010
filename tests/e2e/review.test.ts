import type { APIMessage } from 'discord-api-types/v10';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, textOf, type Member } from '../support/discord.ts';
import { openHouse, type House } from '../support/house.ts';
import {
  channelId,
  forgesPress,
  idsOf,
  type PlayedRound,
  playTyped,
  reports,
  type Saying,
  sets,
  wordsOf,
} from '../support/review.ts';
import { typedPack, typedQuestions } from '../support/typed-pack.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse(undefined, [typedPack]);
});
afterEach(async () => {
  await house.close();
});

const questions = typedQuestions;
const LOUNGE = 'Harbour Library/lounge';

async function playOne(): Promise<PlayedRound> {
  const words = new Map<Member, Saying>([
    [house.member('Ada'), ({ answer }) => answer],
    [house.member('Grace'), () => 'beer'],
  ]);
  return playTyped(house, questions, words);
}

/** What waits, as Ada sees it. */
async function review(): Promise<APIMessage> {
  const { message } = await house.member('Ada').uses('pack', {}, 'review');
  if (message === undefined) throw new Error('no list');
  return message;
}

/** Presses as a client of somebody's own making would; gives what comes back. */
const forges = (who: string, customId: string, where?: string): Promise<string> =>
  forgesPress(house, who, customId, where);

describe('/pack review', () => {
  it('shows what waits, one a page, and what moderators make of it', async () => {
    const { reveal, question } = await playOne();
    const [ada, grace, linus] = [house.member('Ada'), house.member('Grace'), house.member('Linus')];
    await reports(grace, reveal, 'wrong', 'It is **beer**.');
    await reports(linus, reveal, 'unclear');
    const list = await review();
    const words = textOf(list);
    expect(words).toContain('Reported question (2 reports)');
    expect(words).toContain('**Pack** Drinks of the quarter · **asked** 1 time · **right** 50\u00a0%');
    expect(words).toContain(
      `> ${question.stem}\n**${question.answer}** (right) · Also accepted: ${question.answer} brandy`,
    );
    expect(words).toContain(String.raw`**Wrong answer** (1): “It is \*\*beer\*\*.”`);
    expect(words).toContain('**Confusing** (1): no comment');
    expect(buttonsOf(list)).toEqual([
      'Keep as is',
      'Turn off question',
      'Undo scores…',
      'What was decided',
      'Changed scores',
    ]);
    const { message: closed } = await ada.presses(list, 'Keep as is');
    expect(closed?.id).toBe(list.id);
    expect(textOf(closed!)).toMatch(/Closed by \*\*\u2068Ada\u2069\*\* <t:\d+:R>: kept as it is\./u);
    expect(textOf(await review())).toContain('Nothing waits for a moderator');
    const { message: decided } = await ada.presses(closed!, 'What was decided');
    expect(textOf(decided!)).toContain('kept as it is');
    expect(buttonsOf(decided!)).not.toContain('Turn on again');
    expect(house.playground.requests.filter(({ valid, status }) => !valid || status >= 400)).toEqual([]);
  });

  it('turns pages, and goes on to the next case', async () => {
    const stems: string[] = [];
    for (let n = 0; n < 3; n++) {
      const { reveal, question } = await playOne();
      stems.push(question.stem);
      await reports(house.member('Linus'), reveal, 'unclear');
    }
    const ada = house.member('Ada');
    let list = await review();
    const seen: string[] = [];
    for (let n = 0; n < 3; n++) {
      expect(textOf(list)).toContain(`-# ${n + 1} of 3`);
      seen.push(stems.find((stem) => textOf(list).includes(stem)) ?? '');
      if (n < 2) list = (await ada.presses(list, 'Next')).message!;
    }
    expect(new Set(seen)).toEqual(new Set(stems));
    expect(buttonsOf(list)).not.toContain('Next');
    list = (await ada.presses(list, 'Previous')).message!;
    list = (await ada.presses(list, 'Keep as is')).message!;
    expect(textOf(list)).toContain('2 more wait');
    list = (await ada.presses(list, 'Next')).message!;
    expect(textOf(list)).toContain(seen[2]);
  });

  it('turns a question off, and on again', async () => {
    const { reveal, question } = await playOne();
    const ada = house.member('Ada');
    const six = { rounds: 6, answers: 'typed' };
    for (const name of ['Grace', 'Linus']) await reports(house.member(name), reveal, 'wrong');
    const list = await review();
    expect(textOf(list)).toContain('Two people reported it, so new games here do not ask it until you decide.');
    const { message: off } = await ada.presses(list, 'Turn off question');
    expect(textOf(off!)).toContain('turned off');
    expect(wordsOf(await ada.uses('trivia', six))).toContain('Only 5 questions match');
    const { message: decided } = await ada.presses(off!, 'What was decided');
    expect(textOf(decided!)).toContain(question.stem);
    const { message: on } = await ada.presses(decided!, 'Turn on again');
    expect(textOf(on!)).toContain('It was turned on again');
    await ada.presses(decided!, 'Undo scores…');
    expect(textOf(await ada.sees('Undo scores: what would change'))).toContain(question.stem);
    expect(wordsOf(await ada.uses('trivia', six))).toContain('6 questions');
  });

  it('asks a paused question again that is kept', async () => {
    const { reveal } = await playOne();
    const ada = house.member('Ada');
    for (const name of ['Grace', 'Linus']) await reports(house.member(name), reveal, 'wrong');
    await ada.presses(await review(), 'Keep as is');
    expect(wordsOf(await ada.uses('trivia', { rounds: 6, answers: 'typed' }))).toContain('6 questions');
  });

  it('is for moderators alone, on their own server', async () => {
    const { reveal } = await playOne();
    const linus = house.member('Linus');
    await expect(linus.uses('pack', {}, 'review')).rejects.toThrow('do not have permission');
    const only = 'Only moderators can do that';
    expect(wordsOf(await linus.uses('pack', {}, 'review', { forged: true }))).toContain(only);
    await reports(linus, reveal, 'wrong');
    const ids = idsOf(await review());
    expect(ids.length).toBeGreaterThanOrEqual(5);
    for (const id of ids) expect(await forges('Grace', id)).toContain(only);
    const about = ids.filter((id) => !/review-(?:page|changes)/u.test(id));
    expect(about).toHaveLength(3);
    await house.member('Ada', 'Hill Street Club/trivia').uses('trivia-host', { action: 'status' });
    for (const id of about)
      expect(await forges('Ada', id, 'Hill Street Club/trivia')).toContain('not known here any more');
    for (const id of [
      'v1:case-keep:aaaaaaaaaaaaaaaa:open:0',
      'v1:case-on:aaaaaaaaaaaaaaaa:card:0',
      'v1:void-preview:aaaaaaaaaaaaaaaa:day:case',
      'v1:void-do:aaaaaaaaaaaaaaaa:day:bbbbbbbbbbbbbbbb',
      'v1:accept-do:aaaaaaaaaaaaaaaa:x:day:bbbbbbbbbbbbbbbb',
      'v1:regrade-undo:bbbbbbbbbbbbbbbb:done',
      about[0]!.replace('case-keep', 'case-decline'),
      about[0]!.replace('case-keep', 'case-on'),
    ]) {
      expect(await forges('Ada', id), id).toContain('not known here any more');
    }
    expect(await forges('Ada', about[0]!.replace(':open:', ':nowhere:'))).toContain('older game');
    expect(textOf(await review())).toContain('Reported question (1 report)');
  });
});

describe('the card in the review channel', () => {
  const lounge = (): Member => house.member('Ada', LOUNGE);
  const cards = (): readonly APIMessage[] =>
    lounge()
      .messages()
      .filter((message) => textOf(message).includes('Reported question'));
  const card = (words: string): Promise<APIMessage> =>
    house.until(`a card with ${words}`, () => cards().find((message) => textOf(message).includes(words)));

  beforeEach(() => sets(house, { reviewChannelId: channelId(house, LOUNGE) }));

  it('is posted once, follows its reports in silence, and is decided there', async () => {
    const { reveal } = await playOne();
    await reports(house.member('Grace'), reveal, 'wrong', 'No.');
    const first = await card('(1 report)');
    await reports(house.member('Linus'), reveal, 'wrong');
    const second = await card('(2 reports)');
    expect(second.id).toBe(first.id);
    expect(textOf(second)).toContain('Two people reported it');
    await house.restart();
    const { message: off } = await lounge().presses(second, 'Turn off question');
    expect(off?.id).toBe(first.id);
    expect(textOf(off!)).toContain('turned off');
    const { message: on } = await lounge().presses(off!, 'Turn on again');
    expect(textOf(on!)).toContain('It was turned on again');
    expect(cards()).toHaveLength(1);
    expect(house.playground.requests.filter(({ valid, status }) => !valid || status >= 400)).toEqual([]);
  });

  it('tells a second moderator who was first', async () => {
    const { reveal } = await playOne();
    await reports(house.member('Grace'), reveal, 'unclear');
    const open = await card('(1 report)');
    const [keep = ''] = idsOf(open);
    await house.member('Ada').presses(await review(), 'Turn off question');
    expect(await forges('Ada', keep, LOUNGE)).toMatch(
      /Ada\u2069\*\* has closed this <t:\d+:R>: turned off\. Nothing was changed\./u,
    );
    expect(buttonsOf(await card('Closed by'))).toEqual(['Turn on again', 'Undo scores…']);
  });

  it('says which answer is right only when the question is closed', async () => {
    const grace = house.member('Grace');
    await grace.uses('trivia', { rounds: 1, answers: 'typed', 'skip-lobby': true });
    const asked = await house.sees(grace, 'Type an answer');
    await reports(grace, asked, 'wrong', '', 'menu');
    const hidden = await card('The right answer is shown here once it is closed.');
    const shown = await card('Also accepted');
    expect(shown.id).toBe(hidden.id);
  });

  it('is not missed where it cannot be posted, and comes back when it was deleted', async () => {
    const { world } = house.playground;
    const { reveal } = await playOne();
    world.deny(channelId(house, LOUNGE), world.bot.id, PermissionFlagsBits.SendMessages);
    await reports(house.member('Grace'), reveal, 'unclear');
    await house.until('the post is refused', () => house.playground.requests.some(({ status }) => status === 403));
    expect(textOf(await review())).toContain('(1 report)');
    world.deny(channelId(house, LOUNGE), world.bot.id, 0n);
    await reports(house.member('Linus'), reveal, 'unclear');
    const posted = await card('(2 reports)');
    world.messages.remove(world.messages.find(posted.channel_id, posted.id)!);
    await reports(house.member('Linus'), reveal, 'outdated');
    expect((await card('(3 reports)')).id).not.toBe(posted.id);
  });
});
