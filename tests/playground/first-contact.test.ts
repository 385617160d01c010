import { ActionRowBuilder, ButtonBuilder, ButtonStyle, MessageFlags, SlashCommandBuilder } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { person, textOf } from '../support/discord.ts';
import { type TestBot, startBot } from './bot.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await startBot();
  await bot.client.application.commands.set([
    new SlashCommandBuilder()
      .setName('greet')
      .setDescription('Says hello')
      .addIntegerOption((option) => option.setName('times').setDescription('How often').setMinValue(1).setMaxValue(3)),
  ]);
});
afterEach(() => bot.close());

const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
);

test('discord.js logs in and knows the guilds and channels', () => {
  expect(bot.client.guilds.cache.map(({ name }) => name)).toEqual(['Harbour Library', 'Hill Street Club']);
  const channels = bot.client.guilds.cache.first()?.channels.cache.map(({ name }) => name);
  expect(channels).toEqual(['trivia', 'lounge']);
});

test('a slash command is answered, and its button updates the message', async () => {
  bot.onInteraction(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const times = interaction.options.getInteger('times') ?? 1;
      const response = await interaction.reply({
        content: 'Hello. '.repeat(times),
        components: [row],
        withResponse: true,
      });
      expect(response.resource?.message?.content).toBe('Hello. '.repeat(times));
    }
    if (interaction.isButton()) await interaction.update({ content: `More for ${interaction.user.displayName}` });
  });
  const ada = person(bot.playground, 'Ada');
  const { message } = await ada.uses('greet', { times: 2 });
  expect(message?.content).toBe('Hello. Hello. ');
  const seen = await person(bot.playground, 'Grace').sees('Hello. Hello.');
  const { answer } = await person(bot.playground, 'Grace').presses(seen, 'More');
  expect(answer).toEqual({ type: 7, messageId: seen.id });
  expect(textOf(await ada.sees('More for'))).toBe('More for Grace\nMore');
});

test('an ephemeral answer is seen by its person only', async () => {
  bot.onInteraction(async (interaction) => {
    if (interaction.isRepliable()) await interaction.reply({ content: 'Just you', flags: MessageFlags.Ephemeral });
  });
  const grace = person(bot.playground, 'Grace');
  await grace.uses('greet');
  expect(grace.messages()).toMatchObject([{ content: 'Just you', flags: 64 }]);
  expect(person(bot.playground, 'Ada').messages()).toEqual([]);
});
