import { amountsOverlap } from '../facts/amounts.ts';
import { datesOverlap, parseDate } from '../facts/dates.ts';
import { fold } from '../facts/fold.ts';
import { amountPhrase } from '../facts/phrases.ts';
import type { Amount, DateValue } from '../facts/values.ts';

/**
 * The test for dates and amounts that `never_offer` forbids in a slot. A date is ruled out when it touches one written
 * there (`2007` forbids its months too), an amount when it holds one written there (`90 minutes`) or reads like it.
 */
export function ruledOut(never: readonly string[]): (value: DateValue | Amount) => boolean {
  const dates = never.flatMap((text) => parseDate(text) ?? []);
  const amounts = never.flatMap((text) => readAmount(text) ?? []);
  const phrases = new Set(never.map(fold));
  return (value) =>
    value.kind === 'date'
      ? dates.some((date) => datesOverlap(date, value))
      : phrases.has(fold(amountPhrase(value))) || amounts.some((amount) => amountsOverlap(amount, value));
}

function readAmount(text: string): Amount | undefined {
  const [, number, unit] = /^(-?\d+(?:\.\d+)?) (\S.*)$/.exec(text) ?? [];
  if (number === undefined || unit === undefined) return undefined;
  return { kind: 'amount', bound: 'exactly', low: Number(number), high: Number(number), unit };
}
