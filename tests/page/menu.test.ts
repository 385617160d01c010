import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DESKTOP, PHONE, launchBrowser, openPage, type View } from './browser.ts';
import { layoutMessage } from './fixtures/layouts.ts';
import { GRACE, appMessage, world } from './fixtures/world.ts';
import { startStandIn, type StandIn } from './stand-in.ts';

const author = { id: GRACE, username: 'grace', global_name: 'Grace', discriminator: '0', avatar: null };
const SAID = appMessage(1, { author, content: 'The Moon is no planet.' });
const QUESTION = layoutMessage('question', 2);
const FOLLOWING = appMessage(3, { content: 'A second message of the app.' });
const PRIVATE = appMessage(4, { content: 'For you', flags: 64 });

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

async function openWith(view: View = DESKTOP): Promise<Page> {
  standIn.hold([SAID, QUESTION, FOLLOWING, PRIVATE]);
  const { page } = await openPage(browser, standIn.address, view);
  await page.getByRole('article').nth(3).waitFor();
  await standIn.next('watch');
  return page;
}
const appsOf = (page: Page, at: number) =>
  page.getByRole('article').nth(at).getByRole('button', { name: 'Apps for this message' });
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent');

test('the commands of a message are used by keyboard and names alone', async () => {
  const page = await openWith();
  const apps = appsOf(page, 0);
  await apps.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: 'Apps' });
  const names = ['Report question', 'Make a question', 'Trivia profile'];
  expect(await menu.getByRole('menuitem').allTextContents()).toEqual(names);
  expect(await apps.getAttribute('aria-expanded')).toBe('true');
  for (const [key, name] of [
    ['ArrowDown', names[1]],
    ['ArrowDown', names[2]],
    ['ArrowDown', names[0]],
    ['ArrowUp', names[2]],
    ['Home', names[0]],
    ['End', names[2]],
  ] as const) {
    await page.keyboard.press(key);
    expect(await focused(page)).toBe(name);
  }
  await page.keyboard.press('Escape');
  expect([await menu.count(), await focused(page)]).toEqual([0, 'Apps for this message']);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const used = await standIn.next('message-command');
  expect(used).toMatchObject({ commandId: world.commands[4]?.id, messageId: SAID.id });
  expect([await menu.count(), await apps.getAttribute('aria-busy')]).toEqual([0, 'true']);
  standIn.say({ type: 'done', ref: used.ref, error: 'The application did not respond' });
  await page.getByRole('article').first().getByText('The application did not respond').waitFor();
  expect(await apps.getAttribute('aria-busy')).toBe(null);
});

test('the menu of a person’s message has their commands, that of an app has not', async () => {
  const page = await openWith();
  await appsOf(page, 0).click();
  await page.getByRole('group', { name: 'Grace' }).getByRole('menuitem', { name: 'Trivia profile' }).click();
  expect(await standIn.next('user-command')).toMatchObject({ commandId: world.commands[6]?.id, userId: GRACE });
  await appsOf(page, 1).click();
  expect(await page.getByRole('menuitem').count()).toBe(2);
  await page.getByRole('heading', { level: 1 }).click();
  expect(await page.getByRole('menu').count()).toBe(0);
});

test('what somebody may not use is not offered, nor anything on what only they see', async () => {
  const page = await openWith();
  await page.getByLabel('You are').selectOption('Grace');
  await page.getByRole('article').nth(3).waitFor();
  await appsOf(page, 1).click();
  expect(await page.getByRole('menuitem').allTextContents()).toEqual(['Report question']);
  expect(await appsOf(page, 3).count()).toBe(0);
  standIn.say({ ...world, commands: [] });
  await expect.poll(() => page.getByRole('menu').count()).toBe(0);
  await expect.poll(() => appsOf(page, 1).count()).toBe(0);
});

test('on a phone the button covers no text, and the menu fits', async () => {
  const page = await openWith(PHONE);
  for (const at of [0, 1, 2]) {
    const button = await appsOf(page, at).boundingBox();
    const article = page.getByRole('article').nth(at);
    for (const text of [article.locator('.body'), article.locator('.author')]) {
      const around = await text.boundingBox();
      if (button === null || around === null || around.width <= 1) continue;
      const apart =
        around.x + around.width <= button.x ||
        around.y + around.height <= button.y ||
        button.y + button.height <= around.y + 1;
      expect(apart, `message ${at}`).toBe(true);
    }
  }
  await appsOf(page, 2).click();
  const menu = await page.getByRole('menu').boundingBox();
  expect(menu!.x).toBeGreaterThanOrEqual(0);
  expect(menu!.x + menu!.width).toBeLessThanOrEqual(PHONE.width);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
});
