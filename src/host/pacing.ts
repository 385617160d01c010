import type { Clock } from './ports.ts';

/** Does many things a few at a time, a second apart. */
export interface Pacing {
  /** Does the first batch now and resolves with it; the others follow by the clock. */
  run<T>(items: readonly T[], batch: number, job: (item: T) => Promise<void>): Promise<void>;
  /** Drops what has not begun. */
  stop(): void;
}

const BETWEEN_MS = 1000;

/** `job` must not reject. */
export function createPacing(clock: Clock): Pacing {
  let cancel: (() => void) | undefined;
  let stopped = false;

  async function run<T>(items: readonly T[], batch: number, job: (item: T) => Promise<void>): Promise<void> {
    const rest = items.slice(batch);
    if (rest.length > 0 && !stopped) {
      cancel = clock.wake(clock.now() + BETWEEN_MS, () => void run(rest, batch, job));
    }
    for (const item of items.slice(0, batch)) if (!stopped) await job(item);
  }

  return {
    run,
    stop() {
      stopped = true;
      cancel?.();
    },
  };
}
