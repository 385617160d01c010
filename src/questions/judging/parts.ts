import { fillers, joiners } from './common-words.ts';
import { isNumber } from './guess.ts';
import { accepted, prompted, rejected, type Judgement } from './judgement.ts';
import { wordDistance } from './name-forms.ts';
import type { PreparedName } from './name-line.ts';

/**
 * Judges a part of a person's name: one word of it, or several in order ("Alice Johnson" for Alice Marie Johnson). A part
 * that another person shares asks for more, and so do several words without the last. Undefined when the guess is no part.
 */
export function judgePart(line: PreparedName, guess: readonly string[]): Judgement | undefined {
  if (!line.person) return undefined;
  const [word = ''] = guess;
  if (guess.length === 1) {
    const isShared = line.parts.get(word);
    return isShared === undefined ? undefined : isShared ? prompted : accepted;
  }
  const whole = line.accept.straight.filter((form) => isPartOf(guess, form.words));
  if (whole.length === 0) {
    const part = withoutInitial(line, guess);
    if (part !== undefined) return judgePart(line, [part]);
    return hasInitials(line, guess) || hasMiddleName(line, guess) ? accepted : undefined;
  }
  const isFull = whole.some((form) => form.words.at(-1) === guess.at(-1));
  return !isFull || line.others.straight.some((form) => isPartOf(guess, form.words)) ? prompted : accepted;
}

/** Judges one word with slips in it like the part of a person's name that it is nearest to, unless another person's is as near. */
export function judgeSlippedPart(line: PreparedName, guess: readonly string[]): Judgement | undefined {
  const [word = ''] = guess;
  if (!line.person || guess.length !== 1) return undefined;
  let best = Infinity;
  let isShared = false;
  for (const [part, shared] of line.parts) {
    const found = wordDistance(word, part, 0);
    if (found !== undefined && found < best) [best, isShared] = [found, shared];
  }
  if (best === Infinity) return undefined;
  for (const part of line.otherParts) {
    const found = line.parts.has(part) ? undefined : wordDistance(word, part, 0);
    if (found !== undefined && found <= best) return rejected;
  }
  return isShared ? prompted : accepted;
}

/** True for a name with initials in it that the answer does without, unless another name has these: "Donald J. Trump". */
function hasInitials(line: PreparedName, guess: readonly string[]): boolean {
  const without = guess.filter((word) => !/^\p{L}$/u.test(word)).join(' ');
  return line.accept.whole.has(without) && !line.others.straight.some((form) => isPartOf(guess, form.words));
}

/** The whole word of a name of which the rest is an initial: "Ivanka T.", "J. Kushner". */
function withoutInitial(line: PreparedName, guess: readonly string[]): string | undefined {
  const [first = '', last = ''] = guess;
  if (guess.length !== 2 || first.length > 1 === last.length > 1) return undefined;
  const isRight = line.accept.straight.some(({ words }) => {
    const [start = '', end = ''] = [words[0], words.at(-1)];
    return (
      words.length > 1 &&
      !isNumber(end) &&
      start.startsWith(first) &&
      end.startsWith(last) &&
      (start === first || end === last)
    );
  });
  return isRight ? (first.length > 1 ? first : last) : undefined;
}

/** True for a name of two words with one more between them that belongs to nobody else: "Kanye Omari West". */
function hasMiddleName(line: PreparedName, guess: readonly string[]): boolean {
  const [first, middle = '', last] = guess;
  if (guess.length !== 3 || joiners.has(middle) || fillers.has(middle)) return false;
  if (!line.accept.straight.some(({ words }) => words.length === 2 && words[0] === first && words[1] === last))
    return false;
  return [...line.otherEnds].every((part) => wordDistance(middle, part, 0) === undefined);
}

/** True when all the words stand in the name, in this order. */
function isPartOf(guess: readonly string[], name: readonly string[]): boolean {
  let next = 0;
  for (const word of name) if (word === guess[next]) next++;
  return next === guess.length;
}
