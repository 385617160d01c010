import type { Standing } from '../game/model.ts';

/** Whether another player stands on the same rank. */
export function isTied(standings: readonly Standing[], standing: Standing): boolean {
  return standings.some((other) => other.rank === standing.rank && other.playerId !== standing.playerId);
}

/** The nearest better rank and how many points lead to it; undefined for the first. */
export function nextPlace(
  standings: readonly Standing[],
  standing: Standing,
): { readonly rank: number; readonly behind: number } | undefined {
  const above = standings.findLast((other) => other.rank < standing.rank);
  return above && { rank: above.rank, behind: above.points - standing.points };
}
