import BetterSqlite3 from 'better-sqlite3';
import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Member, textFile, textOf } from '../support/discord.ts';
import { type House, openHouse } from '../support/house.ts';
import { answerTo, imports, says, wordsOf } from '../support/pack-flows.ts';
import { typedPack } from '../support/typed-pack.ts';
import { factPackText } from '../support/upload-packs.ts';

// Each file is checked in a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let house: House;
let ada: Member;
beforeEach(async () => {
  house = await openHouse(undefined, [typedPack]);
  ada = house.member('Ada');
});
afterEach(async () => {
  await house.close();
});

async function uploads(text: string): Promise<APIMessage> {
  return answerTo(ada, await ada.uses('pack', { file: textFile('towers.yaml', text) }, 'add'));
}

const importOf = (card: APIMessage): string => /Import \d+ questions/u.exec(textOf(card))?.[0] ?? '';
const named = (slug: string): string => factPackText((text) => text.replace('pack: towers', `pack: ${slug}`));

it('imports once, however often the button is pressed', async () => {
  const card = await uploads(factPackText());
  const answers = await Promise.all([1, 2, 3].map(() => ada.presses(card, importOf(card))));
  for (const answer of answers) expect(wordsOf(answer)).toContain('Imported **Towers of the coast**');
  expect(await says(ada, 'history', 'towers')).not.toContain('Version 2');
});

it('looks at the names of packs once more before it imports', async () => {
  const [one, other] = [await uploads(named('towers')), await uploads(named('more-towers'))];
  expect(wordsOf(await ada.presses(one, importOf(one)))).toContain('Imported');
  const refused = await ada.presses(other, importOf(other));
  expect(wordsOf(refused)).toContain('another pack called **Towers of the coast**');
  const dialog = await ada.opens(refused.message!, 'Edit details');
  await dialog.fills({ 'Name of the pack (optional)': 'More towers' });
  const card = await ada.sees('Name **More towers**');
  expect(wordsOf(await ada.presses(card, importOf(card)))).toContain('Imported **More towers**');
  expect(await house.packs('Harbour Library')).toEqual(['More towers', 'Towers of the coast']);
});

it('replaces a pack on a server that has as many as it can, and adds none', async () => {
  await imports(ada, 'towers.yaml', factPackText());
  const db = new BetterSqlite3(house.database);
  const copy = db.prepare(`insert into packs select guild_id, guild_id || '.' || @slug, version,
    json_set(head, '$.title', @slug), bytes, changed_at, changed_by_id, changed_by_name, removed_at from packs limit 1`);
  for (let index = 1; index < 50; index++) copy.run({ slug: `copy-${index}` });
  db.close();
  const card = await uploads(factPackText((text) => text.replace('Marbeck', 'Norbeck')));
  expect(wordsOf(await ada.presses(card, importOf(card)))).toContain('Imported');
  const refused = await uploads(named('more-towers').replace('Towers of the coast', 'More towers'));
  expect(textOf(refused)).toContain('has 50 packs, the most it can have');
});
