import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Member, textFile, textOf } from '../support/discord.ts';
import { type House, openHouse } from '../support/house.ts';
import { isOpen } from '../support/questions.ts';
import { factPackText } from '../support/upload-packs.ts';

// Each file is checked in a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(async () => {
  await house.close();
});

/** Uploads a file as the moderator and waits for what comes of it. */
async function uploads(member: Member, name: string, text: string): Promise<APIMessage> {
  const { message } = await member.uses('pack', { file: textFile(name, text) }, 'add');
  const id = message?.id;
  return member.sees((one) => one.id === id && textOf(one) !== '' && !textOf(one).includes('Checking'));
}

const wordsOf = ({ message }: { readonly message: APIMessage | undefined }): string =>
  message === undefined ? '' : textOf(message);

describe('adding a pack', () => {
  it('shows every fault of a file and stores nothing', async () => {
    const ada = house.member('Ada');
    const broken = factPackText((text) =>
      text
        .replace('people: none', 'people: nobody')
        .replace('claim: { as: stated }', 'claim: { as: sworn }')
        .replace('<in when>\n', '<in wen>\n'),
    );
    const card = await uploads(ada, 'towers.yaml', broken);
    const words = textOf(card);
    expect(words).toContain('Nothing to import: towers.yaml');
    expect(words).toContain('Line 4, column 9:');
    expect(words).toContain('Line 14');
    expect(words).not.toContain('Import ');
    expect(JSON.stringify(card.components)).toContain('problems.csv');
    expect(await house.packs('Harbour Library')).toEqual([]);
  });

  it('imports what was checked, once its moderator says so, and it can be played', async () => {
    const ada = house.member('Ada');
    const card = await uploads(ada, 'towers.yaml', factPackText());
    expect(textOf(card)).toMatch(/\*\*\d+\*\* questions ready/u);
    expect(textOf(card)).toContain('Name **Towers of the coast** · language en · licence CC0-1.0');
    expect(await house.packs('Harbour Library')).toEqual([]);
    const button = /Import \d+ questions/u.exec(textOf(card))?.[0] ?? '';
    expect(wordsOf(await ada.presses(card, button))).toMatch(
      /Imported \*\*Towers of the coast\*\* with \d+ questions/u,
    );
    expect(await house.packs('Harbour Library')).toEqual(['Towers of the coast']);
    expect(await house.packs('Hill Street Club')).toEqual([]);
    await ada.uses('trivia', { pack: 'towers', rounds: 2, 'skip-lobby': true });
    expect(textOf(await house.sees(ada, isOpen(1)))).toContain('Towers of the coast');
  });

  it('tells the very file from a change to it', async () => {
    const ada = house.member('Ada');
    const first = await uploads(ada, 'towers.yaml', factPackText());
    await ada.presses(first, /Import \d+ questions/u.exec(textOf(first))?.[0] ?? '');
    expect(textOf(await uploads(ada, 'towers.yaml', factPackText()))).toContain('already as version 1');
    const changed = await uploads(
      ada,
      'towers.yaml',
      factPackText((text) => text.replace('Marbeck', 'Norbeck')),
    );
    expect(textOf(changed)).toContain('Replaces version 1 of this pack');
  });

  it('takes the name of a bundled pack for nobody', async () => {
    const ada = house.member('Ada');
    const card = await uploads(
      ada,
      'x.yaml',
      factPackText((text) => text.replace('pack: towers', 'pack: world-capitals')),
    );
    expect(textOf(card)).toContain('A pack that came with the bot is called **World capitals**');
    expect(textOf(card)).not.toContain('Import ');
  });

  it('refuses everybody but moderators, whatever their client sends', async () => {
    const linus = house.member('Linus');
    const file = textFile('towers.yaml', factPackText());
    await expect(linus.uses('pack', { file }, 'add')).rejects.toThrow('do not have permission');
    expect(wordsOf(await linus.uses('pack', { file }, 'add', { forged: true }))).toContain(
      'Only moderators can do that',
    );
    expect(await house.packs('Harbour Library')).toEqual([]);
  });

  it('asks for a file in a dialog when none comes with the command', async () => {
    const ada = house.member('Ada');
    const dialog = ada.dialogOf(await ada.uses('pack', {}, 'add'));
    expect(dialog.text).toContain('Add a question pack');
    const { message } = await dialog.fills({
      File: [textFile('towers.yaml', factPackText())],
      'Name of the pack (optional)': 'Old towers',
    });
    const id = message?.id;
    const card = await ada.sees((one) => one.id === id && textOf(one).includes('ready'));
    expect(textOf(card)).toContain('Name **Old towers**');
  });

  it('forgets what was cancelled', async () => {
    const ada = house.member('Ada');
    const card = await uploads(ada, 'towers.yaml', factPackText());
    expect(wordsOf(await ada.presses(card, 'Cancel'))).toContain('Nothing was imported.');
    expect(await house.packs('Harbour Library')).toEqual([]);
  });
});
