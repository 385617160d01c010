import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formats } from '../../src/packs/importers/formats.ts';
import { sniff } from '../../src/packs/importers/sniff.ts';
import type { NewFile } from '../../src/playground/file-types.ts';
import { type Member, textOf } from '../support/discord.ts';
import { type House, openHouse } from '../support/house.ts';
import { answerTo, fileOf, says, wordsOf } from '../support/pack-flows.ts';
import { isOpen } from '../support/questions.ts';
import { factPackText } from '../support/upload-packs.ts';

// Each file is checked in a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const folder = new URL('../packs/importers/fixtures/', import.meta.url);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const others = ['yaml', 'csv', 'gift'] as const;

/** One file of each format, with what it is exported as besides its own syntax: each of the others in turn. */
const files: readonly (readonly [string, Uint8Array, 'yaml' | 'json' | 'csv' | 'gift'])[] = [
  ...readdirSync(folder).map(
    (name, index) =>
      [name, new Uint8Array(readFileSync(new URL(name, folder))), others[index % others.length] ?? 'yaml'] as const,
  ),
  // Neither a table nor GIFT has room for all questions that are made of facts.
  ['towers.yaml', encode(factPackText()), 'json'],
];

let house: House;
let ada: Member;
beforeEach(async () => {
  house = await openHouse();
  ada = house.member('Ada');
});
afterEach(async () => {
  await house.close();
});

async function cardOf(file: NewFile, options: Readonly<Record<string, string>> = {}) {
  return answerTo(ada, await ada.uses('pack', { file, ...options }, 'add'));
}

async function exported(pack: string, format: string): Promise<string> {
  const message = await answerTo(ada, await ada.uses('pack', { pack, format }, 'export'));
  expect(textOf(message)).not.toMatch(/could not|left out/u);
  return fileOf(message, `${pack}.${format}`);
}

const readyIn = (words: string): number => Number(/\*\*(\d+)\*\* questions? ready/u.exec(words)?.[1]);

describe('every format', () => {
  it('has a file here', () => {
    const known = new Set(files.map(([, bytes]) => sniff(bytes)));
    expect(formats.filter(({ name }) => !known.has(name))).toEqual([]);
  });

  it.each(files)('of %s comes in, is played, goes out and comes in again', async (name, bytes, other) => {
    const isFactPack = name === 'towers.yaml';
    const [title, slug] = isFactPack ? ['Towers of the coast', 'towers'] : ['Round trip', 'round-trip'];
    const first = await cardOf({ name, bytes }, isFactPack ? {} : { name: title });
    const ready = readyIn(textOf(first));
    expect(ready).toBeGreaterThan(0);
    const label = /Import \d+ questions?/u.exec(textOf(first))?.[0] ?? '';
    expect(wordsOf(await ada.presses(first, label))).toContain(`Imported **${title}**`);

    expect(await says(ada, 'preview', slug)).toContain(title);
    await ada.uses('trivia', { pack: slug, rounds: 1, 'skip-lobby': true });
    expect(textOf(await house.sees(ada, isOpen(1)))).toContain(title);

    const own = isFactPack ? 'yaml' : 'json';
    const same = await exported(slug, own);
    expect(textOf(await cardOf({ name: `${slug}.${own}`, bytes: encode(same) }))).toContain('already as version 1');
    const foreign = await exported(slug, other);
    const again = textOf(await cardOf({ name: `${slug}.${other}`, bytes: encode(foreign) }));
    expect(readyIn(again)).toBe(ready);
    expect(again).toMatch(/already as version 1|Replaces version 1/u);
  });
});
