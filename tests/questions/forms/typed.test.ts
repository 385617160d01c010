import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateContains } from '../../../src/facts/dates.ts';
import type { Pack } from '../../../src/facts/pack.ts';
import { variants } from '../../../src/facts/fact-index.ts';
import { liesInside, sameValue } from '../../../src/facts/query.ts';
import { makeBase } from '../../../src/questions/base.ts';
import { generate } from '../../../src/questions/generate.ts';
import type { Question } from '../../../src/questions/question.ts';
import { readText } from '../../../src/questions/mention.ts';
import { packs, stockPools } from '../../support/pack-arbitraries.ts';
import { amount, makePack, type FactSpec, type PackSpec } from '../../support/packs.ts';
import { draftOf } from '../read-back.ts';

const entities: PackSpec['entities'] = {
  ada: { name: 'Ada Byron', kind: 'person', also: ['Ada Lovelace'] },
  anne: { name: 'Anne Byron', kind: 'person' },
  grace: { name: 'Grace Hopper', kind: 'person' },
  yorkshire: { name: 'Yorkshire', kind: 'place', sort: 'county' },
  grand: { name: 'the Grand Hotel', kind: 'place', sort: 'hotel', at: 'at', inside: 'yorkshire' },
  aim: { name: 'the release of a second prisoner', kind: 'topic' },
};

function typedOf(facts: readonly FactSpec[]): readonly Question[] {
  return generate(makePack({ entities, facts }), new Map(), '1').questions.filter(({ form }) => form === 'typed');
}

const met: FactSpec = {
  id: 'met',
  say: '<who> met <whom> <at where> <in when>',
  with: { who: 'ada', whom: 'grace', where: 'grand', when: '1843-06' },
};

describe('typed questions', () => {
  it('have what a typed answer is judged by, and no choices', () => {
    const question = typedOf([met]).find(({ slot }) => slot === 'who');
    expect(question).toMatchObject({
      stem: 'Who met Grace Hopper at the Grand Hotel in June 1843?',
      answer: 'Ada Byron',
      accept: ['Ada Byron', 'Ada Lovelace'],
      prompt: ['Byron'],
      answerline: { expects: 'name', person: true, others: ['Anne Byron', 'Grace Hopper'] },
    });
    expect(question?.choices).toBeUndefined();
  });

  it('ask for dates and numbers as well', () => {
    const waited: FactSpec = {
      id: 'waited',
      say: '<who> waited for <long>',
      with: { who: 'ada', long: amount('exactly', 19, 'months') },
    };
    expect(typedOf([met, waited]).map(({ slot, answer }) => `${slot}: ${answer}`)).toEqual(
      expect.arrayContaining(['when: June 1843', 'when: 1843', 'long: 19 months']),
    );
  });

  it('are at most two a slot, the author’s own wordings first', () => {
    const ask = { whom: ['Whom did <who> meet <in when>?', 'Which sailor did <who> meet <at where>?', 'Whom, then?'] };
    const stems = typedOf([{ ...met, ask }]).flatMap(({ slot, stem }) => (slot === 'whom' ? [stem] : []));
    expect(stems).toEqual([
      'Whom did Ada Byron meet in June 1843?',
      'Which sailor did Ada Byron meet at the Grand Hotel?',
    ]);
  });

  it('do not ask for what everybody words in another way, nor for what speaks of choices', () => {
    const aimed: FactSpec = { id: 'aimed', say: '<who> aimed at <what>', with: { who: 'ada', what: 'aim' } };
    expect(typedOf([aimed]).map(({ slot }) => slot)).not.toContain('what');
    const loose = amount('more-than', 3, 'hours');
    expect(typedOf([{ ...aimed, say: '<who> slept <what>', with: { who: 'ada', what: loose } }])).toHaveLength(2);
    const ask = { who: 'Which of these met <whom>?' };
    expect(typedOf([{ ...met, ask }]).map(({ stem }) => stem)).not.toContain('Which of these met Grace Hopper?');
  });

  it('ask people of careful facts and ties, but not what others fit too', () => {
    expect(typedOf([{ ...met, tone: 'careful' }]).map(({ slot }) => slot)).toContain('who');
    const tie = { the: 'friend', of: 'who', is: 'whom', only: true };
    expect(typedOf([{ ...met, tie: [tie] }]).map(({ slot }) => slot)).toContain('whom');
    expect(typedOf([{ ...met, shared: true }]).map(({ slot }) => slot)).not.toContain('who');
    expect(typedOf([{ ...met, tone: 'off' }])).toEqual([]);
  });

  it('do not ask for a name of which a part stands in the stem', () => {
    const kin: FactSpec = { id: 'kin', say: '<a> was kin to <b>', with: { a: 'ada', b: 'anne' } };
    expect(typedOf([kin])).toEqual([]);
  });

  it('allow a place around the answer beside it, but none within', () => {
    const wider: FactSpec = { ...met, id: 'wider', verb: 'met', with: { ...met.with, where: 'yorkshire' } };
    const where = typedOf([met, wider]).filter(({ slot }) => slot === 'where');
    expect(new Set(where.map(({ answer }) => answer))).toEqual(new Set(['the Grand Hotel']));
  });
});

function otherRights(pack: Pack, question: Question): readonly string[] {
  const draft = draftOf(makeBase(pack, stockPools, 'seed'), question);
  const { fact, slot, visible, asked } = draft;
  if (asked.about !== 'value') return [];
  const { key } = asked;
  const shown = [...visible].filter((name) => name !== slot);
  return pack.facts
    .filter(({ verb }) => verb === fact.verb)
    .flatMap(variants)
    .filter((slots) => shown.every((name) => sameOrMissing(fact.slots.get(name), slots.get(name))))
    .flatMap((slots) => slots.get(slot) ?? [])
    .filter((value) => {
      if (sameValue(value, key)) return false;
      if (value.kind === 'date' && key.kind === 'date') return !dateContains(value, key);
      return !(value.kind === 'entity' && key.kind === 'entity' && liesInside(pack, key.id, value.id));
    })
    .map((value) => JSON.stringify(value));
}

type Slot = ReturnType<Pack['facts'][number]['slots']['get']>;

function sameOrMissing(a: Slot, b: Slot): boolean {
  return a === undefined || b === undefined || sameValue(a, b);
}

function everyTyped(check: (question: Question, pack: Pack) => void): void {
  assert(
    property(packs, (pack) => {
      const { questions } = generate(pack, stockPools, 'seed');
      for (const question of questions.filter(({ form }) => form === 'typed')) check(question, pack);
    }),
    { numRuns: 60 },
  );
}

describe('of random packs', () => {
  it('nothing else that the facts tell could be typed', () => {
    everyTyped((question, pack) => expect(otherRights(pack, question), question.stem).toEqual([]));
  });

  it('no accepted spelling stands in the stem, and the answer is accepted', () => {
    everyTyped(({ stem, accept = [], answer, answerline }) => {
      expect(accept).toContain(answer);
      expect(answerline).toBeDefined();
      expect(
        accept.filter((name) => readText(stem).has(name)),
        stem,
      ).toEqual([]);
    });
  });

  it('at most two ask for one slot, years apart', () => {
    assert(
      property(packs, (pack) => {
        const typed = generate(pack, stockPools, 'seed').questions.filter(
          ({ form, stem }) => form === 'typed' && !stem.startsWith('In which year'),
        );
        for (const { fact, slot } of typed) {
          const alike = typed.filter((other) => other.fact === fact && other.slot === slot);
          expect(alike.length).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 30 },
    );
  });
});
