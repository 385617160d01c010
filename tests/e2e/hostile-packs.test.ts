import fs from 'node:fs';
import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NewFile } from '../../src/playground/file-types.ts';
import { buttonsOf, type Member, textOf } from '../support/discord.ts';
import { hostileFiles } from '../support/hostile-files.ts';
import { type House, openHouse } from '../support/house.ts';

/** Every second one: each takes a process of its own. `footnote bench hostile` sends them all to the built bot. */
const sent = hostileFiles.filter((_, index) => index % 2 === 0);

/** As many as are worked on at once. */
const AT_ONCE = 2;

/** What no sentence of the bot has in it: places in the program, raw mentions, and signs that hide or turn others. */
const unfit = [
  /node_modules|\/src\/|\.ts:|file:\/\//u,
  /\bat .+\(.+:\d+:\d+\)|\b(?:Type|Range|Syntax|Reference)?Error\b:/u,
  /\[object |undefined|NaN\b(?! )/u,
  /(?<!\\)<[@#:/]|(?<!\\)@(?:everyone|here)|(?<!\\)\]\(/u,
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2066\ufeff]/u,
  /\p{Cs}/u,
];

/** Uploads a file and waits for what comes of it. */
async function uploads(member: Member, file: NewFile): Promise<APIMessage> {
  const { message } = await member.uses('pack', { file }, 'add');
  const id = message?.id;
  return member.sees((one) => one.id === id && textOf(one) !== '' && !textOf(one).includes('Checking'));
}

describe('files that must not come in', { timeout: 300_000 }, () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
  });
  afterEach(async () => {
    await house.close();
  });

  it(`are refused, all ${sent.length}, and the bot goes on`, async () => {
    // The bot under test logs errors alone, straight to the standard error.
    const written = vi.spyOn(fs, 'writeSync');
    const answered: string[] = [];
    const ada = house.member('Ada');
    const rest = [...sent];
    const work = async (): Promise<void> => {
      for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
        const { what, name, bytes } = next;
        const message = await uploads(ada, { name, bytes: bytes() });
        const words = textOf(message);
        expect(
          buttonsOf(message).filter((button) => button.startsWith('Import')),
          `${what}: ${words}`,
        ).toEqual([]);
        for (const sign of unfit) expect(words, what).not.toMatch(sign);
        expect(words, what).toMatch(/\w{3,}.*\./u);
        expect((await ada.uses('trivia-settings')).answer.type, what).toBe(4);
        answered.push(what);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(answered).toHaveLength(sent.length);
    const logged = written.mock.calls.filter(([descriptor]) => descriptor === 2).map(([, line]) => line);
    written.mockRestore();
    expect(logged).toEqual([]);
    expect(await house.packs('Harbour Library')).toEqual([]);
  });
});
