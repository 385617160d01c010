import {
  DiscordAPIError,
  MessageFlags,
  SlashCommandBuilder,
  type ChatInputCommandInteraction,
  type InteractionEditReplyOptions,
} from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { person } from '../support/discord.ts';
import { type TestBot, startBot } from './bot.ts';

const { Ephemeral, IsComponentsV2, Loading } = MessageFlags;

let bot: TestBot;
let handled: Promise<unknown>;
let onCommand: (interaction: ChatInputCommandInteraction) => Promise<unknown>;

beforeEach(async () => {
  bot = await startBot();
  await bot.client.application.commands.set([new SlashCommandBuilder().setName('ask').setDescription('Asks')]);
  bot.onInteraction(async (interaction) => {
    if (interaction.isChatInputCommand()) await (handled = onCommand(interaction));
  });
});
afterEach(() => bot.close());

const ada = () => person(bot.playground, 'Ada');
const text = (content: string): Pick<InteractionEditReplyOptions, 'flags' | 'components'> => ({
  flags: IsComponentsV2,
  components: [{ type: 10, content }],
});
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'passed',
    (error: unknown) => (error instanceof DiscordAPIError ? error.code : error),
  );

test('a deferred reply for one person becomes Components V2 by its edit, and stays so', async () => {
  let codes: unknown[] = [];
  onCommand = async (interaction) => {
    const { resource } = await interaction.deferReply({ flags: Ephemeral, withResponse: true });
    expect(resource?.message?.flags.bitfield).toBe(Ephemeral | Loading);
    await interaction.editReply(text('At last'));
    codes = [
      await codeOf(interaction.editReply({ content: 'plain' })),
      await codeOf(interaction.editReply({ components: [] })),
      await codeOf(interaction.editReply({ components: [{ type: 10, content: 'Changed' }] })),
    ];
  };
  const { answer, message } = await ada().uses('ask');
  expect([answer.type, message?.flags]).toEqual([5, Ephemeral | Loading]);
  await handled;
  expect(codes).toEqual([50035, 50006, 'passed']);
  expect(ada().messages()).toMatchObject([{ flags: Ephemeral | IsComponentsV2, components: [{ content: 'Changed' }] }]);
  expect(person(bot.playground, 'Grace').messages()).toEqual([]);
});

test('a deferred reply carries no words, and is ephemeral or not from the beginning', async () => {
  onCommand = async (interaction) => {
    await interaction.deferReply();
    await interaction.editReply(text('For all'));
  };
  await ada().uses('ask');
  await handled;
  expect(person(bot.playground, 'Grace').messages()).toMatchObject([{ flags: IsComponentsV2 }]);
});

test('a follow-up after the deferred reply is another message with files and flags of its own', async () => {
  onCommand = async (interaction) => {
    await interaction.deferReply({ flags: Ephemeral });
    await interaction.editReply('first');
    await interaction.followUp({ content: 'second', files: [Buffer.from('x')] });
  };
  await ada().uses('ask');
  await handled;
  expect(ada().messages()).toMatchObject([{ content: 'first' }, { content: 'second', attachments: [{ size: 1 }] }]);
});
