import { readFile } from 'node:fs/promises';
import {
  AttachmentBuilder,
  ContainerBuilder,
  FileBuilder,
  FileUploadBuilder,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  type Attachment,
} from 'discord.js';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UPLOAD_BYTES } from '../../src/playground/limits.ts';
import { DESKTOP, PHONE, launchBrowser, openPage, type OpenPage, type View } from './browser.ts';
import { startRealPage } from './real-page.ts';

type RealPage = Awaited<ReturnType<typeof startRealPage>>;

let browser: Browser;
let bot: RealPage;

const echo = async (files: readonly Attachment[]) =>
  Promise.all(files.map(async ({ name, size, url }) => `${name}, ${size} bytes: ${await (await fetch(url)).text()}`));
const fileBox = (name: string) =>
  new ContainerBuilder()
    .addTextDisplayComponents((text) => text.setContent('The pack as a file:'))
    .addFileComponents(new FileBuilder().setURL(`attachment://${name}`));

beforeAll(async () => {
  [browser, bot] = await Promise.all([launchBrowser(), startRealPage()]);
  await bot.client.application.commands.set([
    new SlashCommandBuilder()
      .setName('pack')
      .setDescription('Packs')
      .addSubcommand((add) =>
        add
          .setName('add')
          .setDescription('Adds a pack')
          .addAttachmentOption((file) =>
            file.setName('file').setDescription('The pack').setRequired(true).setFileTypes('.yaml', '.json'),
          ),
      )
      .addSubcommand((dialog) => dialog.setName('dialog').setDescription('Asks for files'))
      .addSubcommand((slow) => slow.setName('slow').setDescription('Exports a pack, for you alone')),
  ]);
  bot.onInteraction(async (interaction) => {
    if (interaction.isModalSubmit()) {
      const files = interaction.fields.getUploadedFiles('files');
      await interaction.reply((await echo([...(files?.values() ?? [])])).join('; '));
    }
    if (!interaction.isChatInputCommand()) return;
    const subcommand = interaction.options.getSubcommand();
    if (subcommand === 'add') {
      await interaction.reply((await echo([interaction.options.getAttachment('file', true)])).join());
    } else if (subcommand === 'dialog') {
      const upload = new FileUploadBuilder().setCustomId('files').setMaxValues(2).setFileTypes('.yaml', '.json');
      const label = new LabelBuilder()
        .setLabel('Pack files')
        .setDescription('YAML or JSON, at most two.')
        .setFileUploadComponent(upload);
      await interaction.showModal(
        new ModalBuilder().setCustomId('add').setTitle('Add a pack').addLabelComponents(label),
      );
    } else {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await released;
      const file = new AttachmentBuilder(Buffer.from('name: Lighthouses\n'), { name: 'lights.yaml' });
      await interaction.editReply({
        flags: MessageFlags.IsComponentsV2,
        files: [file],
        components: [fileBox('lights.yaml')],
      });
    }
  });
});
afterAll(async () => {
  await browser.close();
  await bot.close();
});

let release: () => void;
const released = new Promise<void>((resolve) => (release = resolve));

const pack = (name: string, text: string) => ({ name, mimeType: 'text/yaml', buffer: Buffer.from(text) });
const box = (page: Page): Locator => page.getByRole('textbox', { name: 'Message', exact: true });

async function chooses(page: Page, command: string): Promise<void> {
  await box(page).fill(command);
  await page.getByRole('option', { name: command }).first().click();
}

async function finish({ page, troubles }: OpenPage): Promise<void> {
  expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  expect(troubles).toEqual([]);
  await page.context().close();
}

test('an option takes a file, shows it by name and size, and lets it be taken out', async () => {
  const open = await openPage(browser, bot.address, DESKTOP);
  const { page } = open;
  await chooses(page, '/pack add');
  const field = page.getByLabel('file', { exact: true });
  expect(await field.evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true);
  expect(await field.getAttribute('accept')).toBe('.yaml,.json');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('file needs a file.').waitFor();

  const attach = page.getByLabel('Attach file');
  await attach.setInputFiles(pack('a.png', 'x'));
  await page.getByText('"a.png" is not an allowed file type: .yaml, .json.').waitFor();
  await attach.setInputFiles({ ...pack('a.yaml', ''), buffer: Buffer.alloc(UPLOAD_BYTES + 1) });
  await page.getByText('Your files are too powerful. Max file size is 10 MB.').waitFor();
  await attach.setInputFiles(pack('old.yaml', 'old'));
  const chosen = page.getByRole('listitem');
  expect(await chosen.allTextContents()).toEqual(['old.yaml3 bytesRemove']);
  await page.getByRole('button', { name: 'Remove old.yaml' }).press('Enter');
  expect(await chosen.count()).toBe(0);
  // Chromium does not always take a key that comes right after another one for a wish to choose files.
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), attach.click()]);
  await chooser.setFiles(pack('lights.yaml', 'name: Lighthouses'));
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('lights.yaml, 17 bytes: name: Lighthouses').waitFor();
  expect(await page.getByLabel('Attach file').count()).toBe(0);
  await finish(open);
});

test.each<[string, View]>([
  ['a wide screen', DESKTOP],
  ['a phone', PHONE],
])('a dialog takes files on %s', async (_, view) => {
  const open = await openPage(browser, bot.address, view);
  const { page } = open;
  await chooses(page, '/pack dialog');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add a pack' });
  const field = dialog.getByLabel('Pack files', { exact: true });
  await field.setInputFiles([pack('one.yaml', '1'), pack('two.json', '{}')]);
  await field.setInputFiles(pack('three.yaml', '3'));
  await dialog.getByText('Attach at most 2 files.').waitFor();
  await dialog.getByRole('button', { name: 'Remove one.yaml' }).click();
  expect(await dialog.getByText('Attach at most').count()).toBe(0);
  await dialog.getByRole('button', { name: 'Remove two.json' }).click();
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await dialog.getByText('Attach 1 to 2 files under "Pack files".').waitFor();
  await field.setInputFiles([pack('one.yaml', '1'), pack('two.json', '{}')]);
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('log').getByText('one.yaml, 1 bytes: 1; two.json, 2 bytes: {}').last().waitFor();
  await dialog.waitFor({ state: 'hidden' });
  await finish(open);
});

test.each<[string, View]>([
  ['a wide screen', DESKTOP],
  ['a phone', PHONE],
])('a deferred answer is thought over, and its file can be downloaded on %s', async (_, view) => {
  const open = await openPage(browser, bot.address.replace('127.0.0.1', 'localhost'), view);
  const { page } = open;
  const log = page.getByRole('log');
  await chooses(page, '/pack slow');
  await page.keyboard.press('Enter');
  if (view === DESKTOP) await log.getByText('Footnote is thinking…').waitFor();
  release();
  const file = log.getByRole('group', { name: 'lights.yaml' }).last();
  await file.getByText('18 bytes').waitFor();
  await log.getByText('Only you can see this').last().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    file.getByRole('link', { name: 'Download lights.yaml' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('lights.yaml');
  expect(await readFile(await download.path(), 'utf8')).toBe('name: Lighthouses\n');
  await finish(open);
});
