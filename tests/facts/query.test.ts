import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/facts/dates.ts';
import type { Entity, Fact, Pack } from '../../src/facts/pack.ts';
import {
  entityOf,
  fits,
  isNested,
  liesInside,
  placeWord,
  rightValues,
  rivalValues,
  sameValue,
  sortOf,
  valueKey,
  valuePhrase,
} from '../../src/facts/query.ts';
import type { Value } from '../../src/facts/values.ts';

function entity(id: string, inside?: string): Entity {
  return { id, name: id, kind: 'thing', also: [], reject: [], tags: [], ...(inside === undefined ? {} : { inside }) };
}

function fact(id: string, slots: Readonly<Record<string, Value>>, more: Partial<Fact> = {}): Fact {
  return {
    id,
    verb: 'met',
    say: '',
    slots: new Map(Object.entries(slots)),
    ask: new Map(),
    swap: [],
    vary: [],
    neverOffer: new Map(),
    shared: false,
    only: false,
    tie: [],
    claim: { as: 'stated' },
    at: { source: 'source', section: 'main' },
    tone: 'plain',
    quiz: 'all',
    line: 1,
    ...more,
  };
}

function packOf(facts: readonly Fact[], entities: readonly Entity[] = []): Pack {
  return {
    id: 'pack',
    title: 'Pack',
    people: 'none',
    language: 'en',
    authors: [],
    sources: new Map(),
    entities: new Map(entities.map((one) => [one.id, one])),
    facts,
    extra: [],
    pools: new Map(),
  };
}

const ref = (id: string): Value => ({ kind: 'entity', id });
const hours = (low: number): Value => ({ kind: 'amount', bound: 'exactly', low, high: low, unit: 'hours' });
function date(text: string): Value {
  const value = parseDate(text);
  if (value === undefined) throw new Error(`no date: ${text}`);
  return value;
}
const keys = (values: readonly Value[]): readonly string[] => values.map(valueKey);

const places = [entity('inn', 'town'), entity('town', 'land'), entity('land'), entity('hut', 'land')];

describe('places', () => {
  it('lie inside one another through any number of steps, and never in themselves', () => {
    const pack = packOf([], [...places, entity('a', 'b'), entity('b', 'a')]);
    expect(liesInside(pack, 'inn', 'land')).toBe(true);
    expect(liesInside(pack, 'land', 'inn')).toBe(false);
    expect(liesInside(pack, 'hut', 'town')).toBe(false);
    expect(liesInside(pack, 'a', 'a')).toBe(false);
    expect(liesInside(pack, 'a', 'inn')).toBe(false);
  });

  it('have a preposition', () => {
    expect(placeWord(entity('inn'))).toBe('in');
    expect(placeWord({ ...entity('inn'), at: 'on' })).toBe('on');
  });
});

describe('look-ups', () => {
  it('name entities, and say which id is missing', () => {
    const pack = packOf([], places);
    expect(entityOf(pack, 'inn').id).toBe('inn');
    expect(() => entityOf(pack, 'pub')).toThrow('pack "pack" has no entity "pub"');
    expect(sortOf({ ...entity('inn'), sort: 'hotel' })).toBe('hotel');
    expect(sortOf(entity('inn'))).toBe('thing');
  });

  it('phrase every kind of value', () => {
    const pack = packOf([], places);
    expect([ref('inn'), date('2018-H2'), hours(3)].map((value) => valuePhrase(pack, value))).toEqual([
      'inn',
      'the second half of 2018',
      'three hours',
    ]);
  });
});

const anyValue: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom('inn', 'town', 'land', 'hut').map(ref),
  fc.constantFrom('2018', '2018-06', '2018-H1', '2018-H2', '2010s', '2019').map(date),
  fc.constantFrom(1, 2, 3).map(hours),
);

describe('fits', () => {
  it('is true of a value and itself, goes both ways, and holds nothing across kinds', () => {
    const pack = packOf([], places);
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        expect(fits(pack, a, a)).toBe(true);
        expect(fits(pack, a, b)).toBe(fits(pack, b, a));
        expect(isNested(pack, a, b)).toBe(fits(pack, a, b) && !sameValue(a, b));
        if (a.kind !== b.kind) expect(fits(pack, a, b)).toBe(false);
      }),
    );
  });
});

