import type { Store } from '../store/store.ts';
import type { Clock, Log } from './ports.ts';

const BEAT_MS = 1000;

/** Notes once a second that the bot lives, as long as games run: so the time of an absence is known afterwards. */
export interface Heartbeat {
  /** Notes it now and goes on; harmless when it beats already. */
  start(): Promise<void>;
  stop(): void;
}

/** A heartbeat that rests until it is started, and again when `isNeeded` is false. */
export function createHeartbeat(store: Store, clock: Clock, log: Log, isNeeded: () => boolean): Heartbeat {
  let cancel: (() => void) | undefined;

  async function beat(): Promise<void> {
    cancel = isNeeded() ? clock.wake(clock.now() + BEAT_MS, () => void beat()) : undefined;
    try {
      await store.beat(clock.now());
    } catch (error) {
      log.error('heartbeat not saved', error);
    }
  }
  return {
    async start() {
      if (cancel === undefined) await beat();
    },
    stop() {
      cancel?.();
      cancel = undefined;
    },
  };
}
