import type { Log } from '../host/ports.ts';

/** Where work from outside arrives. */
export interface Intake<T> {
  /** Takes one piece of work; before `open` it waits. */
  readonly take: (work: T) => void;
  /** From now on work is done as it comes, what has waited first. */
  open(run: (work: T) => Promise<void>): void;
  /** Resolves when nothing is being worked on. */
  readonly settled: () => Promise<void>;
}

/** Discord may deliver an event several times; so many of the last ones are remembered. */
const REMEMBERED = 5000;

/**
 * Work that arrives before the games of a former run are back waits for them; clicks have three seconds. Work of an id
 * that has come before is dropped: it has been done, or is being done.
 */
export function createIntake<T extends { readonly id: string }>(log: Log): Intake<T> {
  const early: T[] = [];
  const seen = new Set<string>();
  const working = new Set<Promise<void>>();
  let run: ((work: T) => Promise<void>) | undefined;
  const start = (job: (work: T) => Promise<void>, work: T): void => {
    const done = job(work)
      .catch((error: unknown) => log.error('interaction failed', error))
      .finally(() => working.delete(done));
    working.add(done);
  };
  return {
    take(work) {
      if (seen.has(work.id)) return;
      seen.add(work.id);
      const [oldest] = seen;
      if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
      if (run === undefined) early.push(work);
      else start(run, work);
    },
    open(job) {
      run = job;
      for (const work of early.splice(0)) start(job, work);
    },
    settled: async () => void (await Promise.allSettled(working)),
  };
}
