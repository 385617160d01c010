import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buttonsOf, type Member, textFile, textOf } from '../support/discord.ts';
import { type House, openHouse } from '../support/house.ts';
import { answersOf, isOpen, isRevealed } from '../support/questions.ts';
import { channelId, idsOf, forgesPress, reports, sets, wordsOf } from '../support/review.ts';
import { factPackText } from '../support/upload-packs.ts';

// Each file is checked in a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const LOUNGE = 'Harbour Library/lounge';

let house: House;
let ada: Member;
let linus: Member;
beforeEach(async () => {
  house = await openHouse();
  [ada, linus] = [house.member('Ada'), house.member('Linus')];
});
afterEach(async () => {
  await house.close();
});

async function review(): Promise<APIMessage> {
  const { message } = await ada.uses('pack', {}, 'review');
  if (message === undefined) throw new Error('no list');
  return message;
}

async function suggests(): Promise<string> {
  const dialog = linus.dialogOf(await linus.uses('suggest-question'));
  return wordsOf(
    await dialog.fills({
      Question: 'Which bird sings at night in the harbour?',
      'Answers, one a line': '* a nightingale\na gull\na wren',
    }),
  );
}

/** Answers the first question of a game as Linus, and gives its reveal. */
async function playFirst(pack: string): Promise<APIMessage> {
  const before = new Set(linus.messages().map(({ id }) => id));
  await linus.uses('trivia', { pack, rounds: 1, answers: 'buttons', 'skip-lobby': true });
  const asked = await house.sees(linus, (one) => !before.has(one.id) && isOpen(1)(one));
  await linus.presses(asked, answersOf(asked)[0] ?? 'A');
  return house.sees(linus, (one) => one.id === asked.id && isRevealed(1)(one));
}

describe('a suggested question', () => {
  it('waits for a moderator, who makes it one of a pack; its author hears of it', async () => {
    sets(house, { reviewChannelId: channelId(house, LOUNGE) });
    await suggests();
    const lounge = house.member('Ada', LOUNGE);
    const card = await house.sees(lounge, 'Suggested question');
    expect(textOf(card)).toContain(
      '> Which bird sings at night in the harbour?\n**a nightingale** (right) · a gull · a wren',
    );
    expect(buttonsOf(card)).toEqual(['Add to a pack', 'Decline']);
    const dialog = await lounge.opens(card, 'Add to a pack');
    expect(JSON.stringify(dialog.modal)).toContain('* a nightingale');
    await dialog.fills({ 'Answers, one a line': '* a nightingale\na gull\na wren\nan owl' });
    // The check is a process of its own: only real time brings it on.
    await lounge.sees('is version 1 now');
    expect(textOf(await house.sees(lounge, 'Closed by'))).toContain('added to a pack');
    expect(await house.packs('Harbour Library')).toEqual(['Questions of this server']);
    const [add = ''] = idsOf(card);
    expect(await forgesPress(house, 'Ada', add, LOUNGE)).toContain('has closed this');
    await linus.uses('trivia', { rounds: 1, answers: 'buttons', 'skip-lobby': true });
    const asked = await house.sees(linus, isOpen(1));
    const saved = wordsOf(await linus.presses(asked, answersOf(asked)[0] ?? 'A'));
    expect(saved).toContain('is in a pack now. Thank you.');
  });

  it('says so when somebody else declined it while it was being added', async () => {
    sets(house, { reviewChannelId: channelId(house, LOUNGE) });
    await suggests();
    const lounge = house.member('Ada', LOUNGE);
    const card = await house.sees(lounge, 'Suggested question');
    const dialog = await lounge.opens(card, 'Add to a pack');
    await lounge.presses(card, 'Decline');
    await dialog.fills({ 'Answers, one a line': '* a nightingale\na gull\na wren\nan owl' });
    expect(textOf(await lounge.sees('is version 1 now'))).toContain('Somebody else decided on this case meanwhile');
    expect(textOf(await house.sees(lounge, 'Closed by'))).toContain('declined');
  });

  it('can be declined', async () => {
    await suggests();
    const list = await review();
    expect(buttonsOf(list).slice(0, 2)).toEqual(['Add to a pack', 'Decline']);
    expect(wordsOf(await ada.presses(list, 'Decline'))).toContain('declined');
    expect(textOf(await review())).toContain('Nothing waits for a moderator');
    expect(await house.packs('Harbour Library')).toEqual([]);
  });
});

describe('a reported question of a pack of the server', () => {
  it('is changed, which closes its case', async () => {
    const { message } = await ada.uses('pack', { file: textFile('towers.yaml', factPackText()) }, 'add');
    const check = await ada.sees((one) => one.id === message?.id && textOf(one).includes('ready'));
    await ada.presses(check, buttonsOf(check).find((label) => label.startsWith('Import')) ?? '');
    await reports(linus, await playFirst('towers'), 'outdated');
    const list = await review();
    expect(buttonsOf(list)[0]).toBe('Edit');
    const dialog = await ada.opens(list, 'Edit');
    const row = /tower: (\w+) Tower/u.exec(JSON.stringify(dialog.modal))?.[1] ?? '';
    await dialog.fills({ 'The row': `tower: ${row} Tower\ntown: Norbeck\nwhen: 1899\n` });
    expect(textOf(await ada.sees('is version 2 now'))).toContain('Towers of the coast');
    expect(textOf(await review())).toContain('Nothing waits for a moderator');
    expect(wordsOf(await ada.presses(list, 'Edit'))).toContain('has closed this');
    const { message: decided } = await ada.presses(list, 'What was decided');
    expect(textOf(decided!)).toContain('edited');
  });

  it('has no such button where the pack came with the bot', async () => {
    await reports(linus, await playFirst('world-capitals'), 'outdated');
    expect(buttonsOf(await review())[0]).toBe('Keep as is');
  });
});
