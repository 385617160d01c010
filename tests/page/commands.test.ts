import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { findCommands, listCommands, listMenuCommands, readOption } from '../../src/playground/page/commands.ts';
import { readTypedCommand } from '../../src/playground/page/typed-command.ts';
import { readCommands, type Command } from '../../src/playground/page/wire.ts';
import { MEMBER, MODERATOR, world } from './fixtures/world.ts';

const registered = readCommands(world.commands);

test('only slash commands of this server and this person are listed', () => {
  const elsewhere: Command = { id: '9', name: 'other', description: '', guild_id: 'another' };
  const titles = (permissions: string): readonly string[] =>
    listCommands([...registered, elsewhere], world.guilds[0]?.id ?? '', BigInt(permissions)).map(({ title }) => title);
  expect(titles(MODERATOR)).toEqual(['/trivia', '/trivia-host', '/leaderboard', '/pack list']);
  expect(titles(MEMBER)).toEqual(['/trivia', '/trivia-host', '/leaderboard']);
});

test('commands that begin with the text come before those that hold it', () => {
  const entries = listCommands(registered, '', BigInt(MODERATOR));
  expect(findCommands(entries, '/l').map(({ title }) => title)).toEqual(['/leaderboard', '/pack list']);
  expect(findCommands(entries, '/TRIVIA-')).toHaveLength(1);
  expect(findCommands(entries, '/none')).toEqual([]);
});

test('a whole number is taken exactly when it lies in the range', () => {
  assert(
    property(integer(), integer(), integer(), (a, b, value) => {
      const [least, most] = a < b ? [a, b] : [b, a];
      const option = { type: 4, name: 'n', description: '', min_value: least, max_value: most } as const;
      const inside = value >= least && value <= most;
      expect('value' in readOption(option, String(value))).toBe(inside);
      expect('value' in readOption(option, `${value}.5`)).toBe(false);
    }),
  );
});

test('each kind of option becomes its own kind of value', () => {
  const option = (type: 3 | 4 | 5 | 10, rest = {}): Parameters<typeof readOption>[0] => ({
    type,
    name: 'x',
    description: '',
    ...rest,
  });
  expect(readOption(option(3), ' kept ')).toEqual({ value: ' kept ' });
  expect(readOption(option(3, { max_length: 2 }), 'abc')).toEqual({
    problem: 'x must have 0 to 2 characters; this has 3.',
  });
  expect(readOption(option(10), '2.5')).toEqual({ value: 2.5 });
  expect(readOption(option(10, { min_value: 1 }), '0')).toEqual({ problem: 'x must be a number of at least 1.' });
  expect(readOption(option(4), '', true)).toEqual({ problem: 'x must be a whole number.' });
  expect(readOption(option(5), 'false')).toEqual({ value: false });
  expect(readOption(option(4, { choices: [{ name: 'Two', value: 2 }] }), '2')).toEqual({ value: 2 });
  expect(readOption(option(4, { choices: [{ name: 'Two', value: 2 }] }), '3')).toEqual({
    problem: 'x must be one of its choices.',
  });
  expect(readOption(option(3), '')).toEqual({ value: undefined });
  expect(readOption(option(3, { required: true }), ' ')).toEqual({ problem: 'x is required.' });
});

test('menus have the commands of their kind that this person may use', () => {
  const names = (permissions: string) => listMenuCommands(registered, '', BigInt(permissions));
  expect(names(MODERATOR).onMessages.map(({ name }) => name)).toEqual(['Report question', 'Make a question']);
  expect(names(MEMBER).onMessages.map(({ name }) => name)).toEqual(['Report question']);
  expect(names(MEMBER).onPeople.map(({ name }) => name)).toEqual(['Trivia profile']);
  const forNobody: Command = { id: '9', type: 3, name: 'Hidden', description: '', default_member_permissions: '0' };
  expect(listMenuCommands([forNobody], '', BigInt(MODERATOR)).onMessages).toEqual([]);
});

test.each([
  ['/trivia rounds:5', { rounds: '5' }],
  ['/trivia  rounds: 5   pack:x', { rounds: '5', pack: 'x' }],
  ['/trivia pack:two words rounds:5', { pack: 'two words', rounds: '5' }],
  [`/trivia pack:"rounds: 3" rounds:5`, { pack: 'rounds: 3', rounds: '5' }],
  [`/trivia pack:'a b'`, { pack: 'a b' }],
  ['/trivia pack:“a b”', { pack: 'a b' }],
  ['/trivia pack:see https://example.org', { pack: 'see https://example.org' }],
  ['/trivia PACK:x', { pack: 'x' }],
  ['/trivia pack:"never closed', { pack: '"never closed' }],
  ['/trivia pack:', { pack: '' }],
])('%s is read as its options', (text, values) => {
  expect(readTypedCommand(listCommands(registered, '', BigInt(MODERATOR)), text)).toMatchObject({ values });
});

test('what is no command with something behind it is not read', () => {
  const entries = listCommands(registered, '', BigInt(MODERATOR));
  for (const text of ['/trivia', '/trivia ', '/triviarounds:5', '/pack rounds:5', 'trivia rounds:5', '/none a:b']) {
    expect(readTypedCommand(entries, text)).toBe(undefined);
  }
  expect(readTypedCommand(entries, '/trivia-host action:stop')?.entry.title).toBe('/trivia-host');
  expect(readTypedCommand(entries, '/pack list all:x')).toMatchObject({
    entry: { subcommand: ['list'] },
    problem: '/pack list has no option "all". It takes none.',
  });
});
