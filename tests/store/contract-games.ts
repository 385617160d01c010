import { describe, expect, it } from 'vitest';
import type { Game, GameId, Save } from '../../src/game/model.ts';
import { CLOSE_GRACE_MS, REVEAL_MS } from '../../src/game/timing.ts';
import type { OutboxEntry } from '../../src/store/store.ts';
import { ada, grace, linus } from '../support/games.ts';
import { MINUTE, newGame, NOON, play, type UseStore } from './driver.ts';

/** Games, messages and notes: what is saved comes back, also after a restart. */
export function describeGames(use: UseStore): void {
  describe('games', () => {
    it('gives a new game back as it was', async () => {
      const { store } = await use();
      const game = newGame({ players: new Map([grace, ada].map((player) => [player.id, player])) });
      expect(await store.createGame(game)).toEqual({ created: true });
      expect(await store.loadGame(game.id)).toEqual(game);
      expect([...((await store.loadGame(game.id))?.players.keys() ?? [])]).toEqual([grace.id, ada.id]);
      expect(await store.loadGame('nothere' as GameId)).toBeUndefined();
    });

    it('keeps one open game a channel', async () => {
      const { store } = await use();
      const first = newGame();
      const second = newGame({ place: first.place });
      const made = await Promise.all([store.createGame(first), store.createGame(second)]);
      const running = { id: first.id, place: first.place, round: 0, rounds: 3 };
      expect(made).toEqual([{ created: true }, { created: false, running }]);
      expect(await store.loadGame(second.id)).toBeUndefined();
      expect(await store.openGames()).toEqual([first.id]);

      await store.commit(first.id, [{ save: 'over', how: 'stopped', at: NOON }], []);
      expect(await store.runningIn(first.place.channelId)).toBeUndefined();
      expect(await store.createGame(second)).toEqual({ created: true });
      expect((await store.loadGame(first.id))?.phase).toEqual({ is: 'over', how: 'stopped' });
    });

    it('refuses to save the same game twice in another channel', async () => {
      const { store } = await use();
      const game = newGame();
      await store.createGame(game);
      await expect(store.createGame({ ...newGame(), id: game.id })).rejects.toThrow('already');
    });

    it('says where a running game is', async () => {
      const { store } = await use();
      const game = newGame();
      await store.createGame(game);
      await store.commit(game.id, [{ save: 'lobby-message', messageId: 'lobby' }], []);
      const running = { id: game.id, place: game.place, rounds: 3 };
      expect(await store.runningIn(game.place.channelId)).toEqual({ ...running, round: 0, messageId: 'lobby' });
      await play(store, game).open(1);
      expect(await store.runningIn(game.place.channelId)).toEqual({ ...running, round: 2, messageId: 'm1' });
    });

    it('lists open games, oldest first', async () => {
      const { store } = await use();
      const made = [3, 1, 2].map((minute) => newGame({ createdAt: NOON + minute * MINUTE }));
      for (const game of made) await store.createGame(game);
      expect(await store.openGames()).toEqual([made[1]?.id, made[2]?.id, made[0]?.id]);
    });
  });

  describe('a game found again after a restart', () => {
    it('is the same at every step', async () => {
      const { database } = await use();
      const game = newGame({ players: new Map([[ada.id, ada]]) });
      const steps: readonly [saves: readonly Save[], phase: object, more?: Partial<Game>][] = [
        [[{ save: 'player', player: grace }], { is: 'lobby', startsAt: NOON + 30_000 }],
        [[{ save: 'left', playerId: grace.id }], { is: 'lobby' }, { players: new Map([[ada.id, ada]]) }],
        [[{ save: 'lobby-message', messageId: 'l' }], { is: 'lobby' }, { lobbyMessageId: 'l' }],
        [[{ save: 'started' }, { save: 'round-pending', round: 0 }], { is: 'posting', round: 0 }],
        [
          [{ save: 'round-open', round: 0, messageId: 'm', openedAt: NOON, deadline: NOON + 20_000 }],
          { is: 'open', round: 0, messageId: 'm', closesAt: NOON + 20_000 + CLOSE_GRACE_MS, answered: new Set() },
        ],
        [
          [{ save: 'player', player: linus }],
          { is: 'open', pausedMs: 0 },
          { players: new Map([ada, linus].map((player) => [player.id, player])) },
        ],
        [
          [{ save: 'round-paused', round: 0, pausedMs: 5000, deadline: NOON + 25_000, awayMs: 3000 }],
          { is: 'open', pausedMs: 5000, openedAt: NOON, deadline: NOON + 25_000 },
          { awayMs: 3000 },
        ],
        [[{ save: 'round-closing', round: 0, why: 'skipped' }], { is: 'closing', round: 0, why: 'skipped' }],
        [[{ save: 'round-closing', round: 0, why: 'stopped' }], { is: 'closing', messageId: 'm', why: 'stopped' }],
      ];
      const first = await database.open();
      await first.createGame(game);
      await first.close();
      for (const [saves, phase, more = {}] of steps) {
        const before = await database.open();
        await before.commit(game.id, saves, []);
        await before.close();
        const after = await database.open();
        expect(await after.loadGame(game.id)).toMatchObject({ ...more, phase });
        await after.close();
      }

      const closer = await database.open();
      const result = await closer.closeRound(game.id, 0, NOON + 26_500);
      await closer.close();
      const revealer = await database.open();
      expect(await revealer.closeRound(game.id, 0, NOON + 99_000)).toEqual(result);
      expect(await revealer.loadGame(game.id)).toMatchObject({
        phase: { is: 'closing', round: 0, messageId: 'm', why: 'stopped' },
        standings: result.standings,
      });
      await revealer.commit(game.id, [{ save: 'revealed', round: 0, unanswered: 1 }], []);
      await revealer.close();
      const last = await database.open();
      expect(await last.loadGame(game.id)).toMatchObject({
        phase: { is: 'revealed', round: 0, nextAt: NOON + 26_500 + REVEAL_MS },
        unanswered: 1,
      });
      expect((await last.loadGame(game.id))?.awayMs).toBeUndefined();
      await last.commit(game.id, [{ save: 'over', how: 'finished', at: NOON + 40_000 }], []);
      await last.close();
      const done = await database.open();
      expect(await done.loadGame(game.id)).toMatchObject({ phase: { is: 'over', how: 'finished' } });
      expect((await done.loadGame(game.id))?.standings).toEqual(result.standings);
    });

    it('saves all that an event changed or nothing of it', async () => {
      const { store } = await use();
      const game = newGame();
      await play(store, game).start();
      const messages = [entry(game, 'a'), { ...entry(game, 'b'), kind: 'shout' as 'post' }];
      const saves = [{ save: 'round-pending', round: 1 }] as const;
      await expect(store.commit(game.id, saves, messages)).rejects.toThrow();
      expect((await store.loadGame(game.id))?.phase).toEqual({ is: 'posting', round: 0 });
      expect(await store.pendingOutbox(game.id)).toEqual([]);
    });
  });

  describe('messages to send', () => {
    it('are kept in their order until they are sent', async () => {
      const { store, database } = await use();
      const [game, other] = [newGame(), newGame({ createdAt: NOON - 1 })];
      await store.createGame(game);
      await store.createGame(other);
      const entries = [entry(game, 'z'), { ...entry(game, 'b'), kind: 'edit', messageId: '5' } as const];
      await store.commit(game.id, [], entries);
      await store.commit(game.id, [{ save: 'over', how: 'lost', at: NOON }], [entry(game, 'a')]);
      await store.commit(other.id, [], [entry(other, 'y')]);
      await store.close();
      const again = await database.open();
      expect(await again.pendingOutbox(game.id)).toEqual([...entries, entry(game, 'a')]);
      expect(await again.undelivered()).toEqual([other.id, game.id]);
      await again.outboxDone('z');
      await again.outboxDone('z');
      await again.outboxDone('y');
      expect((await again.pendingOutbox(game.id)).map((one) => one.key)).toEqual(['b', 'a']);
      expect(await again.undelivered()).toEqual([game.id]);
    });

    it('are replaced by newer ones with the same key', async () => {
      const { store } = await use();
      const game = newGame();
      await store.createGame(game);
      await store.commit(game.id, [], [entry(game, 'a'), entry(game, 'b')]);
      await store.commit(game.id, [], [{ ...entry(game, 'a'), body: '{"new":1}' }]);
      expect(await store.pendingOutbox(game.id)).toEqual([
        { ...entry(game, 'a'), body: '{"new":1}' },
        entry(game, 'b'),
      ]);
    });
  });

  it('keeps notes and the heartbeat', async () => {
    const { store } = await use();
    expect([await store.readNote('commands'), await store.lastBeat()]).toEqual([undefined, undefined]);
    await store.writeNote('commands', 'one');
    await store.writeNote('commands', 'two');
    await store.beat(NOON);
    await store.beat(NOON + 1000);
    expect([await store.readNote('commands'), await store.lastBeat()]).toEqual(['two', NOON + 1000]);
  });
}

function entry(game: Game, key: string): OutboxEntry {
  return { key, gameId: game.id, channelId: game.place.channelId, kind: 'post', body: '{"flags":0}' };
}
