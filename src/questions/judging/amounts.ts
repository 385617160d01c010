import type { Amount } from '../../facts/values.ts';
import { readAmountGuess, type AmountGuess, type GuessedNumber } from './amount-guess.ts';
import { accepted, nearlyRight, prompted, rejected, type Judgement } from './judgement.ts';
import { inSmallest, unitReader } from './units.ts';

/** Months and years are no whole number of days: a converted number may be so far off, as a share of the right one. */
const conversionSlack = 0.02;

/** A guess so near to "about N" is told as a near miss. */
const nearShare = 0.2;

/**
 * Makes the judge of a typed amount. One number is asked for (two for "between"), in digits or words; without a unit it is taken to be
 * in the answer's. For "more than three hours", "three hours" asks for more; "four hours" is wrong.
 */
export function amountJudge(amount: Amount): (text: string) => Judgement {
  const readUnit = unitReader(amount.unit);
  return (text) => {
    const guess = readAmountGuess(text, readUnit);
    if (guess === undefined) return rejected;
    if (amount.bound === 'between') return judgeBetween(amount, guess);
    const number = guess.isRange ? undefined : sumOf(guess.numbers);
    if (number === undefined) return rejected;
    if (!isSame(number, amount.low, amount.unit)) return judgeOther(amount, guess, number);
    if (guess.bound === amount.bound) return accepted;
    if (guess.bound === 'nearly') return amount.bound === 'less-than' || amount.bound === 'about' ? accepted : rejected;
    switch (amount.bound) {
      case 'exactly':
        return guess.bound === 'about' ? accepted : rejected;
      case 'about':
        return guess.bound === 'exactly' ? accepted : rejected;
      case 'more-than':
      case 'less-than':
        return guess.bound === 'exactly' || guess.bound === 'about' ? prompted : rejected;
    }
  };
}

/** The one number of a guess; "2 hours 30 minutes" is one number. */
function sumOf(numbers: readonly GuessedNumber[]): GuessedNumber | undefined {
  const [first, second] = numbers;
  if (first === undefined || second === undefined) return first;
  // "1h30": what follows hours without a unit is minutes.
  const unit = second.unit ?? (first.unit === 'hours' ? 'minutes' : undefined);
  if (first.unit === undefined || unit === undefined) return undefined;
  const [large, little] = [inSmallest(1, first.unit), inSmallest(second.value, unit)];
  if (large <= inSmallest(1, unit) || little >= large) return undefined;
  return { value: first.value + little / large, unit: first.unit };
}

function isSame({ value, unit }: GuessedNumber, right: number, own: string): boolean {
  if (unit === undefined || unit === own) return Math.abs(value - right) <= Math.abs(right) * 1e-9;
  const [typed, wanted] = [inSmallest(value, unit), inSmallest(right, own)];
  return Math.abs(typed - wanted) <= Math.abs(wanted) * conversionSlack;
}

function judgeOther(amount: Amount, guess: AmountGuess, { value, unit = amount.unit }: GuessedNumber): Judgement {
  if (amount.bound !== 'about' || (guess.bound !== 'about' && guess.bound !== 'exactly')) return rejected;
  const [typed, wanted] = [inSmallest(value, unit), inSmallest(amount.low, amount.unit)];
  return Math.abs(typed - wanted) <= Math.abs(wanted) * nearShare ? nearlyRight : rejected;
}

/** Both ends are right; one number from one end to the other asks for more. */
function judgeBetween(amount: Amount, guess: AmountGuess): Judgement {
  const [first, second] = guess.numbers;
  if (first === undefined) return rejected;
  if (second === undefined) {
    const typed = inSmallest(first.value, first.unit ?? amount.unit);
    const isWithin = inSmallest(amount.low, amount.unit) <= typed && typed <= inSmallest(amount.high, amount.unit);
    return isWithin && (guess.bound === 'exactly' || guess.bound === 'about') ? prompted : rejected;
  }
  const low = { ...first, unit: first.unit ?? second.unit ?? amount.unit };
  const isRight = isSame(low, amount.low, amount.unit) && isSame(second, amount.high, amount.unit);
  return guess.isRange && isRight ? accepted : rejected;
}
