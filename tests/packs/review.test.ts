import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notApproved, offeredChoices, type OfferedChoices } from '../../src/packs/review.ts';
import { countChoices, isApproved, readReviewed, type Reviewed, writeReviewed } from '../../src/packs/reviewed.ts';
import { generate } from '../../src/questions/generate.ts';
import { type FactSpec, makePack } from '../support/packs.ts';

const people = Object.fromEntries(
  ['Ada', 'Grace', 'Linus', 'Barbara', 'Edsger'].map((name) => [name.toLowerCase(), { name, kind: 'person' }]),
);
const entities = {
  ...people,
  herald: { name: 'The Herald', kind: 'outlet' },
  tea: { name: 'tea', kind: 'product', sort: 'drink' },
};
const pools = new Map([
  ['drink', ['cocoa', 'cider', 'milk']],
  ['outlet', ['The Courier', 'The Post', 'The Echo']],
]);
const met: FactSpec = {
  id: 'met',
  say: '<who> met <whom> over a cup of <drink> <in when>',
  with: { who: 'ada', whom: 'grace', drink: 'tea', when: '2004' },
  vary: ['drink'],
  claim: { as: 'reported', by: 'herald' },
};
const offered = (fact: FactSpec = met): readonly OfferedChoices[] =>
  offeredChoices(makePack({ entities, facts: [fact] }), pools);
const bySlot = (all: readonly OfferedChoices[]) => new Map(all.map((one) => [one.slot, one]));
const reviewedOf = (text: string): Reviewed => {
  const reading = readReviewed(text, 'test-pack');
  if ('refusal' in reading) throw new Error(reading.refusal);
  return reading.reviewed;
};

describe('offeredChoices', () => {
  it('lists people, things and outlets by slot, each beside the sentence and the answer', () => {
    const slots = bySlot(offered());
    expect([...slots.keys()].toSorted()).toEqual(['drink', 'source', 'who', 'whom']);
    expect(slots.get('who')).toMatchObject({
      fact: 'met',
      sentence: 'Ada met Grace over a cup of tea in 2004.',
      answer: 'Ada',
      wrong: ['Barbara', 'Edsger', 'Linus'],
    });
    expect(slots.get('source')?.wrong).toEqual(['The Courier', 'The Echo', 'The Post']);
  });

  it('holds what false statements put in the place of the answer, and no dates', () => {
    const only: FactSpec = {
      ...met,
      say: 'There was a cup of <drink> for everyone <in when>',
      with: { drink: 'tea', when: '2004' },
    };
    const pack = makePack({ entities, facts: [only] });
    // With so many names the false statements take some that stand beside no answer.
    const many = new Map([['drink', Array.from({ length: 60 }, (_, index) => `drink ${index + 10}`)]]);
    const statements = ['1', '2', '3', '4', '5', '6', '7', '8']
      .flatMap((seed) => generate(pack, many, seed).questions)
      .filter(({ form, slot, answer }) => form === 'true-false' && slot === 'drink' && answer === 'False');
    expect(statements.length).toBeGreaterThan(0);
    const drinks = bySlot(offeredChoices(pack, many)).get('drink')?.wrong ?? [];
    for (const { stem } of statements) expect(drinks.filter((name) => stem.includes(`${name} `))).toHaveLength(1);
    expect(drinks.filter((name) => /True|False/u.test(name))).toEqual([]);
    expect(offeredChoices(pack, many).map(({ slot }) => slot)).not.toContain('when');
  });
});

describe('what is approved', () => {
  const approveAll = (all: readonly OfferedChoices[]): Reviewed => reviewedOf(writeReviewed('test-pack', all));
  const fresh = (all: readonly OfferedChoices[], reviewed: Reviewed) =>
    notApproved(all, (one, choice) => isApproved(reviewed, one, choice));

  it('is not shown again', () => {
    expect(countChoices(offered())).toBeGreaterThan(8);
    expect(fresh(offered(), approveAll(offered()))).toEqual([]);
    expect(fresh(offered(), reviewedOf('{"format":1,"pack":"test-pack","approved":{}}'))).toEqual(offered());
  });

  it('shows a name that is new, and that name alone', () => {
    const more = makePack({ entities: { ...entities, alan: { name: 'Alan', kind: 'person' } }, facts: [met] });
    const left = fresh(offeredChoices(more, pools), approveAll(offered()));
    expect(left.map(({ slot, wrong }) => [slot, wrong])).toEqual([
      ['who', ['Alan']],
      ['whom', ['Alan']],
    ]);
  });

  it('is shown again when the sentence or the answer has changed', () => {
    const reviewed = approveAll(offered());
    const reworded = fresh(offered({ ...met, say: '<who> met <whom> over a glass of <drink> <in when>' }), reviewed);
    expect(reworded.map(({ slot }) => slot).toSorted()).toEqual(['drink', 'source', 'who', 'whom']);
    const another = fresh(offered({ ...met, with: { ...met.with, who: 'linus' } }), reviewed);
    expect(bySlot(another).get('who')?.wrong).toContain('Ada');
  });

  it('is the same file whatever the order, one choice a line', () => {
    const written = writeReviewed('test-pack', offered());
    fc.assert(
      fc.property(fc.shuffledSubarray([...offered()], { minLength: 4 }), (shuffled) => {
        expect(writeReviewed('test-pack', shuffled)).toBe(written);
      }),
    );
    expect(written).toContain('    "met.who": {\n      "of": "');
    expect(written).toContain('        "Barbara",\n        "Edsger",\n        "Linus"\n');
    expect(written.endsWith('}\n')).toBe(true);
  });

  it.each([
    ['', /no JSON\. Bring back/u],
    ['{"format":1,', /no JSON\. Bring back/u],
    ['[]', /no list of approved choices\. Bring back/u],
    ['{"format":1,"pack":"test-pack"}', /no list of approved choices/u],
    ['{"format":1,"pack":"test-pack","approved":{"a.b":["x"]}}', /no list of approved choices/u],
    ['{"format":2,"pack":"test-pack","approved":[]}', /format 2, and only 1 is known here\. Update/u],
    ['{"format":1,"pack":"other","approved":{}}', /belongs to the pack "other", not to "test-pack"\. Move/u],
  ])('is refused when the file reads %s', (text, words) => {
    const reading = readReviewed(text, 'test-pack');
    expect('refusal' in reading ? reading.refusal : '').toMatch(words);
  });
});
