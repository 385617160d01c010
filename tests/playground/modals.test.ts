import {
  ComponentType,
  DiscordAPIError,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  TextInputBuilder,
  TextInputStyle,
  type Interaction,
  type ModalSubmitInteraction,
} from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FormValues } from '../../src/playground/modal-form.ts';
import type { Outcome } from '../../src/playground/people.ts';
import { type HandClock, createHandClock } from '../support/clock.ts';
import { person } from '../support/discord.ts';
import { type TestBot, TRIVIA, call, startBot } from './bot.ts';

let clock: HandClock;
let bot: TestBot;
/** What the bot does with a dialog that was sent. */
let onSubmit: (interaction: ModalSubmitInteraction) => Promise<unknown>;
let submitted: ModalSubmitInteraction[];

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'passed',
    (error: unknown) => (error instanceof DiscordAPIError ? error.code : error),
  );

function textField(change: (field: TextInputBuilder) => TextInputBuilder = (field) => field): LabelBuilder {
  const field = new TextInputBuilder().setCustomId('answer').setStyle(TextInputStyle.Short).setMaxLength(10);
  return new LabelBuilder().setLabel('Your answer').setTextInputComponent(change(field));
}

let modal: ModalBuilder;
const newModal = (...labels: readonly LabelBuilder[]) =>
  new ModalBuilder()
    .setCustomId('dialog')
    .setTitle('A question')
    .addTextDisplayComponents((text) => text.setContent('Which **planet**?'))
    .addLabelComponents(...labels);

beforeEach(async () => {
  clock = createHandClock();
  bot = await startBot({ clock });
  modal = newModal(textField());
  submitted = [];
  onSubmit = (interaction) => interaction.reply({ content: 'thanks', flags: MessageFlags.Ephemeral });
  await bot.client.application.commands.set([new SlashCommandBuilder().setName('ask').setDescription('Asks')]);
  bot.onInteraction(async (interaction: Interaction) => {
    if (interaction.isModalSubmit()) {
      submitted.push(interaction);
      await onSubmit(interaction);
    } else if (interaction.isChatInputCommand()) {
      await interaction.showModal(modal);
    } else if (interaction.isButton()) {
      await interaction.showModal(modal);
    }
  });
});
afterEach(() => bot.close());

const ada = () => bot.playground.person('Ada', TRIVIA);

async function openDialog(): Promise<string> {
  const opened = await ada().command('ask');
  if (!opened.ok || opened.answer.type !== 9) throw new Error('no dialog');
  return opened.interactionId;
}

async function sends(values: FormValues): Promise<Outcome> {
  return ada().submit(await openDialog(), values);
}

async function postButton(): Promise<string> {
  const components = [{ type: 1, components: [{ type: 2, style: 1, custom_id: 'go', label: 'Go on' }] }];
  const path = `/channels/${ada().channel.id}/messages`;
  return String((await call(bot.playground, 'POST', path, { content: 'A message', components })).body['id']);
}

test('a dialog is sent as Discord sends it, and answered like anything else', async () => {
  const outcome = await sends({ answer: 'Jupiter' });
  expect(outcome).toMatchObject({ ok: true, answer: { type: 4 }, message: { content: 'thanks' } });
  const [seen] = submitted;
  expect(seen?.customId).toBe('dialog');
  expect(seen?.fields.getTextInputValue('answer')).toBe('Jupiter');
  expect(seen?.isFromMessage()).toBe(false);
  expect(seen?.components).toMatchObject([
    { type: ComponentType.TextDisplay },
    { type: ComponentType.Label, component: { type: ComponentType.TextInput, customId: 'answer' } },
  ]);
  if (!outcome.ok) throw new Error(outcome.error);
  expect(outcome.message?.interaction_metadata).toMatchObject({
    type: 5,
    triggering_interaction_metadata: { type: 2 },
  });
});

