import { isNumberWord, readNumberWords, readYearWords } from './numbers.ts';

const ordinals: ReadonlyMap<string, number> = new Map(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
    'sixteenth seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

const roman = /^(?=[ivx])(?:xl(?=[ivx]))?x{0,3}(?:i[xv]|v?i{0,3})$/u;

/** True for a word that is a number: with digits, in words (but for "one", which says little), or a Roman numeral of two letters or more. */
export function isCount(word: string): boolean {
  return /\p{N}/u.test(word) || (word !== 'one' && isNumberWord(word)) || (word.length > 1 && roman.test(word));
}

/** True when a name, or a guess at it, has a number in it. */
export function hasNumber(all: readonly string[]): boolean {
  return all.some(
    (word, at) => isNumberWord(word) || ordinalOf(word) !== undefined || /\d/u.test(word) || isRoman(all, at),
  );
}

/** True for a name that ends in a Roman numeral or in "the eighth". */
export function endsInNumeral(name: readonly string[]): boolean {
  const last = name.length - 1;
  return isRoman(name, last) || (name[last - 1] === 'the' && last > 1 && ordinalOf(name[last] ?? '') !== undefined);
}

/**
 * The words with every number in digits: "world war two" and "world war ii" are both "world war 2". An ordinal stays one
 * ("8th"), unless numerals are read as ordinals (`isRegnal`): then "henry the eighth" is "henry 8".
 */
export function numbersByValue(all: readonly string[], isRegnal: boolean): readonly string[] {
  const valued: string[] = [];
  for (let at = 0; at < all.length;) {
    const number = readYearWords(all, at) ?? readNumberWords(all, at);
    if (number !== undefined) {
      valued.push(String(number.value));
      at = number.next;
      continue;
    }
    const word = all[at] ?? '';
    const ordinal = ordinalOf(word);
    if (ordinal !== undefined) {
      const isReign = isRegnal && valued.length > 1 && all[at - 1] === 'the';
      if (isReign) valued.pop();
      valued.push(isReign ? String(ordinal) : `${ordinal}th`);
    } else valued.push(isRoman(all, at) ? String(romanValue(word)) : word);
    at++;
  }
  return valued;
}

function ordinalOf(word: string): number | undefined {
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/u.exec(word)?.[1];
  return digits === undefined ? ordinals.get(word) : Number(digits);
}

/** A numeral stands behind a name, and "i" only at its end: "elizabeth i", but "henry v i think". */
function isRoman(all: readonly string[], at: number): boolean {
  const word = all[at] ?? '';
  return at > 0 && roman.test(word) && (word !== 'i' || at === all.length - 1);
}

const letterValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

function romanValue(numeral: string): number {
  const values = numeral.split('').map((letter) => letterValues[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
