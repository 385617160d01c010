import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountContains, amountsOverlap, compareAmounts, intervalOf, unitsCompare } from '../../src/facts/amounts.ts';
import { articleFor } from '../../src/facts/articles.ts';
import { amountPhrase, singular } from '../../src/facts/phrases.ts';
import type { Amount } from '../../src/facts/values.ts';

function amount(bound: Amount['bound'], low: number, unit: string, high = low): Amount {
  return { kind: 'amount', bound, low, high, unit };
}

const time = fc.constantFrom('minutes', 'hours', 'days', 'weeks', 'months', 'years');
const anyAmount = fc
  .tuple(
    fc.constantFrom<Amount['bound']>('exactly', 'more-than', 'less-than', 'about', 'between'),
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 1, max: 40 }),
    time,
  )
  .map(([bound, low, more, unit]) => amount(bound, low, unit, bound === 'between' ? low + more : low));

function holds(value: Amount, number: number): boolean {
  const { low, high, lowOpen, highOpen } = intervalOf(value);
  return (lowOpen ? number > low : number >= low) && (highOpen ? number < high : number <= high);
}

/** Numbers at, beside and between the ends of both amounts: enough to tell intervals apart. */
function probes(a: Amount, b: Amount): number[] {
  const ends = [intervalOf(a), intervalOf(b)].flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
  const near = ends.flatMap((end) => [end - 0.001, end, end + 0.001]);
  return [...near, ...ends.flatMap((x) => ends.map((y) => (x + y) / 2))];
}

describe('amounts as intervals', () => {
  it('overlap exactly when some number fits both', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, (a, b) => {
        expect(amountsOverlap(a, b)).toBe(probes(a, b).some((number) => holds(a, number) && holds(b, number)));
        expect(amountsOverlap(a, b)).toBe(amountsOverlap(b, a));
      }),
    );
  });

  it('contain each other exactly when no number of the inner is outside', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, (a, b) => {
        const escapes = probes(a, b).some((number) => holds(b, number) && !holds(a, number));
        if (amountContains(a, b)) expect(escapes).toBe(false);
        if (!escapes && Number.isFinite(intervalOf(b).high) && Number.isFinite(intervalOf(b).low)) {
          expect(amountContains(a, b)).toBe(true);
        }
      }),
    );
  });

  it.each([
    [amount('more-than', 3, 'hours'), amount('exactly', 3, 'hours'), false],
    [amount('more-than', 3, 'hours'), amount('exactly', 181, 'minutes'), true],
    [amount('less-than', 3, 'hours'), amount('more-than', 3, 'hours'), false],
    [amount('between', 1, 'hours', 2), amount('between', 2, 'hours', 3), true],
    [amount('about', 10, 'years'), amount('exactly', 12, 'years'), true],
    [amount('about', 10, 'years'), amount('more-than', 12, 'years'), false],
    [amount('exactly', 12, 'months'), amount('exactly', 1, 'years'), true],
    [amount('exactly', 2, 'weeks'), amount('exactly', 14, 'days'), true],
    [amount('exactly', 3, 'hours'), amount('exactly', 3, 'people'), false],
    [amount('about', 5, 'people'), amount('exactly', 4, 'people'), true],
  ])('%o and %o', (a, b, overlap) => {
    expect(amountsOverlap(a, b)).toBe(overlap);
  });

  it('compare time with time and other units only with themselves', () => {
    expect(unitsCompare('minutes', 'years')).toBe(true);
    expect(unitsCompare('people', 'people')).toBe(true);
    expect(unitsCompare('people', 'hours')).toBe(false);
  });

  it('sort: less than one hour, between one and two, more than three', () => {
    const sorted = [
      amount('more-than', 3, 'hours'),
      amount('less-than', 1, 'hours'),
      amount('between', 60, 'minutes', 120),
    ];
    expect(sorted.sort(compareAmounts).map(amountPhrase)).toEqual([
      'less than one hour',
      'between 60 and 120 minutes',
      'more than three hours',
    ]);
    fc.assert(fc.property(anyAmount, (a) => compareAmounts(a, a) === 0));
  });
});

describe('amountPhrase', () => {
  it.each([
    [amount('more-than', 3, 'hours'), 'more than three hours'],
    [amount('about', 1, 'years'), 'about a year'],
    [amount('about', 1, 'hours'), 'about an hour'],
    [amount('exactly', 19, 'months'), '19 months'],
    [amount('exactly', 1, 'people'), 'one person'],
    [amount('between', 1, 'hours', 2), 'between one and two hours'],
    [amount('between', 10, 'days', 20), 'between 10 and 20 days'],
    [amount('less-than', 1, 'hours'), 'less than one hour'],
    [amount('less-than', 3, 'square miles'), 'less than three square miles'],
    [amount('less-than', 900, 'traders'), 'fewer than 900 traders'],
    [amount('exactly', 12, 'days'), 'twelve days'],
    [amount('exactly', 13, 'days'), '13 days'],
    [amount('exactly', 1_250_000, 'copies'), '1,250,000 copies'],
    [amount('exactly', 2.5, 'miles'), '2.5 miles'],
  ])('%o', (value, phrase) => {
    expect(amountPhrase(value)).toBe(phrase);
  });

  it.each([
    ['hours', 'hour'],
    ['countries', 'country'],
    ['boxes', 'box'],
    ['houses', 'house'],
    ['classes', 'class'],
    ['square feet', 'square foot'],
    ['percent', 'percent'],
  ])('one of %s is a %s', (unit, one) => {
    expect(singular(unit)).toBe(one);
  });
});

describe('articleFor', () => {
  it.each(['hour', 'adviser', 'MP', 'umbrella', 'FBI agent', '18th-century house', 'unimportant man', 'Élysée guest'])(
    'an %s',
    (name) => {
      expect(articleFor(name)).toBe('an');
    },
  );
  it.each([
    'senior adviser',
    'university',
    'European',
    'US state',
    'NASA engineer',
    'one-off',
    'hotel',
    '7-inch single',
  ])('a %s', (name) => {
    expect(articleFor(name)).toBe('a');
  });
});
