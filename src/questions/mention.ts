import type { Entity, Pack } from '../facts/pack.ts';
import { fold, words } from '../facts/fold.ts';
import { namesOf } from '../facts/query.ts';

/** A text read once, to be asked which names stand in it. */
export interface ReadText {
  /** True when the name stands in the text on word borders. */
  has(name: string): boolean;
  /** Every word of the text, folded, also with a possessive taken off. */
  readonly words: ReadonlySet<string>;
}

const possessive = /['’]s(?![\p{L}\p{N}])/giu;

/** Words too common to give anything away. */
const commonWords: ReadonlySet<string> = new Set(
  'the and for from with was were are has had his her its not but about than more less between over after into year years'.split(
    ' ',
  ),
);

export function readText(text: string): ReadText {
  const readings = [words(text), words(text.replace(possessive, ' '))];
  const lines = readings.map((reading) => ` ${reading.join(' ')} `);
  return {
    has(name) {
      const wanted = ` ${fold(name)} `;
      return wanted.trim() !== '' && lines.some((line) => line.includes(wanted));
    },
    words: new Set(readings.flat()),
  };
}

/** The words of a name that could give it away: three letters or more, and not one that stands everywhere. */
export function keyWords(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => words(name)).filter((word) => word.length >= 3 && !commonWords.has(word)));
}

/** How often an entity is named in a text, under any spelling; a name inside a longer name of another entity does not count. */
export function countMentions(pack: Pack, text: string, entity: Entity): number {
  const own = namesOf(entity).map((name) => fold(name));
  const longer = [...pack.entities.values()]
    .filter((other) => other.id !== entity.id)
    .flatMap((other) => namesOf(other).map((name) => fold(name)))
    .filter((name) => own.some((short) => name.length > short.length && ` ${name} `.includes(` ${short} `)));
  let line = ` ${words(text.replace(possessive, ' ')).join('  ')} `;
  for (const name of byLength(longer)) line = line.replaceAll(spaced(name), ' | ');
  let count = 0;
  for (const name of byLength(own)) {
    const pieces = line.split(spaced(name));
    count += pieces.length - 1;
    line = pieces.join(' | ');
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
