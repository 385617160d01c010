import type { Clock } from '../../host/ports.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** So many servers are remembered, those that came last. */
const MOST_REMEMBERED = 10_000;

/** Counts what servers do in a day, from the first time on. A restart forgets. */
export interface DailyCount {
  /** Counts one more; false when the server has had its share. */
  take(guildId: string): boolean;
}

export function createDailyCount(clock: Clock, most: number): DailyCount {
  const counts = new Map<string, { readonly since: number; readonly count: number }>();
  return {
    take(guildId) {
      const known = counts.get(guildId);
      const current =
        known !== undefined && clock.now() - known.since < DAY_MS ? known : { since: clock.now(), count: 0 };
      if (current.count >= most) return false;
      counts.delete(guildId);
      counts.set(guildId, { since: current.since, count: current.count + 1 });
      const [oldest] = counts.keys();
      if (counts.size > MOST_REMEMBERED && oldest !== undefined) counts.delete(oldest);
      return true;
    },
  };
}
