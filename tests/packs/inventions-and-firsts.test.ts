import { beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '../../src/facts/pack.ts';
import { type BundledPack, bundledPack, factsOf, nameIn, pairs, yearIn } from '../support/bundled-pack.ts';

/** Spacecraft that went no further than an orbit round the Earth, or that look at stars. */
const withoutGoal = ['Gaia', 'Mir', 'Salyut 1', 'Sputnik 1', 'Telstar 1'];

let bundled: BundledPack;

beforeAll(async () => {
  bundled = await bundledPack('inventions-and-firsts');
}, 60_000);

const whoOf = (fact: Fact) => {
  const value = fact.slots.get('who');
  return value?.kind === 'entity' ? bundled.pack.entities.get(value.id) : undefined;
};

describe('the pack of inventions', () => {
  it('is in order, and all its wrong choices were read', () => {
    expect(bundled.problems).toEqual([]);
    expect(bundled.unread).toEqual([]);
  });

  it('has facts of every kind in plenty', () => {
    const { pack, questions } = bundled;
    const least = {
      patented: 45,
      'discovered-': 36,
      'first-': 50,
      launched: 38,
      goal: 23,
      climbed: 14,
      travelled: 34,
      flew: 19,
      'maiden-flight': 30,
    };
    const few = Object.entries(least).filter(([start, count]) => factsOf(pack, start).length < count);
    expect(few).toEqual([]);
    expect(questions.length).toBeGreaterThanOrEqual(2000);
  });

  it('gives every invention, find, peak and feat to one, and dates all that happened once', () => {
    const { pack } = bundled;
    const named = [
      pairs(pack, factsOf(pack, 'patented'), 'invention', 'who'),
      pairs(pack, factsOf(pack, 'discovered-'), 'find', 'who'),
      pairs(pack, factsOf(pack, 'first-from'), 'country', 'who'),
      pairs(pack, factsOf(pack, 'first-from'), 'who', 'country'),
      pairs(pack, factsOf(pack, 'first-in-space'), 'feat', 'who'),
      pairs(pack, factsOf(pack, 'climbed'), 'peak', 'a'),
      pairs(pack, factsOf(pack, 'travelled'), 'feat', 'who'),
      pairs(pack, factsOf(pack, 'flew'), 'feat', 'who'),
      pairs(pack, factsOf(pack, 'goal'), 'craft', 'body'),
    ];
    expect(named.flatMap((found) => [...found].filter(([, others]) => others.size > 1))).toEqual([]);
    const undated = pack.facts.filter((fact) => fact.verb !== 'goal' && yearIn(fact, 'when') === undefined);
    expect(undated.map(({ id }) => id)).toEqual([]);
  });

  it('has people who were grown up and alive in the year', () => {
    const odd = bundled.pack.facts.filter((fact) => {
      const [who, year] = [whoOf(fact), yearIn(fact, 'when')];
      return who !== undefined && year !== undefined && ((who.from ?? year) > year || (who.to ?? year) < year);
    });
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('has years in which such things were possible', () => {
    const spans: readonly (readonly [string, number, number])[] = [
      ['patented', 1690, 1960],
      ['discovered-', 1600, 1980],
      ['first-', 1961, 2020],
      ['launched', 1957, 2022],
      ['flew', 1850, 2005],
      ['maiden-flight', 1903, 2010],
      ['climbed', 1780, 1960],
    ];
    const odd = spans.flatMap(([start, first, last]) =>
      factsOf(bundled.pack, start).filter((fact) => {
        const year = yearIn(fact, 'when') ?? first;
        return year < first || year > last;
      }),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('offers no spacecraft for a goal that it could be said to have had', () => {
    const { pack } = bundled;
    const goals = pairs(pack, factsOf(pack, 'goal'), 'craft', 'body');
    const never = new Set(factsOf(pack, 'goal')[0]?.neverOffer.get('craft'));
    const unplaced = factsOf(pack, 'launched')
      .map((fact) => nameIn(pack, fact, 'craft') ?? '')
      .filter((craft) => !goals.has(craft) && !never.has(craft));
    expect(unplaced.toSorted()).toEqual(withoutGoal);
  });

  it('puts women beside women where the feat names a woman', () => {
    const { pack, questions } = bundled;
    const women = new Set(
      [...pack.entities.values()].filter(({ sort }) => sort === 'woman-astronaut').map(({ name }) => name),
    );
    const asked = questions.filter(
      ({ fact, slot, choices }) => fact.startsWith('first-in-space/') && slot === 'who' && choices !== undefined,
    );
    const mixed = asked.filter(
      ({ stem, choices = [] }) => /\bwoman\b/.test(stem) !== choices.every((name) => women.has(name)),
    );
    expect(asked.length).toBeGreaterThanOrEqual(15);
    expect(mixed.map(({ stem }) => stem)).toEqual([]);
  });
});
