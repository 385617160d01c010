import { words } from '../../facts/fold.ts';
import { describers, fillers, mayStandBeforeOf, relations, titles } from './common-words.ts';
import { findNames, joinWords } from './name-forms.ts';
import type { PreparedName } from './name-line.ts';

/** A guess at a name, read for one answerline. */
export interface NameGuess {
  /** As typed, cut. */
  readonly text: string;
  /** Every word, folded. */
  readonly words: readonly string[];
  /** The words without what may stand before and after an answer: "I think it was … in California". */
  readonly core: readonly string[];
  /** What may be the whole name: all words and `core`, with spaces between them and without. */
  readonly spaced: readonly [string, string];
  readonly joined: readonly [string, string];
  /** The last word that an answer can begin with, and the word before which it may not end. */
  readonly latest: number;
  readonly to: number;
  /** For people: `core` without the words that describe them and their titles. */
  readonly person: readonly string[];
}

/** Reads a guess, as far as it is `readable`; `all` are its words where they are not those that stand there. */
export function readNameGuess(line: PreparedName, text: string, all = words(text)): NameGuess {
  const from = countLeading(all, (word) => fillers.has(word));
  const to = from + trimAround(line, all.slice(from)).length;
  const core = all.slice(from, to);
  const bare = countLeading(
    core,
    (word) => fillers.has(word) || describers.has(word) || relations.has(word) || titles.has(word),
  );
  return {
    text,
    words: all,
    core,
    spaced: [all.join(' '), core.join(' ')],
    joined: [joinWords(all), joinWords(core)],
    latest: from + bare,
    to,
    person: core.slice(bare),
  };
}

/** How many of the first words are of that sort; one word is always left, and so is what "of" turns into something else. */
function countLeading(all: readonly string[], isOne: (word: string) => boolean): number {
  let count = 0;
  while (count < all.length - 1 && isOne(all[count] ?? '')) {
    if (all[count + 1] === 'of' && !mayStandBeforeOf(all[count] ?? '')) break;
    count++;
  }
  return count;
}

/** Takes fillers and containing places off the end, as long as something is left. */
function trimAround(line: PreparedName, all: readonly string[]): readonly string[] {
  const places = findNames(all, line.around.index);
  let end = all.length;
  for (;;) {
    const place = places.find(({ from, to }) => to === end && from > 0);
    if (place !== undefined) end = place.from;
    else if (end > 1 && fillers.has(all[end - 1] ?? '')) end--;
    else return all.slice(0, end);
  }
}
