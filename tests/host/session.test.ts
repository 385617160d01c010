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
  return () => world.store.close();
});

async function present(): Promise<Game> {
  const game = await host.sessions.find(id);
  if (game === undefined) throw new Error('there is no game');
  return game;
}

/** Ada's and Grace's game with its first question open. */
async function openQuestion(changes: Partial<Game> = {}): Promise<Game> {
  await host.sessions.start(gameNow(world, changes));
  await host.sessions.lobbyPosted(id, 'lobby');
  await host.sessions.join(id, grace);
  await host.sessions.startNow(id);
  await world.clock.advance(0);
  return present();
}

async function answers(player: typeof ada, choice: number) {
  return host.sessions.answer(click(world, await present(), player, choice));
}

const posts = (): readonly string[] => world.chat.calls.filter(({ call }) => call === 'post').map((c) => c.nonce ?? '');

describe('a game', () => {
  it('is played from lobby to podium with every message once', async () => {
    await openQuestion();
    for (let round = 0; round < 3; round++) {
      await world.clock.advance(4000);
      expect(await answers(ada, 1)).toMatchObject({ ok: true, outcome: 'saved' });
      expect(await answers(grace, 0)).toMatchObject({ ok: true, outcome: 'saved' });
      await world.clock.advance(8000);
    }
    await world.clock.advance(1000);
    expect(await present()).toMatchObject({ phase: { is: 'over', how: 'finished' } });
    expect(posts()).toEqual([`${id}:0:q`, `${id}:1:q`, `${id}:2:q`, `${id}:3:p`]);
    expect((await present()).standings).toMatchObject([
      { name: 'Ada', rank: 1, right: 3 },
      { name: 'Grace', rank: 2, right: 0, answered: 3 },
    ]);
    expect(await world.store.pendingOutbox(id)).toEqual([]);
    expect(await host.sessions.runningIn('300000000000000001')).toBeUndefined();
    expect(world.errors).toEqual([]);
    expect(world.clock.pending().length).toBeLessThanOrEqual(1);
  });

  it('refuses a second game in the channel and names the first', async () => {
    await host.sessions.start(gameNow(world));
    const again = await host.sessions.start(gameNow(world, { id: 'zzzzzzzzzzzzzzzz' as Game['id'] }));
    expect(again).toMatchObject({ started: false, why: 'running', running: { id } });
  });

  it('tells of an answer only when it is on disk', async () => {
    await openQuestion();
    const saved = await answers(ada, 1);
    expect(saved).toMatchObject({ ok: true, outcome: 'saved', game: { phase: { answered: new Set([ada.id]) } } });
    expect((await world.store.loadGame(id))?.phase).toMatchObject({ answered: new Set([ada.id]) });
    expect(await answers(ada, 2)).toMatchObject({ outcome: 'changed' });
  });

  it('takes a click delivered twice once', async () => {
    const game = await openQuestion();
    const press = click(world, game, ada, 1);
    const outcomes = await Promise.all([host.sessions.answer(press), host.sessions.answer(press)]);
    expect(outcomes).toMatchObject([{ outcome: 'saved' }, { outcome: 'stale' }]);
  });

  it('counts the later of two presses, whatever their order', async () => {
    const game = await openQuestion();
    const first = click(world, game, ada, 0);
    const second = click(world, game, ada, 1);
    expect(await host.sessions.answer(second)).toMatchObject({ outcome: 'saved' });
    expect(await host.sessions.answer(first)).toMatchObject({ outcome: 'stale' });
    await host.sessions.skip(id);
    expect(await world.store.ownResults(id, ada.id)).toMatchObject([{ choice: 1, right: true }]);
  });

  it('lets a click wait that comes before Discord has confirmed the question', async () => {
    await host.sessions.start(gameNow(world));
    const release = world.chat.hold('post');
    await host.sessions.startNow(id);
    await world.clock.advance(0);
    const early = host.sessions.answer(click(world, await present(), ada, 1));
    await world.clock.advance(0);
    release();
    expect(await early).toMatchObject({ ok: true, outcome: 'saved' });
  });

  it('loses no click in a race with the close', async () => {
    await openQuestion({ rounds: [plannedRound(0)] });
    await world.clock.advance(21_400);
    const game = await present();
    const presses = [ada, grace, linus].map((player) =>
      host.sessions.answer({ ...click(world, game, player, 1), at: world.clock.now() - 1300 }),
    );
    await world.clock.advance(200);
    const saved = (await Promise.all(presses)).filter((press) => press.ok).length;
    await world.clock.advance(1000);
    const { standings } = await present();
    expect(standings.reduce((sum, { answered }) => sum + answered, 0)).toBe(saved);
    expect(saved).toBeGreaterThan(0);
  });

  it('shows one reveal when timer, skip and stop meet', async () => {
    await openQuestion();
    await answers(ada, 1);
    await world.clock.advance(21_400);
    await Promise.all([host.sessions.skip(id), host.sessions.stop(id), world.clock.advance(200)]);
    await world.clock.advance(5000);
    expect(await present()).toMatchObject({ phase: { is: 'over', how: 'stopped' } });
    expect(
      world.chat.calls.filter(({ message }) => JSON.stringify(message).includes('The word at place')),
    ).toHaveLength(1);
    expect(posts()).toEqual([`${id}:0:q`, `${id}:3:p`]);
  });

  it('is over when stop says so', async () => {
    await openQuestion();
    await answers(ada, 1);
    expect(await host.sessions.stop(id)).toMatchObject({ ok: true, game: { phase: { is: 'over', how: 'stopped' } } });
    expect(await host.sessions.stop(id)).toMatchObject({ ok: false, refused: 'over' });
    expect(await answers(grace, 1)).toMatchObject({ ok: false, refused: 'over' });
  });

  it('refuses moves in games it has never heard of', async () => {
    const unknown = 'yyyyyyyyyyyyyyyy' as Game['id'];
    expect(await host.sessions.join(unknown, ada)).toEqual({ ok: false, refused: 'over' });
    expect(await host.sessions.answer({ ...click(world, gameNow(world), ada, 0), gameId: unknown })).toEqual({
      ok: false,
      refused: 'over',
    });
  });

  it('saves a click that another process of the same database receives', async () => {
    const game = await openQuestion();
    const other = startProcess(world);
    const press = click(world, game, linus, 1);
    const outcomes = await Promise.all([host.sessions.answer(press), other.sessions.answer(press)]);
    expect(new Set(outcomes.map((one) => one.ok && one.outcome))).toEqual(new Set(['saved', 'stale']));
  });

  it('starts without a lobby once its first message stands', async () => {
    const game = gameNow(world);
    await host.sessions.start({ ...game, settings: { ...game.settings, skipLobby: true } });
    await host.sessions.lobbyPosted(id, 'lobby');
    await world.clock.advance(0);
    expect((await present()).phase.is).toBe('open');
  });
});

describe('the live count', () => {
  it('follows the answers and never overwrites the reveal', async () => {
    await openQuestion();
    const messageId = world.chat.calls[0]?.messageId ?? '';
    await world.clock.advance(3000);
    const release = world.chat.hold('edit');
    await answers(ada, 1);
    await world.clock.advance(2500);
    await host.sessions.skip(id);
    await world.clock.advance(1000);
    const edits = (): number =>
      world.chat.calls.filter((call) => call.call === 'edit' && call.messageId === messageId).length;
    const before = edits();
    release();
    await world.clock.advance(1000);
    // The count that was under way, and then the reveal.
    expect(edits()).toBe(before + 2);
    expect(world.chat.textOf(messageId)).toContain('The word at place 0 is beta.');
  });

  it('stays within the calls that Discord allows', async () => {
    await openQuestion();
    for (let second = 0; second < 20; second++) {
      const player = { id: `4000000000000000${10 + second}` as typeof ada.id, name: 'Linus' };
      await answers(player, 0);
      await world.clock.advance(1000);
    }
    await world.clock.advance(5000);
    const question = world.chat.calls.filter(({ messageId }) => messageId === world.chat.calls[0]?.messageId);
    expect(question.length).toBeLessThanOrEqual(10);
  });
});
