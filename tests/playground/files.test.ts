import {
  AttachmentBuilder,
  ContainerBuilder,
  FileBuilder,
  MessageFlags,
  SlashCommandBuilder,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import { MessageResponseSchema } from 'discord-api-spec/zod';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UPLOAD_BYTES } from '../../src/playground/limits.ts';
import { type HandClock, createHandClock } from '../support/clock.ts';
import { person, textFile } from '../support/discord.ts';
import { TOKEN, type TestBot, TRIVIA, startBot } from './bot.ts';

let clock: HandClock;
let bot: TestBot;
let onCommand: (interaction: ChatInputCommandInteraction) => Promise<unknown>;
/** Settles when the bot has done all that it does with the last command. */
let handled: Promise<unknown>;

beforeEach(async () => {
  clock = createHandClock();
  // The clock stands still, so no bucket fills again.
  const limits = { buckets: {}, otherRoutes: { limit: 1_000, perMs: 1_000 } };
  bot = await startBot({ clock, limits });
  await bot.client.application.commands.set([
    new SlashCommandBuilder()
      .setName('pack')
      .setDescription('Packs')
      .addSubcommand((add) =>
        add
          .setName('add')
          .setDescription('Adds')
          .addAttachmentOption((file) =>
            file.setName('file').setDescription('The pack').setRequired(true).setFileTypes('.yaml', '.json'),
          )
          .addChannelOption((channel) => channel.setName('where').setDescription('For this channel'))
          .addUserOption((user) => user.setName('who').setDescription('For this person')),
      ),
  ]);
  bot.onInteraction(async (interaction) => {
    if (interaction.isChatInputCommand()) await (handled = onCommand(interaction));
  });
});
afterEach(() => bot.close());

const ada = () => person(bot.playground, 'Ada');
const adds = (options: Parameters<ReturnType<typeof ada>['uses']>[1]) => ada().uses('pack', options, 'add');

describe('files of people', () => {
  test('an option takes a file, which the bot gets as Discord sends it and can fetch', async () => {
    const text = 'name: Lighthouses\n';
    let seen: unknown;
    onCommand = async (interaction) => {
      const file = interaction.options.getAttachment('file', true);
      seen = [file.name, file.size, file.contentType, file.ephemeral];
      const response = await fetch(file.url);
      await interaction.reply(`${response.headers.get('content-length')}: ${await response.text()}`);
    };
    const { message } = await adds({ file: textFile('lights.yaml', text) });
    expect(seen).toEqual(['lights.yaml', 18, 'application/x-yaml', true]);
    expect(message?.content).toBe(`18: ${text}`);
    expect(message?.interaction).toMatchObject({ name: 'pack add' });
    expect(bot.playground.downloads).toMatchObject([{ status: 200 }]);
  });

  test('the interaction carries what its ids stand for', async () => {
    const events: { data: Record<string, unknown> }[] = [];
    bot.playground.world.events.listen((event) => event.type === 'interaction' && events.push(event.interaction));
    onCommand = async (interaction) => {
      const channel = interaction.options.getChannel('where', true);
      await interaction.reply(`${channel.name} ${interaction.options.getUser('who', true).displayName}`);
    };
    const lounge = bot.playground.person('Ada', 'Harbour Library/lounge').channel.id;
    const grace = person(bot.playground, 'Grace').id;
    const { message } = await adds({ file: textFile('a.json', '{}'), where: lounge, who: grace });
    expect(message?.content).toBe('lounge Grace');
    const { options, resolved } = events[0]!.data as {
      options: [{ options: [{ value: string }] }];
      resolved: { attachments: Record<string, APIAttachment>; channels: object; members: object; users: object };
    };
    const id = options[0].options[0].value;
    expect(Object.keys(resolved.attachments)).toEqual([id]);
    const { url, proxy_url: proxy } = resolved.attachments[id]!;
    expect(url).toMatch(/\/cdn\/ephemeral-attachments\/\d+\/\d+\/a\.json\?ex=[0-9a-f]+&is=[0-9a-f]+&hm=[0-9a-f]{64}&$/);
    expect((await fetch(proxy)).status).toBe(200);
    expect(Object.keys(resolved.channels)).toEqual([lounge]);
    expect(Object.keys(resolved.members)).toEqual(Object.keys(resolved.users));
  });

  test('files are held to their limit and their types, ids to what is there', async () => {
    onCommand = (interaction) => interaction.reply('taken');
    const large = { name: 'a.yaml', bytes: new Uint8Array(UPLOAD_BYTES + 1) };
    await expect(adds({ file: large })).rejects.toThrow('Your files are too powerful. Max file size is 10 MB.');
    await expect(adds({ file: textFile('a.png', '') })).rejects.toThrow(
      '"file" does not take "a.png". Allowed file types: .yaml, .json.',
    );
    await expect(adds({ file: 'a.yaml' })).rejects.toThrow('The option "file" wants a file.');
    await expect(adds({})).rejects.toThrow('The option "file" is required.');
    const file = textFile('A.YAML', 'x');
    await expect(adds({ file, where: '1' })).rejects.toThrow('names no channel of this server');
    await expect(adds({ file, who: '1' })).rejects.toThrow('names no user of this server');
    expect((await adds({ file: { name: 'a.yaml', bytes: new Uint8Array(UPLOAD_BYTES) } })).message?.content).toBe(
      'taken',
    );
    expect((await adds({ file })).message?.content).toBe('taken');
  });

  test.each([
    ['Très bien.yaml', 'Tres_bien.yaml', 'Très bien'],
    ['../../etc/x.yaml', 'etc_x.yaml', '../../etc/x'],
    ['.yaml', 'yaml', ''],
  ])('the name %s is kept as %s', async (name, filename, title) => {
    let seen: unknown;
    onCommand = async (interaction) => {
      const file = interaction.options.getAttachment('file', true);
      seen = [file.name, file.title];
      await interaction.reply('taken');
    };
    await adds({ file: textFile(name, 'x') });
    expect(seen).toEqual([filename, title]);
  });
});

