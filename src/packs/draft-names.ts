import { fold } from '../facts/fold.ts';

/** A name as it stands at one place of a text. */
export interface Sighting {
  readonly name: string;
  /** "the" before it, as in "the Beverly Hills Hotel". */
  readonly article: boolean;
  /** In quotation marks, with capitals as titles have them. */
  readonly isTitle: boolean;
  /** "in" or "at" stands before it. */
  readonly inPlace: boolean;
}

interface Word {
  readonly text: string;
  readonly isName: boolean;
  /** Nothing but a space between it and the word before. */
  readonly follows: boolean;
  readonly startsSentence: boolean;
  readonly possessive: boolean;
}

const particles = new Set('de von van der den da di du del della la le al bin ibn of'.split(' '));
const honours = new Set('mr mrs ms miss dr prof professor president senator governor sir dame'.split(' '));
const calendar = new Set(
  (
    'january february march april may june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday'
  ).split(' '),
);
/** Words that begin sentences and are no names. */
const starters = new Set(
  (
    'a an the in on at by for with from and or but so as if it its is was were are be this that these those there then they ' +
    'he she we you his her their our your my who whom which what when where why how while after before during since until ' +
    'according however instead although though also even still yet once not no yes here now one two three some many most all ' +
    'both each every another other later soon today yesterday again both despite because about over under into upon'
  ).split(' '),
);
const abbreviations = /^(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}?|St|Mt|Ft|Mr|Mrs|Ms|Dr|Jr|Sr|Prof)$/u;
const tokens = /[@#]?[\p{L}\p{N}][\p{L}\p{N}\p{M}'’&-]*(?:\.(?=\p{L}))?|\S/gu;
const quotes = /(?:(?<=^|[\s(])"|[“«])([^“”"«»]{3,120})[”"»]/gu;
/** The longest name that a button holds, and the most words of one. */
const longest = { letters: 80, words: 6 } as const;

/** Finds the names in the paragraphs of a text: runs of words with capitals, in which a word that only begins a sentence is none. */
export function findNames(paragraphs: readonly string[]): readonly (readonly Sighting[])[] {
  const titles = paragraphs.map(titlesIn);
  const read = paragraphs.map((text, index) => (isHeading(text) ? [] : wordsOf(titles[index]?.rest ?? text)));
  const plain = new Set(read.flat().flatMap(({ text }) => (/^\p{Ll}/u.test(text) ? [text] : [])));
  const inside = new Set(
    read.flat().flatMap(({ text, isName, startsSentence }) => (isName && !startsSentence ? [text] : [])),
  );
  const opens = ({ text, startsSentence }: Word): boolean =>
    starters.has(text.toLowerCase()) || (startsSentence && plain.has(text.toLowerCase()) && !inside.has(text));
  return read.map((words, index) => [...runsOf(words, opens, inside), ...(titles[index]?.found ?? [])]);
}

/** A line without an end in which nearly every longer word has a capital tells nothing about names. */
function isHeading(text: string): boolean {
  if (text.length > 300 || /[.?!]["”»]?\s*$/u.test(text.slice(-20))) return false;
  const words = text.match(/[\p{L}’'-]{4,}/gu) ?? [];
  return words.length >= 4 && words.filter((word) => /^\p{Lu}/u.test(word)).length * 4 >= words.length * 3;
}

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let [startsSentence, follows] = [true, false];
  for (const [token] of text.matchAll(tokens)) {
    if (!/^[\p{L}\p{N}]/u.test(token)) {
      // The point of an abbreviation ends no sentence.
      const isAbbreviation = token === '.' && abbreviations.test(words.at(-1)?.text ?? '');
      if (isAbbreviation) continue;
      if (/^[.?!:“"«‘]/u.test(token)) startsSentence = true;
      follows = false;
      continue;
    }
    const bare = token.replace(/\.$/, '').replace(/['’]s$|['’]$/u, '');
    const isName = /^\p{Lu}/u.test(bare) && !/^I(?:['’]\p{L}+)?$/u.test(bare) && !calendar.has(bare.toLowerCase());
    words.push({ text: bare, isName, follows, startsSentence, possessive: /['’]s?$/u.test(token) });
    [startsSentence, follows] = [false, true];
  }
  return words;
}

function runsOf(
  words: readonly Word[],
  opens: (word: Word) => boolean,
  inside: ReadonlySet<string>,
): readonly Sighting[] {
  const found: Sighting[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const first = words[start];
    if (first === undefined || !first.isName || opens(first)) continue;
    let end = start;
    for (let next = start + 1; next < words.length && next - start < 12; next += 1) {
      const word = words[next];
      if (word === undefined || !word.follows || words[next - 1]?.possessive === true) break;
      if (word.isName) end = next;
      else if (!joins(word.text, next - start, words[start - 1])) break;
    }
    const run = words.slice(start, end + 1).map(({ text }) => text);
    while (run.length > 0 && honours.has((run[0] ?? '').toLowerCase())) run.shift();
    const before = first.follows ? (words[start - 1]?.text ?? '') : '';
    const isSure = run.length > 1 || !first.startsSentence || inside.has(first.text);
    const name = run.join(' ');
    start = end;
    if (!isSure || run.length === 0 || run.length > longest.words || name.length > longest.letters) continue;
    if (!/\p{L}{2}/u.test(name)) continue;
    const named = before === 'The' && !wordsStart(words, end - run.length);
    found.push({
      name: named ? `The ${name}` : name,
      article: !named && before.toLowerCase() === 'the',
      isTitle: false,
      inPlace: /^(?:in|at)$/i.test(before === 'the' ? (words[start - run.length - 1]?.text ?? '') : before),
    });
  }
  return found;
}

/** True when the word before a run, "The", begins a sentence: then it is an article like any other. */
function wordsStart(words: readonly Word[], index: number): boolean {
  return words[index]?.startsSentence ?? true;
}

/** "of" joins "Bank of England" and "the Duke of York", not "Ivanka Trump of New York". */
function joins(text: string, wordsBefore: number, before: Word | undefined): boolean {
  if (!particles.has(text)) return false;
  return text !== 'of' || wordsBefore === 1 || before?.text.toLowerCase() === 'the';
}

/**
 * Titles of works: quoted, short, with capitals at the start, at the end and on every longer word. What follows a colon is
 * left out. The rest of the text has a mark in their place.
 */
function titlesIn(text: string): { readonly found: readonly Sighting[]; readonly rest: string } {
  const found: Sighting[] = [];
  const rest = text.replace(quotes, (whole, quoted: string) => {
    const name = (quoted.split(':')[0] ?? '').replace(/[.,]$/, '').trim();
    const words = name.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
    const last = words.length - 1;
    const isTitle =
      words.length >= 2 &&
      words.length <= longest.words &&
      name.length <= longest.letters &&
      !/[.,?!;]/.test(name) &&
      words.every((word, at) => /^[\p{Lu}\p{N}]/u.test(word) || (word.length < 5 && at > 0 && at < last));
    if (!isTitle) return whole;
    found.push({ name, article: false, isTitle: true, inPlace: false });
    return ' \u2022 ';
  });
  return { found, rest };
}

/** A name of a text with all its sightings. */
export interface DraftName {
  readonly name: string;
  readonly count: number;
  /** Parts that stand for it alone, as in "Kardashian". */
  readonly alone: readonly string[];
  readonly isTitle: boolean;
  readonly inPlace: boolean;
}

/** Makes one name of all that mean the same: "Kardashian" is "Kim Kardashian" where no other name ends or begins so. The most frequent stand first. */
export function mergeNames(sightings: readonly Sighting[]): {
  readonly names: readonly DraftName[];
  readonly keyOf: ReadonlyMap<string, string>;
} {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const key = fold(sighting.name);
    const seen = groups.get(key);
    if (seen === undefined) groups.set(key, [sighting]);
    else seen.push(sighting);
  }
  const owners = new Map<string, Set<string>>();
  for (const key of groups.keys()) {
    const words = key.split(' ');
    if (words.length < 2) continue;
    for (const word of [words[0] ?? '', words.at(-1) ?? '']) owners.set(word, (owners.get(word) ?? new Set()).add(key));
  }
  const keyOf = new Map<string, string>();
  for (const key of groups.keys()) {
    const owner = key.includes(' ') ? undefined : (owners.get(key) ?? owners.get(key.replace(/s$/, '')));
    const [only] = owner ?? [];
    // A surname that two bear is left out: only a reader knows who is meant.
    if (owner === undefined) keyOf.set(key, key);
    else if (owner.size === 1 && only !== undefined) keyOf.set(key, only);
  }
  const merged = new Map<string, { own: Sighting[]; all: Sighting[] }>();
  for (const [key, seen] of groups) {
    const target = keyOf.get(key);
    if (target === undefined) continue;
    const entry = merged.get(target) ?? { own: [], all: [] };
    merged.set(target, { own: key === target ? seen : entry.own, all: entry.all.concat(seen) });
  }
  const names = [...merged].map(([, { own, all }]): DraftName => {
    const name = own[0]?.name ?? '';
    const withArticle = own.filter(({ article }) => article).length * 2 > own.length;
    return {
      name: withArticle ? `the ${name}` : name,
      count: all.length,
      alone: [...new Set(all.map((one) => one.name))].filter((other) => fold(other) !== fold(name)).slice(0, 3),
      isTitle: own.some(({ isTitle }) => isTitle),
      inPlace: own.filter(({ inPlace }) => inPlace).length * 2 > own.length,
    };
  });
  return { names: names.toSorted((a, b) => b.count - a.count), keyOf };
}
