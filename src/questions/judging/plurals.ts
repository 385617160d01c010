import { singular } from '../../facts/phrases.ts';

const leastLetters = 3;

const irregular: ReadonlyMap<string, string> = new Map([
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['person', 'people'],
  ['foot', 'feet'],
  ['tooth', 'teeth'],
  ['goose', 'geese'],
  ['mouse', 'mice'],
  ['wife', 'wives'],
  ['knife', 'knives'],
  ['life', 'lives'],
]);

const irregularSingulars: ReadonlyMap<string, string> = new Map([...irregular].map(([one, many]) => [many, one]));

/** The plurals and singulars that a common noun of one word may have, folded: dog ↔ dogs, box ↔ boxes. Nothing for other names. */
export function otherNumber(name: string): readonly string[] {
  const bare = name.replace(/^(?:the|an?) /iu, '');
  const noun = bare.toLowerCase();
  if (noun.length < leastLetters || !/^[a-z]+$/u.test(noun) || /[A-Z]{2}/u.test(bare)) return [];
  return [...new Set([...pluralsOf(noun), ...singularsOf(noun)])].filter(
    (form) => form !== noun && form.length >= leastLetters,
  );
}

function pluralsOf(noun: string): readonly string[] {
  const known = irregular.get(noun);
  if (known !== undefined) return [known];
  if (/[^aeiou]y$/u.test(noun)) return [`${noun.slice(0, -1)}ies`];
  if (/(?:s|x|z|ch|sh)$/u.test(noun)) return [`${noun}es`];
  if (/(?:[ao]l|el|ar|ea|oa)f$/u.test(noun)) return [`${noun}s`, `${noun.slice(0, -1)}ves`];
  return noun.endsWith('o') ? [`${noun}s`, `${noun}es`] : [`${noun}s`];
}

function singularsOf(noun: string): readonly string[] {
  const known = irregularSingulars.get(noun);
  if (known !== undefined) return [known];
  if (/(?:s|x|z|ch|sh|o)es$/u.test(noun)) return [noun.slice(0, -2), noun.slice(0, -1)];
  if (/(?:[ao]l|el|ar|ea|oa)ves$/u.test(noun)) return [`${noun.slice(0, -3)}f`];
  return /(?:us|is)$/u.test(noun) ? [] : [singular(noun)];
}
