/** The choices of questions that ask whether something is so, in the order shown. */
const pairs = [
  ['True', 'False'],
  ['Yes', 'No'],
] as const;

/** The pair that two answers are the halves of, in whatever case they are written; undefined for any others. */
export function truthPair(one: string, other: string): readonly [string, string] | undefined {
  const given = [one, other].map((text) => text.trim().toLowerCase());
  return pairs.find((pair) => pair.every((half) => given.includes(half.toLowerCase())));
}

/** True for the choices of a question that asks whether something is so, as they are shown. */
export function isTruthPair(choices: readonly string[]): boolean {
  return choices.length === 2 && pairs.some((pair) => pair.every((half, index) => half === choices[index]));
}
