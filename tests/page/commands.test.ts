import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { findCommands, listCommands, readOption } from '../../src/playground/page/commands.ts';
import { readCommands, type Command } from '../../src/playground/page/wire.ts';
import { world } from './fixtures/world.ts';

const registered = readCommands(world.commands);

test('only slash commands of this server and this person are listed', () => {
  const elsewhere: Command = { id: '9', name: 'other', description: '', guild_id: 'another' };
  const titles = (moderator: boolean): readonly string[] =>
    listCommands([...registered, elsewhere], world.guilds[0]?.id ?? '', moderator).map(({ title }) => title);
  expect(titles(true)).toEqual(['/trivia', '/trivia-host', '/leaderboard', '/pack list']);
  expect(titles(false)).toEqual(['/trivia', '/trivia-host', '/leaderboard']);
});

test('commands that begin with the text come before those that hold it', () => {
  const entries = listCommands(registered, '', true);
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
  const option = (type: 3 | 4 | 5 | 10 | 11, rest = {}): Parameters<typeof readOption>[0] => ({
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
  expect(readOption(option(11), 'file')).toEqual({ problem: 'x takes a file, which this page cannot send.' });
  expect(readOption(option(3), '')).toEqual({ value: undefined });
  expect(readOption(option(3, { required: true }), ' ')).toEqual({ problem: 'x is required.' });
});
