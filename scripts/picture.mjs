// Draws docs/playground.png for the README: a game on the playground's page. Run `npm run build` first; needs Chromium.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const playground = spawn(process.execPath, ['dist/cli.js', 'playground', '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
let address = '';
for await (const line of createInterface({ input: playground.stdout })) {
  address = /^Playground: (.*)$/u.exec(line)?.[1] ?? '';
  if (address !== '') break;
}
const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1100, height: 860 }, colorScheme: 'dark', locale: 'en-GB' });
await page.goto(address);
const log = page.getByRole('log');
await page.getByRole('spinbutton', { name: 'Players' }).fill('5');
await page.getByRole('button', { name: 'Add players' }).click();
await page.getByRole('textbox', { name: 'Message', exact: true }).fill('/trivia');
await page.keyboard.press('Enter');
await page.getByRole('spinbutton', { name: 'rounds' }).fill('2');
await page.getByRole('spinbutton', { name: 'seconds' }).fill('8');
await page.getByRole('button', { name: 'Send' }).click();
await log.getByText('Players (6):').waitFor();
await log.getByRole('button', { name: 'Start now' }).click();
for (const number of [1, 2]) {
  await log.getByText(`Question ${number} of 2 · Unlikely`).waitFor();
  await log
    .getByRole('button', { name: /^B(?:\. |$)/u })
    .last()
    .click();
  await log.getByText('Answer saved').last().waitFor();
  if (number === 1) await log.getByText('Question 1 of 2 · closed').waitFor();
}
await log.getByText(/\d of 6 players have answered/u).waitFor();
await page.screenshot({ path: 'docs/playground.png' });
await browser.close();
playground.kill('SIGTERM');
await once(playground, 'exit');
