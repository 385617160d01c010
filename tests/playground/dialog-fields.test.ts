import {
  ActionRowBuilder,
  ChannelSelectMenuBuilder,
  ChannelType,
  FileUploadBuilder,
  LabelBuilder,
  ModalBuilder,
  RoleSelectMenuBuilder,
  SlashCommandBuilder,
  UserSelectMenuBuilder,
  type ModalSubmitInteraction,
} from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UPLOAD_BYTES } from '../../src/playground/limits.ts';
import type { FormValues } from '../../src/playground/modal-form.ts';
import { person, textFile } from '../support/discord.ts';
import { type TestBot, call, startBot } from './bot.ts';

let bot: TestBot;
let modal: ModalBuilder;
let onSubmit: (interaction: ModalSubmitInteraction) => Promise<unknown>;
let submitted: ModalSubmitInteraction[];

const label = (text: string) => new LabelBuilder().setLabel(text);
const dialog = (...labels: readonly LabelBuilder[]) =>
  new ModalBuilder()
    .setCustomId('dialog')
    .setTitle('Add a pack')
    .addLabelComponents(...labels);

beforeEach(async () => {
  bot = await startBot();
  submitted = [];
  onSubmit = (interaction) => interaction.reply('taken');
  await bot.client.application.commands.set([new SlashCommandBuilder().setName('ask').setDescription('Asks')]);
  bot.onInteraction(async (interaction) => {
    if (interaction.isModalSubmit()) {
      submitted.push(interaction);
      await onSubmit(interaction);
    } else if (interaction.isChatInputCommand()) {
      await interaction.showModal(modal);
    } else if (interaction.isChannelSelectMenu()) {
      await interaction.reply(interaction.channels.map((channel) => ('name' in channel ? channel.name : '')).join());
    } else if (interaction.isRoleSelectMenu()) {
      await interaction.reply(interaction.roles.map(({ name }) => name).join());
    } else if (interaction.isUserSelectMenu()) {
      await interaction.reply(interaction.users.map(({ displayName }) => displayName).join());
    }
  });
});
afterEach(() => bot.close());

const ada = () => person(bot.playground, 'Ada');
async function fills(values: FormValues): Promise<string> {
  const { message } = await ada()
    .dialogOf(await ada().uses('ask'))
    .fills(values);
  return String(message?.content);
}
const files = (change: (field: FileUploadBuilder) => FileUploadBuilder = (field) => field) =>
  label('Files').setFileUploadComponent(change(new FileUploadBuilder().setCustomId('files')));

test('files of a dialog come with it, as uploads that the bot can fetch', async () => {
  modal = dialog(files((field) => field.setMaxValues(2).setFileTypes('.yaml', '.json')));
  onSubmit = async (interaction) => {
    const uploaded = [...interaction.fields.getUploadedFiles('files', true).values()];
    const texts = await Promise.all(uploaded.map(async ({ url }) => (await fetch(url)).text()));
    await interaction.reply(uploaded.map(({ name, size }, n) => `${name} ${size} ${texts[n]}`).join());
  };
  expect(await fills({ Files: [textFile('a.yaml', 'one'), textFile('b.json', '{}')] })).toBe(
    'a.yaml 3 one,b.json 2 {}',
  );
});

test('files of a dialog are held to count, type and size', async () => {
  modal = dialog(files((field) => field.setMaxValues(2).setFileTypes('.yaml')));
  const [one, two] = [textFile('a.yaml', 'x'), textFile('b.yaml', 'x')];
  await expect(fills({})).rejects.toThrow('Attach 1 to 2 files under "Files".');
  await expect(fills({ Files: [] })).rejects.toThrow('Attach 1 to 2 files under "Files".');
  await expect(fills({ Files: [one, two, one] })).rejects.toThrow('Attach 1 to 2 files under "Files".');
  await expect(fills({ Files: ['a.yaml'] })).rejects.toThrow('"Files" takes files.');
  await expect(fills({ Files: [textFile('a.json', '{}')] })).rejects.toThrow('"Files" does not take "a.json".');
  const large = { name: 'a.yaml', bytes: new Uint8Array(UPLOAD_BYTES + 1) };
  await expect(fills({ Files: [large] })).rejects.toThrow('Your files are too powerful.');
  expect(submitted).toEqual([]);
  expect(await fills({ Files: [one] })).toBe('taken');
  modal = dialog(files());
  await expect(fills({ Files: [one, two] })).rejects.toThrow('Attach 1 file under "Files".');
  modal = dialog(files((field) => field.setRequired(false)));
  expect(await fills({})).toBe('taken');
  expect(submitted.at(-1)?.fields.getUploadedFiles('files')).toBe(null);
});

