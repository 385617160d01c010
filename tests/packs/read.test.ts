import { describe, expect, it } from 'vitest';
import { readPack, readPools } from '../../src/packs/read.ts';
import { factsExample, patternExample } from './examples.ts';
import { goodPack, withLines } from './lines.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

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

  it('reads the years, rejected spellings and tags of an entity', () => {
    const line = '  grace: { name: Grace, kind: person, from: 1906, to: 1992, reject: [Gracie], tags: navy }';
    expect(read(withLines({ 11: line })).entities.get('grace')).toMatchObject({
      from: 1906,
      to: 1992,
      reject: ['Gracie'],
      tags: ['navy'],
    });
  });

  it('reads events, images and facts that ask only for their source', () => {
    const { facts } = read(
      withLines({
        22: '  event: The dinner <at where>\n  image: { url: "https://example.org/a.png", alt: Two plates }\n  only: true',
        30: '  at: end\n  as-of: 2024-01\n  quiz: source',
        29: '  claim: { as: implied, by: herald }',
      }),
    );
    expect(facts[0]).toMatchObject({
      event: 'The dinner <at where>',
      image: { url: 'https://example.org/a.png', alt: 'Two plates' },
      only: true,
    });
    expect(facts[1]).toMatchObject({ quiz: 'source', asOf: { text: '2024-01' } });
  });

  it('reads questions written by hand', () => {
    const extra = [
      'extra:',
      '- id: oldest',
      '  ask: Which bridge is the oldest?',
      '  answer: Oak Bridge',
      '  also: the Oak',
      '  wrong: [Elm Bridge, Ash Bridge]',
      '  claim: { as: reported, by: herald }',
      '  at: end',
      '  note: It is of wood.',
    ];
    expect(read(withLines({ 17: [...extra, 'facts:'].join('\n') })).extra).toEqual([
      {
        id: 'oldest',
        ask: 'Which bridge is the oldest?',
        answer: 'Oak Bridge',
        also: ['the Oak'],
        reject: [],
        wrong: ['Elm Bridge', 'Ash Bridge'],
        claim: { as: 'reported', by: 'herald' },
        at: { source: 'source', section: 'end' },
        note: 'It is of wood.',
        line: 18,
      },
    ]);
  });

  it('reads questions whose answer is typed, and what a moderator may say of them, as YAML and as JSON', () => {
    const written = {
      id: 'oldest',
      ask: `Which bridge is the oldest? ${'It is old. '.repeat(40)}`.trim(),
      answer: 'Oak Bridge',
      reject: ['Oak', 'Oaks'],
      difficulty: 'hard',
      category: 'Bridges',
      claim: { as: 'stated' },
      at: 'end',
      image: { url: 'https://example.org/bridge.png', alt: 'A bridge' },
    };
    const yaml = `extra:\n- ${JSON.stringify(written)}\nfacts:`;
    const json = JSON.stringify({
      format: 1,
      pack: 'bridges',
      title: 'Bridges',
      people: 'none',
      source: { title: 'A guide', date: '2024', sections: { end: 'the end' } },
      extra: [written],
    });
    for (const text of [withLines({ 17: yaml }), json]) {
      expect(read(text).extra).toEqual([
        {
          ...written,
          also: [],
          wrong: [],
          at: { source: 'source', section: 'end' },
          line: expect.any(Number),
        },
      ]);
    }
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

describe('the packs that authors see first', () => {
  it('has no error in the one with facts written out', () => {
    const { pack, problems } = readPack(encode(factsExample), 'unlikely-friends.yaml');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(pack?.facts.map(({ id }) => id)).toEqual(['introduced', 'dinner', 'brothers', 'criticised-josh']);
    expect(pack?.facts[1]?.event).toBe('The dinner for two in Beverly Hills');
  });

  it('finds nothing wrong with the one made of a pattern', () => {
    const { pack, problems } = readPack(encode(patternExample), 'two-capitals.yaml');
    expect(problems).toMatchObject([{ severity: 'warning', message: '"is" may stop being true.' }]);
    expect(pack?.facts.map(({ id }) => id)).toEqual(['capital/paris', 'capital/tokyo']);
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
