import {
  ApplicationCommandType,
  ContextMenuCommandBuilder,
  MessageFlags,
  PermissionFlagsBits,
  SlashCommandBuilder,
  type Interaction,
} from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { person } from '../support/discord.ts';
import { type TestBot, call, startBot } from './bot.ts';

const REPORT = 'Report trivia question';
const MAKE = 'Make trivia question';
const PROFILE = 'Trivia profile';

let bot: TestBot;
let seen: Interaction[];

beforeEach(async () => {
  bot = await startBot();
  seen = [];
  await bot.client.application.commands.set([
    new SlashCommandBuilder().setName('ask').setDescription('Asks'),
    new ContextMenuCommandBuilder().setName(REPORT).setType(ApplicationCommandType.Message),
    new ContextMenuCommandBuilder()
      .setName(MAKE)
      .setType(ApplicationCommandType.Message)
      .setDefaultMemberPermissions(PermissionFlagsBits.ManageMessages),
    new ContextMenuCommandBuilder().setName(PROFILE).setType(ApplicationCommandType.User),
  ]);
  bot.onInteraction(async (interaction) => {
    seen.push(interaction);
    if (interaction.isMessageContextMenuCommand()) {
      const { content, author } = interaction.targetMessage;
      await interaction.reply({ content: `${author.displayName}: ${content}`, flags: MessageFlags.Ephemeral });
    } else if (interaction.isUserContextMenuCommand()) {
      await interaction.reply(`${interaction.targetUser.displayName} ${String(interaction.targetMember !== null)}`);
    }
  });
});
afterEach(() => bot.close());

test('a command of a message is used on it, and the bot gets the whole message', async () => {
  const ada = person(bot.playground, 'Ada');
  const grace = person(bot.playground, 'Grace');
  const said = grace.says('The Moon is a planet.');
  const { message } = await ada.usesOn(said, REPORT);
  expect(message?.content).toBe('Grace: The Moon is a planet.');
  expect(message).toMatchObject({
    type: 23,
    interaction: { name: REPORT },
    interaction_metadata: { type: 2, target_message_id: said.id },
  });
  expect(seen[0]).toMatchObject({ commandName: REPORT, commandType: 3, targetId: said.id });
});

test('a command of a person is used on them', async () => {
  const grace = person(bot.playground, 'Grace');
  const { message } = await person(bot.playground, 'Linus').usesOn(grace.id, PROFILE);
  expect(message?.content).toBe('Grace true');
  expect(message?.interaction_metadata).toMatchObject({ target_user: { global_name: 'Grace' } });
});

test('a command that needs a right is refused to those without, unless their client is forged', async () => {
  const linus = person(bot.playground, 'Linus');
  const said = linus.says('A fact');
  await expect(linus.usesOn(said, MAKE)).rejects.toThrow('You do not have permission to use this command here.');
  expect(seen).toEqual([]);
  await linus.usesOn(said, MAKE, { forged: true });
  expect(seen[0]?.memberPermissions?.has(PermissionFlagsBits.ManageMessages)).toBe(false);
  await person(bot.playground, 'Ada').usesOn(said, MAKE);
  expect(seen[1]?.memberPermissions?.has(PermissionFlagsBits.ManageMessages)).toBe(true);
});

test('menus and slashes have commands of their own, and what is gone cannot be used on', async () => {
  const ada = person(bot.playground, 'Ada');
  const said = ada.says('A fact');
  await expect(ada.usesOn(said, 'ask')).rejects.toThrow('There is no command "ask" for messages here.');
  await expect(ada.usesOn(said, PROFILE)).rejects.toThrow('for messages here');
  await expect(ada.usesOn(ada.id, REPORT)).rejects.toThrow('for people here');
  await expect(ada.uses(REPORT)).rejects.toThrow('There is no command /Report trivia question here.');
  const { message } = await ada.usesOn(said, REPORT);
  await expect(person(bot.playground, 'Grace').usesOn(message!, REPORT)).rejects.toThrow('not there any more');
});

test('commands of menus are registered without description and options, under readable names', async () => {
  const path = `/applications/${bot.playground.world.applicationId}/commands`;
  const codeOf = async (command: object): Promise<unknown> => {
    const { status, body } = await call(bot.playground, 'POST', path, command);
    return status < 300 ? status : JSON.stringify(body['errors']);
  };
  expect(await codeOf({ type: 3, name: 'Ask this' })).toBe(201);
  expect(await codeOf({ type: 2, name: 'Ask this' })).toBe(201);
  expect(await codeOf({ type: 3, name: 'Ask this' })).toBe(200);
  expect(await codeOf({ type: 3, name: 'x'.repeat(33) })).toContain('BASE_TYPE_MAX_LENGTH');
  expect(await codeOf({ type: 3, name: ' ' })).toContain('APPLICATION_COMMAND_INVALID_NAME');
  expect(await codeOf({ type: 3, name: 'Ask', description: 'Asks' })).toContain('DESCRIPTION_CANNOT_BE_SET');
  const options = [{ type: 3, name: 'a', description: 'A' }];
  expect(await codeOf({ type: 2, name: 'Ask', options })).toContain('DESCRIPTION_CANNOT_BE_SET');
  const list = (await call(bot.playground, 'GET', path)).body as unknown as { name: string; description: string }[];
  expect(list.find(({ name }) => name === REPORT)?.description).toBe('');
  const many = Array.from({ length: 16 }, (_, n) => ({ type: 3, name: `Ask ${n}` }));
  expect((await call(bot.playground, 'PUT', path, many)).body).toMatchObject({ code: 50035 });
});
