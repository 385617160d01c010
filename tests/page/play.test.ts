import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESKTOP, launchBrowser, openPage, PHONE } from './browser.ts';
import { startBuilt } from './built.ts';

let browser: Browser;
let playground: Awaited<ReturnType<typeof startBuilt>>;
let address: string;

beforeAll(async () => {
  [browser, playground] = await Promise.all([launchBrowser(), startBuilt()]);
  ({ address } = playground);
});

afterAll(async () => {
  await browser.close();
  await playground.close();
});

/** Presses Tab until this element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach it');
}

test('a question is played by keyboard and accessible names alone', async () => {
  const { page, troubles } = await openPage(browser, address, DESKTOP);
  const log = page.getByRole('log');
  const message = page.getByRole('textbox', { name: 'Message', exact: true });
  await tabTo(page, message);
  await page.keyboard.type('/trivia');
  await page
    .getByRole('option', { name: /^\/trivia / })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  const rounds = page.getByRole('spinbutton', { name: 'rounds' });
  await tabTo(page, rounds);
  await page.keyboard.type('1');
  await tabTo(page, page.getByRole('combobox', { name: 'answers' }));
  await page.keyboard.type('Buttons');
  await page.keyboard.press('Enter');

  const start = log.getByRole('button', { name: 'Start now' });
  await start.waitFor();
  await tabTo(page, start);
  await page.keyboard.press('Enter');

  const first = log.getByRole('button', { name: /^A(?:\. |$)/ });
  await first.waitFor();
  await tabTo(page, first);
  await page.keyboard.press('Enter');
  await log.getByText('Answer saved').waitFor();
  await log.getByText('Only you can see this').waitFor();

  const result = log.getByRole('button', { name: 'My result' });
  await result.waitFor();
  await tabTo(page, result);
  await page.keyboard.press('Enter');
  await log.getByText(/Your time:/).waitFor();
  await log.getByRole('button', { name: 'Play again' }).waitFor();
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('simulated players join on a phone, and the board knows them', async () => {
  const { page, troubles } = await openPage(browser, address, PHONE);
  const log = page.getByRole('log');
  await page
    .getByLabel('Channel')
    .selectOption({ label: 'lounge' })
    .catch(() => page.getByLabel('Channel').selectOption({ index: 1 }));
  await page.getByRole('spinbutton', { name: 'Players' }).fill('5');
  await page.getByRole('button', { name: 'Add players' }).click();
  await page.getByRole('textbox', { name: 'Message', exact: true }).fill('/trivia');
  await page.keyboard.press('Enter');
  await page.getByRole('spinbutton', { name: 'rounds' }).fill('1');
  await page.getByRole('combobox', { name: 'answers' }).selectOption({ label: 'Buttons only' });
  await page.getByRole('button', { name: 'Send' }).click();
  await log.getByText('Players (6):').waitFor({ timeout: 20_000 });
  await log.getByRole('button', { name: 'Start now' }).click();
  await log.getByRole('button', { name: /^A(?:\. |$)/ }).click();
  await log.getByText(/Game over/).waitFor({ timeout: 50_000 });
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
  expect(troubles).toEqual([]);
  await page.context().close();
});
