import { describe, expect, it } from 'vitest';
import { answerlineOf, writtenAnswerline } from '../../src/questions/answerlines.ts';
import { amount, makePack, type PackSpec } from '../support/packs.ts';

const entities: PackSpec['entities'] = {
  josh: { name: 'Josh Kushner', kind: 'person', also: ['Joshua Kushner'], reject: ['Josh Homme'] },
  kim: { name: 'Kim Kardashian', kind: 'person' },
  jared: { name: 'Jared Kushner', kind: 'person' },
  leeds: { name: 'Leeds', kind: 'place', sort: 'town', inside: 'yorkshire' },
  yorkshire: { name: 'Yorkshire', kind: 'place', sort: 'county', inside: 'england' },
  england: { name: 'England', kind: 'place', sort: 'country', also: ['Albion'] },
  reeds: { name: 'Reeds', kind: 'place', sort: 'town' },
  far: { name: 'Vladivostok', kind: 'place', sort: 'town' },
};

const pack = makePack({ entities, facts: [], pools: { town: ['Leeds', 'Oslo'] } });

describe('answerlineOf', () => {
  it('gives a person the spellings, the shared parts and the other people, the most alike first', () => {
    expect(answerlineOf(pack, { kind: 'entity', id: 'josh' })).toEqual({
      expects: 'name',
      person: true,
      accept: ['Josh Kushner', 'Joshua Kushner'],
      prompt: ['kushner'],
      reject: ['Josh Homme'],
      others: ['Jared Kushner', 'Kim Kardashian'],
      around: [],
    });
  });

  it('gives a place the places around it, which are no rivals, and the pack’s own stock names', () => {
    expect(answerlineOf(pack, { kind: 'entity', id: 'leeds' })).toMatchObject({
      person: false,
      prompt: [],
      others: ['Reeds', 'Vladivostok', 'Oslo'],
      around: ['Yorkshire', 'England', 'Albion'],
    });
  });

  it('takes dates and amounts as they are', () => {
    const hours = amount('more-than', 3, 'hours');
    expect(answerlineOf(pack, hours)).toEqual({ expects: 'amount', amount: hours });
  });

  it('names at most 400 others, and those that could be mistaken among them', () => {
    const many = Object.fromEntries(
      Array.from({ length: 900 }, (_, index) => [`n${index}`, { name: `Number ${index * 7919}`, kind: 'place' }]),
    );
    const large = makePack({
      entities: { leeds: { name: 'Leeds', kind: 'place' }, ...many, reeds: { name: 'Reeds', kind: 'place' } },
      facts: [],
    });
    const line = answerlineOf(large, { kind: 'entity', id: 'leeds' });
    expect(line).toMatchObject({ others: { 0: 'Reeds' } });
    const { length } = line.expects === 'name' ? line.others : [];
    expect([length > 100, length <= 400]).toEqual([true, true]);
  });

  it('takes for other things those of the same sort or of none, but for people and places all of the kind', () => {
    const mixed = makePack({
      entities: {
        mash: { name: 'mash', kind: 'product', sort: 'dish' },
        stew: { name: 'stew', kind: 'product', sort: 'dish' },
        cognac: { name: 'cognac', kind: 'product', sort: 'spirit' },
        soap: { name: 'soap', kind: 'product' },
        leeds: { name: 'Leeds', kind: 'place', sort: 'city' },
        wales: { name: 'Wales', kind: 'place', sort: 'country' },
      },
      facts: [],
    });
    const others = (id: string) => {
      const line = answerlineOf(mixed, { kind: 'entity', id });
      return line.expects === 'name' ? [...line.others].toSorted() : [];
    };
    expect(others('mash')).toEqual(['soap', 'stew']);
    expect(others('soap')).toEqual(['cognac', 'mash', 'stew']);
    expect(others('leeds')).toEqual(['Wales']);
  });
});

describe('writtenAnswerline', () => {
  const question = {
    id: 'best',
    ask: 'Who is best?',
    answer: 'Joshua Kushner',
    also: ['the younger brother'],
    reject: [],
    wrong: ['Ada', 'Grace'],
    claim: { as: 'stated' },
    at: { source: 'main', section: 'part' },
    line: 1,
  } as const;

  it('judges an answer like the entity of that name when there is one', () => {
    const named = writtenAnswerline(pack, { ...question, answer: 'Josh Kushner' });
    expect(named).toMatchObject({ person: true, prompt: ['kushner'] });
    expect(named.accept).toEqual(['Josh Kushner', 'the younger brother', 'Joshua Kushner']);
    expect(named.others).toEqual(['Ada', 'Grace', 'Jared Kushner', 'Kim Kardashian']);
  });

  it('takes the wrong choices for the other names when there is none', () => {
    const line = writtenAnswerline(pack, { ...question, answer: 'a lighthouse' });
    expect(line).toMatchObject({
      person: false,
      accept: ['a lighthouse', 'the younger brother'],
      others: ['Ada', 'Grace'],
    });
  });
});
