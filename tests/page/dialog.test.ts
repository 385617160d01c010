import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ToPage } from '../../src/playground/page-protocol.ts';
import { DESKTOP, launchBrowser, openPage, PHONE, type View } from './browser.ts';
import { ADA, MODS, appMessage } from './fixtures/world.ts';
import { startStandIn, type StandIn } from './stand-in.ts';

const button = (label: string) => ({ type: 2, style: 1, custom_id: label, label });
const typed = (buttons: readonly string[]) =>
  appMessage(1, {
    flags: 1 << 15,
    components: [
      { type: 10, content: '## Which planet?' },
      ...(buttons.length > 0 ? [{ type: 1, components: buttons.map(button) }] : []),
    ],
  });
const QUESTION = typed(['Type an answer', 'Host menu']);
const CLOSED = typed([]);

function modal(id: string, components: readonly object[]): ToPage {
  return { type: 'modal', id, modal: { custom_id: 'm', title: 'Question 1 of 3', components } } as unknown as ToPage;
}
const input = (change: object = {}) => ({
  type: 18,
  label: 'Your answer',
  description: 'Spelling is forgiving.',
  component: { type: 4, custom_id: 'answer', style: 1, min_length: 1, max_length: 100, required: true, ...change },
});
const ANSWER = modal('900', [{ type: 10, content: 'Which **planet** has the shortest day?' }, input()]);

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
  standIn.hold([QUESTION]);
  const { page } = await openPage(browser, standIn.address, view);
  await page.getByRole('button', { name: 'Type an answer' }).waitFor();
  await standIn.next('watch');
  return page;
}

/** Presses the button by keyboard and lets this dialog open. */
async function openDialog(page: Page, shown: ToPage = ANSWER): Promise<Locator> {
  await page.getByRole('button', { name: 'Type an answer' }).focus();
  await page.keyboard.press('Enter');
  const { ref } = await standIn.next('press');
  standIn.say(shown);
  standIn.say({ type: 'done', ref });
  const dialog = page.getByRole('dialog', { name: 'Question 1 of 3' });
  await dialog.waitFor();
  return dialog;
}

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent');

test('a question is answered in its dialog by keyboard and names alone', async () => {
  const page = await openWith();
  const dialog = await openDialog(page);
  await dialog.getByText('has the shortest day?').waitFor();
  const field = dialog.getByRole('textbox', { name: 'Your answer' });
  expect(await field.getAttribute('aria-required')).toBe('true');
  expect(await focused(page)).toBe('Your answer');
  await page.keyboard.type('Jupiter');
  await page.keyboard.press('Enter');
  const submit = await standIn.next('submit');
  expect(submit).toMatchObject({ modalId: '900', values: { answer: 'Jupiter' } });
  expect(await dialog.getByRole('button', { name: 'Submit' }).getAttribute('aria-busy')).toBe('true');
  await page.keyboard.press('Enter');
  standIn.say({ type: 'done', ref: submit.ref });
  await dialog.waitFor({ state: 'hidden' });
  expect(await focused(page)).toBe('Type an answer');
  expect(standIn.heard.filter(({ type }) => type === 'submit')).toHaveLength(1);
});

test('Escape and Cancel end the dialog without sending, and the focus goes back', async () => {
  const page = await openWith();
  const first = await openDialog(page);
  await page.keyboard.type('nothing');
  await page.keyboard.press('Escape');
  await first.waitFor({ state: 'hidden' });
  expect(await focused(page)).toBe('Type an answer');
  const second = await openDialog(page);
  expect(await second.getByRole('textbox', { name: 'Your answer' }).inputValue()).toBe('');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Cancel');
  await page.keyboard.press('Enter');
  await second.waitFor({ state: 'hidden' });
  expect(await focused(page)).toBe('Type an answer');
  expect(standIn.heard.filter(({ type }) => type === 'submit')).toEqual([]);
});

test('a failure is said in the dialog, which keeps what was typed and can be sent again', async () => {
  const page = await openWith();
  const dialog = await openDialog(page);
  await page.keyboard.type('Jupiter');
  await page.keyboard.press('Enter');
  const error = 'Something went wrong. Try again.';
  standIn.say({ type: 'done', ref: (await standIn.next('submit')).ref, error });
  await dialog.getByRole('alert').getByText(error).waitFor();
  expect(await dialog.getByRole('textbox').inputValue()).toBe('Jupiter');
  await dialog.getByRole('button', { name: 'Submit' }).click();
  const again = await standIn.next('submit');
  expect(await dialog.getByText(error).count()).toBe(0);
  standIn.say({ type: 'done', ref: again.ref });
  await dialog.waitFor({ state: 'hidden' });
});

