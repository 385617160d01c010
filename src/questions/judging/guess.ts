/** Most characters of a typed answer that are kept, and UTF-16 units that are read: what is longer is no answer. */
export const longestGuess = 100;

/** Discord's own emoji, and mentions. */
const discordSigns = /<(?:a?:\w{1,32}:|[@#][!&]?)\d{1,20}>/gu;

/** Words of doubt that hold a negation but deny nothing. */
const doubt =
  /\b(?:(?:correct me )?if i['’]?m wrong|(?:i )?(?:could|may|might) be wrong|not (?:so |really )?(?:sure|certain)|if i['’]?m not (?:wrong|mistaken)|no (?:idea|clue)|(?:i )?(?:don['’]?t|do not) know)\b/giu;

/** Some signs stand for whole phrases, and a Korean syllable for two letters or three: so much is read once they are taken apart. */
const longestApart = 1.5 * longestGuess;

/** The part of a guess that is judged: its beginning, without Discord's own emoji and without words of doubt beside an answer. */
export function readable(guess: string): string {
  const cut = guess.slice(0, longestGuess);
  const plain = isLatin(cut) ? cut : apart(cut);
  const shown = plain.includes('<') ? plain.replace(discordSigns, ' ') : plain;
  const bare = shown.replace(doubt, ' ');
  return /[\p{L}\p{N}]/u.test(bare) ? bare : shown;
}

/** The text with every sign in its parts, and without marks. Stops once it has enough: a single sign can hold eighteen letters. */
function apart(text: string): string {
  let parts = '';
  for (const sign of text) {
    if (parts.length >= longestApart) break;
    parts += isLatin(sign) ? sign : sign.normalize('NFKD');
  }
  return parts.slice(0, longestApart).replace(/[\p{M}\p{Cf}]/gu, '');
}

const vulgarFraction = /(\d?)\s*([¼-¾⅐-⅞])/gu;

/** A number word of two parts: the hyphen in it is no range. */
const hyphened =
  /\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(one|two|three|four|five|six|seven|eight|nine)\b/gu;

/**
 * Text in which numbers are looked for: lower case, without marks and apostrophes, fractions written with a slash and a
 * space before them ("2½" is "2 1/2"), all dashes alike and none within a number word ("twenty-seven").
 */
export function numberText(guess: string): string {
  return readable(guess.slice(0, longestGuess).replace(vulgarFraction, '$1 $2'))
    .replace(/[\p{M}\p{Cf}'’ʼ`´*_|"“”]/gu, '')
    .replace(/⁄/gu, '/')
    .replace(/[‐-―−]/gu, '-')
    .toLowerCase()
    .replace(hyphened, '$1 $2');
}

/**
 * How far a typed word may be from the right one: nothing below four letters, one change up to seven, two from eight on if
 * the typed word has seven or more ("Victor" is no slip for Victoria).
 */
export function tolerance(right: string, typed = right): number {
  if (right.length < 4) return 0;
  return right.length < 8 || typed.length < 7 ? 1 : 2;
}

/** True for a word that counts, with a digit or in Roman numerals: such words are never taken for one another. */
export function isNumber(word: string): boolean {
  return /\p{N}|^(?=.)m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/u.test(word);
}

/** True for words of plain Latin letters: a letter of another script in a word is no slip of the finger. */
export function isLatin(word: string): boolean {
  for (let index = 0; index < word.length; index++) if (word.charCodeAt(index) > 127) return false;
  return true;
}

/** True for text in which a minus stands right before a number: a dash behind a word or a number is none. */
export function hasMinus(text: string): boolean {
  return /(?<![\p{L}\p{N}\p{M}])[-−–]\d/u.test(text);
}
