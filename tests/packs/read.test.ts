import { describe, expect, it } from 'vitest';
import { readPack, readPools } from '../../src/packs/read.ts';
import { goodPack, withLines } from './lines.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const example = `format: 1
pack: unlikely-friends            # a-z, digits, dashes
title: Unlikely friends           # shown with every question, gives the context
people: real                      # real | invented | none
source:
  title: A Look At Ivanka Trump And Kim Kardashian's Unlikely Friendship
  date: 2023-10-18
  sections: { intro: opening, hilton: "part one, on how they met", west: "part two, on the West episode" }

entities:
  kim:    { name: Kim Kardashian, kind: person }
  ivanka: { name: Ivanka Trump,   kind: person }
  jared:  { name: Jared Kushner,  kind: person }
  josh:   { name: Josh Kushner,   kind: person, also: [Joshua Kushner] }
  kanye:  { name: Kanye West,     kind: person, also: [Ye] }
  california: { name: California, kind: place, sort: state, at: in }
  bhh:    { name: the Beverly Hills Hotel, kind: place, sort: hotel, at: at, inside: california }
  tmz:    { name: TMZ, kind: outlet }

facts:
- id: introduced
  say: <who> put <whom> in touch with <to>
  with: { who: ivanka, whom: kim, to: jared }
  claim: { as: quoted, by: kim }
  at: intro

- id: dinner
  verb: dined                                  # facts with the same verb are compared
  say: <In when>, <a> and <b> had dinner <at where>
  with: { when: 2022-10, a: kim, b: ivanka, where: bhh }
  swap: [a, b]                                 # order does not matter
  ask: { where: Where did <a> and <b> have dinner <in when>? }   # optional better wording
  vary: [where]                                # may be changed for a false statement; never a person
  claim: { as: reported, by: tmz }
  at: west

- id: brothers
  say: <a> is a brother of <b>
  with: { a: josh, b: jared }
  tie: { the: brother, of: b, is: a, only: true }   # gives "the brother of Jared Kushner"
  claim: { as: stated }
  at: west

- id: criticised-josh
  verb: criticised
  say: <who> criticised <whom> over an investment
  with: { who: kanye, whom: josh }
  claim: { as: stated }
  at: west
  tone: careful
