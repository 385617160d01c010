/** What the words of a question by hand tell of its answer. */
export interface StemReading {
  /** A person, or people, are asked for. */
  readonly asksWho: boolean;
  /** A side of a contest, a band or the like may be asked for by "who" too. */
  readonly asksGroup: boolean;
  /** A point in time is asked for. */
  readonly asksWhen: boolean;
  /** The words right after "which" or "what", in small letters: "chemical", "element". */
  readonly nouns: readonly string[];
  /** It cannot be understood without its choices. */
  readonly needsChoices: boolean;
  /** One of several answers is asked for, so that others may be right too. */
  readonly asksAny: boolean;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const who = setOf('who whom whose');
const group = setOf(
  'won win wins beat beaten defeated team teams club band group duo country nation company side champion champions',
);
const when = setOf('when year date century decade month');
const question = setOf('which what');
const endsNouns = setOf(
  'of in on at to from for by with do does did has have had can could will would should that who which what when where ' +
    'if as and or but it he she they you we be been',
);
const passedOver = setOf(
  'is are was were the a an name names called s first last only most other one two three kind type sort',
);
const mostNouns = 3;
const mostWords = 8;

/** Words without which no question speaks of its choices. */
const pointing = setOf('these following below here above choices options');
const choices =
  /\b(?:of|among|between|from) (?:these|the following|the (?:choices|options))\b|\bthe following\b|\b(?:listed|given|shown) (?:below|here)\b|\b(?:all|none) of the above\b/iu;
const anyOf = /^\s*(?:name|give|list|state|mention) (?:me )?(?:an?|any|one|two|three|some|another)\b/iu;

/** Reads a question that an author wrote by hand. */
export function readStem(ask: string): StemReading {
  const words = ask.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const has = (some: ReadonlySet<string>): boolean => words.some((word) => some.has(word));
  return {
    asksWho: has(who),
    asksGroup: has(group),
    asksWhen: has(when),
    nouns: nounsOf(words),
    needsChoices: has(pointing) && choices.test(ask),
    asksAny: anyOf.test(ask),
  };
}

/** "Which chemical element …", "What is the capital of …": what is asked for, without superlatives, which any noun can have. */
function nounsOf(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => question.has(word)) + 1;
  const found: string[] = [];
  for (const word of start === 0 ? [] : words.slice(start, start + mostWords)) {
    const isOver = endsNouns.has(word) || passedOver.has(word);
    if (isOver && found.length > 0) break;
    if (isOver || /(?:est|\d)$/u.test(word)) continue;
    found.push(word);
    if (found.length === mostNouns) break;
  }
  return found;
}
