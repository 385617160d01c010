import { fold, words } from '../facts/fold.ts';
import type { Entity, Pack } from '../facts/pack.ts';
import { namesOf } from '../facts/query.ts';

/** A text read once, to be asked which names stand in it. */
export interface ReadText {
  /** True when the name stands in the text on word borders. */
  has(name: string): boolean;
  /** The same for a name that is folded already. */
  hasFolded(name: string): boolean;
  /** Every word of the text, folded, also with a possessive taken off. */
  readonly words: ReadonlySet<string>;
  /** The folded text with its possessives taken off, two spaces between words and around them. */
  readonly line: string;
}

/** Reads texts and folds names, each one only once: a pack asks about the same few hundred names ten thousand times. */
export interface Reader {
  fold(name: string): string;
  read(text: string): ReadText;
  /** The words of a name that could give it away: three letters or more, and none that stands everywhere. */
  keyWords(names: readonly string[]): ReadonlySet<string>;
  /** How often an entity is named in a text, under any spelling; a name inside a longer name of another entity does not count. */
  mentions(text: string, entity: Entity): number;
}

const possessive = /['’]s(?![\p{L}\p{N}])/giu;

/** Words too common to give anything away. */
const commonWords: ReadonlySet<string> = new Set(
  (
    'the and for from with was were are has had his her its not but about than more less between over after into ' +
    'year years first second half'
  ).split(' '),
);

export function makeReader(pack: Pack): Reader {
  const folded = new Map<string, string>();
  const reads = new Map<string, ReadText>();
  const longerNames = new Map<string, readonly string[]>();
  const keys = new Map<string, ReadonlySet<string>>();
  let known: NamesByWord | undefined;
  const reader: Reader = {
    fold: (name) => remember(folded, name, fold),
    read: (text) => remember(reads, text, (fresh) => readText(fresh, (name) => reader.fold(name))),
    keyWords: (names) =>
      remember(keys, names.join('\n'), (joined) => keyWordsOf(joined.split('\n').map((name) => reader.fold(name)))),
    mentions(text, entity) {
      const read = reader.read(text);
      const names = namesOf(entity);
      if (!names.some((name) => read.has(name))) return 0;
      const own = byLength(names.map((name) => reader.fold(name)));
      known ??= namesByWord(pack, reader);
      const around = known;
      const longer = remember(longerNames, entity.id, () => byLength(namesAround(around, entity, own)));
      return countMentions(read.line, own, longer);
    },
  };
  return reader;
}

function keyWordsOf(folded: readonly string[]): ReadonlySet<string> {
  const words = folded.flatMap((name) => name.split(' '));
  return new Set(words.filter((word) => word.length >= 3 && !commonWords.has(word)));
}

function remember<T>(known: Map<string, T>, text: string, make: (text: string) => T): T {
  const found = known.get(text);
  if (found !== undefined) return found;
  const made = make(text);
  known.set(text, made);
  return made;
}

/** Reads a text. `folding` is how names are folded: given by a reader that remembers them. */
export function readText(text: string, folding: (name: string) => string = fold): ReadText {
  const whole = words(text);
  const without = text.replace(possessive, ' ');
  const bare = without === text ? whole : words(without);
  const readings = bare === whole ? [whole] : [whole, bare];
  const lines = readings.map((reading) => ` ${reading.join(' ')} `);
  const hasFolded = (name: string) => name !== '' && lines.some((line) => holdsWords(line, name));
  let known: ReadonlySet<string> | undefined;
  return {
    has: (name) => hasFolded(folding(name).trim()),
    hasFolded,
    get words() {
      return (known ??= new Set(readings.flat()));
    },
    get line() {
      return ` ${bare.join('  ')} `;
    },
  };
}

/** True when the words stand in the line, which has a space at both ends. */
function holdsWords(line: string, name: string): boolean {
  return line.includes(name) && line.includes(` ${name} `);
}

/** Folded names of a pack's entities under each of their words. */
type NamesByWord = ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]>;

function namesByWord(pack: Pack, reader: Reader): NamesByWord {
  const found = new Map<string, { readonly id: string; readonly name: string }[]>();
  for (const entity of pack.entities.values()) {
    for (const name of namesOf(entity).map((one) => reader.fold(one))) {
      for (const word of new Set(name.split(' '))) {
        const names = found.get(word) ?? [];
        names.push({ id: entity.id, name });
        found.set(word, names);
      }
    }
  }
  return found;
}

/** Names of other entities that hold one of these names: "the Martha Stewart Show" around "Martha Stewart". */
function namesAround(names: NamesByWord, entity: Entity, own: readonly string[]): readonly string[] {
  const found = own.flatMap((short) =>
    (names.get(short.split(' ')[0] ?? '') ?? [])
      .filter(({ id, name }) => id !== entity.id && name.length > short.length && ` ${name} `.includes(` ${short} `))
      .map(({ name }) => name),
  );
  return [...new Set(found)];
}

function countMentions(line: string, own: readonly string[], longer: readonly string[]): number {
  let left = line;
  for (const name of longer) left = left.replaceAll(spaced(name), ' | ');
  let count = 0;
  for (const name of own) {
    const pieces = left.split(spaced(name));
    count += pieces.length - 1;
    left = pieces.join(' | ');
  }
  return count;
}

/** Words stand two spaces apart in the text, so that two names side by side are both found. */
function spaced(name: string): string {
  return ` ${name.replaceAll(' ', '  ')} `;
}

function byLength(names: readonly string[]): readonly string[] {
  return names.filter((name) => name !== '').sort((a, b) => b.length - a.length);
}
