import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Playground } from '../../src/playground/server.ts';
import { buttonsOf, person, textOf } from '../support/discord.ts';
import { type HandClock, createHandClock } from '../support/clock.ts';
import { TRIVIA, call, startAlone } from './bot.ts';

let clock: HandClock;
let playground: Playground;
beforeEach(async () => {
  clock = createHandClock();
  playground = await startAlone({ clock });
});
afterEach(() => playground.close());

async function register(options: object[]): Promise<void> {
  const path = `/applications/${playground.world.applicationId}/commands`;
  const { status } = await call(playground, 'PUT', path, [{ name: 'trivia', description: 'Starts', options }]);
  expect(status).toBe(200);
}
async function post(body: object): Promise<APIMessage> {
  const ada = playground.person('Ada', TRIVIA);
  const { body: message } = await call(playground, 'POST', `/channels/${ada.channel.id}/messages`, body);
  return message as unknown as APIMessage;
}
const errorOf = async (outcome: Promise<object>) => ((await outcome) as { error?: string }).error;

test('options are held to what the command declares', async () => {
  await register([
    { type: 3, name: 'pack', description: 'Which', required: true, max_length: 5 },
    { type: 4, name: 'rounds', description: 'How many', min_value: 1, max_value: 50 },
    {
      type: 3,
      name: 'mode',
      description: 'How',
      choices: [
        { name: 'Quick', value: 'q' },
        { name: 'Slow', value: 's' },
      ],
    },
  ]);
  const uses = (options: Record<string, string | number | boolean>) =>
    errorOf(playground.person('Ada', TRIVIA).command('trivia', options));
  expect(await uses({})).toBe('The option "pack" is required.');
  expect(await uses({ pack: 'a', rounds: 51 })).toBe('The option "rounds" must be at most 50.');
  expect(await uses({ pack: 'a', rounds: 0 })).toBe('The option "rounds" must be at least 1.');
  expect(await uses({ pack: 'a', rounds: 1.5 })).toBe('The option "rounds" wants a whole number.');
  expect(await uses({ pack: 'a', rounds: '3' })).toBe('The option "rounds" wants a number.');
  expect(await uses({ pack: 'a', mode: 'x' })).toBe('The option "mode" must be one of: Quick, Slow.');
  expect(await uses({ pack: 'abcdef' })).toBe('The option "pack" takes at most 5 characters.');
  expect(await uses({ pack: 'a', colour: 'red' })).toBe('The command has no option "colour".');
  expect(await errorOf(playground.person('Ada', TRIVIA).command('nothing'))).toBe('There is no command /nothing here.');
});

test('subcommands nest their options', async () => {
  const list = { type: 1, name: 'list', description: 'Lists', options: [{ type: 5, name: 'all', description: 'All' }] };
  await register([{ type: 2, name: 'pack', description: 'Packs', options: [list] }]);
  const seen: unknown[] = [];
  playground.world.events.listen(
    (event) => event.type === 'interaction' && seen.push(event.interaction.data['options']),
  );
  const ada = playground.person('Ada', TRIVIA);
  const used = ada.command('trivia', { all: true }, { subcommand: ['pack', 'list'] });
  await clock.advance(3_000);
  expect(await errorOf(used)).toBe('The application did not respond');
  const options = [{ name: 'all', type: 5, value: true }];
  expect(seen).toEqual([[{ name: 'pack', type: 2, options: [{ name: 'list', type: 1, options }] }]]);
  expect(await errorOf(ada.command('trivia'))).toBe('The command needs a subcommand.');
  expect(await errorOf(ada.command('trivia', {}, { subcommand: 'none' }))).toBe(
    'The command has no subcommand "none".',
  );
});

test('a press that nobody answers fails after three seconds', async () => {
  const message = await post({
    content: 'x',
    components: [{ type: 1, components: [{ type: 2, style: 1, custom_id: 'a', label: 'A' }] }],
  });
  const pressed = playground.person('Grace', TRIVIA).press(message.id, 'a');
  await clock.advance(3_000);
  expect(await errorOf(pressed)).toBe('This interaction failed');
  await playground.settled();
});

test('only what is there and switched on can be pressed', async () => {
  const button = (custom_id: string, more: object = {}) => ({
    type: 2,
    style: 1,
    custom_id,
    label: custom_id,
    ...more,
  });
  const message = await post({
    content: 'x',
    components: [{ type: 1, components: [button('on'), button('off', { disabled: true })] }],
  });
  expect(buttonsOf(message)).toEqual(['on']);
  const ada = playground.person('Ada', TRIVIA);
  expect(await errorOf(ada.press(message.id, 'off'))).toBe('This is switched off.');
  expect(await errorOf(ada.press(message.id, 'none'))).toBe('The message has no such button or select any more.');
  expect(await errorOf(ada.press('1', 'on'))).toBe('The message is not there any more.');
  expect(await errorOf(ada.select(message.id, 'on', []))).toBe('This is not a select.');
});

test('a select takes what it offers, as many as it wants', async () => {
  const options = ['day', 'week', 'month'].map((value) => ({ label: value, value }));
  const message = await post({
    content: 'x',
    components: [{ type: 1, components: [{ type: 3, custom_id: 's', options, max_values: 2 }] }],
  });
  const ada = playground.person('Ada', TRIVIA);
  expect(await errorOf(ada.select(message.id, 's', ['year']))).toBe('The select offers no "year".');
  expect(await errorOf(ada.select(message.id, 's', []))).toBe('Choose 1 to 2.');
  const data: unknown[] = [];
  playground.world.events.listen((event) => event.type === 'interaction' && data.push(event.interaction.data));
  const chosen = ada.select(message.id, 's', ['day', 'week']);
  await clock.advance(3_000);
  await chosen;
  expect(data).toMatchObject([{ custom_id: 's', component_type: 3, values: ['day', 'week'] }]);
});

test('people talk, within a message’s length', () => {
  const ada = playground.person('Ada', TRIVIA);
  expect(ada.say(' ')).toEqual({ ok: false, error: 'Write something first.' });
  expect(ada.say('x'.repeat(2_001))).toMatchObject({ ok: false });
  person(playground, 'Grace').says('good evening');
  expect(person(playground, 'Linus').messages().map(textOf)).toEqual(['good evening']);
  expect(person(playground, 'Linus', 'Hill Street Club/trivia').messages()).toEqual([]);
});
