import type { Clock } from '../host/ports.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** So many keys are remembered, those that came last. */
const MOST_REMEMBERED = 10_000;

/** Counts what servers or people do in a day, from the first time on. A restart forgets. */
export interface DailyCount {
  /** Counts one more; false when this key, of a server or person, has had its share. */
  take(key: string): boolean;
}

export function createDailyCount(clock: Clock, most: number): DailyCount {
  const counts = new Map<string, { readonly since: number; readonly count: number }>();
  return {
    take(key) {
      const known = counts.get(key);
      const current =
        known !== undefined && clock.now() - known.since < DAY_MS ? known : { since: clock.now(), count: 0 };
      if (current.count >= most) return false;
      counts.delete(key);
      counts.set(key, { since: current.since, count: current.count + 1 });
      const [oldest] = counts.keys();
      if (counts.size > MOST_REMEMBERED && oldest !== undefined) counts.delete(oldest);
      return true;
    },
  };
}
