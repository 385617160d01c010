import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DESKTOP, launchBrowser, openPage, PHONE, type OpenPage, type View } from './browser.ts';
import { layoutMessage } from './fixtures/layouts.ts';
import { ADA, appMessage, GRACE, MODS, START, TRIVIA } from './fixtures/world.ts';
import { startStandIn, type StandIn } from './stand-in.ts';

const QUESTION = appMessage(1, layoutMessage('question'));
const CLOSED = appMessage(1, layoutMessage('reveal'));

let browser: Browser;
let standIn: StandIn;

beforeAll(async () => {
  browser = await launchBrowser();
});

beforeEach(async () => {
  standIn = await startStandIn();
  return () => standIn.close();
});

afterAll(() => browser.close());

async function openWith(messages: Parameters<StandIn['hold']>[0], view: View = DESKTOP): Promise<OpenPage['page']> {
  standIn.hold(messages);
  const { page } = await openPage(browser, standIn.address, view);
  if (messages.length > 0)
    await page
      .getByRole('article')
      .nth(messages.length - 1)
      .waitFor();
  await standIn.next('watch');
  return page;
}

function text(place: number, content: string): ReturnType<typeof appMessage> {
  return appMessage(place, { content });
}

test('a press is sent once, is busy until its end, and says if it failed', async () => {
  const page = await openWith([QUESTION]);
  const button = page.getByRole('button', { name: 'B', exact: true });
  await button.dblclick();
  const press = await standIn.next('press');
  expect(press).toMatchObject({ messageId: QUESTION.id, customId: 'control-2' });
  expect(await button.getAttribute('aria-busy')).toBe('true');
  standIn.say({ type: 'message', message: { ...QUESTION } });
  standIn.say({ type: 'done', ref: press.ref, error: 'This interaction failed.' });
  await page.getByRole('alert').getByText('This interaction failed.').waitFor();
  expect(await button.getAttribute('aria-busy')).toBeNull();
  expect(standIn.heard.filter(({ type }) => type === 'press')).toHaveLength(1);
  await button.click();
  const second = await standIn.next('press');
  expect(await page.getByText('This interaction failed.').count()).toBe(0);
  standIn.say({ type: 'done', ref: second.ref });
  await page.locator('button:not([aria-busy])', { hasText: 'B' }).first().waitFor();
});

