import { DiscordAPIError, MessageFlags, ModalBuilder, SlashCommandBuilder, TextInputStyle } from 'discord.js';
import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { person } from '../support/discord.ts';
import { type HandClock, createHandClock } from '../support/clock.ts';
import { type TestBot, TRIVIA, call, startBot } from './bot.ts';

let clock: HandClock;
let bot: TestBot;
beforeEach(async () => {
  clock = createHandClock();
  bot = await startBot({ clock });
  await bot.client.application.commands.set([
    new SlashCommandBuilder()
      .setName('ask')
      .setDescription('Asks')
      .addStringOption((option) => option.setName('pack').setDescription('Which').setAutocomplete(true)),
  ]);
});
afterEach(() => bot.close());

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'passed',
    (error: unknown) => (error instanceof DiscordAPIError ? error.code : error),
  );
const row = (customId: string) =>
  [{ type: 1, components: [{ type: 2, style: 1, custom_id: customId, label: 'Go on' }] }] as const;

test('an answer after three seconds comes too late', async () => {
  const code = new Promise((resolve) => {
    bot.onInteraction(async (interaction) => {
      await clock.advance(3_001);
      if (interaction.isRepliable()) resolve(await codeOf(interaction.reply('late')));
    });
  });
  const outcome = await bot.playground.person('Ada', TRIVIA).command('ask');
  expect(outcome).toEqual({ ok: false, error: 'The application did not respond' });
  expect(await code).toBe(10062);
});

test('an answer within three seconds counts', async () => {
  bot.onInteraction(async (interaction) => {
    await clock.advance(3_000 - 1);
    if (interaction.isRepliable()) await interaction.reply('just in time');
  });
  await person(bot.playground, 'Ada').uses('ask');
});

test('the second answer is refused', async () => {
  const code = new Promise((resolve) => {
    bot.onInteraction(async (interaction) => {
      if (!interaction.isRepliable()) return;
      await interaction.reply('first');
      const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
      const again = await call(bot.playground, 'POST', path, { type: 4, data: { content: 'second' } }, {});
      resolve([again.status, again.body['code']]);
    });
  });
  await person(bot.playground, 'Ada').uses('ask');
  expect(await code).toEqual([400, 40060]);
});

test('a refused answer leaves the interaction open for a better one', async () => {
  const codes: unknown[] = [];
  bot.onInteraction(async (interaction) => {
    if (!interaction.isRepliable()) return;
    codes.push(await codeOf(interaction.reply({ content: '', components: [] })));
    await interaction.reply('better');
  });
  await person(bot.playground, 'Ada').uses('ask');
  expect(codes).toEqual([50006]);
});

