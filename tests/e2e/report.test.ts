import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../src/playground/model.ts';
import { buttonsOf, textOf, type Member } from '../support/discord.ts';
import { openHouse, type House } from '../support/house.ts';
import { isOpen, questionOf } from '../support/questions.ts';
import { type PlayedRound, playTyped, reports, type Saying, sets, wordsOf } from '../support/review.ts';
import { typedPack, typedQuestions } from '../support/typed-pack.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse(undefined, [typedPack]);
});
afterEach(async () => {
  await house.close();
});

const questions = typedQuestions;
const THANKS = 'Thank you. A moderator will look at it.';

/** A round that Ada gets right and Grace does not. */
async function playOne(): Promise<PlayedRound> {
  const words = new Map<Member, Saying>([
    [house.member('Ada'), ({ answer }) => answer],
    [house.member('Grace'), () => 'beer'],
  ]);
  return playTyped(house, questions, words);
}

/** Sends an interaction as a client of somebody's own making would; gives what comes back. */
async function forges(who: string, data: Json, where = 'Harbour Library/trivia'): Promise<string> {
  const { world } = house.playground;
  const { user, channel } = house.playground.person(who, where);
  const { id } = world.interactions.open({ kind: 5, data, user, guildId: channel.guildId, channelId: channel.id });
  const { answer } = await world.interactions.settled(id);
  if (answer === undefined || !('messageId' in answer)) throw new Error(`no reply but ${JSON.stringify(answer)}`);
  const message = world.messages.find(channel.id, answer.messageId)?.message;
  return message === undefined ? '' : textOf(message);
}

function filled(customId: string, why: string | null, more = ''): Json {
  return {
    custom_id: customId,
    components: [
      { type: 18, id: 1, component: { type: 21, id: 2, custom_id: 'why', value: why } },
      { type: 18, id: 3, component: { type: 4, id: 4, custom_id: 'more', value: more } },
    ],
  };
}

describe('reporting a question', () => {
  it('asks what is wrong and thanks once for each reason', async () => {
    const { reveal } = await playOne();
    const linus = house.member('Linus');
    expect(buttonsOf(reveal)).toEqual(['My result', 'Report question']);
    const dialog = await linus.opens(reveal, 'Report question');
    expect(dialog.text).toContain('Report this question');
    expect(dialog.text).toContain('Tell us more (optional)');
    expect(wordsOf(await dialog.fills({ 'What is wrong?': 'unclear' }))).toBe(THANKS);
    expect(await reports(linus, reveal, 'unclear', 'again')).toContain('for this reason already');
    expect(await reports(linus, reveal, 'outdated', 'It closed in 2020.')).toBe(THANKS);
    expect(house.playground.requests.filter(({ valid, status }) => !valid || status >= 400)).toEqual([]);
  });

  it('works on an open question from the menu, and tells nothing of the answer', async () => {
    const [ada, grace] = [house.member('Ada'), house.member('Grace')];
    await grace.uses('trivia', { rounds: 1, answers: 'typed', 'skip-lobby': true });
    const asked = await house.sees(grace, isOpen(1));
    const { answer, stem } = questionOf(questions, asked);
    const from = house.playground.requests.length;
    expect(await reports(grace, asked, 'wrong', 'It is not.', 'menu')).toBe(THANKS);
    const { message: list } = await ada.uses('pack', {}, 'review');
    expect(textOf(list!)).toContain(stem);
    expect(textOf(list!)).toContain('The right answer is shown here once it is closed.');
    const sent = house.playground.requests.slice(from).map(({ body }) => JSON.stringify(body ?? ''));
    for (const body of sent) expect(body).not.toContain(answer);
    expect(sent.length).toBeGreaterThanOrEqual(3);
  });

  it('works from the menu on a revealed question, and on nothing else', async () => {
    const { reveal } = await playOne();
    const linus = house.member('Linus');
    expect(await reports(linus, reveal, 'wrong', '', 'menu')).toBe(THANKS);
    const podium = await house.sees(linus, 'Game over');
    const said = linus.says('A fact');
    for (const other of [podium, said]) {
      expect(wordsOf(await linus.usesOn(other, 'Report trivia question'))).toContain('no question of mine');
    }
  });

  it('pauses a question that two people call wrong, for games that start later', async () => {
    const { reveal, question } = await playOne();
    const [ada, grace, linus] = [house.member('Ada'), house.member('Grace'), house.member('Linus')];
    expect(await reports(grace, reveal, 'wrong')).toBe(THANKS);
    expect(await reports(grace, reveal, 'offensive')).toBe(THANKS);
    expect(await reports(linus, reveal, 'offensive')).toContain('Until then new games here do not ask this question');
    const six = { rounds: 6, answers: 'typed', 'skip-lobby': true };
    const { message: offer } = await ada.uses('trivia', six);
    expect(textOf(offer!)).toContain('Only 5 questions match');
    const elsewhere = house.member('Ada', 'Hill Street Club/trivia');
    expect(wordsOf(await elsewhere.uses('trivia', six))).toContain('6 questions');
    expect(question.id).not.toBe('');
  });

  it('pauses nothing when the server does not want that', async () => {
    sets(house, { pauseOnReports: false });
    const { reveal } = await playOne();
    for (const name of ['Grace', 'Linus']) expect(await reports(house.member(name), reveal, 'wrong')).toBe(THANKS);
    const { message } = await house.member('Ada').uses('trivia', { rounds: 6, answers: 'typed' });
    expect(textOf(message!)).toContain('6 questions');
  });

  it('takes no forged dialogs', async () => {
    const { reveal } = await playOne();
    const linus = house.member('Linus');
    const id = (await linus.opens(reveal, 'Report question')).modal.custom_id;
    const stale = 'belongs to an older game';
    expect(await forges('Linus', filled(id, 'boring'))).toContain('No reason was chosen');
    expect(await forges('Linus', filled(id, null))).toContain('No reason was chosen');
    expect(await forges('Linus', filled(id.replace(/:0$/u, ':1'), 'wrong'))).toContain(stale);
    expect(await forges('Linus', filled(id, 'wrong'), 'Hill Street Club/trivia')).toContain(stale);
    expect(await forges('Linus', filled('v1:report:aaaaaaaaaaaaaaaa:0', 'wrong'))).toContain(stale);
    const { message } = await house.member('Ada').uses('pack', {}, 'review');
    expect(textOf(message!)).toContain('Nothing waits for a moderator');
    expect(await forges('Linus', filled(id, 'wrong', '@everyone '.repeat(400)))).toBe(THANKS);
    const { message: list } = await house.member('Ada').uses('pack', {}, 'review');
    expect(textOf(list!)).toContain(String.raw`\@everyone`);
  });

  it('takes fifty reports a day of one person', async () => {
    const { reveal } = await playOne();
    const id = (await house.member('Linus').opens(reveal, 'Report question')).modal.custom_id;
    const told = new Map<string, number>();
    for (let n = 0; n < 51; n++) {
      const words = await forges('Linus', filled(id, 'wrong'));
      told.set(words, (told.get(words) ?? 0) + 1);
    }
    expect([...told.values()]).toEqual([1, 49, 1]);
    expect([...told.keys()].at(-1)).toContain('50 reports in a day');
  });
});

