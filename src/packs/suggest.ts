/** The known word that a misspelled one was most likely meant to be, if any is near enough. */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase().slice(0, 60);
  const limit = wanted.length < 4 ? 1 : 2;
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    const other = candidate.toLowerCase();
    if (Math.abs(other.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, other);
    if (distance < bestDistance && distance < other.length) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** `Did you mean "kim"?`, or the alternative when nothing is near. */
export function suggestCure(word: string, known: Iterable<string>, otherwise: string): string {
  const near = suggest(word, known);
  return near === undefined ? otherwise : `Did you mean "${near}"?`;
}

/** The first names of a list, for a message. */
export function listed(names: Iterable<string>, most = 12): string {
  const all = [...names];
  const shown = all.slice(0, most).join(', ');
  return all.length > most ? `${shown} …` : shown;
}

/** Letters put in, left out, changed or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
