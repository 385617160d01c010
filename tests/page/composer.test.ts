import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DESKTOP, launchBrowser, openPage } from './browser.ts';
import { world } from './fixtures/world.ts';
import { startStandIn, type StandIn } from './stand-in.ts';

let browser: Browser;
let standIn: StandIn;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

beforeEach(async () => {
  standIn = await startStandIn();
  ({ page } = await openPage(browser, standIn.address, DESKTOP));
  return async () => {
    await page.context().close();
    await standIn.close();
  };
});

afterAll(() => browser.close());

const box = (): ReturnType<Page['getByRole']> => page.getByRole('textbox', { name: 'Message', exact: true });
const offered = (): ReturnType<Page['getByRole']> =>
  page.getByRole('listbox', { name: 'Commands' }).getByRole('option');

test('a slash lists the registered commands with what they do, and typing narrows the list', async () => {
  await box().focus();
  await page.keyboard.type('/');
  expect(await offered().allTextContents()).toEqual([
    '/trivia Start a game for everyone in this channel',
    '/trivia-host Skip a question, stop the game, or see how it stands',
    '/leaderboard Who leads on this server',
    '/pack list All packs of this server',
  ]);
  await page.keyboard.type('lead');
  expect(await offered().count()).toBe(1);
  expect(await offered().getAttribute('aria-selected')).toBe('true');
  expect(await box().getAttribute('aria-activedescendant')).toBe(await offered().getAttribute('id'));
  await page.keyboard.press('Escape');
  expect(await offered().count()).toBe(0);
  await page.getByLabel('You are').selectOption('Grace');
  await box().fill('/pack');
  expect(await offered().count()).toBe(0);
});

test('a command with options is filled in and sent by keyboard alone', async () => {
  await box().focus();
  await page.keyboard.type('/tri');
  await page.keyboard.press('Enter');
  expect(await page.evaluate<string>('document.activeElement.labels[0].textContent')).toBe('pack');
  await page.keyboard.press('Tab');
  await page.keyboard.type('12');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate<string>('document.activeElement.labels[0].textContent')).toBe('skip-lobby');
  await page.keyboard.type('T');
  await page.keyboard.press('Enter');
  expect(await standIn.next('command')).toMatchObject({
    commandId: world.commands[0]?.id,
    options: { rounds: 12, 'skip-lobby': true },
  });
  expect(await box().inputValue()).toBe('');
  expect(await page.getByLabel('rounds').count()).toBe(0);
});

test('options are checked before they are sent', async () => {
  await box().fill('/trivia');
  await offered().first().click();
  const rounds = page.getByRole('spinbutton', { name: 'rounds', exact: true });
  expect([await rounds.getAttribute('min'), await rounds.getAttribute('max')]).toEqual(['1', '50']);
  for (const wrong of ['51', '0', '-3', '2.5', '1e9']) {
    await rounds.fill(wrong);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('rounds must be a whole number from 1 to 50.').waitFor();
    expect(await rounds.getAttribute('aria-invalid')).toBe('true');
    expect(await page.evaluate<string>('document.activeElement.labels[0].textContent')).toBe('rounds');
  }
  await rounds.fill('50');
  await page.getByRole('combobox', { name: 'pack', exact: true }).fill('a pack');
  await page.getByRole('button', { name: 'Send' }).click();
  expect((await standIn.next('command')).options).toEqual({ pack: 'a pack', rounds: 50 });
  expect(standIn.heard.filter(({ type }) => type === 'command')).toHaveLength(1);
});

test('the application suggests values for an option while one types', async () => {
  await box().fill('/trivia');
  await page.keyboard.press('Enter');
  await standIn.next('suggest');
  await page.keyboard.type('x');
  const asked = await standIn.next('suggest');
  expect(asked).toMatchObject({ commandId: world.commands[0]?.id, option: 'pack', options: { pack: 'x' } });
  standIn.say({ type: 'done', ref: asked.ref, choices: [{ name: 'A longer name', value: 'short' }] });
  const suggested = page.locator('datalist option');
  await expect.poll(() => suggested.count()).toBe(1);
  expect(await suggested.getAttribute('value')).toBe('short');
  await page.keyboard.press('Enter');
  expect((await standIn.next('command')).options).toEqual({ pack: 'x' });
});

