import { fold } from '../facts/fold.ts';
import { memo } from '../facts/memo.ts';
import type { Answerline } from './answerline.ts';
import { amountJudge } from './judging/amounts.ts';
import { judgeDate } from './judging/dates.ts';
import { longestGuess } from './judging/guess.ts';
import { accepted, type Judgement } from './judging/judgement.ts';
import { prepareName } from './judging/name-line.ts';
import { judgeName } from './judging/names.ts';

export type { Judgement };

const prepared = memo(makeJudge);

/**
 * Judges a typed answer. Works for any text and never throws; only the first 100 characters are read. What an answerline
 * needs is worked out at its first guess and kept as long as the answerline itself.
 */
export function judge(line: Answerline, guess: string): Judgement {
  return prepared(line)(guess);
}

/** The judge of one answerline, for those who ask it a few things and have no more use for it. */
export function makeJudge(line: Answerline): (guess: string) => Judgement {
  const judgeLine = judgeOf(line);
  const also = new Set((line.also ?? []).map(fold));
  if (also.size === 0) return judgeLine;
  return (guess) => (also.has(fold(guess.slice(0, longestGuess))) ? accepted : judgeLine(guess));
}

function judgeOf(line: Answerline): (guess: string) => Judgement {
  switch (line.expects) {
    case 'name': {
      const name = prepareName(line);
      return (guess) => judgeName(name, guess);
    }
    case 'date':
      return (guess) => judgeDate(line.date, guess);
    case 'amount':
      return amountJudge(line.amount);
  }
}