describe('an appeal', () => {
  it('is offered to whoever typed what was not accepted, once', async () => {
    const { reveal } = await playOne();
    const [ada, grace, linus] = [house.member('Ada'), house.member('Grace'), house.member('Linus')];
    const result = async (who: typeof ada): Promise<APIMessage> => (await who.presses(reveal, 'My result')).message!;
    expect(buttonsOf(await result(ada))).toEqual([]);
    expect(buttonsOf(await result(linus))).toEqual([]);
    const mine = await result(grace);
    expect(buttonsOf(mine)).toEqual(['I was right']);
    expect(wordsOf(await grace.presses(mine, 'I was right'))).toBe(THANKS);
    expect(wordsOf(await grace.presses(mine, 'I was right'))).toContain('You have said so of this answer already');
    const { message: list } = await ada.uses('pack', {}, 'review');
    expect(textOf(list!)).toContain('**Typed, and said to be right** (1): beer (1)');
    await ada.presses(list!, 'Keep as is');
    expect(wordsOf(await grace.presses(mine, 'I was right'))).toContain('You have said so of this answer already');
    const { message: empty } = await ada.uses('pack', {}, 'review');
    expect(textOf(empty!)).toContain('Nothing waits for a moderator');
  });
});

describe('the result of a report', () => {
  it('is told once, with the next answer, also after a restart', async () => {
    const [ada, grace] = [house.member('Ada'), house.member('Grace')];
    const first = await playOne();
    await reports(grace, first.reveal, 'wrong');
    const { message: list } = await ada.uses('pack', {}, 'review');
    await ada.presses(list!, 'Turn off question');
    await house.restart();
    await grace.uses('trivia', { rounds: 1, answers: 'typed', 'skip-lobby': true });
    const asked = await house.sees(grace, isOpen(1));
    expect(wordsOf(await ada.types(asked, 'beer'))).not.toContain('Your report');
    const saved = wordsOf(await grace.types(asked, 'beer'));
    expect(saved).toContain('Answer saved: **beer**.');
    expect(saved).toContain(
      `-# Your report of “${first.question.stem}” was looked at: the question is not asked any more.`,
    );
    expect(wordsOf(await grace.types(asked, 'wine'))).not.toContain('Your report');
  });

  it('is told without a restart too, for each report', async () => {
    const [ada, grace] = [house.member('Ada'), house.member('Grace')];
    for (let n = 0; n < 2; n++) await reports(grace, (await playOne()).reveal, 'unclear');
    for (let n = 0; n < 2; n++) await ada.presses((await ada.uses('pack', {}, 'review')).message!, 'Keep as is');
    await grace.uses('trivia', { rounds: 1, answers: 'typed', 'skip-lobby': true });
    const saved = wordsOf(await grace.types(await house.sees(grace, isOpen(1)), 'beer'));
    expect(saved.match(/the question stays as it is/gu)).toHaveLength(2);
  });
});
