import type { DateValue } from './values.ts';

/** A day of the proleptic Gregorian calendar; month and day count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const daysInEra = 146_097;
const yearsInEra = 400;
/** Days from 0000-03-01, where the count of an era begins, to 1970-01-01. */
const epochOffset = 719_468;

/** Days since 1970-01-01. Years begin in March here, so that the leap day comes last. */
export function daysOf({ year, month, day }: CalendarDay): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / yearsInEra);
  const yearOfEra = shifted - era * yearsInEra;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysInEra + dayOfEra - epochOffset;
}

/** The calendar day of a count of days since 1970-01-01. */
export function dayOf(days: number): CalendarDay {
  const shifted = days + epochOffset;
  const era = Math.floor(shifted / daysInEra);
  const dayOfEra = shifted - era * daysInEra;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * yearsInEra + (month <= 2 ? 1 : 0), month, day };
}

/** Days in a month, leap years minded. */
export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  return daysOf(next) - daysOf({ year, month, day: 1 });
}

const forms = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?|-H(?<half>[12]))?$/;
const decadeForm = /^(?<decade>\d{3}0)s$/;

function span(text: string, precision: DateValue['precision'], from: CalendarDay, to: CalendarDay): DateValue {
  return { kind: 'date', text, precision, first: daysOf(from), last: daysOf(to) };
}

/** Reads `2018`, `2018-06`, `2018-06-05`, `2018-H2` or `1880s`; anything else, and days no calendar has, give undefined. */
export function parseDate(text: string): DateValue | undefined {
  const decade = decadeForm.exec(text)?.groups?.['decade'];
  if (decade !== undefined) {
    const year = Number(decade);
    return span(text, 'decade', { year, month: 1, day: 1 }, { year: year + 9, month: 12, day: 31 });
  }
  const parts = forms.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const year = Number(parts['year']);
  if (year === 0) return undefined;
  if (parts['half'] !== undefined) {
    return parts['half'] === '1'
      ? span(text, 'half', { year, month: 1, day: 1 }, { year, month: 6, day: 30 })
      : span(text, 'half', { year, month: 7, day: 1 }, { year, month: 12, day: 31 });
  }
  if (parts['month'] === undefined) return span(text, 'year', { year, month: 1, day: 1 }, { year, month: 12, day: 31 });
  const month = Number(parts['month']);
  if (month < 1 || month > 12) return undefined;
  const length = daysInMonth(year, month);
  if (parts['day'] === undefined) return span(text, 'month', { year, month, day: 1 }, { year, month, day: length });
  const day = Number(parts['day']);
  return day < 1 || day > length ? undefined : span(text, 'day', { year, month, day }, { year, month, day });
}

const pad = (number: number, length: number): string => String(number).padStart(length, '0');

/** The date of the same precision that lies `steps` days, months, halves, years or decades later (earlier if negative). */
export function shiftDate(date: DateValue, steps: number): DateValue | undefined {
  const { year, month } = dayOf(date.first);
  switch (date.precision) {
    case 'day': {
      const moved = dayOf(date.first + steps);
      return parseDate(`${pad(moved.year, 4)}-${pad(moved.month, 2)}-${pad(moved.day, 2)}`);
    }
    case 'month': {
      const months = year * 12 + month - 1 + steps;
      return parseDate(`${pad(Math.floor(months / 12), 4)}-${pad((((months % 12) + 12) % 12) + 1, 2)}`);
    }
    case 'half': {
      const halves = year * 2 + (month > 6 ? 1 : 0) + steps;
      return parseDate(`${pad(Math.floor(halves / 2), 4)}-H${((halves % 2) + 2) % 2 === 0 ? 1 : 2}`);
    }
    case 'year':
      return parseDate(pad(year + steps, 4));
    case 'decade':
      return parseDate(`${pad(year + steps * 10, 4)}s`);
  }
}

/** The year in which a date begins. */
export function yearOf(date: DateValue): number {
  return dayOf(date.first).year;
}

/** The whole year in which a date begins. */
export function yearDate(date: DateValue): DateValue {
  const year = yearOf(date);
  return span(pad(year, 4), 'year', { year, month: 1, day: 1 }, { year, month: 12, day: 31 });
}

/** True when the two dates share a day. */
export function datesOverlap(a: DateValue, b: DateValue): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** True when every day of `inner` belongs to `outer`. */
export function dateContains(outer: DateValue, inner: DateValue): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** Orders dates by their first day, then by their last: negative when `a` comes first. */
export function compareDates(a: DateValue, b: DateValue): number {
  return a.first - b.first || a.last - b.last;
}

/** True when all of `a` lies before all of `b`. */
export function isBefore(a: DateValue, b: DateValue): boolean {
  return a.last < b.first;
}
