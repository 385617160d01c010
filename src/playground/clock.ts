export interface Clock {
  /** Epoch ms. */
  now(): number;
  /** Calls `run` once at `at` or as soon as that has passed; the returned function takes it back. */
  wake(at: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  wake(at, run) {
    const timer = setTimeout(run, Math.max(0, at - Date.now()));
    return () => clearTimeout(timer);
  },
};
