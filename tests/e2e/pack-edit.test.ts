import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buttonsOf, type Member, textFile, textOf } from '../support/discord.ts';
import { type House, openHouse } from '../support/house.ts';
import { factPackText } from '../support/upload-packs.ts';

// Each edit is checked in a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let house: House;
let ada: Member;
beforeEach(async () => {
  house = await openHouse();
  ada = house.member('Ada');
});
afterEach(async () => {
  await house.close();
});

type Answered = Awaited<ReturnType<Member['presses']>>;

const shown = ({ message }: Answered): APIMessage => {
  if (message === undefined) throw new Error('no message came');
  return message;
};

/** What a promised answer comes to. */
async function settled(answered: Answered): Promise<APIMessage> {
  const { id } = shown(answered);
  return ada.sees((one) => one.id === id && textOf(one) !== '');
}

async function importTowers(): Promise<void> {
  const card = await settled(await ada.uses('pack', { file: textFile('towers.yaml', factPackText()) }, 'add'));
  await ada.presses(card, buttonsOf(card).find((label) => label.startsWith('Import')) ?? '');
}

/** Turns the pages of a preview until one has these words. */
async function findPage(first: APIMessage, words: string): Promise<APIMessage> {
  let page = first;
  while (!textOf(page).includes(words)) page = shown(await ada.presses(page, 'Next'));
  return page;
}

describe('looking at the questions of a pack', () => {
  it('shows each as a game does, with its answer when asked, and turns one off', async () => {
    await importTowers();
    const first = shown(await ada.uses('pack', { pack: 'towers' }, 'preview'));
    expect(textOf(first)).toContain('Question 1 of ');
    expect(textOf(first)).toContain('seconds to answer');
    expect(buttonsOf(first)).toEqual(['Next', 'Last', 'Show the answer', 'Edit', 'Turn off question']);
    const answer = shown(await ada.presses(first, 'Show the answer'));
    expect(textOf(answer)).toContain('Source: A pilot book');
    const off = shown(await ada.presses(answer, 'Turn off question'));
    expect(textOf(off)).toContain('it is turned off');
    const on = shown(await ada.presses(off, 'Turn on question'));
    expect(textOf(on)).not.toContain('it is turned off');
  });

  it('shows a draft before it is imported', async () => {
    const card = await settled(await ada.uses('pack', { file: textFile('towers.yaml', factPackText()) }, 'add'));
    const page = shown(await ada.presses(card, 'Preview'));
    expect(textOf(page)).toContain('Question 1 of ');
    expect(buttonsOf(page)).toEqual(['Next', 'Last', 'Show the answer']);
    expect(textOf(shown(await ada.presses(page, 'Next')))).toContain('Question 2 of ');
    expect(await house.packs('Harbour Library')).toEqual([]);
  });

  it('shows bundled packs without a way to change them', async () => {
    const first = shown(await ada.uses('pack', { pack: 'world-capitals' }, 'preview'));
    expect(buttonsOf(first)).toEqual(['Next', 'Last', 'Show the answer', 'Turn off question']);
  });
});

