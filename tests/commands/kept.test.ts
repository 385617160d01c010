import { expect, it } from 'vitest';
import { createKept } from '../../src/commands/kept.ts';
import { createHandClock } from '../support/clock.ts';

const owned = (id: string, guildId: string, size = 1) => ({ id, guildId, ownerId: 'ada', size });

function open() {
  const clock = createHandClock();
  const kept = createKept<ReturnType<typeof owned>>(clock, { most: 10, mostOfOne: 3, weigh: ({ size }) => size });
  const isKept = (id: string, guildId: string): boolean => kept.find(id, { guildId, ownerId: 'ada' }) !== undefined;
  return { clock, kept, isKept };
}

it('keeps what waits for an owner a quarter of an hour, for that owner on that server', async () => {
  const { clock, kept, isKept } = open();
  kept.keep(owned('a', '1'));
  expect(isKept('a', '1')).toBe(true);
  expect(isKept('a', '2')).toBe(false);
  expect(kept.find('a', { guildId: '1', ownerId: 'grace' })).toBeUndefined();
  await clock.advance(15 * 60 * 1000);
  expect(isKept('a', '1')).toBe(true);
  await clock.advance(1);
  expect(isKept('a', '1')).toBe(false);
});

it('lets a busy server push out its own things alone', () => {
  const { kept, isKept } = open();
  kept.keep(owned('a', '1'));
  for (const id of ['b', 'c', 'd', 'e', 'f']) kept.keep(owned(id, '2'));
  expect(isKept('a', '1')).toBe(true);
  expect(['b', 'c', 'd', 'e', 'f'].map((id) => isKept(id, '2'))).toEqual([false, false, true, true, true]);
});

it('keeps no more than the memory that it has, and the last thing in any case', () => {
  const { kept, isKept } = open();
  for (const [index, id] of ['a', 'b', 'c'].entries()) kept.keep(owned(id, String(index), 4));
  expect([isKept('a', '0'), isKept('b', '1'), isKept('c', '2')]).toEqual([false, true, true]);
  kept.keep(owned('d', '3', 11));
  expect([isKept('b', '1'), isKept('c', '2'), isKept('d', '3')]).toEqual([false, false, true]);
});
