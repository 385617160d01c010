import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadPacks } from '../../src/app/packs.ts';
import { buttonsOf, textOf } from '../support/discord.ts';
import { type House, openHouse } from '../support/house.ts';
import { answerTo, fileOf, forges, imports, says, suggested, wordsOf } from '../support/pack-flows.ts';
import { isOpen } from '../support/questions.ts';
import { factPackText } from '../support/upload-packs.ts';

// Each file is checked in a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Made once: what they are does not change from test to test. */
const bundled = await loadPacks('questions');

let house: House;
beforeEach(async () => {
  house = await openHouse(undefined, bundled);
});
afterEach(async () => {
  await house.close();
});

describe('the packs of a server', () => {
  it('are listed for its moderators with what is known of them', async () => {
    const ada = house.member('Ada');
    expect(wordsOf(await ada.uses('pack', {}, 'list'))).toContain('This server has no pack of its own yet.');
    await imports(ada, 'towers.yaml', factPackText());
    const list = wordsOf(await ada.uses('pack', {}, 'list'));
    expect(list).toContain(`1 of 50 of its own · ${bundled.length} that came with the bot`);
    expect(list).toMatch(/\*\*Towers of the coast\*\* · \d+ questions · version 1 · English · CC0-1.0 · on/u);
    expect(list).toMatch(/\*\*Unlikely friends\*\* · [\d\u00a0]+ questions · came with the bot · English/u);
    expect(list.indexOf('Towers')).toBeLessThan(list.indexOf('Unlikely friends'));
    expect(wordsOf(await house.member('Ada', 'Hill Street Club/trivia').uses('pack', {}, 'list'))).not.toContain(
      'Towers',
    );
    await expect(house.member('Linus').uses('pack', {}, 'list')).rejects.toThrow('do not have permission');
  });

  it('have their own page of facts and figures', async () => {
    const ada = house.member('Ada');
    await imports(ada, 'towers.yaml', factPackText());
    const info = await says(ada, 'info', 'towers');
    expect(info).toContain('## Towers of the coast');
    expect(info).toMatch(/\d+ questions · English/u);
    expect(info).toMatch(/\d+ easy · \d+ medium · \d+ hard/u);
    expect(info).toContain('Source: A pilot book');
    expect(info).toMatch(/Version 1 · by \u2068Ada\u2069 · <t:\d+:f> · on/u);
    expect(info).toContain('Nobody has answered a question of this pack yet.');
    expect(info).toContain('No reports from this server.');
    expect(await says(ada, 'info', 'world-capitals')).toContain('came with the bot');
    expect(await says(ada, 'info', 'nowhere')).toContain('There is no question pack named **nowhere**');
  });

  it('are turned off and on, the standard one too', async () => {
    const ada = house.member('Ada');
    await imports(ada, 'towers.yaml', factPackText());
    const off = await says(ada, 'disable', 'unlikely-friends');
    expect(off).toContain('`/trivia` without a pack takes **Towers of the coast** now');
    expect(await says(ada, 'disable', 'unlikely-friends')).toContain('is turned off already');
    expect(await suggested(house, 'Linus', 'trivia', undefined, 'friends')).toEqual([]);
    await house.member('Grace').uses('trivia', { rounds: 1, 'skip-lobby': true });
    expect(textOf(await house.sees(ada, isOpen(1)))).toContain('Towers of the coast');
    expect(await says(ada, 'enable', 'unlikely-friends')).toContain('is turned on');
    expect(await says(ada, 'enable', 'unlikely-friends')).toContain('is turned on already');
    expect(await suggested(house, 'Linus', 'trivia', undefined, 'friends')).toHaveLength(1);
  });

  it('may all be off, which everybody is told', async () => {
    const ada = house.member('Ada');
    const last = [];
    for (const { id } of bundled) last.push(await says(ada, 'disable', id));
    expect(last.at(-1)).toContain('No question pack is turned on now');
    const none = 'No question pack is turned on. A moderator can use `/pack enable`.';
    expect(wordsOf(await house.member('Grace').uses('trivia'))).toContain(none);
    expect(wordsOf(await house.member('Grace').uses('packs'))).toContain(none);
    const elsewhere = house.member('Grace', 'Hill Street Club/trivia');
    expect(wordsOf(await elsewhere.uses('trivia'))).toContain('Trivia: ');
  });
});