test('a dialog that a button opened knows its message, and may change it', async () => {
  const messageId = await postButton();
  const opened = await ada().press(messageId, 'go');
  if (!opened.ok) throw new Error(opened.error);
  onSubmit = async (interaction) => {
    expect(interaction.message?.id).toBe(messageId);
    if (interaction.isFromMessage()) await interaction.update({ content: 'changed' });
  };
  expect(await ada().submit(opened.interactionId, { answer: 'x' })).toMatchObject({ message: { id: messageId } });
  expect(
    ada()
      .messages()
      .find(({ id }) => id === messageId)?.content,
  ).toBe('changed');
});

test('a dialog cannot open another, nor change a message when it came from a command', async () => {
  const codes: unknown[] = [];
  let done = (): void => {};
  const over = new Promise<void>((resolve) => (done = resolve));
  onSubmit = async (interaction) => {
    const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
    const opening = { type: 9, data: newModal(textField()).toJSON() };
    for (const body of [opening, { type: 7, data: { content: 'x' } }, { type: 6 }]) {
      codes.push((await call(bot.playground, 'POST', path, body, {})).body['code']);
    }
    await interaction.reply('at last');
    codes.push((await call(bot.playground, 'POST', path, { type: 4, data: { content: 'again' } }, {})).body['code']);
    done();
  };
  expect(await sends({ answer: 'x' })).toMatchObject({ ok: true });
  await over;
  expect(codes).toEqual([50035, 50035, 50035, 40060]);
});

test('a dialog that is not answered says so, and can be sent again', async () => {
  onSubmit = () => clock.advance(3_001);
  const id = await openDialog();
  expect(await ada().submit(id, { answer: 'x' })).toEqual({ ok: false, error: 'Something went wrong. Try again.' });
  onSubmit = (interaction) => interaction.reply('now');
  expect(await ada().submit(id, { answer: 'x' })).toMatchObject({ ok: true });
});

test('a dialog belongs to the one who opened it, where it was opened', async () => {
  const id = await openDialog();
  const closed = { ok: false, error: 'This dialog is not open any more.' };
  expect(await bot.playground.person('Grace', TRIVIA).submit(id, { answer: 'x' })).toEqual(closed);
  expect(await bot.playground.person('Ada', 'Harbour Library/lounge').submit(id, { answer: 'x' })).toEqual(closed);
  expect(await ada().submit('1', { answer: 'x' })).toEqual(closed);
  expect(submitted).toEqual([]);
});

test('fields are held to their rules before anything is sent', async () => {
  const errorOf = async (values: FormValues): Promise<unknown> => {
    const outcome = await sends(values);
    return outcome.ok ? 'sent' : outcome.error;
  };
  expect(await errorOf({})).toBe('Fill in "Your answer".');
  expect(await errorOf({ answer: '' })).toBe('Fill in "Your answer".');
  expect(await errorOf({ answer: 'x'.repeat(11) })).toBe('"Your answer" takes at most 10 characters; these are 11.');
  expect(await errorOf({ answer: ['x'] })).toBe('"Your answer" takes a text.');
  modal = newModal(textField((field) => field.setMinLength(3)));
  expect(await errorOf({ answer: 'xy' })).toBe('"Your answer" takes at least 3 characters.');
  modal = newModal(textField((field) => field.setRequired(false).setMinLength(3)));
  expect(await errorOf({ answer: '' })).toBe('sent');
  modal = newModal(textField((field) => field.setValue('set before')));
  expect(await errorOf({})).toBe('sent');
  expect(submitted.at(-1)?.fields.getTextInputValue('answer')).toBe('set before');
});

