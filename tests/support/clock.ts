/** A clock that stands still until it is told to go on. */
export interface HandClock {
  /** Epoch ms. */
  now(): number;
  /** Calls `run` once when the hand has reached `at`; the returned function takes it back. */
  wake(at: number, run: () => void): () => void;
  /** Lets time pass: fires the wakes that fall due, in order, each at its time, and lets what they start settle between. */
  advance(ms: number): Promise<void>;
  /** Times of the wakes that are set, earliest first. */
  pending(): readonly number[];
}

export interface HandClockOptions {
  /** Epoch ms; the clock starts in 2026 unless given. */
  readonly start?: number;
  /** Waits until what was started has come to rest; some turns of the event loop unless given. */
  readonly settle?: () => Promise<void>;
}

interface Wake {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

export function createHandClock({
  start = Date.UTC(2026, 0, 5, 12),
  settle = turns,
}: HandClockOptions = {}): HandClock {
  let now = start;
  let orders = 0;
  const wakes = new Set<Wake>();

  function nextDue(until: number): Wake | undefined {
    const due = [...wakes].filter((wake) => wake.at <= until);
    return due.toSorted((a, b) => a.at - b.at || a.order - b.order)[0];
  }

  return {
    now: () => now,
    wake(at, run) {
      orders += 1;
      const wake = { at, order: orders, run };
      wakes.add(wake);
      return () => void wakes.delete(wake);
    },
    async advance(ms) {
      const until = now + ms;
      await settle();
      for (let wake = nextDue(until); wake !== undefined; wake = nextDue(until)) {
        wakes.delete(wake);
        now = Math.max(now, wake.at);
        wake.run();
        await settle();
      }
      now = until;
    },
    pending: () => [...wakes].map((wake) => wake.at).toSorted((a, b) => a - b),
  };
}

/** A turn of the event loop lets every promise settle that waits for nothing from outside; a few let chains of them. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
}
