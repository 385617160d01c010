/**
 * Pearson's χ² test of even counts (Philosophical Magazine 50, 1900), for several tables at once: the chance of counts at
 * least as uneven as these when within each table every place is as likely as the others. NaN without counts.
 */
export function evenness(tables: readonly (readonly number[])[]): number {
  let sum = 0;
  let freedom = 0;
  for (const counts of tables) {
    const expected = counts.reduce((all, count) => all + count, 0) / counts.length;
    sum += counts.reduce((total, count) => total + (count - expected) ** 2 / expected, 0);
    freedom += counts.length - 1;
  }
  return freedom === 0 ? Number.NaN : chiSquareTail(sum, freedom);
}

/**
 * The chance that a χ² variable with so many degrees of freedom exceeds `value`: the recurrence of Abramowitz and Stegun,
 * Handbook of Mathematical Functions, 26.4.4 and 26.4.5.
 */
export function chiSquareTail(value: number, freedom: number): number {
  const half = value / 2;
  const odd = freedom % 2 === 1;
  let tail = odd ? 2 * normalTail(Math.sqrt(value)) : Math.exp(-half);
  let term = odd ? Math.sqrt((2 * value) / Math.PI) * Math.exp(-half) : half * Math.exp(-half);
  for (let step = odd ? 1 : 2; step < freedom; step += 2) {
    tail += term;
    term *= value / (step + 2);
  }
  return Math.min(1, tail);
}

/** The chance that a normal variable exceeds z ≥ 0, to 7 digits: Abramowitz and Stegun 26.2.17. */
function normalTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series = ((((1.330274429 * t - 1.821255978) * t + 1.781477937) * t - 0.356563782) * t + 0.31938153) * t;
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
