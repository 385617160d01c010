import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadPacks } from '../../src/app/packs.ts';
import { textOf } from '../support/discord.ts';
import { type House, openHouse } from '../support/house.ts';
import { answerTo, customIdOf, forges, imports, says, wordsOf } from '../support/pack-flows.ts';
import { factPackText } from '../support/upload-packs.ts';

// Each change is checked in a process of its own, which takes seconds on a busy machine.
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

const TITLE = 'Towers of the coast';
const SUBCOMMANDS = ['info', 'enable', 'disable', 'undo', 'history', 'export', 'remove'];
const ELSEWHERE = 'Hill Street Club/trivia';

describe('what moderators do with packs', () => {
  it('is refused to players, whatever their client sends', async () => {
    const ada = house.member('Ada');
    await imports(ada, 'towers.yaml', factPackText());
    await imports(
      ada,
      'towers.yaml',
      factPackText((text) => text.replace('Marbeck', 'Norbeck')),
    );
    const linus = house.member('Linus');
    const refused = 'Only moderators can do that';
    for (const subcommand of SUBCOMMANDS) {
      await expect(linus.uses('pack', { pack: 'towers' }, subcommand)).rejects.toThrow('do not have permission');
      const forged = await linus.uses('pack', { pack: 'towers' }, subcommand, { forged: true });
      expect(wordsOf(forged), subcommand).toContain(refused);
    }
    for (const subcommand of ['list', 'template']) {
      expect(wordsOf(await linus.uses('pack', {}, subcommand, { forged: true }))).toContain(refused);
    }
    const key = `${house.playground.world.guilds[0]?.id ?? ''}.towers`;
    const values = ['1'];
    expect(await forges(house, 'Linus', `v1:pack-remove:${key}:2`)).toContain(refused);
    expect(await forges(house, 'Linus', `v1:pack-restore:${key}`, { values })).toContain(refused);
    expect(await forges(house, 'Linus', `v1:pack-save:${key}`)).toContain(refused);
    expect(await forges(house, 'Linus', `v1:pack-history:next:1:${key}`)).toContain(refused);
    expect(await forges(house, 'Linus', 'v1:pack-list:next:0')).toContain(refused);
    expect(await says(ada, 'history', 'towers')).toMatch(/Version 2.+ present/u);
  });

  it('ends at the border of a server', async () => {
    await imports(house.member('Ada'), 'towers.yaml', factPackText());
    await imports(
      house.member('Ada'),
      'towers.yaml',
      factPackText((text) => text.replace('Marbeck', 'Norbeck')),
    );
    const there = house.member('Ada', ELSEWHERE);
    const key = `${house.playground.world.guilds[0]?.id ?? ''}.towers`;
    for (const name of ['towers', TITLE, key]) {
      expect(await says(there, 'info', name)).toContain('There is no question pack named');
      expect(await says(there, 'disable', name)).toContain('There is no question pack named');
      expect(await says(there, 'export', name)).toContain('There is no question pack named');
      for (const subcommand of ['undo', 'history', 'remove']) {
        expect(await says(there, subcommand, name)).toContain('has no pack of its own named');
      }
    }
    const gone = 'This pack is no longer on this server.';
    const from = { where: ELSEWHERE };
    expect(await forges(house, 'Ada', `v1:pack-remove:${key}:2`, from)).toContain(gone);
    expect(await forges(house, 'Ada', `v1:pack-restore:${key}`, { ...from, values: ['1'] })).toContain(gone);
    expect(await forges(house, 'Ada', `v1:pack-save:${key}`, from)).toContain(gone);
    expect(await forges(house, 'Ada', `v1:pack-history:first:0:${key}`, from)).toContain(gone);
    expect(await forges(house, 'Ada', 'v1:packs-pick:0', { ...from, values: [key] })).toContain('no longer be played');
    expect(await house.packs('Harbour Library')).toEqual([TITLE]);
  });

  it('takes no version that was never there, and no pack that never was', async () => {
    await imports(house.member('Ada'), 'towers.yaml', factPackText());
    const key = `${house.playground.world.guilds[0]?.id ?? ''}.towers`;
    const gone = 'This pack is no longer on this server.';
    expect(await forges(house, 'Ada', 'v1:pack-remove:world-capitals:1')).toContain(gone);
    expect(await forges(house, 'Ada', `v1:pack-restore:${key}`, { values: ['one'] })).toContain(gone);
    const lost = await forges(house, 'Ada', `v1:pack-restore:${key}`, { values: ['7'] });
    expect(lost).toContain('A card.');
    await house.member('Ada').sees('The text of version 7 is no longer kept');
    expect(await forges(house, 'Ada', `v1:pack-history:next:99:${key}`)).toContain('History of');
  });

  it('goes on after a restart, where it needs no memory', async () => {
    const ada = house.member('Ada');
    await imports(ada, 'towers.yaml', factPackText());
    const card = await answerTo(ada, await ada.uses('pack', { pack: 'towers' }, 'remove'));
    const list = await answerTo(ada, await ada.uses('packs'));
    await house.restart();
    expect(customIdOf(list, 'Look at a pack')).toBe('v1:packs-pick:0');
    const { message } = await ada.selects(list, ['unlikely-friends']);
    expect(message === undefined ? '' : textOf(message)).toContain('Play it: `/trivia pack:unlikely-friends`');
    expect(wordsOf(await ada.presses(card, 'Remove pack'))).toContain('is removed');
    expect(await house.packs('Harbour Library')).toEqual([]);
  });
});