test('when the button is gone meanwhile, the focus goes to the composer', async () => {
  const page = await openWith();
  const dialog = await openDialog(page);
  standIn.say({ type: 'message', message: CLOSED });
  await page.locator('article .body button').first().waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => page.evaluate<string>('document.activeElement.id')).toBe('box');
});

test('every kind of field has the name of its label, and unknown kinds are said', async () => {
  const page = await openWith(PHONE);
  const options = ['a', 'b', 'c'].map((value) => ({ label: `Choice ${value}`, value }));
  const labelled = (label: string, component: object) => ({ type: 18, label, component });
  const dialog = await openDialog(
    page,
    modal('901', [
      labelled('Reason', { type: 4, custom_id: 'reason', style: 2, required: false }),
      labelled('Pick', { type: 3, custom_id: 'pick', options }),
      labelled('One of them', { type: 21, custom_id: 'one', options }),
      labelled('Some of them', { type: 22, custom_id: 'some', options, max_values: 3 }),
      labelled('Agree', { type: 23, custom_id: 'agree' }),
      labelled('Later', { type: 99, custom_id: 'later' }),
      { type: 1, components: [{ type: 4, custom_id: 'old', style: 1, label: 'In a row', value: 'set before' }] },
    ]),
  );
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('one\ntwo');
  await dialog.getByRole('combobox', { name: 'Pick' }).selectOption('Choice b');
  await dialog.getByRole('group', { name: 'One of them' }).getByRole('radio', { name: 'Choice c' }).check();
  for (const name of ['Choice a', 'Choice c']) {
    await dialog.getByRole('group', { name: 'Some of them' }).getByRole('checkbox', { name }).check();
  }
  await dialog.getByRole('checkbox', { name: 'Agree' }).check();
  await dialog.getByText('This page cannot show components of type 99.').waitFor();
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
  await dialog.getByRole('button', { name: 'Submit' }).click();
  expect((await standIn.next('submit')).values).toEqual({
    reason: 'one\ntwo',
    pick: ['b'],
    one: 'c',
    some: ['a', 'c'],
    agree: true,
    old: 'set before',
  });
});

test('people, roles and channels are chosen from those that are there', async () => {
  const page = await openWith(PHONE);
  const labelled = (label: string, component: object) => ({ type: 18, label, component });
  const dialog = await openDialog(
    page,
    modal('903', [
      labelled('Where', { type: 8, custom_id: 'where', channel_types: [0], default_values: [{ id: MODS }] }),
      labelled('Who', { type: 5, custom_id: 'who', max_values: 3 }),
      labelled('Role', { type: 6, custom_id: 'role', required: false }),
      labelled('Voice', { type: 8, custom_id: 'voice', channel_types: [2], required: false }),
    ]),
  );
  const select = (name: string) => dialog.getByLabel(name, { exact: true });
  expect(await select('Where').locator('option').allTextContents()).toEqual(['Make a selection', 'trivia', 'mods']);
  expect(await select('Voice').locator('option').allTextContents()).toEqual(['Make a selection']);
  await select('Who').selectOption(['Ada', 'Linus']);
  await select('Role').selectOption('Moderator');
  await dialog.getByRole('button', { name: 'Submit' }).click();
  expect((await standIn.next('submit')).values).toEqual({
    where: [MODS],
    who: [ADA, '400000000000000003'],
    role: ['100000000000000011'],
    voice: [],
  });
});

test('what stands in a dialog is text, never markup', async () => {
  const page = await openWith();
  const evil = '<img src=x onerror=alert(1)>';
  const dialog = await openDialog(
    page,
    modal('902', [
      { type: 10, content: evil },
      { ...input({ placeholder: evil, value: evil }), label: evil },
    ]),
  );
  expect(await dialog.locator('img').count()).toBe(0);
  expect(await dialog.getByRole('textbox', { name: evil }).inputValue()).toBe(evil);
});