describe('names of packs', () => {
  it('are suggested where they can be used, by any word, with their size and language', async () => {
    const ada = house.member('Ada');
    await imports(ada, 'towers.yaml', factPackText());
    const more = factPackText((text) =>
      text.replace('pack: towers', 'pack: towers-2').replace('title: Towers', 'title: Towers 2, those'),
    );
    await imports(ada, 'more.yaml', more);
    const names = await suggested(house, 'Ada', 'pack', 'info', 'towers');
    expect(names).toHaveLength(2);
    expect(names[0]).toMatch(/^Towers 2, those of the coast \(\d+ questions, English\)$/u);
    expect(await suggested(house, 'Linus', 'trivia', undefined, 'coast towers')).toHaveLength(2);
    expect((await suggested(house, 'Ada', 'pack', 'info'))[0]).toContain('Towers');
    expect(await suggested(house, 'Ada', 'pack', 'remove')).toHaveLength(2);
    expect(await suggested(house, 'Ada', 'pack', 'enable')).toEqual([]);
    await says(ada, 'disable', 'towers');
    expect(await suggested(house, 'Ada', 'pack', 'enable')).toHaveLength(1);
    expect(await suggested(house, 'Ada', 'pack', 'disable')).toHaveLength(bundled.length + 1);
    expect(await suggested(house, 'Ada', 'pack', 'info', 'towers', 'Hill Street Club/trivia')).toEqual([]);
  });
});

describe('the packs to play', () => {
  it('are shown to everybody, one by one, with the way to play', async () => {
    const ada = house.member('Ada');
    await imports(ada, 'towers.yaml', factPackText());
    await says(ada, 'disable', 'unlikely-friends');
    const grace = house.member('Grace');
    const list = await answerTo(grace, await grace.uses('packs'));
    expect(textOf(list)).toMatch(/\*\*Towers of the coast\*\* · \d+ questions · English · /u);
    expect(textOf(list)).not.toContain('Unlikely friends');
    const [guild] = house.playground.world.guilds;
    const { message } = await grace.selects(list, [`${guild?.id ?? ''}.towers`]);
    const card = wordsOf({ message });
    expect(card).toContain('Play it: `/trivia pack:towers`');
    expect(card).toContain('Licence: CC0-1.0');
    if (message === undefined) throw new Error('no card');
    expect(wordsOf(await grace.presses(message, 'All packs'))).toContain('Question packs to play here');
    expect(wordsOf(await grace.uses('packs', { pack: 'towers' }))).toContain('Play it: `/trivia pack:towers`');
    expect(wordsOf(await grace.uses('packs', { pack: 'unlikely-friends' }))).toContain('is turned off or gone');
    expect(await suggested(house, 'Grace', 'packs', undefined, 'friends')).toEqual([]);
  });

  it('answer a pick of a pack that went meanwhile', async () => {
    await says(house.member('Ada'), 'disable', 'world-capitals');
    const pick = { values: ['world-capitals'] };
    expect(await forges(house, 'Grace', 'v1:packs-pick:0', pick)).toContain('can no longer be played here');
    expect(await forges(house, 'Grace', 'v1:packs-page:next:99')).toContain('Question packs to play here');
  });
});

describe('templates', () => {
  it('come as files that can be added as they are', async () => {
    const ada = house.member('Ada');
    const { message } = await ada.uses('pack', {}, 'template');
    if (message === undefined) throw new Error('no templates');
    expect(buttonsOf(message)).toEqual([]);
    expect(await imports(ada, 'questions.csv', await fileOf(message, 'questions.csv'))).toMatch(
      /^Imported .+ with \d+ q/u,
    );
    expect(await imports(ada, 'fact-pack.yaml', await fileOf(message, 'fact-pack.yaml'))).toContain(
      'Imported **The lighthouse of Port Wren**',
    );
  });
});

describe('the file of a pack', () => {
  it('is what was added, byte for byte, and that of bundled packs is there too', async () => {
    const ada = house.member('Ada');
    const text = factPackText((pack) => `# A comment.\n${pack}`);
    await imports(ada, 'towers.yaml', text);
    const exported = async (pack: string): Promise<string> =>
      fileOf(await answerTo(ada, await ada.uses('pack', { pack }, 'export')), `${pack}.yaml`);
    expect(await exported('towers')).toBe(text);
    expect(await exported('marrowby-light')).toContain('pack: marrowby-light');
  });

  it('comes in any format that can be added again', async () => {
    const ada = house.member('Ada');
    await imports(ada, 'towers.yaml', factPackText());
    const exported = async (format: string): Promise<string> => {
      const options = { pack: 'towers', format };
      return fileOf(await answerTo(ada, await ada.uses('pack', options, 'export')), `towers.${format}`);
    };
    expect(JSON.parse(await exported('json'))).toMatchObject({ format: 1, pack: 'towers' });
    expect(await exported('csv')).toContain('Wren Tower');
    const gift = (await exported('gift')).replace('Towers of the coast', 'Quiz of towers');
    expect(await imports(ada, 'quiz.gift', gift)).toContain('Imported **Quiz of towers**');
  });
});
