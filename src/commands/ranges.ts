/** What the numbers of a game may be, and what they are when nobody says. */
export const ranges = {
  rounds: { low: 1, high: 50, standard: 10 },
  seconds: { low: 5, high: 120, standard: 20 },
} as const;

export function inRange(what: keyof typeof ranges, value: number): boolean {
  return Number.isInteger(value) && value >= ranges[what].low && value <= ranges[what].high;
}