describe('editing', () => {
  it('changes a row of a pattern, keeps what was typed when it is wrong, and makes a new version', async () => {
    await importTowers();
    const first = shown(await ada.uses('pack', { pack: 'towers' }, 'preview'));
    const page = await findPage(first, 'Marbeck');
    const dialog = await ada.opens(page, 'Edit');
    expect(dialog.text).toContain('row of the pattern `built`');
    const refused = await settled(await dialog.fills({ 'The row': 'tower: Wren Tower\ntown: Norbeck\nwen: 1801\n' }));
    expect(textOf(refused)).toContain('Not saved yet');
    expect(textOf(refused)).toContain('wen');
    const again = await ada.opens(refused, 'Edit again');
    expect(JSON.stringify(again.modal)).toContain('wen: 1801');
    const saved = await settled(await again.fills({ 'The row': 'tower: Wren Tower\ntown: Norbeck\nwhen: 1801\n' }));
    expect(textOf(saved)).toContain('is version 2 now');
    const changed = await findPage(shown(await ada.presses(saved, 'Preview')), 'Norbeck');
    expect(textOf(changed)).not.toContain('Marbeck');
  });

  it('overwrites nothing that somebody else changed meanwhile before its author has seen it', async () => {
    await importTowers();
    const page = await findPage(shown(await ada.uses('pack', { pack: 'towers' }, 'preview')), 'Marbeck');
    const [one, two] = [await ada.opens(page, 'Edit'), await ada.opens(page, 'Edit')];
    const row = (town: string) => ({ 'The row': `tower: Wren Tower\ntown: ${town}\nwhen: 1801\n` });
    expect(textOf(await settled(await one.fills(row('Norbeck'))))).toContain('is version 2 now');
    const moved = await settled(await two.fills(row('Sudbeck')));
    expect(textOf(moved)).toContain('Somebody changed this');
    expect(textOf(moved)).toContain('> town: Norbeck');
    const again = await ada.opens(moved, 'Edit again');
    expect(JSON.stringify(again.modal)).toContain('Sudbeck');
    expect(textOf(await settled(await again.fills(row('Sudbeck'))))).toContain('is version 3 now');
  });

  it('makes a question of a message, in a new pack of the server at first', async () => {
    const message = ada.says('Which bird sings at night in our harbour?');
    const dialog = ada.dialogOf(await ada.usesOn(message, 'Make trivia question'));
    expect(JSON.stringify(dialog.modal)).toContain('Which bird sings at night');
    const unmarked = await settled(await dialog.fills({ 'Answers, one a line': 'a nightingale\na gull\na wren' }));
    expect(textOf(unmarked)).toContain('No answer is marked as right');
    const again = await ada.opens(unmarked, 'Edit again');
    const saved = await settled(
      await again.fills({ 'Answers, one a line': '* a nightingale\na gull\na wren\nan owl' }),
    );
    expect(textOf(saved)).toContain('**Questions of this server** is version 1 now and has 1 question.');
    expect(await house.packs('Harbour Library')).toEqual(['Questions of this server']);
  });

  it('gives back what was typed when somebody else saves in the same moment', async () => {
    await importTowers();
    const dialogs = [];
    for (const town of ['Oldham Quay', 'Fenwick']) {
      const first = shown(await ada.uses('pack', { pack: 'towers' }, 'preview'));
      dialogs.push(await ada.opens(await findPage(first, town), 'Edit'));
    }
    const answers = await Promise.all(
      dialogs.map(async (dialog, index) =>
        settled(await dialog.fills({ 'The row': `tower: New Tower ${index}\ntown: Town ${index}\nwhen: 1901\n` })),
      ),
    );
    const [refused] = answers.filter((message) => textOf(message).includes('Not saved yet'));
    expect(textOf(refused!)).toContain('Somebody else changed the pack in the same moment');
    const again = await ada.opens(refused!, 'Edit again');
    expect(JSON.stringify(again.modal)).toContain('New Tower');
    expect(textOf(await settled(await again.fills({})))).toContain('is version 3 now');
  });

  it('gives back what was typed into a dialog that outlived the bot', async () => {
    const message = ada.says('Which bird sings at night?');
    const dialog = ada.dialogOf(await ada.usesOn(message, 'Make trivia question'));
    await house.restart();
    const lost = await settled(await dialog.fills({ 'Answers, one a line': '* a nightingale' }));
    expect(textOf(lost)).toContain('nothing was saved');
    expect(textOf(lost)).toContain('nightingale');
  });

  it('is for moderators alone', async () => {
    await importTowers();
    const linus = house.member('Linus');
    const message = linus.says('Which bird sings at night?');
    const refused = await linus.usesOn(message, 'Make trivia question', { forged: true });
    expect(textOf(shown(refused))).toContain('Only moderators can do that');
    const preview = await linus.uses('pack', { pack: 'towers' }, 'preview', { forged: true });
    expect(textOf(shown(preview))).toContain('Only moderators can do that');
  });
});
