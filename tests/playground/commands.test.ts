import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Playground } from '../../src/playground/server.ts';
import { call, startAlone } from './bot.ts';

const PLENTY = { limit: 100_000, perMs: 1_000 };
let playground: Playground;
let all: string;
let ofGuild: string;
beforeAll(async () => {
  playground = await startAlone({ limits: { global: PLENTY, otherRoutes: PLENTY } });
  const { applicationId, guilds } = playground.world;
  all = `/applications/${applicationId}/commands`;
  ofGuild = `/applications/${applicationId}/guilds/${guilds[0]?.id ?? ''}/commands`;
});
afterAll(() => playground.close());

const command = { name: 'trivia', description: 'Starts a game' };
const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'An option', ...more });
const names = () => playground.world.commands.offeredIn(playground.world.guilds[0]?.id ?? '').map(({ name }) => name);

test('commands are added, overwritten, read, changed and removed', async () => {
  const made = await call(playground, 'POST', all, { ...command, default_member_permissions: '8192' });
  expect(made).toMatchObject({ status: 201, body: { ...command, default_member_permissions: '8192', type: 1 } });
  const again = await call(playground, 'POST', all, { ...command, description: 'Begins a game' });
  expect(again).toMatchObject({ status: 200, body: { id: made.body['id'], description: 'Begins a game' } });
  const path = `${all}/${String(made.body['id'])}`;
  const changed = await call(playground, 'PATCH', path, { name: 'quiz' });
  expect(changed.body).toMatchObject({ name: 'quiz', description: 'Begins a game' });
  expect(changed.body['version']).not.toBe(made.body['version']);
  expect((await call(playground, 'GET', path)).body).toEqual(changed.body);
  expect(await call(playground, 'DELETE', path)).toMatchObject({ status: 204 });
  expect(await call(playground, 'GET', path)).toMatchObject({ status: 404, body: { code: 10063 } });
});

test('all commands are replaced at once; those of the same name keep their ids', async () => {
  const first = await call(playground, 'PUT', all, [command, { ...command, name: 'leaderboard' }]);
  const second = await call(playground, 'PUT', all, [{ ...command, name: 'stats' }, command]);
  const idOf = ({ body }: { body: Record<string, unknown> }, n: number) => (body[n] as { id: string }).id;
  expect(idOf(second, 1)).toBe(idOf(first, 0));
  expect(names()).toEqual(['stats', 'trivia']);
  await call(playground, 'PUT', ofGuild, [{ ...command, description: 'Here only' }]);
  expect(names()).toEqual(['stats', 'trivia']);
  expect(playground.world.commands.offeredIn(playground.world.guilds[0]?.id ?? '')[1]?.description).toBe('Here only');
  expect((await call(playground, 'GET', all)).body).toHaveLength(2);
  await call(playground, 'PUT', ofGuild, []);
});

test('texts in other languages come when they are asked for', async () => {
  const localized = { ...command, description_localizations: { de: 'Beginnt ein Spiel' } };
  await call(playground, 'PUT', all, [localized]);
  const plain = (await call(playground, 'GET', all)).body;
  expect(plain).not.toMatchObject([{ description_localizations: expect.anything() }]);
  expect((await call(playground, 'GET', `${all}?with_localizations=true`)).body).toMatchObject([localized]);
});

test('a body that is no list replaces nothing', async () => {
  await call(playground, 'PUT', all, [command]);
  expect(await call(playground, 'PUT', all, command)).toMatchObject({ status: 400, body: { code: 50035 } });
  expect(names()).toEqual(['trivia']);
});

describe('what Discord refuses in a command', () => {
  const long = 'x'.repeat(100);
  const cases: [name: string, bodies: object[], code: string][] = [
    ['a name in capitals', [{ ...command, name: 'Trivia' }], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name of two words', [{ ...command, name: 'play now' }], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name of 33 letters', [{ ...command, name: 'x'.repeat(33) }], 'BASE_TYPE_MAX_LENGTH'],
    ['no description', [{ name: 'trivia' }], 'BASE_TYPE_REQUIRED'],
    [
      'a required option after one that is not',
      [{ ...command, options: [option('one'), option('two', { required: true })] }],
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'two options of one name',
      [{ ...command, options: [option('one'), option('one')] }],
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      'choices beside autocomplete',
      [{ ...command, options: [option('one', { autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] }],
      'APPLICATION_COMMAND_OPTION_CHOICES_AUTOCOMPLETE_INVALID',
    ],
    [
      'more than 8,000 characters',
      [
        {
          ...command,
          options: Array.from({ length: 4 }, (_, n) =>
            option(`o${n}`, {
              choices: Array.from({ length: 25 }, (_, m) => ({ name: `${long.slice(4)}${m}`, value: `v${m}` })),
            }),
          ),
        },
      ],
      'APPLICATION_COMMAND_TOO_LARGE',
    ],
    ['two commands of one name', [command, command], 'APPLICATION_COMMANDS_DUPLICATE_NAME'],
    [
      '101 commands',
      Array.from({ length: 101 }, (_, n) => ({ ...command, name: `c${n}` })),
      'APPLICATION_COMMAND_LIMIT_REACHED',
    ],
    ['an option of no known type', [{ ...command, options: [option('one', { type: 99 })] }], 'BASE_TYPE_CHOICES'],
  ];
  test.each(cases)('%s', async (_name, bodies, code) => {
    const answer = await call(playground, 'PUT', all, bodies);
    expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(JSON.stringify(answer.body)).toContain(code);
  });
});