describe('files of the bot', () => {
  const list = () => new AttachmentBuilder(Buffer.from('a,b\n'), { name: 'list.csv', description: 'A list' });
  const box = (name = 'list.csv') =>
    new ContainerBuilder()
      .addTextDisplayComponents((text) => text.setContent('See:'))
      .addFileComponents(new FileBuilder().setURL(`attachment://${name}`));
  const v2 = MessageFlags.IsComponentsV2;
  const partOf = (message: APIMessage | undefined) =>
    (message!.components![0] as unknown as { components: Record<string, unknown>[] }).components[1] as {
      name: string;
      size: number;
      file: { url: string; attachment_id: string };
    };

  test.each([
    ['a reply', (i: ChatInputCommandInteraction) => i.reply({ flags: v2, files: [list()], components: [box()] })],
    [
      'a reply for one person',
      (i: ChatInputCommandInteraction) =>
        i.reply({
          flags: v2 | MessageFlags.Ephemeral,
          files: [list()],
          components: [box()],
          withResponse: true,
        }),
    ],
    [
      'the edit of a deferred reply',
      async (i: ChatInputCommandInteraction) => {
        await i.deferReply({ flags: MessageFlags.Ephemeral });
        await i.editReply({ flags: v2, files: [list()], components: [box()] });
      },
    ],
  ])('%s shows a file that can be fetched', async (_, send) => {
    onCommand = async (interaction) => {
      await send(interaction);
    };
    await adds({ file: textFile('a.yaml', 'x') });
    await handled;
    const message = await ada().sees('See:');
    const { file, ...shown } = partOf(message);
    expect(shown).toMatchObject({ type: 13, name: 'list.csv', size: 4, spoiler: false });
    const response = await fetch(file.url);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-length')).toBe('4');
    expect(await response.text()).toBe('a,b\n');
    // Files that a component shows are not listed beside it.
    expect(message.attachments).toEqual([]);
    const problems = MessageResponseSchema.safeParse(message).error?.issues ?? [];
    expect(problems.filter(({ path }) => path[0] === 'components')).toEqual([]);
  });

  test('a follow-up and a message of the channel carry files too', async () => {
    onCommand = async (interaction) => {
      await interaction.reply('first');
      const followUp = await interaction.followUp({ flags: v2, files: [list()], components: [box()] });
      expect(followUp.components[0]?.type).toBe(17);
      if (interaction.channel?.isSendable() === true) await interaction.channel.send({ files: [list()] });
      await interaction.followUp('done');
    };
    await adds({ file: textFile('a.yaml', 'x') });
    await handled;
    const [, followUp, sent] = ada().messages();
    expect((await fetch(partOf(followUp).file.url)).status).toBe(200);
    expect(sent?.attachments).toMatchObject([{ filename: 'list.csv', size: 4, description: 'A list' }]);
  });

  test('a file that was not uploaded is refused, and so is one from elsewhere', async () => {
    const errors: unknown[] = [];
    onCommand = async (interaction) => {
      const path = `${bot.playground.apiUrl}/v10/interactions/${interaction.id}/${interaction.token}/callback`;
      for (const data of [
        { flags: v2, components: [box('other.csv').toJSON()] },
        { flags: v2, components: [{ type: 13, file: { url: 'https://example.org/list.csv' } }] },
        { content: 'x', attachments: [{ id: 3 }] },
      ]) {
        const body = JSON.stringify({ type: 4, data });
        const response = await fetch(path, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
        errors.push(JSON.stringify(await response.json()));
      }
      await interaction.reply('done');
    };
    await adds({ file: textFile('a.yaml', 'x') });
    await handled;
    expect(errors[0]).toContain(
      '"UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND","message":"The referenced attachment (\\"attachment://other.csv\\") was not found"',
    );
    expect(errors[1]).toContain('URL_TYPE_INVALID_SCHEME');
    expect(errors[2]).toContain('"attachments":{"0":{"_errors":[{"code":"ATTACHMENT_NOT_FOUND"');
  });

  test('an edit keeps files, drops those it does not list, and can show kept ones again', async () => {
    const states: (readonly string[])[] = [];
    onCommand = async (interaction) => {
      await interaction.reply({ files: [list(), new AttachmentBuilder(Buffer.from('{}'), { name: 'b.json' })] });
      const names = (message: { attachments: { map(f: (file: { name: string }) => string): string[] } }) =>
        states.push(message.attachments.map(({ name }) => name));
      const first = await interaction.editReply('text only');
      names(first);
      names(await interaction.editReply({ attachments: [...first.attachments.values()].slice(1) }));
      names(
        await interaction.editReply({
          content: 'c',
          files: [list()],
          attachments: [...first.attachments.values()].slice(1),
        }),
      );
      names(await interaction.editReply({ content: null, flags: v2, components: [box('b.json')] }));
      names(await interaction.editReply({ components: [box('list.csv')] }));
      names(await interaction.editReply({ flags: v2, attachments: [], components: [{ type: 10, content: 'none' }] }));
    };
    await adds({ file: textFile('a.yaml', 'x') });
    await handled;
    expect(states).toEqual([['list.csv', 'b.json'], ['b.json'], ['b.json', 'list.csv'], ['list.csv'], ['b.json'], []]);
  });

  test('the right to attach files is needed in a channel, and not for answers', async () => {
    const place = bot.playground.person('Ada', TRIVIA).channel.id;
    bot.playground.world.deny(place, bot.playground.world.bot.id, 1n << 15n);
    const form = new FormData();
    form.set('payload_json', '{}');
    form.set('files[0]', new Blob(['a']), 'a.txt');
    const url = `${bot.playground.apiUrl}/v10/channels/${place}/messages`;
    const headers = { authorization: `Bot ${TOKEN}` };
    expect(await (await fetch(url, { method: 'POST', body: form, headers })).json()).toMatchObject({ code: 50013 });
    onCommand = (interaction) => interaction.reply({ files: [list()] });
    expect((await adds({ file: textFile('a.yaml', 'x') })).message?.attachments).toHaveLength(1);
  });
});
