/** A clock that stands until it is moved. */
export interface HandClock {
  now(): number;
  wake(at: number, run: () => void): () => void;
  /** Moves on by `ms`; what was to wake on the way wakes at its own moment, in order. */
  advance(ms: number): void;
  /** When the next one is to wake, epoch ms. */
  nextWake(): number | undefined;
}

interface Alarm {
  readonly at: number;
  readonly run: () => void;
}

/** @param start epoch ms */
export function createHandClock(start = Date.UTC(2026, 10, 22, 12)): HandClock {
  let now = start;
  const alarms = new Set<Alarm>();
  const next = (): Alarm | undefined =>
    [...alarms].reduce<Alarm | undefined>(
      (first, alarm) => (first === undefined || alarm.at < first.at ? alarm : first),
      undefined,
    );
  return {
    now: () => now,
    wake(at, run) {
      const alarm = { at, run };
      alarms.add(alarm);
      return () => alarms.delete(alarm);
    },
    advance(ms) {
      const end = now + ms;
      for (let alarm = next(); alarm !== undefined && alarm.at <= end; alarm = next()) {
        alarms.delete(alarm);
        now = Math.max(now, alarm.at);
        alarm.run();
      }
      now = end;
    },
    nextWake: () => next()?.at,
  };
}
