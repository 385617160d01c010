import type { Clock } from '../host/ports.ts';

/** The longest delay that timers take; a later wake is reached in several steps. */
const LONGEST_MS = 2 ** 31 - 1;

/** The time of this computer. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wake(at, run) {
    let timer: NodeJS.Timeout;
    const wait = (): void => {
      const left = at - Date.now();
      timer = left > LONGEST_MS ? setTimeout(wait, LONGEST_MS) : setTimeout(run, Math.max(0, left));
    };
    wait();
    return () => clearTimeout(timer);
  },
};
