import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Game, Player } from '../../src/game/model.ts';
import { ada, grace, lobbyGame, plannedRound } from '../support/games.ts';
import {
  click,
  createWorld,
  type Death,
  gameNow,
  type HostProcess,
  startProcess,
  type World,
} from '../support/process.ts';

let world: World;
let host: HostProcess;
const { id } = lobbyGame();

beforeEach(async () => {
  world = await createWorld();
  host = startProcess(world);
});
afterEach(() => world.store.close());

async function present(): Promise<Game> {
  const game = await host.sessions.find(id);
  if (game === undefined) throw new Error('there is no game');
  return game;
}

async function openQuestion(): Promise<void> {
  await host.sessions.start(gameNow(world));
  await host.sessions.lobbyPosted(id, 'lobby');
  await host.sessions.join(id, grace);
  await host.sessions.startNow(id);
  await world.clock.advance(0);
}

async function comeBackAfter(ms: number): Promise<number> {
  host.kill();
  await world.clock.advance(ms);
  host = startProcess(world);
  const recovered = await host.sessions.recover();
  await world.clock.advance(0);
  return recovered;
}

const posts = (): readonly string[] => world.chat.calls.filter(({ call }) => call === 'post').map((c) => c.nonce ?? '');

describe('after a kill', () => {
  it('keeps the question, its message and its answers, and gives the time back', async () => {
    await openQuestion();
    const messageId = world.chat.calls.at(-1)?.messageId ?? '';
    await world.clock.advance(5000);
    await host.sessions.answer(click(world, await present(), ada, 1));
    expect(await comeBackAfter(12_000)).toBe(1);
    const { phase, awayMs } = await present();
    expect(awayMs).toBeGreaterThanOrEqual(12_000);
    expect(awayMs).toBeLessThanOrEqual(13_000);
    expect(phase).toMatchObject({ is: 'open', messageId, answered: new Set([ada.id]), pausedMs: awayMs });
    await world.clock.advance(500);
    expect(world.chat.textOf(messageId)).toContain('12 seconds');
    await world.clock.advance(2500);
    await host.sessions.answer(click(world, await present(), grace, 1));
    const [result] = await world.store.ownResults(id, grace.id);
    expect(result?.timeMs).toBeLessThanOrEqual(8000);
    expect(posts()).toEqual([`${id}:0:q`]);
  });

  it('says after a second absence how long both were', async () => {
    await openQuestion();
    await world.clock.advance(18_000);
    await comeBackAfter(3000);
    expect((await present()).phase).toMatchObject({ pausedMs: expect.toSatisfy((ms: number) => ms > 9000) });
    await comeBackAfter(2000);
    expect((await present()).awayMs).toBeLessThanOrEqual(7000);
    expect((await present()).awayMs).toBeGreaterThanOrEqual(5000);
  });

  it('ends the game with its standings after more than ten minutes', async () => {
    await openQuestion();
    await host.sessions.answer(click(world, await present(), ada, 1));
    await comeBackAfter(601_000);
    expect(await present()).toMatchObject({ phase: { is: 'over', how: 'away' }, standings: [{ points: 1000 }, {}] });
    expect(posts()).toEqual([`${id}:0:q`, `${id}:3:p`]);
  });

  it('does not ask a question that was not sent before the game ended', async () => {
    await host.sessions.start(gameNow(world));
    await host.sessions.lobbyPosted(id, 'lobby');
    world.chat.failNext('post', 'trouble');
    await host.sessions.startNow(id);
    await world.clock.advance(0);
    expect(await world.store.pendingOutbox(id)).toMatchObject([{ key: `${id}:0:q` }]);
    await comeBackAfter(601_000);
    expect(posts()).toEqual([`${id}:3:p`]);
    expect(await world.store.pendingOutbox(id)).toEqual([]);
  });

  it('sends a reveal that was not sent before what follows it', async () => {
    await openQuestion();
    await host.sessions.answer(click(world, await present(), ada, 1));
    world.chat.failNext('edit', 'trouble');
    await host.sessions.skip(id);
    await world.clock.advance(0);
    expect(await world.store.pendingOutbox(id)).toMatchObject([{ key: `${id}:0:r` }]);
    await comeBackAfter(601_000);
    const kinds = world.chat.calls.map(({ call, message }) =>
      JSON.stringify(message).includes('is beta.') ? 'reveal' : call,
    );
    expect(kinds.indexOf('reveal')).toBeGreaterThan(0);
    expect(kinds.indexOf('reveal')).toBeLessThan(kinds.lastIndexOf('post'));
  });

  it('does not end a young game for the age of the last sign of life', async () => {
    await world.store.beat(world.clock.now() - 86_400_000);
    await host.sessions.start(gameNow(world));
    host.kill();
    await world.store.beat(world.clock.now() - 86_400_000);
    await comeBackAfter(2000);
    expect((await present()).phase.is).toBe('lobby');
  });

  it('sends the last message of a game that was over already', async () => {
    await openQuestion();
    world.chat.failNext('post', 'trouble');
    await host.sessions.stop(id);
    await world.clock.advance(0);
    expect(posts()).toEqual([`${id}:0:q`]);
    expect(await comeBackAfter(1000)).toBe(0);
    expect(posts()).toEqual([`${id}:0:q`, `${id}:3:p`]);
    expect(await world.store.undelivered()).toEqual([]);
  });

  it('brings many games back', { timeout: 60_000 }, async () => {
    await startMany(40);
    expect(await comeBackAfter(5000)).toBe(40);
    await world.clock.advance(240_000);
    expect(await world.store.openGames()).toEqual([]);
    expect(world.errors).toEqual([]);
  });

  it('ends many games with at most forty calls a second', { timeout: 60_000 }, async () => {
    await startMany(70);
    expect(await comeBackAfter(700_000)).toBe(70);
    const back = world.clock.now();
    await world.clock.advance(10_000);
    expect(await world.store.openGames()).toEqual([]);
    expect(await world.store.undelivered()).toEqual([]);
    for (let second = 0; second < 5; second++) {
      const from = back + second * 1000;
      const calls = world.chat.calls.filter(({ at }) => at >= from && at < from + 1000);
      expect(calls.length).toBeLessThanOrEqual(40);
    }
  });
});