describe('rightValues', () => {
  const criticised = [
    fact('one', { who: ref('ada'), whom: ref('grace'), over: ref('rain') }),
    fact('two', { who: ref('ada'), whom: ref('linus'), over: ref('snow') }),
    fact('other', { who: ref('ada'), whom: ref('hut') }, { verb: 'praised' }),
  ];

  it('finds the second right answer when what tells the facts apart is not shown', () => {
    const pack = packOf(criticised);
    const [one] = criticised;
    if (one === undefined) throw new Error('no fact');
    expect(keys(rightValues(pack, one, 'whom', new Set(['who'])))).toEqual(['entity:grace', 'entity:linus']);
    expect(keys(rightValues(pack, one, 'whom', new Set(['who', 'over'])))).toEqual(['entity:grace']);
  });

  it('reads swapped slots in every order', () => {
    const dinner = fact('dinner', { a: ref('ada'), b: ref('grace') }, { swap: ['a', 'b'] });
    const pack = packOf([dinner, fact('lunch', { a: ref('linus'), b: ref('ada') }, { swap: ['a', 'b'] })]);
    expect(keys(rightValues(pack, dinner, 'b', new Set(['a'])))).toEqual(['entity:grace', 'entity:linus']);
    expect(keys(rightValues(pack, dinner, 'b', new Set()))).toEqual(['entity:grace', 'entity:ada', 'entity:linus']);
  });

  it('counts a slot that the other fact lacks as a fit', () => {
    const one = fact('one', { who: ref('ada'), when: date('2018') });
    const pack = packOf([one, fact('two', { who: ref('grace') })]);
    expect(keys(rightValues(pack, one, 'who', new Set(['when'])))).toEqual(['entity:ada', 'entity:grace']);
  });

  it('lets overlapping dates and nested places fit', () => {
    const one = fact('one', { who: ref('ada'), when: date('2018-06'), where: ref('inn') });
    const two = fact('two', { who: ref('grace'), when: date('2018'), where: ref('land') });
    const three = fact('three', { who: ref('linus'), when: date('2018-07'), where: ref('inn') });
    const pack = packOf([one, two, three], places);
    expect(keys(rightValues(pack, one, 'who', new Set(['when', 'where'])))).toEqual(['entity:ada', 'entity:grace']);
    expect(keys(rightValues(pack, one, 'where', new Set(['when'])))).toEqual(['entity:inn', 'entity:land']);
    expect(rivalValues(pack, one, 'where', new Set(['when']))).toEqual([]);
    expect(keys(rivalValues(pack, one, 'who', new Set(['when'])))).toEqual(['entity:grace']);
  });

  const small = fc.array(
    fc.record({ a: anyValue, b: anyValue, c: anyValue, lacks: fc.boolean(), swap: fc.boolean() }),
    { minLength: 1, maxLength: 5 },
  );

  it('holds the own value, grows with more facts, and shrinks with more that is shown', () => {
    fc.assert(
      fc.property(small, (rows) => {
        const facts = rows.map(({ a, b, c, lacks, swap }, index) =>
          fact(String(index), lacks ? { a, b } : { a, b, c }, { swap: swap ? ['a', 'b'] : [] }),
        );
        const [first] = facts;
        if (first === undefined) return;
        const all = keys(rightValues(packOf(facts, places), first, 'a', new Set(['b'])));
        const fewer = keys(rightValues(packOf(facts.slice(0, -1), places), first, 'a', new Set(['b'])));
        const shown = keys(rightValues(packOf(facts, places), first, 'a', new Set(['b', 'c'])));
        const own = first.slots.get('a');
        expect(all[0]).toBe(own === undefined ? '' : valueKey(own));
        expect(new Set(all).size).toBe(all.length);
        if (facts.length > 1) expect(all).toEqual(expect.arrayContaining([...fewer]));
        expect(all).toEqual(expect.arrayContaining([...shown]));
      }),
    );
  });
});
