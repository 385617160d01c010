import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/facts/pack.ts';
import { makeBase } from '../../src/questions/base.ts';
import { generate } from '../../src/questions/generate.ts';
import { gap } from '../../src/questions/forms/gap.ts';
import { holdingOptions } from '../../src/questions/substitute.ts';
import { uniqueRefusal } from '../../src/questions/unique.ts';
import { makePack, type FactSpec, type PackSpec } from '../support/packs.ts';
import { optionOf } from './read-back.ts';

const entities: PackSpec['entities'] = {
  ada: { name: 'Ada', kind: 'person', also: ['Countess Lovelace'] },
  grace: { name: 'Grace', kind: 'person' },
  linus: { name: 'Linus', kind: 'person' },
  chief: { name: 'the Chief Engineer', kind: 'person' },
  yorkshire: { name: 'Yorkshire', kind: 'place', sort: 'county' },
  leeds: { name: 'Leeds', kind: 'place', sort: 'town', inside: 'yorkshire' },
  bradford: { name: 'Bradford', kind: 'place', sort: 'town' },
  hat: { name: 'a bowler hat', kind: 'thing', sort: 'garment' },
};

const pools = new Map([
  ['town', ['Hull', 'Leeds Castle', 'York', 'Ripon']],
  ['garment', ['a silk scarf', 'a rain coat', 'a straw hat', 'a woollen vest', 'a boater hat']],
]);

function made(...facts: readonly FactSpec[]) {
  return generate(makePack({ entities, facts }), pools, '1');
}

/** Why the author's wording for a slot is refused, with choices or typed; undefined when it is asked. */
function refusal(slot: string, wording: string, change: Partial<FactSpec> = {}): string | undefined {
  const fact: FactSpec = {
    id: 'moved',
    say: '<who> moved <in where> in <when>',
    with: { who: 'ada', where: 'leeds', when: '1843' },
    ask: { [slot]: wording },
    ...change,
  };
  const { questions, refused } = made(fact);
  if (questions.some(({ form }) => form === 'asked')) return undefined;
  const wordings = refused.filter((one) => one.slot === slot && (one.form === 'asked' || one.form === 'typed'));
  return (wordings.find(({ form }) => form === 'asked') ?? wordings[0])?.reason;
}

describe('a wording is refused', () => {
  it.each([
    ['where', 'Where in the town of Leeds did <who> settle?', 'contains its answer'],
    ['who', 'Which Countess Lovelace moved to <where>?', 'contains its answer'],
    ['where', 'Where to?', 'shorter than 15'],
    ['where', `Where did <who> ${'really '.repeat(60)}go?`, 'longer than 300'],
    ['where', 'Name the town that <who> moved to', 'does not end as one'],
    ['where', 'Where did <who> go when she moved in <when>?', 'leans on "she"'],
    ['where', 'Where did <who> not stay in <when>?', 'turns on "not"'],
    ['where', 'Where did <who> move to in in <when>?', 'clash'],
    ['where', 'To which town did <who> take an cart in <when>?', 'article is wrong'],
    ['where', 'Where did <who> go with  a cart in <when>?', 'space'],
    ['where', 'Where did <who> go when Ada moved in <when>?', 'named twice'],
  ])('for %s: %s', (slot, wording, reason) => {
    expect(refusal(slot, wording)).toContain(reason);
  });

  it('but not for what is fine', () => {
    expect(refusal('where', 'Which town did <who> move to in <when>?')).toBeUndefined();
    expect(refusal('when', 'When did <who> move to <where>?')).toBeUndefined();
  });
});

describe('wrong choices', () => {
  it('hold no other spelling of the answer, nor a name around it', () => {
    const { questions } = made({ id: 'moved', say: '<who> moved <in where>', with: { who: 'ada', where: 'leeds' } });
    const offered = questions.filter(({ slot }) => slot === 'where').flatMap(({ choices = [] }) => choices);
    expect(offered.length).toBeGreaterThan(0);
    expect(offered).not.toContain('Leeds Castle');
    expect(offered).not.toContain('Yorkshire');
  });

  it('share a word of the stem with the answer at least every other time', () => {
    const { questions } = made({
      id: 'wore',
      say: '<who> wore <what>',
      with: { who: 'ada', what: 'hat' },
      ask: { what: 'Which hat did <who> wear?' },
    });
    const question = questions.find(({ form }) => form === 'asked');
    expect(question?.choices?.filter((choice) => choice.includes('hat')).length).toBeGreaterThanOrEqual(3);
  });
});

describe('the second reading', () => {
  const moved = (id: string, where: string, change: Partial<FactSpec> = {}): FactSpec => ({
    id,
    verb: 'moved',
    say: '<a> moved <in where> with <b>',
    with: { a: 'ada', where, b: 'grace' },
    swap: ['a', 'b'],
    ...change,
  });

  function holding(facts: readonly FactSpec[], slot: string, texts: readonly string[]): readonly string[] {
    const pack = makePack({ entities, facts });
    const draft = gap.draft(pack.facts[0] as Fact, makeBase(pack, pools, '1')).find((one) => one.slot === slot);
    if (draft === undefined) throw new Error(`no gap for ${slot}`);
    const options = texts.map((text) => optionOf(pack, text));
    return holdingOptions(pack, draft, options).map(({ text }) => text);
  }

  it('finds the answer alone where one fact stands alone', () => {
    expect(holding([moved('one', 'leeds')], 'where', ['Leeds', 'Bradford', 'Hull'])).toEqual(['Leeds']);
  });

  it('finds the second answer that another fact, a larger place or a swap gives', () => {
    const doubled = [
      moved('one', 'leeds'),
      moved('two', 'bradford', { with: { a: 'grace', where: 'bradford', b: 'ada' } }),
    ];
    expect(holding(doubled, 'where', ['Leeds', 'Bradford', 'Hull'])).toEqual(['Leeds', 'Bradford']);
    expect(holding([moved('one', 'leeds')], 'where', ['Leeds', 'Yorkshire'])).toEqual(['Leeds', 'Yorkshire']);
    const swapped = [moved('one', 'leeds'), moved('two', 'leeds', { with: { a: 'linus', where: 'leeds', b: 'ada' } })];
    expect(holding(swapped, 'b', ['Grace', 'Linus', 'the Chief Engineer'])).toEqual(['Grace', 'Linus']);
  });

  it('agrees with the first on each of these', () => {
    const pack = makePack({ entities, facts: [moved('one', 'leeds'), moved('two', 'bradford')] });
    const draft = gap.draft(pack.facts[0] as Fact, makeBase(pack, pools, '1')).find(({ slot }) => slot === 'where');
    expect(draft === undefined ? undefined : uniqueRefusal(pack, draft)).toContain('Bradford');
  });
});
