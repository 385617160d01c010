import { assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsOverlap, compareAmounts } from '../../src/facts/amounts.ts';
import { amountPhrase } from '../../src/facts/phrases.ts';
import type { Amount } from '../../src/facts/values.ts';
import { amountSets } from '../../src/questions/amount-options.ts';
import { seededRandom } from '../../src/questions/random.ts';
import { amount } from '../support/packs.ts';

function firstSet(key: Amount, seed = '1'): readonly string[] | undefined {
  const [set] = amountSets(key, seededRandom(seed));
  return set?.map((one) => amountPhrase(one));
}

describe('amountSets', () => {
  it('cuts what lies below "more than" and above "less than" into ranges', () => {
    expect(firstSet(amount('more-than', 6, 'hours'))).toEqual([
      'less than two hours',
      'between two and four hours',
      'between four and six hours',
    ]);
    expect(firstSet(amount('less-than', 2, 'days'))).toEqual([
      'between two and four days',
      'between four and six days',
      'more than six days',
    ]);
  });

  it('takes steps as round as the number', () => {
    expect(firstSet(amount('more-than', 40, 'ships'))).toEqual([
      'fewer than 20 ships',
      'between 20 and 30 ships',
      'between 30 and 40 ships',
    ]);
    for (const set of amountSets(amount('between', 400, 'visitors', 500), seededRandom('1'))) {
      for (const { low, high } of set) expect([low % 100, high - low]).toEqual([0, 100]);
    }
  });

  it('never overlaps the key, and ascends', () => {
    const keys = record({
      bound: constantFrom<Amount['bound']>('exactly', 'more-than', 'less-than', 'about', 'between'),
      number: integer({ min: 1, max: 5000 }),
      width: integer({ min: 1, max: 50 }),
      unit: constantFrom('hours', 'years', 'people'),
    }).map(({ bound, number, width, unit }) =>
      amount(bound, number, unit, bound === 'between' ? number + width : number),
    );
    assert(
      property(keys, integer(), (key, seed) => {
        for (const set of amountSets(key, seededRandom(String(seed)))) {
          expect(set.filter((one) => amountsOverlap(one, key))).toEqual([]);
          expect([...set].sort(compareAmounts)).toEqual(set);
          for (const { low } of set) expect(low).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds choices for any exact or rough number, as round as the number itself', () => {
    for (const number of [2, 3, 7, 19, 45, 300, 1200, 20_000]) {
      for (const bound of ['exactly', 'about'] as const)
        expect(firstSet(amount(bound, number, 'people')), String(number)).toBeDefined();
    }
    for (const set of amountSets(amount('exactly', 300, 'people'), seededRandom('x'))) {
      expect(set.filter((one) => one.low % 100 !== 0)).toEqual([]);
    }
  });

  it('speaks of weeks and months beside "about a year"', () => {
    const units = new Set(
      [...amountSets(amount('about', 1, 'years'), seededRandom('1'))].flat().map(({ unit }) => unit),
    );
    expect(units).toContain('months');
    expect(units).toContain('years');
  });
});
