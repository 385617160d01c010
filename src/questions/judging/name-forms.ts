import { words } from '../../facts/fold.ts';
import { distance, lettersOf } from './distance.ts';
import { isCount } from './values-of-names.ts';
import { isNumber, isLatin, longestGuess, tolerance } from './guess.ts';

/** One way of writing a name, folded. */
export interface NameForm {
  readonly words: readonly string[];
  /** The words with a space between them. */
  readonly spaced: string;
  /** The kinds of letters in it, see `lettersOf`. */
  readonly letters: number;
}

/** Words without the spaces between them; the space between two digits stays: "4 2" is not 42. */
export function joinWords(parts: readonly string[]): string {
  return parts.join(' ').replace(/(?<!\d) | (?!\d)/gu, '');
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
  if (!person) return spellings.map(formOf);
  return spellings.flatMap((spelling) => [...turns(spelling), ...withJoinedParticles(spelling)]).map(formOf);
}

/** A form, and the same with joined particles. */
export function inFullAndJoined(form: NameForm): readonly NameForm[] {
  return [form, ...withJoinedParticles(form.words).map(formOf)];
}

/** A name with its particles and the word after them in one: "Leonardo davinci", and "davinci" alone. */
function withJoinedParticles(parts: readonly string[]): readonly (readonly string[])[] {
  const from = parts.findIndex((part, index) => index > 0 && joinedParticles.has(part));
  if (from < 0) return [];
  let last = from;
  while (joinedParticles.has(parts[last] ?? '')) last++;
  if (last >= parts.length) return [];
  return [[...parts.slice(0, from), parts.slice(from, last + 1).join(''), ...parts.slice(last + 1)]];
}

const joinedParticles: ReadonlySet<string> = new Set('de del della der den di da do du la le van von zu'.split(' '));

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
  if (found > limit + more || isNumber(typed) || isCount(typed) || isNumber(right) || isLatin(typed) !== isLatin(right))
    return undefined;
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
