import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESKTOP, launchBrowser, openPage, PHONE, type OpenPage, type View } from './browser.ts';
import { layoutMessage, layoutNames, partsOf } from './fixtures/layouts.ts';
import { ADA, appMessage, TRIVIA } from './fixtures/world.ts';
import { measureContrast, measureOverflow } from './measures.ts';
import { startStandIn, type StandIn } from './stand-in.ts';

const EPHEMERAL = 64;
const EVERY_LAYOUT = layoutNames.map((name, at) => layoutMessage(name, at + 1));

let browser: Browser;
let standIn: StandIn;

beforeAll(async () => {
  [browser, standIn] = await Promise.all([launchBrowser(), startStandIn()]);
});

afterAll(async () => {
  await browser.close();
  await standIn.close();
});

async function openWith(messages: Parameters<StandIn['hold']>[0], view: View): Promise<OpenPage> {
  standIn.hold(messages);
  const open = await openPage(browser, standIn.address, view);
  if (messages.length > 0)
    await open.page
      .getByRole('article')
      .nth(messages.length - 1)
      .waitFor();
  return open;
}

describe.each(layoutNames)('the layout %s', (name) => {
  test('shows its parts under their accessible names', async () => {
    const message = layoutMessage(name);
    const { page, troubles } = await openWith([message], DESKTOP);
    const article = page.getByRole('log').getByRole('article', { name: 'Footnote' });
    for (const part of partsOf(name)) {
      if (part.type === 2) {
        const buttons = article.getByRole('button', { name: part.label ?? '', exact: true });
        expect(await buttons.count(), part.label).toBeGreaterThan(0);
        expect(await buttons.first().isDisabled()).toBe(part.disabled === true);
      }
      if (part.type === 3) {
        expect(await article.getByRole('combobox', { name: part.placeholder ?? '', exact: true }).count()).toBe(1);
      }
      const [, heading] = /^#{1,3} (.+)/.exec(part.content ?? '') ?? [];
      if (heading !== undefined) expect(await article.getByRole('heading', { name: heading }).count()).toBe(1);
    }
    const ephemeral = ((message.flags ?? 0) & EPHEMERAL) !== 0;
    expect(await article.getByText('Only you can see this').count()).toBe(Number(ephemeral));
    expect(await article.getByRole('button', { name: 'Dismiss message' }).count()).toBe(Number(ephemeral));
    expect(await article.getByText('This page cannot show').count()).toBe(0);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

test('nothing is wider than the narrowest phones', async () => {
  const { page } = await openWith(EVERY_LAYOUT, { ...PHONE, width: 320 });
  expect(await measureOverflow(page)).toBe(0);
  await page.context().close();
});

test('nothing is wider than a phone, and every control is big enough for a thumb', async () => {
  const { page, troubles } = await openWith(EVERY_LAYOUT, PHONE);
  expect(await measureOverflow(page)).toBe(0);
  for (const control of await page.getByRole('log').locator('button, select').all()) {
    const box = await control.boundingBox();
    expect(box?.height, (await control.textContent()) ?? '').toBeGreaterThanOrEqual(44);
  }
  await page.getByRole('textbox', { name: 'Message' }).fill('/');
  await page.getByRole('option', { name: '/trivia Start' }).click();
  expect(await measureOverflow(page)).toBe(0);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test.each(['light', 'dark'] as const)('every text of the %s theme has a contrast of 4.5 : 1', async (theme) => {
  const { page } = await openWith(EVERY_LAYOUT, { ...DESKTOP, theme });
  expect(await page.evaluate<string>('document.documentElement.dataset.theme')).toBe(theme);
  await page.getByRole('textbox', { name: 'Message' }).fill('/');
  const contrasts = await measureContrast(page);
  expect(contrasts.length).toBeGreaterThan(150);
  expect(contrasts.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
  await page.context().close();
});

test('markdown that Discord draws is drawn', async () => {
  const content = [
    '> a quote',
    '-# small print',
    '1. **first**',
    '2. second',
    '- point',
    '  - deeper',
    `[source](https://example.org/) and <@${ADA}> in <#${TRIVIA}>, </trivia:500000000000000001>, ||hidden||`,
  ].join('\n');
  const { page } = await openWith([appMessage(1, { flags: 32768, components: [{ type: 10, content }] })], DESKTOP);
  const article = page.getByRole('article');
  expect(await article.getByRole('blockquote').textContent()).toBe('a quote');
  expect(await article.locator('.subtext').textContent()).toBe('small print');
  expect(await article.locator('ol > li').allTextContents()).toEqual(['first', 'second']);
  expect(await article.locator('ul ul > li').allTextContents()).toEqual(['deeper']);
  expect(await article.getByRole('link', { name: 'source' }).getAttribute('href')).toBe('https://example.org/');
  expect(await article.locator('.mention').allTextContents()).toEqual(['@Ada', '#trivia', '/trivia']);
  await page.context().close();
});

test('a message without Components V2 shows its text, embeds, rows and files', async () => {
  const old = appMessage(1, {
    content: 'Plain **text**',
    embeds: [{ title: 'A title', description: 'said', fields: [{ name: 'Field', value: 'value' }], color: 0x248046 }],
    components: [{ type: 1, components: [{ type: 2, style: 5, label: 'Open', url: 'https://example.org/' }] }],
    attachments: [{ id: '1', filename: 'notes.csv', size: 2048, url: '/files/notes.csv', proxy_url: '' }],
  });
  const { page, troubles } = await openWith([old], DESKTOP);
  const article = page.getByRole('article');
  expect(await article.getByText('Plain text').count()).toBe(1);
  expect(await article.getByRole('heading').allTextContents()).toEqual(['A title', 'Field']);
  expect(await article.getByRole('link', { name: 'Open' }).count()).toBe(1);
  expect(await article.getByRole('link', { name: 'notes.csv' }).count()).toBe(1);
  expect(await article.getByText('2 KB').count()).toBe(1);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a kind of component that the page does not know is said, not left out', async () => {
  const strange = [{ type: 99 }];
  const { page } = await openWith([appMessage(1, { flags: 32768, components: strange })], DESKTOP);
  expect(await page.getByText('This page cannot show components of type 99.').count()).toBe(1);
  await page.context().close();
});