async function startMany(count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const place = { guildId: '2', channelId: `3000000000000000${10 + index}` };
    const game = gameNow(world, { id: `game${String(index).padStart(12, 'a')}` as Game['id'], place });
    await host.sessions.start(game);
    await host.sessions.startNow(game.id);
  }
  await world.clock.advance(2000);
}

describe('drain', () => {
  it('keeps the games open and what was acknowledged', async () => {
    await openQuestion();
    const game = await present();
    const pressed = host.sessions.answer(click(world, game, ada, 1));
    await host.sessions.drain();
    expect(await pressed).toMatchObject({ outcome: 'saved' });
    expect(world.clock.pending()).toEqual([]);
    expect(await host.sessions.start(gameNow(world))).toEqual({ started: false, why: 'draining' });
    expect(await world.store.openGames()).toEqual([id]);
    await comeBackAfter(3000);
    expect(await present()).toMatchObject({ awayMs: 3000, phase: { is: 'open', answered: new Set([ada.id]) } });
  });

  it('still saves a click that arrives last', async () => {
    await openQuestion();
    const game = await present();
    await host.sessions.drain();
    expect(await host.sessions.answer(click(world, game, ada, 1))).toMatchObject({ outcome: 'saved' });
    expect(world.clock.pending()).toEqual([]);
  });
});

/** What two players were told, while a game of two questions goes on through one death of the bot. */
async function playThrough(death: Death): Promise<{ told: Map<string, number>; died: boolean }> {
  const told = new Map<string, number>();
  const rounds = [plannedRound(0), plannedRound(1)];
  const players = new Map([ada, grace].map((player) => [player.id, player]));
  let died = false;
  host = startProcess(world, death);
  for (let turn = 0; turn < 120; turn++) {
    if (host.isDead()) {
      died = true;
      await comeBackAfter(2000);
    }
    const game = await world.store.loadGame(id);
    if (game === undefined) void host.sessions.start(gameNow(world, { rounds, players }));
    else if (game.phase.is === 'over' && (await world.store.undelivered()).length === 0) break;
    else if (game.phase.is === 'lobby') void host.sessions.startNow(id);
    else if (game.phase.is === 'open') for (const player of [ada, grace]) press(game, player, told);
    await world.clock.advance(1000);
  }
  return { told, died };
}

function press(game: Game, player: Player, told: Map<string, number>): void {
  const round = 'round' in game.phase ? game.phase.round : 0;
  if (told.has(`${round} ${player.id}`)) return;
  const choice = player === ada ? 1 : 0;
  const pressing = async (): Promise<void> => {
    const answered = await host.sessions.answer(click(world, game, player, choice));
    if (answered.ok && answered.outcome !== 'closed') told.set(`${round} ${player.id}`, choice);
  };
  void pressing();
}

describe.each(['before', 'after'] as const)('a death %s any call', (when) => {
  it('loses no answer that was told and shows every message once', { timeout: 60_000 }, async () => {
    let call = 0;
    for (let died = true; died;) {
      call += 1;
      await world.store.close();
      world = await createWorld();
      const result = await playThrough({ call, when });
      ({ died } = result);
      const place = `call ${call}`;
      const game = await world.store.loadGame(id);
      expect(game?.phase, place).toEqual({ is: 'over', how: 'finished' });
      expect(posts(), place).toEqual([`${id}:0:q`, `${id}:1:q`, `${id}:2:p`]);
      for (const [key, choice] of result.told) {
        const [round, player] = key.split(' ');
        const own = await world.store.ownResults(id, player as Player['id']);
        expect(
          own.find((one) => one.round === Number(round)),
          place,
        ).toMatchObject({ choice });
      }
      const answered = game?.standings.reduce((sum, standing) => sum + standing.answered, 0);
      expect(answered, place).toBe(4);
      for (const round of [0, 1]) {
        const reveals = world.chat
          .messages()
          .filter(({ id: one }) => world.chat.textOf(one).includes(`${round} is beta.`));
        expect(reveals, place).toHaveLength(1);
      }
    }
    expect(call).toBeGreaterThan(20);
  });
});
