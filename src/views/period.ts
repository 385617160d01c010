/** The days whose answers a board counts. Days and weeks are UTC's; weeks start on Monday. */
export type Period = (typeof PERIODS)[number];

export const PERIODS = ['today', 'week', 'month', 'all'] as const;

export function isPeriod(text: string): text is Period {
  return PERIODS.some((period) => period === text);
}
