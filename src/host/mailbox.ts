/** Runs jobs one at a time, in the order in which they came. */
export interface Mailbox {
  /** Resolves or rejects with the job; a job that fails does not hold up the next. */
  run<T>(job: () => Promise<T>): Promise<T>;
  /** Resolves when no job is left, those included that jobs have added meanwhile. */
  drain(): Promise<void>;
}

/** A job must not wait for another job of the same mailbox: it would wait forever. */
export function createMailbox(): Mailbox {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(job) {
      const turn = last.then(job);
      last = turn.catch(() => undefined);
      return turn;
    },
    async drain() {
      let seen: Promise<unknown>;
      do {
        seen = last;
        await seen;
      } while (seen !== last);
    },
  };
}