test('a required option must be given, and its choices are a select', async () => {
  await box().fill('/trivia-host');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByText('action is required.').waitFor();
  await page.getByRole('combobox', { name: 'action', exact: true }).selectOption('Stop');
  await page.keyboard.press('Enter');
  expect((await standIn.next('command')).options).toEqual({ action: 'stop' });
});

test('a command without options is sent by a second Enter, a subcommand by its path', async () => {
  await box().fill('/leaderboard');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const first = await standIn.next('command');
  expect(first).toMatchObject({ commandId: world.commands[2]?.id, options: {} });
  standIn.say({ type: 'done', ref: first.ref, error: 'The app did not answer.' });
  await page.getByRole('alert').getByText('The app did not answer.').waitFor();
  await box().fill('/pack');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Send' }).click();
  expect((await standIn.next('command')).subcommand).toEqual(['list']);
});

test('text is sent by Enter and stays until it was taken', async () => {
  await box().fill('hello');
  await page.keyboard.press('Enter');
  const first = await standIn.next('say');
  expect(first.text).toBe('hello');
  standIn.say({ type: 'done', ref: first.ref, error: 'You may not write here.' });
  await page.getByText('You may not write here.').waitFor();
  expect(await box().inputValue()).toBe('hello');
  await page.getByRole('button', { name: 'Send' }).click();
  standIn.say({ type: 'done', ref: (await standIn.next('say')).ref });
  await expect.poll(() => box().inputValue()).toBe('');
});

test('Shift and Enter make a new line, and what is no command is said', async () => {
  await box().fill('one');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('two');
  expect(await box().inputValue()).toBe('one\ntwo');
  await box().fill('/nothing here');
  await page.keyboard.press('Enter');
  await page.getByText('There is no command /nothing. Type / to choose one.').waitFor();
  expect(standIn.heard.filter(({ type }) => type === 'say')).toEqual([]);
});

test('options that are typed behind a command go into its fields', async () => {
  await box().fill('/trivia rounds:5 pack: "Unlikely: friends" skip-lobby:true');
  expect(await page.getByRole('spinbutton', { name: 'rounds', exact: true }).inputValue()).toBe('5');
  expect(await page.getByRole('combobox', { name: 'pack', exact: true }).inputValue()).toBe('Unlikely: friends');
  await page.keyboard.press('Enter');
  expect(await standIn.next('command')).toMatchObject({
    commandId: world.commands[0]?.id,
    options: { rounds: 5, pack: 'Unlikely: friends', 'skip-lobby': true },
  });
  expect(await box().inputValue()).toBe('');

  await box().focus();
  await page.keyboard.type('/trivia-host action: Stop');
  await page.keyboard.press('Enter');
  expect((await standIn.next('command')).options).toEqual({ action: 'stop' });
});

test('typed options that are wrong are said, and nothing is sent', async () => {
  for (const [text, problem] of [
    ['/trivia 5', 'Write options as name:value. Its options are pack, rounds, seconds, skip-lobby.'],
    ['/trivia round:5', '/trivia has no option "round". Its options are pack, rounds, seconds, skip-lobby.'],
    ['/leaderboard x:1', '/leaderboard has no option "x". It takes none.'],
    ['/trivia rounds:500', 'rounds must be a whole number from 1 to 50.'],
    ['/trivia-host action:jump', 'action is required.'],
  ] as const) {
    await box().fill(text);
    await box().press('Enter');
    await page.getByText(problem, { exact: true }).waitFor();
  }
  expect(standIn.heard.filter(({ type }) => type === 'command')).toEqual([]);
  await box().fill('/trivia rounds:5');
  await box().press('Enter');
  expect((await standIn.next('command')).options).toEqual({ rounds: 5 });
});
