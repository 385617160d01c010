import { array, boolean, constantFrom, integer, oneof, option, record, uniqueArray, type Arbitrary } from 'fast-check';
import type { Claim, Pack, Pools } from '../../src/facts/pack.ts';
import { amount, makePack, type FactSpec, type PackSpec } from './packs.ts';

const people = ['baker', 'pilot', 'judge', 'painter', 'miller', 'tailor'];
const towns = ['leeds', 'york', 'oslo', 'turin'];
const hotels = ['grand', 'station', 'harbour'];
const colours = ['red', 'blue', 'green', 'grey'];

const entities: PackSpec['entities'] = {
  baker: { name: 'the Baker', kind: 'person' },
  pilot: { name: 'the Pilot', kind: 'person', also: ['the Airman'] },
  judge: { name: 'the Judge', kind: 'person' },
  painter: { name: 'the Painter', kind: 'person' },
  miller: { name: 'the Miller', kind: 'person' },
  tailor: { name: 'the Tailor', kind: 'person' },
  leeds: { name: 'Leeds', kind: 'place', sort: 'town' },
  york: { name: 'York', kind: 'place', sort: 'town' },
  oslo: { name: 'Oslo', kind: 'place', sort: 'town' },
  turin: { name: 'Turin', kind: 'place', sort: 'town' },
  grand: { name: 'the Grand Hotel', kind: 'place', sort: 'hotel', at: 'at', inside: 'leeds' },
  station: { name: 'the Station Hotel', kind: 'place', sort: 'hotel', at: 'at', inside: 'york' },
  harbour: { name: 'the Harbour Hotel', kind: 'place', sort: 'hotel', at: 'at', inside: 'oslo' },
  red: { name: 'red', kind: 'colour' },
  blue: { name: 'blue', kind: 'colour' },
  green: { name: 'green', kind: 'colour' },
  grey: { name: 'grey', kind: 'colour' },
  gazette: { name: 'the Gazette', kind: 'outlet' },
  herald: { name: 'the Herald', kind: 'outlet' },
};

/** Stock names that stand beside the entities above. */
export const stockPools: Pools = new Map([
  ['town', ['Lyon', 'Ghent', 'Bilbao']],
  ['hotel', ['the Castle Hotel', 'the Park Hotel', 'the Bridge Hotel']],
  ['colour', ['white', 'yellow']],
  ['outlet', ['the Observer', 'the Courier', 'the Chronicle']],
]);

const person = constantFrom(...people);
const place = constantFrom(...towns, ...hotels);
const month = integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'));
const year = integer({ min: 2001, max: 2012 }).map(String);
const date = oneof(
  year,
  record({ year, month }).map((parts) => `${parts.year}-${parts.month}`),
  record({ year, half: constantFrom('H1', 'H2') }).map((parts) => `${parts.year}-${parts.half}`),
);
const length = record({
  bound: constantFrom('exactly', 'more-than', 'less-than', 'about'),
  number: integer({ min: 1, max: 40 }),
}).map(({ bound, number }) => amount(bound, number, 'hours'));

const claim: Arbitrary<Claim> = oneof(
  constantFrom<Claim>({ as: 'stated' }, { as: 'reported', by: 'gazette' }, { as: 'claimed', by: 'herald' }),
  person.map((by): Claim => ({ as: 'quoted', by })),
);

/** Different people, so that no sentence names one twice. */
const twoPeople = uniqueArray(person, { minLength: 2, maxLength: 2 }).map(([a = '', b = '']) => ({ a, b }));

const shape = oneof(
  record({ pair: twoPeople, where: place, when: date }).map(({ pair, where, when }) => ({
    verb: 'met',
    say: '<a> met <b> <at where> <in when>',
    swap: ['a', 'b'],
    with: { ...pair, where, when },
  })),
  record({ pair: twoPeople, where: place, when: date }).map(({ pair, where, when }) => ({
    verb: 'dined',
    say: '<In when>, <a> and <b> dined <at where>',
    swap: ['a', 'b'],
    with: { when, ...pair, where },
  })),
  record({ pair: twoPeople, time: length }).map(({ pair, time }) => ({
    verb: 'waited',
    say: '<a> waited <time> for <b>',
    with: { ...pair, time },
  })),
  record({ who: person, colour: constantFrom(...colours), when: date }).map((slots) => ({
    verb: 'chose',
    say: '<who> chose <colour> <in when>',
    vary: ['colour'],
    with: slots,
  })),
  record({ pair: twoPeople }).map(({ pair }) => ({ verb: 'sent', say: '<a> sent <b> home', with: pair })),
);

const manner = record({
  tone: constantFrom('plain', 'plain', 'plain', 'careful', 'off'),
  claim,
  isTie: integer({ min: 0, max: 7 }).map((number) => number === 0),
  shared: integer({ min: 0, max: 7 }).map((number) => number === 0),
  only: boolean(),
  quiz: constantFrom<FactSpec['quiz'] & string>('all', 'all', 'all', 'all', 'source', 'no'),
});

/** Labels of events, one for each place in a pack. */
const labels = [
  'The night at the mill',
  'The talk in the yard',
  'The walk by the river',
  'The row over the hat',
  'The visit to the fair',
  'The supper for two',
  'The ride to the coast',
  'The first visit to the fair',
];

const factSpec: Arbitrary<Omit<FactSpec, 'id'>> = record({ shape, manner }).map(({ shape, manner }) => {
  const { isTie, ...rest } = manner;
  return { ...shape, ...rest, tie: isTie ? [{ the: 'friend', of: 'a', is: 'b', only: true }] : [] };
});

/** Packs of a few facts that often contradict, nest in or repeat one another. */
export const packs: Arbitrary<Pack> = record({
  facts: array(record({ spec: factSpec, isEvent: boolean() }), { minLength: 1, maxLength: 8 }),
  people: constantFrom<Pack['people']>('real', 'invented'),
  published: option(constantFrom('2012-06-30'), { nil: '2023-10-18' }),
}).map(({ facts, people, published }) =>
  makePack({
    entities,
    people,
    published,
    facts: facts.map(({ spec, isEvent }, index) => {
      const label = labels[index];
      return { ...spec, id: `fact-${index}`, ...(isEvent && label !== undefined ? { event: label } : {}) };
    }),
  }),
);
