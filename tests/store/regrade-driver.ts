import { expect } from 'vitest';
import type { Game, Player } from '../../src/game/model.ts';
import type { RegradeRequest } from '../../src/game/review.ts';
import type { Store } from '../../src/store/store.ts';
import { ada } from '../support/games.ts';
import { NOON, newGame, play } from './driver.ts';

export const GUILD = '200000000000000001';
export const moderator = { id: '100000000000000009', name: 'Mod' };
let ids = 0;

export const nextId = () => `regrade${String((ids += 1)).padStart(9, '0')}`;

export function voidQuestion(index: number, since = 0): RegradeRequest {
  return { kind: 'void', guildId: GUILD, questionId: `q${index}`, since };
}

export function accept(text: string, index = 0, changes: Partial<Extract<RegradeRequest, { kind: 'accept' }>> = {}) {
  const asked = { pack: 'words', fact: `fact-${index}`, slot: 'word' };
  return { kind: 'accept', guildId: GUILD, since: 0, ...asked, text, ...changes } as const;
}

export async function boards(store: Store) {
  const read = async (period: 'all' | 'today') => {
    const { lines } = await store.board({ guildId: GUILD, period, page: 0, readerId: ada.id, now: NOON });
    return lines.map(({ name, points, right, answered, games }) => [name, points, right, answered, games]);
  };
  const [all, today] = [await read('all'), await read('today')];
  expect(today).toEqual(all);
  return all;
}

export async function standings(store: Store, game: Game) {
  const loaded = await store.loadGame(game.id);
  return loaded?.standings.map(({ name, points, right, answered }) => [name, points, right, answered]);
}

export type Said = readonly [Player, number | string, number?];

/** A game of these rounds in which each is answered as told, closed, and left open at the end. */
export async function playGame(store: Store, changes: Partial<Game>, answers: readonly (readonly Said[])[]) {
  const game = newGame(changes);
  const table = play(store, game);
  await table.start();
  for (const [round, said] of answers.entries()) {
    await table.open(round);
    for (const [player, words, timeMs] of said) await table.answer(round, player, words, timeMs);
    await table.close(round);
  }
  return { game, table };
}
