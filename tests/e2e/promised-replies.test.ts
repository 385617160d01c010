import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { textFile, textOf } from '../support/discord.ts';
import { type House, openHouse } from '../support/house.ts';
import { suggested } from '../support/pack-flows.ts';
import { typedPack } from '../support/typed-pack.ts';
import { factPackText } from '../support/upload-packs.ts';

vi.setConfig({ testTimeout: 60_000 });

let house: House;
beforeEach(async () => {
  house = await openHouse(undefined, [typedPack]);
});
afterEach(async () => {
  await house.close();
});

/** The first so many answers to interactions end in an error of Discord, after it has done what was asked, or before. */
function failFirst(count: number, isDone: boolean): void {
  const { faults } = house.playground;
  const answer = faults.answer.bind(faults);
  let left = count;
  Object.assign(faults, {
    async answer(request: { route: string }, work: () => Promise<unknown>) {
      if (!request.route.endsWith('/callback') || left === 0) return answer(request as never, work);
      left -= 1;
      if (isDone) await work();
      return [{ status: 500, body: {}, headers: {} }, undefined];
    },
  });
}

it.each([
  ['never reached Discord', false],
  ['reached Discord, which did not say so', true],
])('tells of a fault when the promise of a reply %s', async (_what, isDone) => {
  // Each call is tried twice.
  failFirst(2, isDone);
  const ada = house.member('Ada');
  const answered = ada.uses('pack', { file: textFile('towers.yaml', factPackText()) }, 'add');
  const told = await ada.sees('Something went wrong');
  expect((await answered).message?.id).toBe(told.id);
  expect(textOf(told)).toMatch(/[a-z2-9]{8}/u);
});

it('offers nothing while somebody types when the names of packs cannot be read', async () => {
  expect(await suggested(house, 'Ada', 'packs', undefined)).toHaveLength(1);
  const db = new BetterSqlite3(house.database);
  db.exec('alter table packs_off rename to lost');
  db.close();
  expect(await suggested(house, 'Ada', 'packs', undefined)).toEqual([]);
  expect(house.playground.requests.filter(({ status }) => status >= 400)).toEqual([]);
});
