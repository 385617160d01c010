import { DiscordAPIError, Events, PermissionFlagsBits, SlashCommandBuilder, TextChannel } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Permission } from '../../src/playground/permissions.ts';
import { person } from '../support/discord.ts';
import { type TestBot, TRIVIA, startBot } from './bot.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.close());

function triviaChannel(): TextChannel {
  const channel = bot.client.channels.cache.get(bot.playground.person('Ada', TRIVIA).channel.id);
  if (!(channel instanceof TextChannel)) throw new Error('no channel');
  return channel;
}
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'passed',
    (error: unknown) => (error instanceof DiscordAPIError ? [error.status, error.code] : error),
  );

test('a bot whose right to post is gone is refused, until it comes back', async () => {
  const channel = triviaChannel();
  const { world } = bot.playground;
  expect(await codeOf(channel.send('hello'))).toBe('passed');
  const told = new Promise((resolve) => bot.client.once(Events.ChannelUpdate, resolve));
  world.deny(channel.id, world.bot.id, Permission.SendMessages);
  await told;
  expect(channel.permissionsFor(bot.client.user)?.has(PermissionFlagsBits.SendMessages)).toBe(false);
  expect(await codeOf(channel.send('hello'))).toEqual([403, 50013]);
  world.deny(channel.id, world.bot.id, Permission.ViewChannel);
  expect(await codeOf(channel.send('hello'))).toEqual([403, 50001]);
  world.deny(channel.id, world.bot.id, 0n);
  expect(await codeOf(channel.send('hello'))).toBe('passed');
});

test('an interaction says what the bot and the person may do', async () => {
  await bot.client.application.commands.set([new SlashCommandBuilder().setName('ask').setDescription('Asks')]);
  const { world } = bot.playground;
  const channelId = triviaChannel().id;
  world.deny(channelId, world.bot.id, Permission.SendMessages);
  const seen: unknown[] = [];
  bot.onInteraction(async (interaction) => {
    const { SendMessages, ViewChannel, ManageMessages, ManageGuild } = PermissionFlagsBits;
    seen.push([
      interaction.appPermissions.has(ViewChannel),
      interaction.appPermissions.has(SendMessages),
      interaction.memberPermissions?.has([ManageMessages, ManageGuild]),
    ]);
    if (interaction.isRepliable()) await interaction.reply('An answer needs no right to post');
  });
  await person(bot.playground, 'Ada').uses('ask');
  await person(bot.playground, 'Grace').uses('ask');
  expect(seen).toEqual([
    [true, false, true],
    [true, false, false],
  ]);
});

test('a command for moderators is refused to others before the bot hears of it', async () => {
  await bot.client.application.commands.set([
    new SlashCommandBuilder()
      .setName('tidy')
      .setDescription('Tidies')
      .setDefaultMemberPermissions(PermissionFlagsBits.ManageMessages),
  ]);
  bot.onInteraction(async (interaction) => {
    if (interaction.isRepliable()) await interaction.reply(`Tidied for ${interaction.user.displayName}`);
  });
  await person(bot.playground, 'Ada').uses('tidy');
  expect(await bot.playground.person('Grace', TRIVIA).command('tidy')).toEqual({
    ok: false,
    error: 'You do not have permission to use this command here.',
  });
});
