import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESKTOP, launchBrowser, openPage } from './browser.ts';
import { ADA, appMessage, BOT, MEMBER, TRIVIA, world } from './fixtures/world.ts';
import { startStandIn, type StandIn } from './stand-in.ts';

const HOSTILE = [
  '<img src=x onerror="document.title = 1">',
  '<script>document.title = 1</script>',
  '</div></article><svg onload="document.title = 1">',
  '"><iframe srcdoc="x">',
  '[click](javascript:document.title=1)',
  '<javascript:document.title=1>',
  '||<img src=x onerror=document.title=1>||',
  '```html\n<img src=x onerror=document.title=1>\n```',
  '# <b>x</b>\n- <i>y</i>\n> <u>z</u>',
];

let browser: Browser;
let standIn: StandIn;

beforeAll(async () => {
  [browser, standIn] = await Promise.all([launchBrowser(), startStandIn()]);
});

afterAll(async () => {
  await browser.close();
  await standIn.close();
});

test.each(HOSTILE)('%j stays text wherever it stands', async (text) => {
  standIn.hold([
    appMessage(1, {
      author: { id: ADA, username: text, global_name: text, discriminator: '0', avatar: null },
      content: text,
      embeds: [{ title: text, description: text, footer: { text } }],
    }),
    appMessage(2, {
      flags: 32768,
      components: [
        { type: 10, content: `${text} **${text}** <@${ADA}>` },
        {
          type: 1,
          components: [{ type: 2, style: 1, label: text, custom_id: text, emoji: { name: text } }],
        },
        {
          type: 1,
          components: [
            {
              type: 3,
              custom_id: `${text}2`,
              placeholder: text,
              options: [{ label: text, value: text, description: text }],
            },
          ],
        },
      ],
    }),
  ]);
  const { page, troubles } = await openPage(browser, standIn.address, DESKTOP);
  await page.getByRole('article').nth(1).waitFor();
  standIn.say({
    ...world,
    bot: { ...BOT, name: text, online: true },
    guilds: [{ id: '1', name: text, channels: [{ id: TRIVIA, name: text }], roles: [] }],
    people: [{ id: ADA, name: text, moderator: true, simulated: false, permissions: MEMBER }],
    commands: world.commands.map((command) => ({ ...command, description: text })),
  });
  await page.getByText(' is online').waitFor();
  await page.getByRole('textbox', { name: 'Message' }).fill('/');
  await page.getByRole('listbox', { name: 'Commands' }).getByRole('option').first().click();
  expect(await page.locator('img, iframe, svg, script:not([src]), #log b, #log i').count()).toBe(0);
  expect(await page.locator('a:not([href^="http"])').count()).toBe(0);
  expect(await page.getByRole('article').count()).toBe(2);
  expect(await page.title()).toContain('#');
  expect(troubles).toEqual([]);
  await page.context().close();
});
