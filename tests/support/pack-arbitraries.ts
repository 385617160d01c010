import { array, boolean, constantFrom, integer, oneof, option, record, uniqueArray, type Arbitrary } from 'fast-check';
import type { Claim, Pack, Pools } from '../../src/facts/pack.ts';
import { amount, makePack, type FactSpec, type PackSpec, type WrittenSpec } from './packs.ts';

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
  constantFrom<Claim>({ as: 'stated' }),
  constantFrom<Claim>({ as: 'stated' }, { as: 'reported', by: 'gazette' }, { as: 'claimed', by: 'herald' }),
  person.map((by): Claim => ({ as: 'quoted', by })),
);

/** Different people, so that no sentence names one twice. */
const twoPeople = uniqueArray(person, { minLength: 2, maxLength: 2 }).map(([a = '', b = '']) => ({ a, b }));

const shape: Arbitrary<Omit<FactSpec, 'id'>> = oneof(
  record({ pair: twoPeople, where: place, when: date }).map(({ pair, where, when }) => ({
    verb: 'met',
    say: '<a> met <b> <at where> <in when>',
    ask: { where: ['Where did <a> and <b> meet <in when>?', 'Where was it that <a> met <b>?'] },
    swap: ['a', 'b'],
    with: { ...pair, where, when },
  })),
  record({ pair: twoPeople, where: place, when: date }).map(({ pair, where, when }) => ({
    verb: 'dined',
    say: '<In when>, <a> and <b> dined <at where>',
    ask: { a: 'Who dined with <b> <at where> <in when>?', when: 'When did <a> and <b> dine together?' },
    swap: ['a', 'b'],
    with: { when, ...pair, where },
  })),
  record({ pair: twoPeople, time: length }).map(({ pair, time }) => ({
    verb: 'waited',
    say: '<a> waited <time> for <b>',
    ask: { time: 'How long did <a> wait for <b>?' },
    with: { ...pair, time },
  })),
  record({ who: person, colour: constantFrom(...colours), when: date }).map((slots) => ({
    verb: 'chose',
    say: '<who> chose <colour> <in when>',
    ask: { colour: 'Which colour did <who> choose?' },
    vary: ['colour'],
    with: slots,
  })),
  record({ pair: twoPeople }).map(({ pair }) => ({
    verb: 'sent',
    say: '<a> sent <b> home',
    ask: { b: 'Whom did <a> send home?' },
    with: pair,
  })),
  record({ pair: twoPeople }).map(({ pair }) => ({
    verb: 'kin',
    say: '<b> is the brother of <a>',
    with: pair,
    tie: [{ the: 'brother', of: 'a', is: 'b', only: true }],
  })),
  record({ who: person, where: constantFrom(...hotels) }).map((slots) => ({
    verb: 'ran',
    say: '<who> ran <where>',
    only: true,
    with: slots,
  })),
);

const manner = record({
  tone: constantFrom<NonNullable<FactSpec['tone']>>('plain', 'plain', 'plain', 'plain', 'plain', 'careful', 'off'),
  claim,
  isTie: integer({ min: 0, max: 7 }).map((number) => number === 0),
  shared: integer({ min: 0, max: 7 }).map((number) => number === 0),
  isOnly: boolean(),
  isAskedInOwnWords: boolean(),
  quiz: constantFrom<NonNullable<FactSpec['quiz']>>('all', 'all', 'all', 'all', 'source', 'no'),
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
  const { isTie, isOnly, isAskedInOwnWords, ...rest } = manner;
  const friends = isTie && 'a' in shape.with ? [{ the: 'friend', of: 'a', is: 'b', only: true }] : [];
  return {
    ...shape,
    ...rest,
    ask: isAskedInOwnWords ? (shape.ask ?? {}) : {},
    only: isOnly || (shape.only ?? false),
    tie: [...(shape.tie ?? []), ...friends],
  };
});

const spellings = ['Lyon', 'Ghent', 'Bilbao', 'Leeds', 'York', 'leeds', 'Leeds Bridge', 'Oslo', 'New York'];
const dates = ['1999', '2001', '2001-05', '2003-H2', '2003', '2004-01', '2005'];

/** Questions by hand, some of them with a wrong choice that is the answer or holds it. */
const written: Arbitrary<WrittenSpec> = oneof(
  record({
    id: constantFrom('fair'),
    ask: constantFrom('Which town did the fair go to?'),
    texts: some(spellings),
    claim,
  }),
  record({
    id: constantFrom('wheel'),
    ask: constantFrom('Who of the town built the wheel?'),
    texts: some(people),
    claim,
  }),
  record({ id: constantFrom('start'), ask: constantFrom('When did the fair begin?'), texts: some(dates), claim }),
).map(({ texts: { answer, also, wrong }, ...rest }) => ({ ...rest, answer, also, wrong }));

/** An answer, another spelling or none, and two to five wrong choices. */
function some(texts: readonly string[]) {
  const drawn = uniqueArray(constantFrom(...texts), { minLength: 3, maxLength: 6 });
  return record({ drawn, also: array(constantFrom(...texts), { maxLength: 1 }) }).map(({ drawn, also }) => {
    const [answer = '', ...wrong] = drawn;
    return { answer, also, wrong };
  });
}

/** Packs of a few facts that often contradict, nest in or repeat one another, and a few questions by hand. */
export const packs: Arbitrary<Pack> = record({
  facts: array(record({ spec: factSpec, isEvent: boolean() }), { minLength: 1, maxLength: 8 }),
  extra: uniqueArray(written, { maxLength: 2, selector: ({ id }) => id }),
  people: constantFrom<Pack['people']>('real', 'invented'),
  published: option(constantFrom('2012-06-30'), { nil: '2023-10-18' }),
}).map(({ facts, extra, people, published }) =>
  makePack({
    entities,
    people,
    published,
    extra,
    facts: facts.map(({ spec, isEvent }, index) => {
      const label = labels[index];
      return { ...spec, id: `fact-${index}`, ...(isEvent && label !== undefined ? { event: label } : {}) };
    }),
  }),
);
