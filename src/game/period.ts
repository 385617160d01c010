/** The days whose answers a board counts. Days and weeks are UTC's; weeks start on Monday. */
export type Period = (typeof PERIODS)[number];

export const PERIODS = ['today', 'week', 'month', 'all'] as const;

export function isPeriod(text: string): text is Period {
  return PERIODS.some((period) => period === text);
}

const DAY_MS = 86_400_000;

/** The first and the last day of the week of a moment, as epoch ms of their beginnings. */
export function weekOf(at: number): { readonly from: number; readonly to: number } {
  const today = Math.floor(at / DAY_MS) * DAY_MS;
  const daysSinceMonday = (new Date(today).getUTCDay() + 6) % 7;
  const from = today - daysSinceMonday * DAY_MS;
  return { from, to: from + 6 * DAY_MS };
}