test.each([
  [['.yaml', 'image'], 'shown'],
  [[], 'refused'],
  [Array(11).fill('.a'), 'refused'],
  [['yaml'], 'refused'],
  [['text'], 'refused'],
])('file types %j are %s', async (types, fate) => {
  const component = { type: 19, custom_id: 'files', file_types: types };
  const body = { type: 9, data: { custom_id: 'd', title: 'T', components: [{ type: 18, label: 'L', component }] } };
  const answered = new Promise((resolve) => {
    bot.onInteraction(async ({ id, token }) => {
      const path = `/interactions/${id}/${token}/callback`;
      const { status } = await call(bot.playground, 'POST', path, body, {});
      if (status !== 204) await call(bot.playground, 'POST', path, { type: 4, data: { content: 'x' } }, {});
      resolve(status === 204 ? 'shown' : 'refused');
    });
  });
  await ada().uses('ask');
  expect(await answered).toBe(fate);
});

test('selects of channels, roles and people in a dialog bring what was chosen', async () => {
  modal = dialog(
    label('Where').setChannelSelectMenuComponent(
      new ChannelSelectMenuBuilder().setCustomId('where').setChannelTypes(ChannelType.GuildText).setMaxValues(2),
    ),
    label('Role').setRoleSelectMenuComponent(new RoleSelectMenuBuilder().setCustomId('role').setRequired(false)),
    label('Who').setUserSelectMenuComponent(new UserSelectMenuBuilder().setCustomId('who').setRequired(false)),
  );
  const { channels = [], roles = [] } = bot.playground.world.guilds[0] ?? {};
  const where = channels.map(({ id }) => id);
  await expect(fills({ Where: ['1'] })).rejects.toThrow('"Where" offers no "1".');
  await expect(fills({})).rejects.toThrow('Choose 1 to 2 under "Where".');
  await fills({ Where: where, Role: [String(roles[1]?.id)], Who: [person(bot.playground, 'Grace').id] });
  const { fields } = submitted[0]!;
  expect(fields.getSelectedChannels('where', true).map((channel) => channel?.name)).toEqual(['trivia', 'lounge']);
  expect(fields.getSelectedRoles('role', true).map((role) => role?.name)).toEqual(['Moderator']);
  expect(fields.getSelectedUsers('who', true).map(({ displayName }) => displayName)).toEqual(['Grace']);
  modal = dialog(
    label('Where').setChannelSelectMenuComponent(
      new ChannelSelectMenuBuilder().setCustomId('where').setChannelTypes(ChannelType.GuildVoice),
    ),
  );
  await expect(fills({ Where: where.slice(1) })).rejects.toThrow('offers no');
});

test('selects of channels, roles and people in a message bring what was chosen', async () => {
  const [guild] = bot.playground.world.guilds;
  const post = async (select: ChannelSelectMenuBuilder | RoleSelectMenuBuilder | UserSelectMenuBuilder) => {
    const components = [new ActionRowBuilder<typeof select>().addComponents(select).toJSON()];
    const path = `/channels/${guild!.channels[0]!.id}/messages`;
    const { body } = await call(bot.playground, 'POST', path, { content: 'Choose', components });
    return ada().sees(({ id }) => id === body['id']);
  };
  const where = await post(new ChannelSelectMenuBuilder().setCustomId('a').setMaxValues(2));
  const ids = guild!.channels.map(({ id }) => id);
  expect((await ada().selects(where, ids)).message?.content).toBe('trivia,lounge');
  await expect(ada().selects(where, ['1'])).rejects.toThrow('The select offers no "1".');
  await expect(ada().selects(where, [])).rejects.toThrow('Choose 1 to 2.');
  const who = await post(new UserSelectMenuBuilder().setCustomId('b'));
  expect((await ada().selects(who, [ada().id])).message?.content).toBe('Ada');
  const role = await post(new RoleSelectMenuBuilder().setCustomId('c'));
  expect((await ada().selects(role, [guild!.roles[1].id])).message?.content).toBe('Moderator');
});

test('all boxes of a group may be ticked unless it says otherwise', async () => {
  const options = ['a', 'b', 'c'].map((value) => ({ label: value, value }));
  modal = dialog(label('Some').setCheckboxGroupComponent((group) => group.setCustomId('some').addOptions(options)));
  expect(await fills({ Some: ['a', 'b', 'c'] })).toBe('taken');
  await expect(fills({ Some: [] })).rejects.toThrow('Choose 1 to 3 under "Some".');
  modal = dialog(
    label('One').setRadioGroupComponent((group) => group.setCustomId('one').setRequired(false).addOptions(options)),
  );
  expect(await fills({})).toBe('taken');
  expect(submitted.at(-1)?.fields.getRadioGroup('one')).toBe(null);
});