test('selects, groups and boxes are filled in as well', async () => {
  const options = ['a', 'b', 'c'].map((value) => ({ label: value.toUpperCase(), value }));
  const label = (text: string) => new LabelBuilder().setLabel(text);
  modal = new ModalBuilder()
    .setCustomId('dialog')
    .setTitle('All kinds')
    .addLabelComponents(
      label('Pick').setStringSelectMenuComponent((menu) => menu.setCustomId('pick').addOptions(options)),
      label('One').setRadioGroupComponent((group) => group.setCustomId('one').addOptions(options)),
      label('Some').setCheckboxGroupComponent((group) =>
        group.setCustomId('some').addOptions(options).setMinValues(1).setMaxValues(2),
      ),
      label('Yes').setCheckboxComponent((box) => box.setCustomId('yes')),
      label('Files').setFileUploadComponent((upload) => upload.setCustomId('files').setRequired(false)),
    );
  const good = { pick: ['b'], one: 'c', some: ['a', 'b'], yes: true };
  const wrong: readonly (readonly [FormValues, string])[] = [
    [{ ...good, pick: [] }, 'Choose 1 under "Pick".'],
    [{ ...good, pick: ['x'] }, '"Pick" offers no "x".'],
    [{ ...good, one: '' }, 'Choose 1 under "One".'],
    [{ ...good, some: ['a', 'b', 'c'] }, 'Choose 1 to 2 under "Some".'],
  ];
  for (const [values, error] of wrong) expect(await sends(values)).toEqual({ ok: false, error });
  expect(await sends(good)).toMatchObject({ ok: true });
  const fields = submitted.at(-1)?.fields;
  expect(fields?.getStringSelectValues('pick')).toEqual(['b']);
  expect(fields?.getRadioGroup('one')).toBe('c');
  expect(fields?.getCheckboxGroup('some')).toEqual(['a', 'b']);
  expect(fields?.getCheckbox('yes')).toBe(true);
});

test('a dialog that Discord would refuse is refused', async () => {
  const refused = async (body: object): Promise<unknown> => {
    const result = new Promise((resolve) => {
      bot.onInteraction(async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
        resolve((await call(bot.playground, 'POST', path, { type: 9, data: body }, {})).body['code'] ?? 'shown');
        await codeOf(interaction.reply('done'));
      });
    });
    await ada().command('ask');
    return result;
  };
  const field = { type: 4, custom_id: 'a', style: 1 };
  const labelled = (change: object = {}) => ({ type: 18, label: 'L', component: { ...field, ...change } });
  const shown = { custom_id: 'd', title: 'T', components: [labelled()] };
  expect(await refused(shown)).toBe('shown');
  expect(await refused({ ...shown, title: 'x'.repeat(46) })).toBe(50035);
  expect(await refused({ ...shown, title: '' })).toBe(50035);
  expect(await refused({ ...shown, components: [] })).toBe(50035);
  const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((custom_id) => labelled({ custom_id }));
  expect(await refused({ ...shown, components: six })).toBe(50035);
  expect(await refused({ ...shown, components: six.slice(1) })).toBe('shown');
  expect(await refused({ ...shown, components: [labelled(), labelled()] })).toBe(50035);
  expect(await refused({ ...shown, components: [labelled({ min_length: 5, max_length: 4 })] })).toBe(50035);
  expect(await refused({ ...shown, components: [labelled({ max_length: 4001 })] })).toBe(50035);
  expect(await refused({ ...shown, components: [labelled({ max_length: 2, value: 'xyz' })] })).toBe(50035);
  expect(await refused({ ...shown, components: [{ ...labelled(), label: 'x'.repeat(46) }] })).toBe(50035);
  expect(await refused({ ...shown, components: [{ type: 1, components: [field] }] })).toBe(50035);
  expect(await refused({ ...shown, components: [{ type: 1, components: [{ ...field, label: 'L' }] }] })).toBe('shown');
});

test('a member of a test opens a dialog and types into it', async () => {
  const messageId = await postButton();
  const member = person(bot.playground, 'Ada');
  const message = await member.sees(({ id }) => id === messageId);
  const dialog = await member.opens(message, 'Go on');
  expect(dialog.text).toContain('Which **planet**?');
  expect((await dialog.sends('Jupiter')).message?.content).toBe('thanks');
  expect((await member.types(message, 'Mars', 'Go on')).message?.content).toBe('thanks');
  expect(submitted.map(({ fields }) => fields.getTextInputValue('answer'))).toEqual(['Jupiter', 'Mars']);
});
