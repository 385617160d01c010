/** Letters that no decomposition takes apart. */
const letters: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['þ', 'th'],
]);

const possessive = /['’ʼ]s(?![\p{L}\p{N}])/giu;

/**
 * Text as names are compared: no marks, no case, no punctuation, one space between words, no leading article.
 * Text of signs alone keeps them, so that it is never empty unless it was blank.
 */
export function fold(text: string): string {
  const plain = foldWords(text);
  const bare = plain.replace(/^(?:the|an|a) (?=.)/u, '');
  return bare === '' ? text.trim().toLowerCase() : bare;
}

/** The folded words of a text, articles included. */
export function words(text: string): readonly string[] {
  const plain = foldWords(text);
  return plain === '' ? [] : plain.split(' ');
}

/** True when the name stands in the text on word borders, in whatever case, marks or possessive. */
export function containsName(text: string, name: string): boolean {
  const wanted = ` ${fold(name)} `;
  if (wanted.trim() === '') return false;
  // "Dylan's Bar" is a name with its apostrophe, "Dylan's" a name without: both readings are tried.
  return ` ${foldWords(text)} `.includes(wanted) || ` ${foldWords(text.replace(possessive, ' '))} `.includes(wanted);
}

/** Most names: there is nothing to fold in them but the case. */
const plainText = /^[a-z\d]+(?: [a-z\d]+)*$/i;

function foldWords(text: string): string {
  if (plainText.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[łøđðßæœıþ]/gu, (letter) => letters.get(letter) ?? letter)
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(/['’ʼ`´]/gu, '')
    .replace(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, '')
    .replace(/&/gu, ' and ')
    .replace(/(?<=\p{L})(?:#|\++)(?![\p{L}\p{N}])/gu, (sign) => (sign === '#' ? 'sharp' : 'plus'.repeat(sign.length)))
    .replace(/[\p{P}\p{S}\p{C}\s]+/gu, ' ')
    .trim();
}
