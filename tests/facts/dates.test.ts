import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDates,
  dateContains,
  datesOverlap,
  dayOf,
  daysInMonth,
  daysOf,
  isBefore,
  parseDate,
  shiftDate,
  yearDate,
} from '../../src/facts/dates.ts';
import { datePhrase, datePhraseWithWord } from '../../src/facts/phrases.ts';
import type { DateValue } from '../../src/facts/values.ts';

function date(text: string): DateValue {
  const value = parseDate(text);
  if (value === undefined) throw new Error(`no date: ${text}`);
  return value;
}

const year = fc.integer({ min: 1, max: 9998 }).map((number) => String(number).padStart(4, '0'));
const two = (max: number) => fc.integer({ min: 1, max }).map((number) => String(number).padStart(2, '0'));
const anyDate = fc
  .oneof(
    year,
    fc.tuple(year, two(12)).map((parts) => parts.join('-')),
    fc.tuple(year, two(12), two(31)).map((parts) => parts.join('-')),
    fc.tuple(year, fc.constantFrom('H1', 'H2')).map((parts) => parts.join('-')),
    fc.integer({ min: 1, max: 998 }).map((number) => `${String(number).padStart(3, '0')}0s`),
  )
  .map(parseDate)
  .filter((value) => value !== undefined);

describe('the calendar', () => {
  it('agrees with the one built into the language, day by day over random days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
        const known = new Date(days * 86_400_000);
        expect(dayOf(days)).toEqual({
          year: known.getUTCFullYear(),
          month: known.getUTCMonth() + 1,
          day: known.getUTCDate(),
        });
        expect(daysOf(dayOf(days))).toBe(days);
      }),
    );
  });

  it('knows leap years', () => {
    expect([1900, 2000, 2019, 2020].map((number) => daysInMonth(number, 2))).toEqual([28, 29, 28, 29]);
    expect(daysInMonth(2021, 12)).toBe(31);
  });
});

describe('parseDate', () => {
  it.each([
    ['2018', 'year', '2018-01-01', '2018-12-31'],
    ['2018-06', 'month', '2018-06-01', '2018-06-30'],
    ['2018-06-05', 'day', '2018-06-05', '2018-06-05'],
    ['2018-H2', 'half', '2018-07-01', '2018-12-31'],
    ['1880s', 'decade', '1880-01-01', '1889-12-31'],
  ])('%s is a %s', (text, precision, first, last) => {
    const value = date(text);
    expect(value.text).toBe(text);
    expect(value.precision).toBe(precision);
    expect(value.first).toBe(date(first).first);
    expect(value.last).toBe(date(last).last);
  });

  it.each([
    '',
    '06/2019',
    '2019-13',
    '2019-00',
    '2019-02-29',
    '2019-6',
    '2019-H3',
    '1885s',
    '18',
    '0000',
    ' 2018',
    '2018-06-31',
  ])('refuses %j', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

describe('dates as intervals', () => {
  it('overlap both ways, and exactly when neither lies before the other', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(datesOverlap(a, b)).toBe(datesOverlap(b, a));
        expect(datesOverlap(a, b)).toBe(!isBefore(a, b) && !isBefore(b, a));
        if (dateContains(a, b)) expect(datesOverlap(a, b)).toBe(true);
        if (isBefore(a, b)) expect(compareDates(a, b)).toBeLessThan(0);
        expect(Math.sign(compareDates(a, b))).toBe(-Math.sign(compareDates(b, a)) + 0);
      }),
    );
  });

  it('keeps months in their half, year and decade', () => {
    expect(dateContains(date('2018-H2'), date('2018-07'))).toBe(true);
    expect(dateContains(date('2018-H2'), date('2018-06'))).toBe(false);
    expect(dateContains(date('2010s'), date('2018-H1'))).toBe(true);
  });
});

describe('yearDate', () => {
  it.each([
    ['2018-06-05', '2018'],
    ['2018-H2', '2018'],
    ['0987', '0987'],
    ['1880s', '1880'],
  ])('of %s is %s', (text, whole) => {
    expect(yearDate(date(text))).toEqual(date(whole));
  });
});

describe('shiftDate', () => {
  it('moves by its own precision, is undone by the opposite, and never overlaps what it left', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 40 }), (start, steps) => {
        const moved = shiftDate(start, steps);
        if (moved === undefined) return;
        expect(moved.precision).toBe(start.precision);
        expect(isBefore(start, moved)).toBe(true);
        expect(shiftDate(moved, -steps)).toEqual(start);
      }),
    );
  });

  it('gives nothing beyond the years that can be written', () => {
    expect(shiftDate(date('9999'), 1)).toBeUndefined();
    expect(shiftDate(date('0001'), -1)).toBeUndefined();
  });
});

describe('date phrases', () => {
  it.each([
    ['2006', '2006', 'in 2006'],
    ['2022-10', 'October 2022', 'in October 2022'],
    ['1887-03-14', '14 March 1887', 'on 14 March 1887'],
    ['2018-H2', 'the second half of 2018', 'in the second half of 2018'],
    ['2018-H1', 'the first half of 2018', 'in the first half of 2018'],
    ['1880s', 'the 1880s', 'in the 1880s'],
  ])('%s reads %s', (text, phrase, withWord) => {
    expect(datePhrase(date(text))).toBe(phrase);
    expect(datePhraseWithWord(date(text))).toBe(withWord);
  });

  it('differ wherever the dates differ', () => {
    fc.assert(fc.property(anyDate, anyDate, (a, b) => a.text === b.text || datePhrase(a) !== datePhrase(b)));
  });
});
