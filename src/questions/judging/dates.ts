import { dayOf } from '../../facts/dates.ts';
import type { DateValue } from '../../facts/values.ts';
import { readDateGuess, type DateGuess } from './date-guess.ts';
import { accepted, prompted, rejected, type Judgement } from './judgement.ts';

/**
 * Judges a typed date by the precision that is asked for. What is right but less exact asks for more; what is right and
 * more exact than the fact is accepted for a year or a month, and asks for the half or the decade that was asked.
 */
export function judgeDate(date: DateValue, text: string): Judgement {
  const guess = readDateGuess(text);
  if (guess === undefined) return rejected;
  const right = dayOf(date.first);
  const half = right.month > 6 ? 2 : 1;
  if (date.precision === 'decade') return judgeDecade(right.year, guess);
  if (guess.decade !== undefined)
    return date.precision === 'year' && holdsYear(guess.decade, right.year) ? prompted : rejected;
  if (guess.year !== undefined && guess.year !== right.year) return rejected;
  const isYearGiven = guess.year !== undefined;
  switch (date.precision) {
    case 'year':
      return isYearGiven ? accepted : rejected;
    case 'half': {
      const fits =
        guess.days.length === 0 || guess.days.some(({ month }) => month !== undefined && halfOf(month) === half);
      if (!fits || (guess.half ?? half) !== half || (guess.vague ?? half) !== half) return rejected;
      if (!isYearGiven) return guess.half === half ? prompted : rejected;
      return guess.half === half ? accepted : prompted;
    }
    case 'month':
      if (guess.days.some(({ month }) => month === right.month)) return isYearGiven ? accepted : prompted;
      return isRightSoFar(guess, half) ? prompted : rejected;
    case 'day':
      if (guess.days.some(({ month, day }) => month === right.month && day === right.day)) {
        return isYearGiven ? accepted : prompted;
      }
      if (guess.days.some(({ month, day }) => month === right.month && day === undefined)) return prompted;
      return isRightSoFar(guess, half) ? prompted : rejected;
  }
}

/** True when a guess without a month has the right year and, if it says so, the right half of it. */
function isRightSoFar(guess: DateGuess, half: 1 | 2): boolean {
  if (guess.year === undefined || guess.days.length > 0) return false;
  return (guess.half ?? half) === half && (guess.vague ?? half) === half;
}

function halfOf(month: number): 1 | 2 {
  return month > 6 ? 2 : 1;
}

function judgeDecade(start: number, { year, decade }: DateGuess): Judgement {
  if (year !== undefined) return year >= start && year < start + 10 ? prompted : rejected;
  if (decade === undefined || !holdsYear(decade, start)) return rejected;
  return decade.century ? accepted : prompted;
}

function holdsYear({ start, century }: { start: number; century: boolean }, year: number): boolean {
  const decade = Math.floor(year / 10) * 10;
  return century ? decade === start : decade % 100 === start % 100;
}
