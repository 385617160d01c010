import type { Entity } from './pack.ts';

/** Written with a vowel, spoken with a consonant: a university, a European, a one-off, a ukulele. */
const soundsLikeConsonant = /^(?:uni(?!n|m|d)|use|usu|usa|uti|ukr|uku|ura|uto|eu|ewe|one\b|once|ouija)/i;
/** Written with a consonant, spoken with a vowel: an hour, an heir, an honest …, an honour. */
const soundsLikeVowel = /^(?:hour|heir|honest|honou?r)/i;
/** Letters whose names begin with a vowel: an MP, an FBI agent. */
const spelledWithVowel = /^[AEFHILMNORSX]/;
const spelledOut = /^[A-Z](?:[A-Z0-9.]+)?(?![a-z])/;

/** The indefinite article that goes before a word or name: "a senior adviser", "an hour". */
export function articleFor(name: string): 'a' | 'an' {
  if (/^8|^1[18](?!\d)/.test(name)) return 'an';
  if (soundsLikeVowel.test(name)) return 'an';
  if (soundsLikeConsonant.test(name)) return 'a';
  if (isSpelledOut(name)) return spelledWithVowel.test(name) ? 'an' : 'a';
  return /^[aeiou]/i.test(name.normalize('NFKD')) ? 'an' : 'a';
}

/** The entity's name with its indefinite article; the pack may overrule the rule. */
export function withArticle(entity: Entity): string {
  return `${entity.article ?? articleFor(entity.name)} ${entity.name}`;
}

/** Short initials, and those with points or without a vowel, are read letter by letter; NASA and UNESCO are read as words. */
function isSpelledOut(name: string): boolean {
  const first = spelledOut.exec(name)?.[0] ?? '';
  return first.length > 1 && (first.length <= 3 || first.includes('.') || !/[AEIOU]/.test(first.slice(1)));
}
