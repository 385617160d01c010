import type { Game, GameId, Player, PlayerId } from '../game/model.ts';
import { AWAY_LIMIT_MS } from '../game/timing.ts';
import type { RunningGame, Store } from '../store/store.ts';
import { type Click, takeAnswer } from './answering.ts';
import { createHeartbeat } from './heartbeat.ts';
import { createPacing } from './pacing.ts';
import type { Chat, Clock, Log } from './ports.ts';
import type { Answered, Done, NotDone, Started } from './results.ts';
import { createSession, type Move, type Session } from './session.ts';

/** A game that ends takes an edit and a post, and of these Discord gets at most 40 a second. */
const ENDED_A_SECOND = 20;

export interface SessionsParts {
  readonly store: Store;
  readonly chat: Chat;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The games of this process. What a promise tells is on disk when it resolves; it rejects (StoreError) when it could not
 * be saved, and then nothing has changed. Games that are over, or unknown, refuse with `over`.
 */
export interface Sessions {
  /** Saves the game and starts its time. Its lobby is to be posted by the caller, who then calls `lobbyPosted`. */
  start(game: Game): Promise<Started>;
  /** Tells where the lobby stands; a game that skips its lobby starts now. */
  lobbyPosted(gameId: GameId, messageId: string): Promise<Done | NotDone>;
  /** The game, running or over. */
  find(gameId: GameId): Promise<Game | undefined>;
  runningIn(channelId: string): Promise<RunningGame | undefined>;
  answer(click: Click & { readonly gameId: GameId }): Promise<Answered | NotDone>;
  join(gameId: GameId, player: Player): Promise<Done | NotDone>;
  leave(gameId: GameId, playerId: PlayerId): Promise<Done | NotDone>;
  startNow(gameId: GameId): Promise<Done | NotDone>;
  /** Resolves when the skipped question is closed. */
  skip(gameId: GameId): Promise<Done | NotDone>;
  /** Resolves when the game is over. */
  stop(gameId: GameId): Promise<Done | NotDone>;
  /** Goes on with the games that a former process left open, and sends what it left unsent; tells how many were open. */
  recover(): Promise<number>;
  /** Stops timers and messages and waits for what is being saved. The games stay open in the store. */
  drain(): Promise<void>;
}

/** The games of a process, none at first: `recover` brings back those that a former process left. */
export function createSessions({ store, chat, clock, log }: SessionsParts): Sessions {
  const sessions = new Map<GameId, Session>();
  const pacing = createPacing(clock);
  let draining = false;
  const heartbeat = createHeartbeat(store, clock, log, () => !draining && sessions.size > 0);

  function open(game: Game): Session {
    const onDone = (): void => void sessions.delete(game.id);
    const session = createSession({ store, chat, clock, log, onDone }, game);
    sessions.set(game.id, session);
    return session;
  }

  async function send(gameId: GameId, event: Move): Promise<Done | NotDone> {
    const session = sessions.get(gameId);
    return session === undefined ? refuseOver(await store.loadGame(gameId)) : session.send(event);
  }

  /** For moves that close the open question: they are done when what follows from the close is saved. */
  async function sendAndSettle(gameId: GameId, event: Move): Promise<Done | NotDone> {
    const session = sessions.get(gameId);
    const result = await send(gameId, event);
    if (session === undefined || !result.ok) return result;
    await session.closed();
    return { ...result, game: session.game() };
  }

  /** A click that came to a process which does not run the game: the rows decide. */
  async function answerElsewhere(gameId: GameId, click: Click): Promise<Answered | NotDone> {
    const game = await store.loadGame(gameId);
    if (game === undefined) return refuseOver(game);
    const taken = await takeAnswer(store, game, click, clock.now());
    return taken.ok ? { ok: true, game, outcome: taken.outcome, answer: taken.answer } : taken;
  }

  async function recoverGame(gameId: GameId, awayMs: number): Promise<void> {
    const game = await store.loadGame(gameId);
    if (game === undefined || sessions.has(gameId)) return;
    const session = open(game);
    const unsent = await store.pendingOutbox(gameId);
    // The last sign of life can be older than the game.
    await session.comeBack(Math.min(awayMs, clock.now() - game.createdAt), unsent);
  }

  return {
    async start(game) {
      if (draining) return { started: false, why: 'draining' };
      const created = await store.createGame(game);
      if (!created.created) return { started: false, why: 'running', running: created.running };
      const session = open(game);
      await heartbeat.start();
      session.begin();
      return { started: true, game: session.game() };
    },
    lobbyPosted: (gameId, messageId) => send(gameId, { type: 'lobby-posted', messageId }),
    find: async (gameId) => sessions.get(gameId)?.game() ?? store.loadGame(gameId),
    runningIn: (channelId) => store.runningIn(channelId),
    answer: (click) => sessions.get(click.gameId)?.answer(click) ?? answerElsewhere(click.gameId, click),
    join: (gameId, player) => send(gameId, { type: 'join', player }),
    leave: (gameId, playerId) => send(gameId, { type: 'leave', playerId }),
    startNow: (gameId) => send(gameId, { type: 'start' }),
    skip: (gameId) => sendAndSettle(gameId, { type: 'skip' }),
    stop: (gameId) => sendAndSettle(gameId, { type: 'stop' }),
    async recover() {
      const last = await store.lastBeat();
      const awayMs = last === undefined ? 0 : Math.max(0, clock.now() - last);
      const games = await store.openGames();
      const ids = [...new Set([...games, ...(await store.undelivered())])];
      // After a long absence every game ends: their messages are spread over time.
      const batch = awayMs > AWAY_LIMIT_MS ? ENDED_A_SECOND : Math.max(1, ids.length);
      await pacing.run(ids, batch, async (id) => {
        await recoverGame(id, awayMs).catch((error: unknown) => log.error('game not recovered', error, { game: id }));
      });
      if (sessions.size > 0) await heartbeat.start();
      return games.length;
    },
    async drain() {
      draining = true;
      heartbeat.stop();
      pacing.stop();
      await Promise.all([...sessions.values()].map((session) => session.drain()));
      if (sessions.size > 0) await store.beat(clock.now());
    },
  };
}

function refuseOver(game: Game | undefined): NotDone {
  return game === undefined ? { ok: false, refused: 'over' } : { ok: false, refused: 'over', game };
}