`;

function read(text: string) {
  const { pack } = readPack(encode(text), 'bridges.yaml');
  if (pack === undefined) throw new Error('the pack has an error');
  return pack;
}

describe('the pack that is read', () => {
  const pack = read(goodPack.join('\n'));
  const dinner = pack.facts[0];

  it('has its head', () => {
    expect(pack).toMatchObject({
      id: 'bridges',
      title: 'Bridges of a town',
      people: 'real',
      language: 'en',
      authors: [],
    });
    expect(pack.sources.get('source')).toMatchObject({
      title: 'A town guide',
      date: { text: '2024-05', precision: 'month' },
    });
    expect([...(pack.sources.get('source')?.sections ?? [])]).toEqual([
      ['main', 'the guide'],
      ['end', 'the last page'],
    ]);
    expect([...pack.pools]).toEqual([['inn', ['the New Inn', 'the Red Lion']]]);
  });

  it('has its entities', () => {
    expect(pack.entities.get('ada')).toEqual({
      id: 'ada',
      name: 'Ada',
      kind: 'person',
      also: ['Ada L'],
      reject: [],
      tags: [],
    });
    expect(pack.entities.get('inn')).toMatchObject({ sort: 'inn', at: 'at', inside: 'town' });
  });

  it('has its facts, slots in the order of the file', () => {
    expect(pack.facts.map(({ id, line }) => [id, line])).toEqual([
      ['dinner', 18],
      ['office', 26],
    ]);
    expect([...(dinner?.slots.keys() ?? [])]).toEqual(['when', 'a', 'b', 'where']);
    expect(dinner).toMatchObject({
      verb: 'dinner',
      say: '<In when>, <a> and <b> had dinner <at where>',
      swap: ['a', 'b'],
      vary: ['where'],
      claim: { as: 'reported', by: 'herald' },
      at: { source: 'source', section: 'main' },
      tone: 'plain',
      quiz: 'all',
      shared: false,
    });
    expect(dinner?.ask.get('where')).toEqual(['Where did <a> and <b> have dinner <in when>?']);
    expect(pack.facts[1]?.slots.get('length')).toEqual({
      kind: 'amount',
      bound: 'more-than',
      low: 3,
      high: 3,
      unit: 'years',
    });
  });

  it('keeps every plain value as text: names can be 2018, no or 3.10', () => {
    const odd = read(withLines({ 11: '  grace: { name: 3.10, kind: person, also: [no, null] }' }));
    expect(odd.entities.get('grace')).toMatchObject({ name: '3.10', also: ['no', 'null'] });
  });

  it('takes single spaces and composed letters', () => {
    const spaced = read(withLines({ 3: 'title: "  Bridges   of a cafe\u0301 "' }));
    expect(spaced.title).toBe('Bridges of a caf\u00e9');
  });

  it('reads several sources', () => {
    const several = read(
      withLines({
        5: 'sources:',
        6: '  one: { title: A guide, date: 2024, sections: { main: the guide, end: its end } }',
        7: '  two: { title: A map, date: 2023, url: https://example.org/map, sections: { side: the side } }',
        8: '',
        25: '  at: one/main',
        30: '  at: two/side',
      }),
    );
    expect(several.facts[1]?.at).toEqual({ source: 'two', section: 'side' });
    expect(several.sources.get('two')?.url).toBe('https://example.org/map');
  });

  it('reads ties, notes and the other keys of a fact', () => {
    const tied = read(
      withLines({
        30: '  at: end\n  tie: { the: mayor, of: job, is: who, only: yes }\n  tone: careful\n  quiz: no\n  shared: true\n  note: A note.\n  as-of: 2024\n  verb: served',
      }),
    );
    expect(tied.facts[1]).toMatchObject({
      tie: [{ the: 'mayor', of: 'job', is: 'who', only: true }],
      tone: 'careful',
      quiz: 'no',
      shared: true,
      note: 'A note.',
      verb: 'served',
    });
  });

  it('drops "by" from what the source itself states', () => {
    expect(read(withLines({ 29: '  claim: { as: stated, by: herald }' })).facts[1]?.claim).toEqual({ as: 'stated' });
  });

  it('reads a whole pack written in brackets', () => {
    expect(readPack(encode('{"format": 1, "pack": "x"}'), 'x.json').problems.map(({ message }) => message)).toContain(
      '"title" is missing in the head of the file.',
    );
  });
});

describe('the first pack that authors see', () => {
  it('has no error', () => {
    const { pack, problems } = readPack(encode(example), 'unlikely-friends.yaml');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(pack?.facts.map(({ id }) => id)).toEqual(['introduced', 'dinner', 'brothers', 'criticised-josh']);
  });
});

describe('readPools', () => {
  it('reads names by sort', () => {
    const { pools, problems } = readPools(encode('format: 1\npools: { inn: [the Old Inn, the New Inn] }'), 'inns.yaml');
    expect(problems).toEqual([]);
    expect([...(pools ?? [])]).toEqual([['inn', ['the Old Inn', 'the New Inn']]]);
  });

  it('refuses other keys and long names', () => {
    const text = `format: 1\npools:\n  inn: [${'x'.repeat(81)}]\npoolz: {}`;
    const { pools, problems } = readPools(encode(text), 'inns.yaml');
    expect(pools).toBeUndefined();
    expect(problems.map(({ line, cure }) => [line, cure])).toEqual([
      [3, 'Shorten the name.'],
      [4, 'Did you mean "pools"?'],
    ]);
  });
});
