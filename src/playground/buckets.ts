import type { Clock } from './clock.ts';
import type { Limits, RateLimit } from './limits.ts';

export interface Count {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Epoch ms. */
  readonly resetAt: number;
}

/** Swept when more buckets than this are known; ones with an interaction's token in their name never come back. */
const KNOWN_BUCKETS = 1_000;

/** Counts calls in fixed windows that begin with the first call. */
export interface Buckets {
  take(key: string, rate: RateLimit): Count;
}

export function createBuckets(clock: Clock): Buckets {
  const windows = new Map<string, { used: number; resetAt: number }>();
  return {
    take(key, { limit, perMs }) {
      const now = clock.now();
      if (windows.size > KNOWN_BUCKETS) {
        for (const [known, { resetAt }] of windows) if (resetAt <= now) windows.delete(known);
      }
      const open = windows.get(key);
      const window = open === undefined || open.resetAt <= now ? { used: 0, resetAt: now + perMs } : open;
      windows.set(key, window);
      const allowed = window.used < limit;
      if (allowed) window.used += 1;
      return { allowed, limit, remaining: limit - window.used, resetAt: window.resetAt };
    },
  };
}

export function rateOf(limits: Limits, route: string): RateLimit {
  return limits.buckets[route] ?? limits.otherRoutes;
}
