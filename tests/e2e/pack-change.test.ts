import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadPacks } from '../../src/app/packs.ts';
import { type Member, textOf } from '../support/discord.ts';
import { type House, openHouse } from '../support/house.ts';
import { answerTo, fileOf, imports, says, suggested, wordsOf } from '../support/pack-flows.ts';
import { answersOf, isOpen, isRevealed } from '../support/questions.ts';
import { factPackText } from '../support/upload-packs.ts';

// Each change is checked in a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Made once: what they are does not change from test to test. */
const bundled = await loadPacks('questions');

let house: House;
let ada: Member;
beforeEach(async () => {
  house = await openHouse(undefined, bundled);
  ada = house.member('Ada');
});
afterEach(async () => {
  await house.close();
});

/** The small pack with another town in place of the first one. */
const withTown = (town: string): string => factPackText((text) => text.replace('Marbeck', town));
const TITLE = 'Towers of the coast';

async function shows(subcommand: string, pack = 'towers'): Promise<APIMessage> {
  return answerTo(ada, await ada.uses('pack', { pack }, subcommand));
}

/** The text that an export gives. */
async function exported(pack = 'towers', file = `${pack}.yaml`): Promise<string> {
  return fileOf(await shows('export', pack), file);
}

describe('removing a pack', () => {
  it('asks first, offers the file, and can be undone', async () => {
    await imports(ada, 'towers.yaml', factPackText());
    const card = await shows('remove');
    expect(textOf(card)).toContain(`Remove ${TITLE}?`);
    expect(textOf(card)).toContain('Scores stay');
    expect(await house.packs('Harbour Library')).toEqual([TITLE]);
    const file = await answerTo(ada, await ada.presses(card, 'Export first'));
    expect(await fileOf(file, 'towers.yaml')).toBe(factPackText());
    expect(wordsOf(await ada.presses(card, 'Cancel'))).toBe('Nothing was removed.');
    const again = await shows('remove');
    expect(wordsOf(await ada.presses(again, 'Remove pack'))).toContain(`**${TITLE}** is removed.`);
    expect(await house.packs('Harbour Library')).toEqual([]);
    expect(await suggested(house, 'Linus', 'trivia', undefined, 'towers')).toEqual([]);
    expect(await says(ada, 'history', 'towers')).toContain('no pack of its own named **towers**');
    expect(await suggested(house, 'Ada', 'pack', 'remove')).toEqual([]);
    expect((await suggested(house, 'Ada', 'pack', 'undo'))[0]).toMatch(
      /^Towers of the coast \(removed, \d+ questions\)$/u,
    );
    expect(await says(ada, 'undo', 'towers')).toMatch(/is back with \d+ questions, as it was/u);
    expect(await house.packs('Harbour Library')).toEqual([TITLE]);
  });

  it('is refused for packs that came with the bot', async () => {
    expect(await says(ada, 'remove', 'world-capitals')).toContain(
      '**World capitals** came with the bot and cannot be removed. `/pack disable` turns it off.',
    );
    expect(await says(ada, 'undo', 'world-capitals')).toContain('does not change here');
    expect(await says(ada, 'history', 'world-capitals')).toContain('does not change here');
  });

  it('cannot be undone while another pack has the name', async () => {
    await imports(ada, 'towers.yaml', factPackText());
    await ada.presses(await shows('remove'), 'Remove pack');
    const other = factPackText((text) => text.replace('pack: towers', 'pack: other'));
    await imports(ada, 'other.yaml', other);
    expect(await says(ada, 'undo', 'towers')).toContain(`There is another pack called **${TITLE}** here now.`);
    expect(await house.packs('Harbour Library')).toEqual([TITLE]);
  });

  it('says when somebody else was there meanwhile', async () => {
    await imports(ada, 'towers.yaml', factPackText());
    const [first, second] = [await shows('remove'), await shows('remove')];
    await imports(ada, 'towers.yaml', withTown('Norbeck'));
    expect(wordsOf(await ada.presses(first, 'Remove pack'))).toContain('changed this pack meanwhile');
    expect(await house.packs('Harbour Library')).toEqual([TITLE]);
    await ada.presses(await shows('remove'), 'Remove pack');
    expect(wordsOf(await ada.presses(second, 'Remove pack'))).toContain('This pack is no longer on this server.');
  });
});

describe('the history of a pack', () => {
  it('tells who did what when, and leads back to any version', async () => {
    for (const town of ['Marbeck', 'Norbeck', 'Sudbeck']) await imports(ada, 'towers.yaml', withTown(town));
    const history = await shows('history');
    expect(textOf(history)).toContain(`## History of ${TITLE}`);
    expect(textOf(history)).toMatch(
      /\*\*Version 3\*\* · Replaced by towers.yaml · \d+ questions · \u2068Ada\u2069 · <t:\d+:f> · present/u,
    );
    expect(textOf(history)).toContain('**Version 1** · Added from towers.yaml');
    await ada.selects(history, ['1']);
    await ada.sees(`**${TITLE}** is as it was in version 1, with`);
    expect(await exported()).toBe(withTown('Marbeck'));
    expect(await says(ada, 'history', 'towers')).toContain('**Version 4** · Version 1 again');
    expect(await says(ada, 'undo', 'towers')).toContain('is as it was in version 3');
    expect(await exported()).toBe(withTown('Sudbeck'));
  });

  it('is gone back one change at a time', async () => {
    for (const town of ['Marbeck', 'Norbeck', 'Sudbeck']) await imports(ada, 'towers.yaml', withTown(town));
    expect(await says(ada, 'undo', 'towers')).toContain('is as it was in version 2');
    expect(await exported()).toBe(withTown('Norbeck'));
    expect(await says(ada, 'undo', 'towers')).toContain('is as it was in version 1');
    expect(await exported()).toBe(withTown('Marbeck'));
    expect(await says(ada, 'undo', 'towers')).toContain('there is nothing to undo');
  });
});

describe('a game that runs', () => {
  it('goes on with the version that it began with, whatever happens to the pack', async () => {
    await imports(ada, 'towers.yaml', factPackText());
    const grace = house.member('Grace');
    await grace.uses('trivia', { pack: 'towers', rounds: 4, answers: 'buttons', 'skip-lobby': true });
    const meanwhile = [
      async () => {
        const mills = factPackText((text) => text.replaceAll(' Tower,', ' Mill,'));
        expect(await imports(ada, 'towers.yaml', mills)).toContain('Imported');
      },
      () => says(ada, 'disable', 'towers'),
      async () => ada.presses(await shows('remove'), 'Remove pack'),
      () => house.restart(),
    ];
    for (const [index, happens] of meanwhile.entries()) {
      const open = await house.sees(grace, isOpen(index + 1));
      await happens();
      await grace.presses(open, answersOf(open)[0]?.slice(0, 1) ?? '');
      const reveal = textOf(await house.sees(grace, isRevealed(index + 1)));
      expect(reveal).toContain('Tower');
      expect(reveal).not.toContain('Mill');
    }
    const podium = await house.sees(grace, 'Play again');
    expect(wordsOf(await grace.presses(podium, 'Play again'))).toContain('is turned off or gone on this server');
  });
});
