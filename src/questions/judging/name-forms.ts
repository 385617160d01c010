import { words } from '../../facts/fold.ts';
import { distance, lettersOf } from './distance.ts';
import { isNumber, isLatin, longestGuess, tolerance } from './guess.ts';

/** One way of writing a name, folded. */
export interface NameForm {
  readonly words: readonly string[];
  /** The words with a space between them. */
  readonly spaced: string;
  /** The kinds of letters in it, see `lettersOf`. */
  readonly letters: number;
}

const articles: ReadonlySet<string> = new Set(['the', 'a', 'an']);

function formOf(parts: readonly string[]): NameForm {
  const spaced = parts.join(' ');
  return { words: parts, spaced, letters: lettersOf(spaced) };
}

/** Every way of writing a name: without its article, with "saint" and with "st" at the start; of a person, the surname first too. */
export function formsOf(name: string, person: boolean): readonly NameForm[] {
  const all = words(name.slice(0, longestGuess));
  const bare = all.length > 1 && articles.has(all[0] ?? '') ? all.slice(1) : all;
  if (bare.length === 0) return [];
  const [first = '', ...rest] = bare;
  const isSaint = (first === 'saint' || first === 'st') && rest.length > 0;
  const spellings = isSaint
    ? [
        ['saint', ...rest],
        ['st', ...rest],
      ]
    : [bare];
  return spellings.flatMap((spelling) => (person ? turns(spelling) : [spelling])).map(formOf);
}

/** The words in each order that begins with the end: "Kushner, Jared", "van Gogh, Vincent". */
function turns(parts: readonly string[]): readonly (readonly string[])[] {
  if (parts.length > 5) return [parts];
  return parts.map((_, index) => [...parts.slice(index), ...parts.slice(0, index)]);
}

/** How far a typed word is from the right one, or undefined beyond the tolerance (and so many changes more). */
export function wordDistance(typed: string, right: string, more: number): number | undefined {
  if (typed === right) return 0;
  const limit = tolerance(right, typed);
  if (limit === 0) return undefined;
  const found = distance(typed, right, limit + more);
  if (found > limit + more || isNumber(typed) || isNumber(right) || isLatin(typed) !== isLatin(right)) return undefined;
  return found;
}

/** Names by their first word, to find them in a guess. */
export type NameIndex = ReadonlyMap<string, readonly NameForm[]>;

export function indexNames(forms: readonly NameForm[]): NameIndex {
  const index = new Map<string, NameForm[]>();
  for (const form of forms) {
    const first = form.words[0] ?? '';
    const known = index.get(first);
    if (known === undefined) index.set(first, [form]);
    else known.push(form);
  }
  return index;
}

/** Where a name stands in a guess: from word `from` up to, without, word `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Every place where a name of the index stands whole in the guess. */
export function findNames(guess: readonly string[], index: NameIndex): readonly Span[] {
  const spans: Span[] = [];
  for (const [from, word] of guess.entries()) {
    for (const form of index.get(word) ?? []) {
      if (form.words.every((part, offset) => guess[from + offset] === part)) {
        spans.push({ from, to: from + form.words.length });
      }
    }
  }
  return spans;
}
