import { beforeEach, describe, expect, it } from 'vitest';
import type { Game } from '../../src/game/model.ts';
import { ada, grace, linus, lobbyGame, plannedRound } from '../support/games.ts';
import { click, createWorld, gameNow, type HostProcess, startProcess, type World } from '../support/process.ts';

let world: World;
let host: HostProcess;
const { id } = lobbyGame();

beforeEach(async () => {
  world = await createWorld();
  host = startProcess(world);
  await host.sessions.start(gameNow(world));
  await host.sessions.lobbyPosted(id, 'lobby');
  await host.sessions.join(id, grace);
  await world.clock.advance(3000);
  return () => world.store.close();
});

async function present(): Promise<Game> {
  const game = await host.sessions.find(id);
  if (game === undefined) throw new Error('there is no game');
  return game;
}

async function begin(): Promise<void> {
  await host.sessions.startNow(id);
  await world.clock.advance(0);
}

async function answers(player: typeof ada, choice: number) {
  return host.sessions.answer(click(world, await present(), player, choice));
}

const posts = (): readonly string[] => world.chat.calls.filter(({ call }) => call === 'post').map((c) => c.nonce ?? '');

describe('when Discord has trouble', () => {
  it('waits longer and longer, and goes on', async () => {
    world.chat.failNext('post', 'trouble', 5);
    await begin();
    await world.clock.advance(60_000);
    expect(posts()).toEqual([`${id}:0:q`]);
    expect((await present()).phase.is).not.toBe('over');
    // 1 + 2 + 4 + 8 + 16 seconds after the first try.
    expect(world.chat.calls.find(({ call }) => call === 'post')?.at).toBe(gameNow(world).createdAt - 60_000 + 31_000);
  });

  it('posts once when the answer to a post is lost', async () => {
    world.chat.failNext('post', 'lost-answer');
    await begin();
    await world.clock.advance(2000);
    expect(posts()).toEqual([`${id}:0:q`]);
    expect(await answers(ada, 1)).toMatchObject({ outcome: 'saved' });
  });

  it('can be stopped meanwhile, and then does not ask the question', async () => {
    world.chat.failNext('post', 'trouble', 3);
    await begin();
    expect(await host.sessions.stop(id)).toMatchObject({ ok: true });
    await world.clock.advance(60_000);
    expect(posts()).toEqual([`${id}:3:p`]);
    const podium = world.chat.calls.find(({ call }) => call === 'post');
    expect(world.chat.textOf(podium?.messageId ?? '')).toContain('0 of 3 questions · 2 players');
    expect(await world.store.pendingOutbox(id)).toEqual([]);
  });

  it('takes the buttons off a question that arrives when the game is over', async () => {
    const release = world.chat.hold('post');
    await begin();
    expect(await host.sessions.stop(id)).toMatchObject({ ok: true });
    release();
    await world.clock.advance(60_000);
    expect(posts()).toEqual([`${id}:0:q`, `${id}:3:p`]);
    const asked = world.chat.calls.find(({ nonce }) => nonce === `${id}:0:q`)?.messageId;
    const question = world.chat.messages().find((message) => message.id === asked);
    expect(world.chat.textOf(question?.id ?? '')).toContain('This question is closed.');
    expect(JSON.stringify(question?.message)).not.toContain('custom_id');
    expect(await world.store.pendingOutbox(id)).toEqual([]);
  });

  it('gives the channel up after ten minutes and frees it', async () => {
    world.chat.failNext('post', 'trouble', 1000);
    await begin();
    await world.clock.advance(700_000);
    expect(await present()).toMatchObject({ phase: { is: 'over', how: 'lost' } });
    expect(await world.store.undelivered()).toEqual([]);
  });

  it('does not reveal before the reveal is sent, and sends it before the next question', async () => {
    await begin();
    await answers(ada, 1);
    world.chat.failNext('edit', 'trouble', 4);
    await host.sessions.skip(id);
    await world.clock.advance(60_000);
    const calls = world.chat.calls.map(({ call, message }) =>
      call === 'edit' && JSON.stringify(message).includes('is beta.') ? 'reveal' : call,
    );
    const reveal = calls.indexOf('reveal');
    expect(reveal).toBeGreaterThan(0);
    expect(calls.indexOf('post', calls.indexOf('post') + 1)).toBeGreaterThan(reveal);
  });
});

describe('when the channel or the right to post is gone', () => {
  it.each(['no-channel', 'forbidden'] as const)('ends without a word and frees the channel (%s)', async (why) => {
    await begin();
    await world.clock.advance(1000);
    world.chat.failNext('edit', why);
    await answers(ada, 1);
    await world.clock.advance(10_000);
    expect(await present()).toMatchObject({ phase: { is: 'over', how: 'lost' } });
    expect((await present()).standings[0]).toMatchObject({ name: 'Ada', points: 1000 });
    expect(posts()).toEqual([`${id}:0:q`]);
    expect(await host.sessions.runningIn('300000000000000001')).toBeUndefined();
    expect(await world.store.undelivered()).toEqual([]);
  });

  it('notices at the next question', async () => {
    await begin();
    await answers(ada, 1);
    world.chat.failNext('post', 'forbidden');
    await host.sessions.skip(id);
    await world.clock.advance(9000);
    expect(await present()).toMatchObject({ phase: { is: 'over', how: 'lost' } });
  });
});

