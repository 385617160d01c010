import type { Period } from './store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The board keys that a moment belongs to; UTC, weeks begin on Monday. */
export function periodKeys(at: number): readonly string[] {
  return [periodKey('today', at), periodKey('week', at), periodKey('month', at), periodKey('all', at)];
}

/** The key of the board that is kept for this period at this moment. */
export function periodKey(period: Period, at: number): string {
  switch (period) {
    case 'today':
      return `d:${day(at)}`;
    case 'week':
      return `w:${day(at - daysSinceMonday(at) * DAY_MS)}`;
    case 'month':
      return `m:${day(at).slice(0, 7)}`;
    case 'all':
      return 'all';
  }
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function daysSinceMonday(at: number): number {
  return (new Date(at).getUTCDay() + 6) % 7;
}
