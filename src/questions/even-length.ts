/** How many times as long as the longest other text a text may be, and as itself the shortest other. */
const longer = 1.6;
const shorter = 2.2;

/**
 * How a text stands out by its length, in characters, beside others (at least one): much longer or shorter than all of
 * them. Undefined when it does not. So many characters of `grace` are passed over.
 */
export function oddLength(text: string, others: readonly string[], grace = 0): 'longer' | 'shorter' | undefined {
  const own = Array.from(text).length;
  const lengths = others.map((other) => Array.from(other).length);
  if (own > longer * Math.max(...lengths) + grace) return 'longer';
  return Math.min(...lengths) > shorter * own + grace ? 'shorter' : undefined;
}
