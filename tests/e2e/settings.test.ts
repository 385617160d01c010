import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, type Member, textOf } from '../support/discord.ts';
import { type House, openHouse } from '../support/house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(async () => {
  await house.close();
});

const shown = ({ message }: Awaited<ReturnType<Member['presses']>>): APIMessage => {
  if (message === undefined) throw new Error('no message came');
  return message;
};

const channelNamed = (guild: string, name: string): string => {
  const channels = house.playground.world.guilds.find((one) => one.name === guild)?.channels ?? [];
  return channels.find((channel) => channel.name === name)?.id ?? '';
};

describe('the settings of a server', () => {
  it('choose a review channel that the bot can post in', async () => {
    const ada = house.member('Ada');
    const panel = shown(await ada.uses('trivia-settings'));
    expect(textOf(panel)).toContain('nowhere yet');
    const lounge = channelNamed('Harbour Library', 'lounge');
    const chosen = shown(await ada.selects(panel, [lounge], 'Choose the review channel'));
    expect(textOf(chosen)).toContain(`shown there: <#${lounge}>`);
    const there = house.member('Ada', 'Harbour Library/lounge').messages().at(-1);
    expect(there === undefined ? '' : textOf(there)).toContain('will be shown here');
    expect(textOf(shown(await ada.presses(chosen, 'Show them nowhere')))).toContain('nowhere yet');
  });

  it('are kept over a restart and switch one by one', async () => {
    const ada = house.member('Ada');
    const panel = shown(await ada.uses('trivia-settings'));
    expect(buttonsOf(panel)).toEqual(['Turn off', 'Turn on']);
    await ada.presses(panel, 'Turn off');
    await house.restart();
    const after = shown(await ada.uses('trivia-settings'));
    expect(buttonsOf(after)).toEqual(['Turn on', 'Turn on']);
  });

  it('are for those who manage the server', async () => {
    const linus = house.member('Linus');
    await expect(linus.uses('trivia-settings')).rejects.toThrow('do not have permission');
    const refused = shown(await linus.uses('trivia-settings', {}, [], { forged: true }));
    expect(textOf(refused)).toContain('Manage Server');
  });
});

describe('a suggested question', () => {
  const fields = {
    Question: 'Which bird sings at night in the harbour?',
    'Answers, one a line': '* a nightingale\na gull\na wren',
  };

  async function suggests(member: Member, values: Record<string, string>): Promise<string> {
    const dialog = member.dialogOf(await member.uses('suggest-question'));
    return textOf(shown(await dialog.fills(values)));
  }

  it('is taken from anybody', async () => {
    expect(await suggests(house.member('Linus'), fields)).toContain('A moderator will look at your question');
  });

  it('is given back when no answer is marked as right', async () => {
    const words = await suggests(house.member('Linus'), { ...fields, 'Answers, one a line': 'a nightingale\na gull' });
    expect(words).toContain('no answer is marked as right');
    expect(words).toContain('a gull');
  });

  it('is refused when a pack asks it already', async () => {
    const known = 'Who put Kim Kardashian in touch with Jared Kushner?';
    expect(await suggests(house.member('Linus'), { ...fields, Question: known.toUpperCase() })).toContain('Unlikely');
  });

  it('is refused for a coarse word only where the server asks for that', async () => {
    const coarse = { ...fields, Question: 'Why is this shit question here?' };
    expect(await suggests(house.member('Linus'), coarse)).toContain('A moderator will look');
    const ada = house.member('Ada');
    const panel = shown(await ada.uses('trivia-settings'));
    await ada.presses(panel, 'Turn on');
    const words = await suggests(house.member('Grace'), { ...coarse, Question: `${coarse.Question} Really?` });
    expect(words).toContain('word filter');
    expect(words).toContain('Really');
  });
});
