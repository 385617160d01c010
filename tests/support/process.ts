import type { Game, Player } from '../../src/game/model.ts';
import type { Log } from '../../src/host/ports.ts';
import { createSessions, type Sessions } from '../../src/host/sessions.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { createPaperChat, type PaperChat } from './chat.ts';
import { createHandClock, type HandClock } from './clock.ts';
import { lobbyGame } from './games.ts';

/** What outlives a process: the database, Discord and time. */
export interface World {
  readonly clock: HandClock;
  readonly chat: PaperChat;
  readonly store: Store;
  /** Names of the errors that were logged. */
  readonly errors: string[];
}

export async function createWorld(): Promise<World> {
  const clock = createHandClock();
  const chat = createPaperChat(() => clock.now());
  return { clock, chat, store: await openSqlite(':memory:'), errors: [] };
}

/** When a process dies: at its so-many-th call to the store or to Discord, before or after the call took effect. */
export interface Death {
  readonly call: number;
  readonly when: 'before' | 'after';
}

export interface HostProcess {
  readonly sessions: Sessions;
  isDead(): boolean;
  /** Nothing of the process goes on: no timer fires, no call comes back. */
  kill(): void;
}

export function startProcess(world: World, death?: Death): HostProcess {
  let dead = false;
  let calls = 0;
  const forever = (): Promise<never> => new Promise(() => {});

  function mortal<T extends object>(outside: T): T {
    return new Proxy(outside, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]): Promise<unknown> => {
          if (dead) return forever();
          // Heartbeats come every second and are left out, so that every death falls on a step of the game.
          if (name !== 'beat') calls += 1;
          const dies = name !== 'beat' && calls === death?.call;
          if (dies) dead = true;
          if (dies && death.when === 'before') return forever();
          const result: unknown = await Reflect.apply(method, target, args);
          return dead ? forever() : result;
        };
      },
    });
  }

  const log: Log = {
    info() {},
    warn() {},
    error(event, error) {
      world.errors.push(`${event}: ${String(error)}`);
    },
  };
  const sessions = createSessions({
    store: mortal(world.store),
    chat: mortal(world.chat),
    clock: {
      now: () => world.clock.now(),
      wake: (at, run) => world.clock.wake(at, () => (dead ? undefined : run())),
    },
    log,
  });
  return { sessions, isDead: () => dead, kill: () => void (dead = true) };
}

/** A game in its lobby that was made now. */
export function gameNow(world: World, changes: Partial<Game> = {}): Game {
  const now = world.clock.now();
  return lobbyGame({ createdAt: now, phase: { is: 'lobby', startsAt: now + 30_000 }, ...changes });
}

let clicks = 1_000_000_000_000_000_000n;

/** A click now, on the open question. */
export function click(world: World, game: Game, player: Player, choice: number) {
  const round = 'round' in game.phase ? game.phase.round : 0;
  clicks += 1n;
  return { gameId: game.id, round, player, choice, interactionId: String(clicks), at: world.clock.now() };
}
