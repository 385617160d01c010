import {
  ApplicationCommandType,
  ContextMenuCommandBuilder,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESKTOP, launchBrowser, openPage } from './browser.ts';
import { startRealPage } from './real-page.ts';

let browser: Browser;
let bot: Awaited<ReturnType<typeof startRealPage>>;

beforeAll(async () => {
  [browser, bot] = await Promise.all([launchBrowser(), startRealPage()]);
  await bot.client.application.commands.set([
    new SlashCommandBuilder()
      .setName('pack')
      .setDescription('Packs')
      .addSubcommand((show) =>
        show
          .setName('show')
          .setDescription('Shows a pack')
          .addStringOption((name) =>
            name.setName('name').setDescription('Which pack').setRequired(true).setAutocomplete(true),
          ),
      ),
    new ContextMenuCommandBuilder().setName('Report trivia question').setType(ApplicationCommandType.Message),
  ]);
  bot.onInteraction(async (interaction) => {
    if (interaction.isAutocomplete()) {
      const typed = interaction.options.getFocused();
      await interaction.respond([
        { name: `${interaction.options.getSubcommand()}: ${typed}house`, value: `${typed}house` },
      ]);
    } else if (interaction.isChatInputCommand()) {
      await interaction.reply(`Shown: ${interaction.options.getString('name', true)}`);
    } else if (interaction.isMessageContextMenuCommand()) {
      const input = new TextInputBuilder().setCustomId('why').setStyle(TextInputStyle.Paragraph);
      const label = new LabelBuilder().setLabel('What is wrong?').setTextInputComponent(input);
      await interaction.showModal(
        new ModalBuilder().setCustomId('report').setTitle('Report a question').addLabelComponents(label),
      );
    } else if (interaction.isModalSubmit()) {
      const why = interaction.fields.getTextInputValue('why');
      await interaction.reply({ content: `Reported: ${why}`, flags: MessageFlags.Ephemeral });
    }
  });
});
afterAll(async () => {
  await browser.close();
  await bot.close();
});

const box = (page: Page): Locator => page.getByRole('textbox', { name: 'Message', exact: true });

test('a subcommand says what it needs, and suggests while one types', async () => {
  const { page, troubles } = await openPage(browser, bot.address, DESKTOP);
  await box(page).fill('/pack show');
  await page.keyboard.press('Enter');
  const name = page.getByRole('combobox', { name: 'name', exact: true });
  await page.getByText('Which pack').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('name is required.').waitFor();
  await name.pressSequentially('Light');
  const suggested = page.locator('datalist option');
  await expect.poll(() => suggested.first().getAttribute('value')).toBe('Lighthouse');
  expect(await suggested.first().getAttribute('label')).toBe('show: Lighthouse');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('Shown: Light').waitFor();
  await page.getByText('Ada used /pack show').waitFor();
  await box(page).fill('/pack show name: Light houses');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('Shown: Light houses').waitFor();
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a message is reported through its menu and a dialog, and the focus comes back', async () => {
  const { page, troubles } = await openPage(browser, bot.address, DESKTOP);
  await box(page).fill('The Moon is a planet.');
  await page.keyboard.press('Enter');
  const article = page.getByRole('article').filter({ hasText: 'The Moon is a planet.' });
  await article.getByRole('button', { name: 'Apps for this message' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Report trivia question' }).waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Report a question' });
  await dialog.getByRole('textbox', { name: 'What is wrong?' }).fill('It is a moon.');
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('log').getByText('Reported: It is a moon.').waitFor();
  await expect
    .poll(() => page.evaluate<string | null>('document.activeElement.getAttribute("aria-label")'))
    .toBe('Apps for this message');
  expect(troubles).toEqual([]);
  await page.context().close();
});