test('a deferred reply loads, and its first follow-up takes its place', async () => {
  bot.onInteraction(async (interaction) => {
    if (!interaction.isRepliable()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.followUp('at last');
  });
  const ada = person(bot.playground, 'Ada');
  const { answer, message } = await ada.uses('ask');
  expect(answer.type).toBe(5);
  expect(Number(message?.flags) & 64).toBe(64);
  expect(await ada.sees('at last')).toMatchObject({ id: message?.id, flags: 64 });
  expect(person(bot.playground, 'Grace').messages()).toEqual([]);
});

test('the reply is edited, read, followed and deleted with the token', async () => {
  const done = new Promise((resolve, reject) => {
    bot.onInteraction(async (interaction) => {
      if (!interaction.isRepliable()) return;
      await interaction.reply('one');
      await interaction.editReply('two');
      expect((await interaction.fetchReply()).content).toBe('two');
      const more = await interaction.followUp({ content: 'more', flags: MessageFlags.Ephemeral });
      await interaction.webhook.editMessage(more.id, 'even more');
      await interaction.deleteReply();
      resolve(await codeOf(interaction.fetchReply()));
    });
    person(bot.playground, 'Ada').uses('ask').catch(reject);
  });
  expect(await done).toBe(10008);
  expect(
    person(bot.playground, 'Ada')
      .messages()
      .map(({ content }) => content),
  ).toEqual(['even more']);
  expect(person(bot.playground, 'Linus').messages()).toEqual([]);
});

test('the token dies after fifteen minutes', async () => {
  const replied = new Promise<() => Promise<unknown>>((resolve) => {
    bot.onInteraction(async (interaction) => {
      if (!interaction.isRepliable()) return;
      await interaction.reply('here');
      resolve(() => codeOf(interaction.followUp('too late')));
    });
  });
  await person(bot.playground, 'Ada').uses('ask');
  const late = await replied;
  await clock.advance(15 * 60_000);
  expect(await late()).toBe('passed');
  await clock.advance(1);
  expect(await late()).toBe(50027);
});

test('a token that nobody answered with, or that nobody knows, opens nothing', async () => {
  const application = bot.playground.world.applicationId;
  const unanswered = new Promise((resolve) => {
    bot.onInteraction(async (interaction) => {
      if (interaction.isRepliable()) {
        const path = `/webhooks/${application}/${interaction.token}`;
        resolve((await call(bot.playground, 'POST', path, { content: 'x' }, {})).body['code']);
        await interaction.reply('now');
      }
    });
  });
  await person(bot.playground, 'Ada').uses('ask');
  expect(await unanswered).toBe(10015);
  const unknown = await call(bot.playground, 'POST', `/webhooks/${application}/made-up`, { content: 'x' }, {});
  expect(unknown).toMatchObject({ status: 401, body: { code: 50027 } });
});

test('a component may update its ephemeral message, defer the update, or bring a new one', async () => {
  bot.onInteraction(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.reply({ content: 'start', components: row('a'), flags: MessageFlags.Ephemeral });
    }
    if (!interaction.isButton()) return;
    if (interaction.customId === 'a') await interaction.update({ content: 'middle', components: row('b') });
    if (interaction.customId === 'b') {
      await interaction.deferUpdate();
      await interaction.editReply({ content: 'end', components: row('c') });
    }
    if (interaction.customId === 'c') await interaction.reply('in public');
  });
  const ada = person(bot.playground, 'Ada');
  const { message } = await ada.uses('ask');
  await ada.presses(message as APIMessage, 'Go on');
  const middle = await ada.sees('middle');
  expect(middle).toMatchObject({ id: message?.id, flags: 64 });
  await ada.presses(middle, 'Go on');
  const { answer } = await ada.presses(await ada.sees('end'), 'Go on');
  expect(answer.type).toBe(4);
  expect(await person(bot.playground, 'Grace').sees('in public')).toMatchObject({
    type: 19,
    message_reference: { message_id: message?.id },
  });
});

test('an answer of a kind that does not fit is refused', async () => {
  const code = new Promise((resolve) => {
    bot.onInteraction(async (interaction) => {
      if (!interaction.isRepliable()) return;
      const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
      const { body } = await call(bot.playground, 'POST', path, { type: 7, data: { content: 'x' } }, {});
      resolve(body['errors']);
      await interaction.reply('fits');
    });
  });
  await person(bot.playground, 'Ada').uses('ask');
  expect(await code).toMatchObject({ type: { _errors: [{ code: 'BASE_TYPE_CHOICES' }] } });
});

test('a command may open a modal', async () => {
  bot.onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const modal = new ModalBuilder().setCustomId('m').setTitle('Say more');
    modal.addLabelComponents((label) =>
      label.setLabel('Words').setTextInputComponent((input) => input.setCustomId('w').setStyle(TextInputStyle.Short)),
    );
    await interaction.showModal(modal);
  });
  const { answer } = await person(bot.playground, 'Ada').uses('ask');
  expect(answer).toMatchObject({ type: 9, modal: { custom_id: 'm', title: 'Say more' } });
});

test('an option is completed by the application', async () => {
  bot.onInteraction(async (interaction) => {
    if (interaction.isAutocomplete()) {
      await interaction.respond([{ name: `${interaction.options.getFocused()} and more`, value: 'x' }]);
    }
  });
  const choices = await bot.playground.person('Ada', TRIVIA).suggestions('ask', 'pack', { pack: 'some' });
  expect(choices).toEqual([{ name: 'some and more', value: 'x' }]);
});
