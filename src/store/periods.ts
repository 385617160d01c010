import { type Period, PERIODS, weekOf } from '../game/period.ts';

/** The keys of the boards that a moment belongs to. */
export function periodKeys(at: number): readonly string[] {
  return PERIODS.map((period) => periodKey(period, at));
}

/** The key of the board that is kept for this period at this moment. */
export function periodKey(period: Period, at: number): string {
  switch (period) {
    case 'today':
      return `d:${day(at)}`;
    case 'week':
      return `w:${day(weekOf(at).from)}`;
    case 'month':
      return `m:${day(at).slice(0, 7)}`;
    case 'all':
      return 'all';
  }
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
