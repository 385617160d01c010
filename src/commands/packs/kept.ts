import type { Clock } from '../../host/ports.ts';

/** As long as Discord lets the message be changed that leads to it. */
const KEPT_MS = 15 * 60 * 1000;

/** What belongs to one person on one server. */
interface Owned {
  readonly id: string;
  readonly guildId: string;
  readonly ownerId: string;
}

/** Things that wait for their owner's next step, in memory. A restart forgets them, and so does a quarter of an hour. */
export interface Kept<T extends Owned> {
  keep(thing: T): void;
  /** The thing, for its owner and on their server alone. */
  find(id: string, owner: Omit<Owned, 'id'>): T | undefined;
  forget(id: string): void;
}

/** Keeps the `most` that came last. */
export function createKept<T extends Owned>(clock: Clock, most: number): Kept<T> {
  const kept = new Map<string, { readonly thing: T; readonly until: number }>();
  const sweep = (): void => {
    for (const [id, { until }] of kept) if (until < clock.now() || kept.size > most) kept.delete(id);
  };
  return {
    keep(thing) {
      kept.delete(thing.id);
      kept.set(thing.id, { thing, until: clock.now() + KEPT_MS });
      sweep();
    },
    find(id, { guildId, ownerId }) {
      sweep();
      const thing = kept.get(id)?.thing;
      return thing?.guildId === guildId && thing.ownerId === ownerId ? thing : undefined;
    },
    forget: (id) => void kept.delete(id),
  };
}
