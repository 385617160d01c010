import type { Clock } from '../host/ports.ts';

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

export interface KeptLimits<T> {
  /** All together weigh no more than this; the last one is kept whatever it weighs. */
  readonly most: number;
  /** So many of one server: a busy one pushes out nothing of the others. */
  readonly mostOfOne: number;
  /** Each weighs 1 unless given. */
  readonly weigh?: (thing: T) => number;
}

/** Keeps those that came last. */
export function createKept<T extends Owned>(
  clock: Clock,
  { most, mostOfOne, weigh = () => 1 }: KeptLimits<T>,
): Kept<T> {
  const kept = new Map<string, { readonly thing: T; readonly weight: number; readonly until: number }>();
  const sweep = (): void => {
    for (const [id, { until }] of kept) if (until < clock.now()) kept.delete(id);
  };
  const makeRoom = ({ id: last, guildId }: T): void => {
    const ofOne = [...kept.values()].filter(({ thing }) => thing.guildId === guildId);
    for (const { thing } of ofOne.slice(0, Math.max(0, ofOne.length - mostOfOne))) kept.delete(thing.id);
    let sum = [...kept.values()].reduce((all, { weight }) => all + weight, 0);
    for (const [id, { weight }] of kept) {
      if (sum <= most || id === last) break;
      kept.delete(id);
      sum -= weight;
    }
  };
  return {
    keep(thing) {
      kept.delete(thing.id);
      kept.set(thing.id, { thing, weight: weigh(thing), until: clock.now() + KEPT_MS });
      sweep();
      makeRoom(thing);
    },
    find(id, { guildId, ownerId }) {
      sweep();
      const thing = kept.get(id)?.thing;
      return thing?.guildId === guildId && thing.ownerId === ownerId ? thing : undefined;
    },
    forget: (id) => void kept.delete(id),
  };
}
