import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buttonsOf, type Member } from '../support/discord.ts';
import { type House, openHouse } from '../support/house.ts';
import { says, suggested, wordsOf } from '../support/pack-flows.ts';
import { reports } from '../support/review.ts';
import { isOpen, isRevealed } from '../support/questions.ts';
import { typedPack, typedPackOf, typedQuestions } from '../support/typed-pack.ts';

let house: House;
let ada: Member;
beforeEach(async () => {
  house = await openHouse(undefined, [typedPack]);
  ada = house.member('Ada');
});
afterEach(async () => {
  await house.close();
});

it('says what to do when no pack is left to play', async () => {
  expect(await says(ada, 'disable', 'drinks')).toContain('No question pack is turned on now');
  for (const command of ['trivia', 'packs']) expect(wordsOf(await ada.uses(command))).toContain('/pack enable');
  expect(await suggested(house, 'Ada', 'packs', undefined)).toEqual([]);
  expect(wordsOf(await ada.uses('trivia', { pack: 'drinks' }))).toContain('/pack enable');
  expect(await says(ada, 'enable', 'drinks')).toContain('/trivia pack:drinks');
  expect(buttonsOf((await ada.uses('trivia', { rounds: 2 })).message!)).toContain('Join');
});

it('says what to do when all questions of a pack are turned off', async () => {
  const db = new BetterSqlite3(house.database);
  const off = db.prepare("insert into question_switches values (?, 'drinks', ?, 'off')");
  const guild = house.playground.world.guilds.find(({ name }) => name === 'Harbour Library')?.id;
  for (const { id } of typedQuestions) off.run(guild, id);
  db.close();
  const { message: offer } = await ada.uses('trivia', { rounds: 2, answers: 'typed' });
  const { message } = await ada.presses(offer!, 'Mixed answers');
  expect(wordsOf({ message })).toContain('all of them are turned off');
  expect(buttonsOf(message!)).toEqual([]);
});

it('goes on with a game whose pack is turned off and whose question is paused meanwhile', async () => {
  await house.close();
  house = await openHouse(undefined, [typedPackOf(typedQuestions.slice(0, 3))]);
  const [moderator, grace, linus] = [house.member('Ada'), house.member('Grace'), house.member('Linus')];
  await grace.uses('trivia', { rounds: 2, answers: 'typed', 'skip-lobby': true });
  const first = await house.sees(grace, isOpen(1));
  for (const who of [grace, linus]) await reports(who, first, 'wrong', '', 'menu');
  await says(moderator, 'disable', 'drinks');
  await grace.types(first, 'Cognac');
  await house.sees(grace, (one) => one.id === first.id && isRevealed(1)(one));
  const second = await house.sees(grace, isOpen(2));
  await grace.types(second, 'Cognac');
  await house.sees(grace, 'Game over');
});
