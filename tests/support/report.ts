/** One line of a benchmark. `ratio` is ours over the named baseline, both taken in this run. */
export interface Figure {
  readonly bench: string;
  readonly ours: number;
  readonly unit: string;
  readonly baseline?: string;
  readonly base?: number;
  readonly ratio?: number;
  readonly goal: string;
  readonly ok: boolean;
  readonly [detail: string]: string | number | boolean | undefined;
}

/** Prints a figure as a JSON line, numbers to three digits after the point. A goal that is missed makes the process exit with 1. */
export function print(figure: Figure): void {
  const round = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
  process.stdout.write(`${JSON.stringify(figure, round)}\n`);
  if (!figure.ok) process.exitCode = 1;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which this share of the values lies; NaN for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
