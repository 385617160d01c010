import type { DrawIndex, Entry, Group } from './draw-index.ts';
import type { AnswerKind } from './answer-kind.ts';
import type { Question } from './question.ts';

/** What a channel remembers of one question of a pack. */
export interface Shown {
  /** The pass in which it was shown last, from 1. */
  readonly cycle: number;
  /** How often it was shown. */
  readonly times: number;
}

/** What a channel remembers of the questions shown there. */
export interface Memory {
  /** By question id, for the questions of the pack that were ever shown. */
  readonly shown: ReadonlyMap<string, Shown>;
  /** The last questions shown, of any pack, the last one last. */
  readonly recent: readonly Question[];
}

/** The memory of a channel where nothing was played. */
export const nothingShown: Memory = { shown: new Map(), recent: [] };

/** How far a channel is through the questions of a pack. A question's tier is the pass in which it was shown last, 0 for never. */
export interface Progress {
  /** The present pass: the highest one that any question was shown in, at least 1. */
  cycle(): number;
  /** The tiers before the present pass in which there can be questions of this kind, oldest first. */
  openTiers(kind: AnswerKind): readonly number[];
  tierOf(entry: Entry): number;
  timesOf(entry: Entry): number;
  /** Groups among which the questions of this kind in this tier are: all of the kind before `groupsAt` has looked. */
  groupsAround(kind: AnswerKind, tier: number): readonly Group[];
  /** The questions of this kind in this tier. It looks through all of the kind the first time. */
  groupsAt(kind: AnswerKind, tier: number): readonly Group[];
  /** Notes that the question is shown in the present pass. */
  show(entry: Entry): void;
  startOver(): void;
}

/** The progress as the channel remembers it; what it remembers of questions that are not in the index counts for the pass alone. */
export function makeProgress(index: DrawIndex, { shown }: Memory): Progress {
  const fresh = new Map<string, number>();
  const looked = new Map<string, readonly Group[]>();
  const tiers = new Set([0]);
  for (const one of shown.values()) tiers.add(one.cycle);
  let cycle = Math.max(1, ...tiers);

  const tierOf = ({ question: { id } }: Entry): number => fresh.get(id) ?? shown.get(id)?.cycle ?? 0;
  const groupsAround = (kind: AnswerKind, tier: number): readonly Group[] =>
    looked.get(`${kind} ${tier}`) ?? index.groups.get(kind) ?? [];
  return {
    cycle: () => cycle,
    openTiers: (kind) =>
      [...tiers]
        .filter((tier) => tier < cycle && looked.get(`${kind} ${tier}`)?.length !== 0 && index.groups.has(kind))
        .toSorted((a, b) => a - b),
    tierOf,
    timesOf: ({ question: { id } }) => (shown.get(id)?.times ?? 0) + (fresh.has(id) ? 1 : 0),
    groupsAround,
    groupsAt(kind, tier) {
      const left: Group[] = [];
      for (const group of groupsAround(kind, tier)) {
        const some = group.filter((entry) => tierOf(entry) === tier);
        if (some.length > 0) left.push(some);
      }
      looked.set(`${kind} ${tier}`, left);
      return left;
    },
    show({ question: { id } }) {
      fresh.set(id, cycle);
      tiers.add(cycle);
    },
    startOver() {
      cycle += 1;
    },
  };
}