test('an edit keeps the focused button itself, and a pending press stays busy', async () => {
  const page = await openWith([QUESTION]);
  const button = page.getByRole('button', { name: 'C', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await standIn.next('press');
  await button.evaluate((element) => Object.assign(element, { sameElement: true }));
  const edited = JSON.parse(JSON.stringify(QUESTION).replace('**7** of', '**8** of')) as typeof QUESTION;
  standIn.say({ type: 'message', message: edited });
  await page.getByText('8 of 12 players have answered').waitFor();
  expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('C');
  expect(await page.evaluate<boolean>('document.activeElement.sameElement')).toBe(true);
  expect(await button.getAttribute('aria-busy')).toBe('true');
});

test('when the focused button goes, its message has the focus', async () => {
  const page = await openWith([QUESTION, text(2, 'later')]);
  await page.getByRole('button', { name: 'D', exact: true }).focus();
  standIn.say({ type: 'message', message: CLOSED });
  await page.getByText('correct answer').waitFor();
  expect(await page.getByRole('button', { name: 'D', exact: true }).count()).toBe(0);
  expect(await page.evaluate<string>('document.activeElement.dataset.message')).toBe(QUESTION.id);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('My result');
});

test('a choice is sent, and is taken back if it failed', async () => {
  const page = await openWith([layoutMessage('leaderboard')]);
  const period = page.getByRole('combobox', { name: 'Period' });
  await period.selectOption('All time');
  const select = await standIn.next('select');
  expect(select.values).toEqual(['x']);
  standIn.say({ type: 'done', ref: select.ref, error: 'This interaction failed.' });
  await page.getByText('This interaction failed.').waitFor();
  expect(await period.inputValue()).toBe('w');
});

test('an ephemeral message goes when it is dismissed, and the focus goes to the composer', async () => {
  const page = await openWith([layoutMessage('confirm')]);
  await page.getByText('Only you can see this').waitFor();
  await page.getByRole('button', { name: 'Dismiss message' }).press('Enter');
  expect((await standIn.next('dismiss')).messageId).toBe(layoutMessage('confirm').id);
  expect(await page.getByRole('article').count()).toBe(0);
  expect(await page.evaluate<string>('document.activeElement.id')).toBe('box');
});

test('relative timestamps tick', async () => {
  const at = START / 1000 + 60;
  const page = await openWith([text(0, `closes <t:${at}:R>, at <t:${at}:T>`)], { ...DESKTOP, now: START });
  await page.getByText(', at 17:01:00').waitFor();
  const shown = async (): Promise<string> => (await page.locator('article .timestamp').first().textContent()) ?? '';
  const secondsShown = async (): Promise<number> => Number(/\d+/.exec(await shown())?.[0]);
  await page.clock.pauseAt(START + 39_000);
  await page.clock.runFor(1000);
  const before = await secondsShown();
  expect(Math.abs(before - 20)).toBeLessThanOrEqual(1);
  await page.clock.runFor(8000);
  expect(await shown()).toBe(`in ${before - 8} seconds`);
  await page.clock.runFor(20_000);
  expect(await shown()).toBe(`${28 - before} seconds ago`);
});

test('messages stand in the order of their ids, whatever order they come in', async () => {
  const page = await openWith([text(2, 'second')]);
  standIn.say({ type: 'message', message: text(3, 'third') });
  standIn.say({ type: 'message', message: text(1, 'first') });
  await page.getByText('first').waitFor();
  expect(await page.locator('article .text').allTextContents()).toEqual(['first', 'second', 'third']);
  standIn.say({ type: 'removed', channelId: TRIVIA, messageId: text(2, '').id });
  await expect.poll(() => page.locator('article .text').allTextContents()).toEqual(['first', 'third']);
});

test('the end of the list stays in sight, unless somebody has scrolled up', async () => {
  const many = Array.from({ length: 60 }, (_, at) => text(at + 1, `line ${at}`));
  const page = await openWith(many, PHONE);
  standIn.say({ type: 'message', message: text(61, 'at the end') });
  const end = page.getByText('at the end');
  await end.waitFor();
  const below = 'log.scrollHeight - log.scrollTop - log.clientHeight';
  await expect.poll(() => page.evaluate<number>(below)).toBeLessThan(2);
  await page.getByText('line 0', { exact: true }).scrollIntoViewIfNeeded();
  const newest = page.getByRole('button', { name: 'Newest messages' });
  await newest.waitFor();
  standIn.say({ type: 'message', message: text(62, 'unseen') });
  await page.getByText('unseen').waitFor();
  expect(await page.evaluate<number>(below)).toBeGreaterThan(500);
  await newest.click();
  await expect.poll(() => page.evaluate<number>(below)).toBeLessThan(2);
});

test('a lost connection is said; the page comes back by itself and asks for its channel again', async () => {
  const page = await openWith([QUESTION]);
  await page.getByRole('button', { name: 'A', exact: true }).click();
  await standIn.next('press');
  standIn.cut();
  await page.getByText('The connection to the local Discord is lost.').waitFor();
  await page.getByText('The connection was lost before an answer came.').waitFor();
  await page.getByRole('button', { name: 'B', exact: true }).click();
  await page.getByText('There is no connection to the local Discord.').waitFor();
  standIn.hold([CLOSED]);
  standIn.resume();
  await page.getByText('Connected again.').waitFor();
  expect(await standIn.next('watch')).toEqual({ type: 'watch', channelId: TRIVIA, userId: ADA });
  await page.getByText('correct answer').waitFor();
});

test('server, channel and person are chosen by their selects and survive a reload', async () => {
  const page = await openWith([QUESTION]);
  await page.getByLabel('You are').selectOption('Grace');
  expect(await standIn.next('watch')).toEqual({ type: 'watch', channelId: TRIVIA, userId: GRACE });
  await page.getByLabel('Channel').selectOption('mods');
  expect(await standIn.next('watch')).toEqual({ type: 'watch', channelId: MODS, userId: GRACE });
  await page.reload();
  expect(await standIn.next('watch')).toEqual({ type: 'watch', channelId: MODS, userId: GRACE });
  await page.getByLabel('Server').selectOption('Server Two');
  expect(await standIn.next('watch')).toMatchObject({ channelId: '300000000000000003' });
  await page.getByRole('heading', { level: 1, name: 'general' }).waitFor();
});

test('simulated players are added by their number', async () => {
  const page = await openWith([]);
  const players = page.getByRole('spinbutton', { name: 'Players' });
  await players.fill('0');
  await page.getByRole('button', { name: 'Add players' }).click();
  await page.getByText('Players must be a whole number from 1 to 50.').waitFor();
  await players.fill('7');
  await players.press('Enter');
  const asked = await standIn.next('add-players');
  expect(asked.count).toBe(7);
  standIn.say({ type: 'done', ref: asked.ref });
  await page.getByText('7 simulated players added.').waitFor();
});

test('the theme follows the system until it is chosen, and the choice is kept', async () => {
  const page = await openWith([], { ...DESKTOP, theme: 'light' });
  await page.getByRole('button', { name: 'Dark theme' }).click();
  expect(await page.evaluate<string>('getComputedStyle(document.documentElement).colorScheme')).toBe('dark');
  await page.reload();
  await page.getByRole('button', { name: 'Light theme' }).waitFor();
});

test('a channel is chosen in a message’s select', async () => {
  const select = { type: 8, custom_id: 'where', placeholder: 'Play in', channel_types: [0] };
  const page = await openWith([appMessage(1, { content: 'Where?', components: [{ type: 1, components: [select] }] })]);
  await page.getByRole('combobox', { name: 'Play in' }).selectOption('mods');
  expect(await standIn.next('select')).toMatchObject({ customId: 'where', values: [MODS] });
});
