import { distance, lettersOf, mayBeNear } from './judging/distance.ts';
import { endsInNumeral, hasNumber, numbersByValue } from './judging/values-of-names.ts';

/** A spelling of an answer, folded, with what comparing it needs. */
export interface Spelling {
  readonly folded: string;
  readonly letters: number;
  /** With numbers by their value and a short "st": "World War II" is "World War 2", "Saint Louis" is "St Louis". */
  readonly valued: string;
}

export function spelling(folded: string): Spelling {
  const words = folded.split(' ');
  const valued = hasNumber(words) ? numbersByValue(words, endsInNumeral(words)).join(' ') : folded;
  return { folded, letters: lettersOf(folded), valued: valued.replace(/^saint /u, 'st ') };
}

/** Words from so many letters on that differ by one letter are one word with a slip; shorter ones may be two. */
const leastSlipped = 8;

/**
 * True when two answers may be spellings of one thing: equal, one inside the other, equal without spaces, in another
 * order of words, singular and plural, or a long word with one letter more or less. Better one choice too few than two that are right.
 */
export function mayBeSame(a: Spelling, b: Spelling): boolean {
  const [one, other] = [a.folded, b.folded];
  if (one === other || a.valued === b.valued || isInside(one, other) || isInside(other, one)) return true;
  if (!mayBeNear(a.letters, b.letters, 1)) return false;
  if (joined(one) === joined(other) || sorted(one) === sorted(other)) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long === `${short}s` || long === `${short}es`) return true;
  return long.length === short.length + 1 && isSlip(short, long);
}

/** Letters of one word that the judge of typed answers passes over at most, and one for the whole. */
const slipsAWord = 2;

/**
 * False only when nobody could take one for the other: no word in common, no number, and letters so different that no slips
 * make one of the other.
 */
export function mayBeTaken(a: Spelling, b: Spelling): boolean {
  if (hasDigit.test(a.folded) || hasDigit.test(b.folded)) return true;
  const [ours, theirs] = [a.folded.split(' '), b.folded.split(' ')];
  if (mayBeNear(a.letters, b.letters, slipsAWord * Math.max(ours.length, theirs.length) + 1)) return true;
  return ours.some((word) => theirs.includes(word));
}

const hasDigit = /\d/u;

/** True when one stands in the other on borders of words. */
function isInside(short: string, long: string): boolean {
  return short.length < long.length && long.includes(short) && ` ${long} `.includes(` ${short} `);
}

function isSlip(short: string, long: string): boolean {
  const [ours, theirs] = [short.split(' '), long.split(' ')];
  if (ours.length !== theirs.length) return false;
  const at = ours.findIndex((word, index) => word !== theirs[index]);
  const [word = '', other = ''] = [ours[at], theirs[at]];
  return (
    other.length >= leastSlipped - 2 &&
    long.length >= leastSlipped &&
    !/\d/u.test(other) &&
    distance(word, other, 1) === 1
  );
}

function joined(folded: string): string {
  return folded.replaceAll(' ', '');
}

function sorted(folded: string): string {
  return folded.includes(' ') ? folded.split(' ').sort().join(' ') : folded;
}
