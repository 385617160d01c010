interface KnownWord {
  readonly word: string;
  readonly lower: string;
  readonly letters: number;
}

function knownWord(word: string): KnownWord {
  const lower = word.toLowerCase();
  return { word, lower, letters: lettersOf(lower) };
}

/** Known words that are iterated once, at the first question, ready to be asked which of them a misspelled one was most likely meant to be. */
export class Speller {
  readonly #known: Iterable<string>;
  #words: readonly KnownWord[] | undefined;

  constructor(known: Iterable<string>) {
    this.#known = known;
  }

  /** The nearest known word, if any is near enough. */
  near(word: string): string | undefined {
    const wanted = word.toLowerCase().slice(0, 60);
    const letters = lettersOf(wanted);
    const limit = wanted.length < 4 ? 1 : 2;
    let best: string | undefined;
    let bestDistance = limit + 1;
    // Most files have no slip, and then nothing has to be got ready.
    this.#words ??= Array.from(this.#known, knownWord);
    for (const candidate of this.#words) {
      const other = candidate.lower;
      // Every step changes the length by one, and at most two of the letters that occur.
      if (Math.abs(other.length - wanted.length) >= bestDistance) continue;
      if (bits(candidate.letters ^ letters) > 2 * (bestDistance - 1)) continue;
      const distance = editDistance(wanted, other);
      if (distance < bestDistance && distance < other.length) {
        best = candidate.word;
        bestDistance = distance;
        if (distance === 0) break;
      }
    }
    return best;
  }
}

/** The known word that a misspelled one was most likely meant to be, if any is near enough. */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  return new Speller(known).near(word);
}

/** The letters and digits that occur in a word, as bits; some share one. */
function lettersOf(word: string): number {
  let found = 0;
  for (let index = 0; index < word.length; index += 1) found |= 1 << (word.charCodeAt(index) & 31);
  return found;
}

/** How many bits are set in 32. */
function bits(number: number): number {
  let rest = number - ((number >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** `Did you mean "kim"?`, or the alternative when nothing is near. */
export function suggestCure(word: string, known: Iterable<string>, otherwise: string): string {
  const near = suggest(word, known);
  return near === undefined ? otherwise : `Did you mean "${near}"?`;
}

/** The first names of a list, for a message. */
export function listed(names: Iterable<string>, most = 12): string {
  const shown: string[] = [];
  for (const name of names) {
    if (shown.length === most) return `${shown.join(', ')} …`;
    shown.push(name);
  }
  return shown.join(', ');
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
