/** A stretch of a text that stands in the source word for word. */
interface Borrowed {
  /** Its words, folded, names and little words included. */
  readonly words: string;
  /** How many of them count. */
  readonly count: number;
}

/** Shared words in a row that count: from `least` on they are told, from `most` on they are too many. */
export const borrowedWords = { least: 5, most: 6 } as const;

const little = new Set(
  (
    'a an the of to in on at by for with from and or but that this it its as is was were be been her his their she he ' +
    'they who whom which when where how more than over january february march april may june july august september ' +
    'october november december'
  ).split(' '),
);

/** A source that texts are compared with. */
export interface SourceWords {
  /** Longest stretches of `least` counted words or more that the text shares with the source, in the order of the text. */
  borrowed(text: string): readonly Borrowed[];
}

/**
 * Reads a source for the rule of own words (M12 in `docs/questions.md`). Names, numbers, months and little words do not
 * count; a name is every word that the source writes with a capital somewhere, unless it has no small letters at all.
 * Case, marks and punctuation are not looked at. Both reading and comparing take time in proportion to the text.
 */
export function sourceWords(source: string): SourceWords {
  const plain = source.replace(/\p{Cf}/gu, '');
  const names = namesIn(plain);
  const counts = (word: string): boolean => !little.has(word) && !names.has(word) && !/^\d+$/.test(word);
  const known = new Set<string>();
  // At the end of a line a word is broken, or two are joined: nobody can tell, so that the source is read both ways.
  const readings = brokenWord.test(plain) ? [plain, plain.replace(/[-\u2010\u2011]/g, ' ')] : [plain];
  for (const ours of readings.map(wordsOf)) {
    for (const size of [borrowedWords.least, borrowedWords.most]) {
      for (const window of windowsOf(ours, counts, size)) known.add(window.key);
    }
  }
  return {
    borrowed(text) {
      const words = wordsOf(text);
      const isKnown = ({ key }: Window): boolean => known.has(key);
      const long = joined(windowsOf(words, counts, borrowedWords.most).filter(isKnown));
      const taken = new Set(long.flatMap(({ first, last }) => words.slice(first, last + 1).map((_, at) => first + at)));
      const isFree = ({ first, last }: Window): boolean => !taken.has(first) && !taken.has(last);
      const short = apart(windowsOf(words, counts, borrowedWords.least).filter((one) => isKnown(one) && isFree(one)));
      return [...long, ...short]
        .sort((a, b) => a.first - b.first)
        .map(({ first, last }) => {
          const run = words.slice(first, last + 1);
          return { words: run.join(' '), count: run.filter(counts).length };
        });
    },
  };
}

/** First and last word of a stretch, as indices. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

interface Window extends Stretch {
  readonly key: string;
}

/**
 * Every run from one counted word to the `size`-th from there. Which words count is a matter of the word alone, so two
 * texts share a run of `size` counted words exactly if they share such a window. A word is in at most `size` of them.
 */
function windowsOf(words: readonly string[], counts: (word: string) => boolean, size: number): readonly Window[] {
  const counted = words.flatMap((word, index) => (counts(word) ? [index] : []));
  return counted.flatMap((first, index) => {
    const last = counted[index + size - 1];
    return last === undefined ? [] : [{ first, last, key: words.slice(first, last + 1).join(' ') }];
  });
}

/** Windows that share a word become one stretch. */
function joined(windows: readonly Window[]): readonly Stretch[] {
  const stretches: { first: number; last: number }[] = [];
  for (const { first, last } of windows) {
    const before = stretches.at(-1);
    if (before !== undefined && first <= before.last) before.last = last;
    else stretches.push({ first, last });
  }
  return stretches;
}

/** Of windows that share a word the first: together they could stand for more words than the source has in a row. */
function apart(windows: readonly Window[]): readonly Stretch[] {
  const kept: Window[] = [];
  for (const window of windows) if (window.first > (kept.at(-1)?.last ?? -1)) kept.push(window);
  return kept;
}

/** The hyphen and the end of the line inside a word that is too long for it. */
const brokenWord = /(?<=\p{L})[-\u2010][ \t]*\r?\n[ \t]*(?=\p{L})/u;
const brokenWords = new RegExp(brokenWord.source, 'gu');

/** Signs that nobody sees are not looked at, and words that a line breaks are put together again. */
function wordsOf(text: string): readonly string[] {
  const joint = text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '');
  const plain = joint.replace(brokenWords, '').toLowerCase();
  return plain.replace(/[’']s\b/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

function namesIn(source: string): ReadonlySet<string> {
  if (!/\p{Ll}/u.test(source)) return new Set();
  const capitalised = source.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]+/gu) ?? [];
  return new Set(capitalised.flatMap(wordsOf).filter((word) => !little.has(word)));
}
