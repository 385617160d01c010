import { distance, lettersOf, mayBeNear } from './distance.ts';
import { accepted, nearlyRight, rejected, type Judgement } from './judgement.ts';
import { wordDistance, type NameForm } from './name-forms.ts';
import type { NameGuess } from './name-guess.ts';
import type { NameForms, PreparedName } from './name-line.ts';

/** How far over the tolerance a word may be to be told as a near miss. */
const nearMiss = 1;

interface Fit {
  /** The words of the guess that stand for the name. */
  readonly typed: string;
  readonly changes: number;
  readonly isWithin: boolean;
}

/**
 * Judges a guess word by word against the right spellings: as many words, each within its tolerance. A guess that is as
 * near to another name is wrong. Undefined when it is not even a near miss.
 */
export function judgeSlips(line: PreparedName, guess: NameGuess): Judgement | undefined {
  let best: Fit | undefined;
  for (const form of line.accept.forms) {
    for (const typed of windowsOf(guess, form.words.length)) {
      const fit = fitOf(line, typed, form);
      if (fit !== undefined && isBetter(fit, best)) best = fit;
    }
  }
  if (best === undefined) return undefined;
  const { typed, changes, isWithin } = best;
  if (isAsNear(typed, changes, line.others) || isAsNear(typed, changes, line.reject)) return rejected;
  return isWithin ? accepted : nearlyRight;
}

function isBetter(fit: Fit, best: Fit | undefined): boolean {
  if (best === undefined || fit.isWithin !== best.isWithin) return best === undefined || fit.isWithin;
  return fit.changes < best.changes;
}

/** Every run of so many words that leaves out nothing but what may stand around an answer. */
function windowsOf(guess: NameGuess, length: number): readonly (readonly string[])[] {
  const windows: (readonly string[])[] = [];
  for (let from = 0; from <= guess.latest; from++) {
    const to = from + length;
    if (to >= guess.to && to <= guess.words.length) windows.push(guess.words.slice(from, to));
  }
  return windows;
}

function fitOf(line: PreparedName, typed: readonly string[], form: NameForm): Fit | undefined {
  let changes = 0;
  let far = 0;
  for (const [index, right] of form.words.entries()) {
    const word = typed[index] ?? '';
    // Another word of the same name in this place is no slip: "From Cook to Crook".
    if (word !== right && form.words.includes(word)) return undefined;
    const found = wordDistance(word, right, 0);
    const further = found ?? wordDistance(word, right, nearMiss);
    if (further === undefined) return undefined;
    if (found === undefined && !(line.person && typed.length > 1 && soundsAlike(word, right))) far++;
    changes += further;
  }
  return { typed: typed.join(' '), changes, isWithin: far === 0 };
}

const leastSounding = 6;

/** Long names with the same consonants in a row and the same first letter, one letter longer at most: Stuart and Stewart. */
function soundsAlike(typed: string, right: string): boolean {
  if (Math.min(typed.length, right.length) < leastSounding || Math.abs(typed.length - right.length) > 1) return false;
  return typed[0] === right[0] && consonants(typed) === consonants(right);
}

function consonants(word: string): string {
  return word.replace(/[aeiouyhw]/gu, '');
}

function isAsNear(typed: string, changes: number, names: NameForms): boolean {
  const letters = lettersOf(typed);
  return names.forms.some(
    (form) => mayBeNear(letters, form.letters, changes) && distance(typed, form.spaced, changes) <= changes,
  );
}