describe('when a moderator deletes the message', () => {
  it('asks the question again, with its answers and its time', async () => {
    await begin();
    const first = world.chat.calls.findLast(({ call }) => call === 'post')?.messageId ?? '';
    world.chat.remove(first);
    await answers(ada, 1);
    await world.clock.advance(1000);
    expect(posts()).toEqual([`${id}:0:q`, `${id}:0:q2`]);
    const { phase } = await present();
    expect(phase).toMatchObject({ is: 'open', answered: new Set([ada.id]) });
    expect(phase.is === 'open' && phase.messageId).not.toBe(first);
    expect(phase.is === 'open' && phase.deadline - phase.openedAt).toBe(20_000);
  });

  it('ends the game when it is deleted again', async () => {
    await begin();
    for (const player of [grace, linus]) {
      const { phase } = await present();
      if (phase.is === 'open') world.chat.remove(phase.messageId);
      await answers(player, 1);
      await world.clock.advance(4000);
    }
    expect(await present()).toMatchObject({ phase: { is: 'over', how: 'stopped' } });
  });

  it('posts the answer anew when the question is gone by then', async () => {
    await begin();
    const first = world.chat.calls.findLast(({ call }) => call === 'post')?.messageId ?? '';
    world.chat.remove(first);
    await host.sessions.skip(id);
    await world.clock.advance(1000);
    expect(posts()).toEqual([`${id}:0:q`, `${id}:0:r2`]);
    const last = world.chat.calls.findLast(({ call }) => call === 'post');
    expect(world.chat.textOf(last?.messageId ?? '')).toContain('is beta.');
  });

  it('does not miss the lobby', async () => {
    world.chat.failNext('edit', 'no-message');
    await begin();
    await world.clock.advance(1000);
    expect((await present()).phase.is).toBe('open');
  });
});

describe('when the database refuses', () => {
  it('frees the channel of a game that cannot go on', async () => {
    const { store } = world;
    const commit: typeof store.commit = (game, saves, outbox) =>
      saves.some(({ save }) => save === 'started')
        ? Promise.reject(new Error('no'))
        : store.commit(game, saves, outbox);
    await host.sessions.stop(id);
    const failing = startProcess({ ...world, store: { ...store, commit } });
    const game = gameNow(world, { id: 'ccccddddeeeeffff' as Game['id'] });
    await failing.sessions.start(game);
    await world.clock.advance(400_000);
    expect((await failing.sessions.find(game.id))?.phase.is).toBe('lobby');
    await world.clock.advance(200_000);
    expect((await failing.sessions.find(game.id))?.phase).toEqual({ is: 'over', how: 'lost' });
  });

  it('tells the player and keeps the game as it was', async () => {
    await begin();
    const failing = startProcess({
      ...world,
      store: { ...world.store, recordAnswer: () => Promise.reject(new Error('busy')) },
    });
    await host.sessions.drain();
    await failing.sessions.recover();
    const game = await failing.sessions.find(id);
    if (game === undefined) throw new Error('there is no game');
    await expect(failing.sessions.answer(click(world, game, ada, 1))).rejects.toThrow('busy');
    expect((await failing.sessions.find(id))?.phase).toMatchObject({ is: 'open', answered: new Set() });
  });

  it.each([
    ['stop', 1, { phase: { is: 'over', how: 'stopped' }, unanswered: 1 }],
    ['skip', 1, { phase: { is: 'revealed', round: 0 }, unanswered: 0 }],
    ['stop', 1_000_000, { phase: { is: 'over', how: 'stopped' } }],
  ] as const)('keeps a %s whose close failed over a restart', async (move, awayMs, expected) => {
    await begin();
    await host.sessions.drain();
    const closeRound = () => Promise.reject(new Error('busy'));
    const failing = startProcess({ ...world, store: { ...world.store, closeRound } });
    await failing.sessions.recover();
    await expect(failing.sessions[move](id)).rejects.toThrow('busy');
    expect(await world.store.loadGame(id)).toMatchObject({ phase: { is: 'closing', round: 0 } });
    failing.kill();
    await world.clock.advance(awayMs);
    host = startProcess(world);
    await host.sessions.recover();
    expect(await present()).toMatchObject(expected);
  });

  it('closes the question as soon as that is possible', async () => {
    let refusals = 3;
    const { store } = world;
    const closeRound: typeof store.closeRound = (...args) => {
      refusals -= 1;
      return refusals >= 0 ? Promise.reject(new Error('busy')) : store.closeRound(...args);
    };
    await host.sessions.stop(id);
    const rounds = [plannedRound(0)];
    const failing = startProcess({ ...world, store: { ...store, closeRound } });
    const game = gameNow(world, { id: 'bbbbccccddddeeee' as Game['id'], rounds });
    await failing.sessions.start(game);
    await failing.sessions.startNow(game.id);
    await world.clock.advance(0);
    const open = await failing.sessions.find(game.id);
    if (open === undefined) throw new Error('there is no game');
    await failing.sessions.answer(click(world, open, ada, 1));
    await expect(failing.sessions.skip(game.id)).rejects.toThrow('busy');
    // A stop in between does not make the game forget that it has to try again.
    await expect(failing.sessions.stop(game.id)).rejects.toThrow('busy');
    await world.clock.advance(20_000);
    expect(await failing.sessions.find(game.id)).toMatchObject({
      phase: { is: 'over' },
      standings: [{ points: 1000 }],
    });
  });
});
