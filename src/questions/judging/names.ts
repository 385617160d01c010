import type { Judgement } from './judgement.ts';
import { accepted, prompted, rejected } from './judgement.ts';
import { words } from '../../facts/fold.ts';
import { negations } from './common-words.ts';
import { hasMinus, readable } from './guess.ts';
import { hasNumber, numbersByValue } from './values-of-names.ts';
import { judgeExtras } from './extras.ts';
import { findNames, type Span } from './name-forms.ts';
import { readNameGuess, type NameGuess } from './name-guess.ts';
import type { NameForms, PreparedName } from './name-line.ts';
import { judgePart, judgeSlippedPart } from './parts.ts';
import { judgeSlips } from './slips.ts';

/** More words than anyone types for a name: only a spelling of the answer itself may have so many. */
const mostWords = 20;

/**
 * Judges a typed name. The order of the steps is the meaning: what is ruled out comes before what is right, whole names
 * before parts of names, exact spellings before slips of the finger.
 */
export function judgeName(line: PreparedName, typed: string): Judgement {
  const text = readable(typed);
  const all = words(text);
  if (line.isNumbered && !line.hasMinus && hasMinus(text)) return rejected;
  const guess = readNameGuess(line, text, all);
  const judged = judgeWords(line, guess);
  if (line.byValue === undefined || judged.verdict === 'accept' || !hasNumber(all)) return judged;
  // "i" is read as a number or as a word for oneself: what names something else in one reading is not right in the other.
  if (namesOther(line, guess, findNames(all, line.accept.index))) return rejected;
  const { line: valued, isRegnal } = line.byValue;
  return judgeWords(valued, readNameGuess(valued, text, numbersByValue(all, isRegnal)));
}

function judgeWords(line: PreparedName, guess: NameGuess): Judgement {
  if (guess.words.length === 0) return line.signs.has(guess.text.trim().toLowerCase()) ? accepted : rejected;
  if (guess.words.length > mostWords && !isSpelled(guess, line.accept)) return rejected;
  if (isWhole(guess, line.reject)) return rejected;
  if (isSpelled(guess, line.accept)) return accepted;
  if (isWhole(guess, line.others)) return rejected;
  if (isJoined(guess, line.accept) || guess.spaced.some((name) => line.otherNumbers.has(name))) return accepted;
  if (isWhole(guess, line.around)) return prompted;
  const right = findNames(guess.words, line.accept.index);
  if (guess.words.some((word, index) => negations.has(word) && !isInside(index, right))) return rejected;
  if (namesOther(line, guess, right)) return rejected;
  if (right.length > 0) return judgeExtras(line, guess, right);
  if (line.prompt.has(guess.core.join(' '))) return prompted;
  return (
    judgePart(line, guess.person) ??
    judgeSlips(line, guess) ??
    judgeSlippedPart(line, guess.person) ??
    judgeExtras(line, guess, right)
  );
}

function isSpelled(guess: NameGuess, names: NameForms): boolean {
  return guess.spaced.some((name) => names.whole.has(name));
}

function isJoined(guess: NameGuess, names: NameForms): boolean {
  return guess.joined.some((name) => names.joined.has(name));
}

function isWhole(guess: NameGuess, names: NameForms): boolean {
  return isSpelled(guess, names) || isJoined(guess, names);
}

function isInside(index: number, spans: readonly Span[]): boolean {
  return spans.some(({ from, to }) => from <= index && index < to);
}

/**
 * True when the guess holds a name that is wrong and no part of a right one: "Paris or Rome", "New York City" for New York.
 * Without a right name, a name that is part of it is passed over: "New York Citty" may be New York City with a slip.
 */
function namesOther(line: PreparedName, guess: NameGuess, right: readonly Span[]): boolean {
  return [line.others, line.reject].some(({ index }) =>
    findNames(guess.words, index).some((wrong) => {
      if (right.length > 0) return !right.some(({ from, to }) => from <= wrong.from && wrong.to <= to);
      const name = guess.words.slice(wrong.from, wrong.to).join(' ');
      return !line.accept.forms.some(({ spaced }) => ` ${spaced} `.includes(` ${name} `));
    }),
  );
}
