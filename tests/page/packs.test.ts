import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factPackText, towerRows } from '../support/upload-packs.ts';
import { DESKTOP, launchBrowser, openPage, PHONE, type View } from './browser.ts';
import { startBuilt } from './built.ts';

let browser: Browser;
let playground: Awaited<ReturnType<typeof startBuilt>>;
beforeAll(async () => {
  [browser, playground] = await Promise.all([launchBrowser(), startBuilt()]);
});
afterAll(async () => {
  await browser.close();
  await playground.close();
});

/** Three faults, as somebody makes them: a word that is none, a slot that no row has, a date that is none. */
const broken = factPackText((text) =>
  text
    .replace('people: none', 'people: nobody')
    .replace('Near which town was <tower> built?', 'Near which town was <towre> built?')
    .replace('when: 1808 }', 'when: 18o8 }'),
);

const messages = (page: Page): Locator => page.getByRole('log');
const last = (page: Page, name: RegExp | string): Locator => messages(page).getByRole('button', { name }).last();

async function choose(page: Page, title: RegExp): Promise<void> {
  await page.getByRole('textbox', { name: 'Message', exact: true }).fill('/pack');
  await page.getByRole('option', { name: title }).first().click();
}

async function upload(page: Page, name: string, text: string): Promise<void> {
  await choose(page, /^\/pack add/u);
  await page
    .getByLabel('Attach file')
    .first()
    .setInputFiles({ name, mimeType: 'text/yaml', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Send' }).click();
}

async function say(page: Page, command: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message', exact: true }).fill(command);
  await page.keyboard.press('Enter');
}

/** Which of the choices is right for a question that shows some of a row: the one with the rest of it, or True for all of it. */
function rightOf(stem: string, labels: readonly string[]): number {
  const known = (row: readonly string[]): number => row.filter((value) => stem.includes(value)).length;
  const row = towerRows.toSorted((a, b) => known(b) - known(a))[0] ?? [];
  const rest = row.filter((value) => !stem.includes(value));
  if (labels.some((label) => label.includes('True')))
    return labels.findIndex((l) => l.includes(rest.length === 0 ? 'True' : 'False'));
  return labels.findIndex((label) => rest.some((value) => label.includes(value)));
}

const become = (page: Page, who: string) => page.getByLabel('You are').selectOption({ label: who });

async function report(page: Page, who: string, thanks: string): Promise<void> {
  await become(page, who);
  await last(page, 'Report question').click();
  await page.getByRole('dialog').getByLabel('The answer is wrong').check();
  await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
  await messages(page).getByText(thanks).last().waitFor();
}

/** The points that stand in the board's line of somebody; 0 for somebody who is on no line. */
async function pointsOf(page: Page, who: string): Promise<number> {
  const boards = messages(page).getByRole('heading', { name: /^Leaderboard/u });
  const shown = await boards.count();
  await say(page, '/leaderboard private:true');
  await boards.nth(shown).waitFor();
  const text = await messages(page).innerText();
  const board = text.slice(text.lastIndexOf('Leaderboard'));
  const points = board
    .split('\n')
    .flatMap((line) => (line.includes(who) ? (/([\d,]+) pts/u.exec(line)?.[1] ?? []) : []));
  return Number((points[0] ?? '0').replaceAll(',', ''));
}

test.each([
  ['on a desktop', DESKTOP],
  ['on a phone', PHONE],
] as const)(
  'a pack is brought, played, reported and set right %s',
  async (where, view: View) => {
    const { page, troubles } = await openPage(browser, playground.address, view);
    page.setDefaultTimeout(20_000);
    await page.getByLabel('Server').selectOption({ index: where === 'on a phone' ? 1 : 0 });
    const log = messages(page);

    await upload(page, 'towers.yaml', broken);
    await log.getByText('Nothing to import: towers.yaml').waitFor();
    for (const fault of ['"nobody" cannot stand under "people"', '<towre>', '18o8'])
      await log.getByText(fault).waitFor();

    await upload(page, 'towers.yaml', factPackText());
    await last(page, /^Preview$/u).click();
    await log.getByText(/Question 1 of \d+ of this pack/u).waitFor();
    await last(page, 'Show the answer').click();
    await log.getByText('Source: A pilot book').last().waitFor();
    await last(page, /^Import \d+ questions$/u).click();
    await log.getByText('Imported').waitFor();

    await say(page, '/trivia pack:towers rounds:1 answers:buttons skip-lobby:true');
    await last(page, /^A(?:\. |$)/u).waitFor();
    const choices = log.getByRole('button', { name: /^[A-D](?:\. |$)/u });
    const labels = await choices.allInnerTexts();
    const text = await log.innerText();
    const [stem = ''] = text.slice(text.lastIndexOf('Question 1 of 1')).split(/^A(?:\.|$)/mu);
    const right = rightOf(stem, labels);
    expect(right).toBeGreaterThanOrEqual(0);
    // Ada is right, the others are not.
    for (const [index, who] of ['Ada', 'Grace', 'Linus'].entries()) {
      await become(page, who);
      await choices.nth((right + Math.min(index, 1)) % labels.length).click();
      await log.getByText('Answer saved').last().waitFor();
    }
    await last(page, 'Report question').waitFor({ timeout: 40_000 });

    await report(page, 'Grace', 'Thank you. A moderator will look at it.');
    await report(page, 'Linus', 'Until then new games here do not ask this question.');
    // What moderators use is offered to nobody else.
    await page.getByRole('textbox', { name: 'Message', exact: true }).fill('/pack');
    await page.getByRole('option', { name: /^\/packs/u }).waitFor();
    expect(await page.getByRole('option', { name: /^\/pack (?:add|review|remove)/u }).count()).toBe(0);
    await page.getByRole('textbox', { name: 'Message', exact: true }).fill('');

    await become(page, 'Ada');
    const before = await pointsOf(page, 'Ada');
    expect(before).toBeGreaterThan(0);
    await choose(page, /^\/pack review/u);
    await page.getByRole('button', { name: 'Send' }).click();
    await log.getByText('Reported question (2 reports)').last().waitFor();
    await last(page, 'Undo scores…').click();
    await last(page, 'Undo these scores').click();
    await log.getByText('Scores undone').last().waitFor();
    expect(await pointsOf(page, 'Ada')).toBe(0);
    await last(page, 'Undo this').click();
    await log.getByText('Changed back').last().waitFor();
    expect(await pointsOf(page, 'Ada')).toBe(before);
    await last(page, 'Turn off question').click();
    await log
      .getByText(/turned off/u)
      .last()
      .waitFor();

    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(view.width);
    expect(troubles).toEqual([]);
    await page.context().close();
  },
  120_000,
);
