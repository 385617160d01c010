import { describe, expect, it } from 'vitest';
import { generate } from '../../src/questions/generate.ts';
import { checkPack } from '../../src/packs/check.ts';
import { readPack } from '../../src/packs/read.ts';
import { patternExample } from './examples.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const rowsOfExample = '[ { city: Paris, country: France }, { city: Tokyo, country: Japan } ]';
const noPools = new Map<string, readonly string[]>();

/** The example with other rows, and with lines added to the pattern or to the head. */
function withRows(rows: string, pattern = '', head = ''): string {
  return patternExample
    .replace(`rows: ${rowsOfExample}`, `as-of: 2024\n${pattern}    rows: ${rows}`)
    .replace('patterns:', `${head}patterns:`);
}

function read(text: string) {
  const { pack, problems } = readPack(encode(text), 'capitals.yaml');
  if (pack === undefined) throw new Error(`the pack has an error: ${problems[0]?.message}`);
  return { ...pack, problems };
}

describe('a row of a pattern', () => {
  it('is a fact that carries what the pattern says', () => {
    const pattern = [
      '    tone: careful',
      '    note: A note.',
      '    vary: city',
      '    never_offer: { city: [Lyon] }',
      '    only: yes',
      '    tie: { the: capital, of: country, is: city, only: true }',
      '    event: The founding of <city>',
      '    quiz: no',
      '',
    ].join('\n');
    const { facts, entities } = read(withRows('[ { city: Paris | Lutetia, country: the Netherlands } ]', pattern));
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({
      id: 'capital/paris',
      verb: 'capital',
      pattern: 'capital',
      say: '<city> is the capital of <country>',
      tone: 'careful',
      note: 'A note.',
      vary: ['city'],
      only: true,
      shared: false,
      tie: [{ the: 'capital', of: 'country', is: 'city', only: true }],
      event: 'The founding of <city>',
      quiz: 'no',
      asOf: { text: '2024' },
      at: { source: 'source', section: 'table' },
      line: 23,
    });
    expect(facts[0]?.ask.get('city')).toEqual(['What is the capital of <country>?']);
    expect(facts[0]?.neverOffer.get('city')).toEqual(['Lyon']);
    const city = facts[0]?.slots.get('city');
    expect(city?.kind === 'entity' ? entities.get(city.id) : undefined).toMatchObject({
      name: 'Paris',
      also: ['Lutetia'],
      kind: 'place',
      sort: 'capital',
      at: 'in',
    });
  });

  it('can have a claim, a section and a note of its own', () => {
    const rows =
      '[ { city: Paris, country: France, note: Since 987., claim: { as: reported, by: herald }, at: back } ]';
    const text = withRows(rows, '', 'entities: { herald: { name: The Herald, kind: outlet } }\n');
    const { facts } = read(text.replace('sections: { table', 'sections: { back: the last page, table'));
    expect(facts[0]).toMatchObject({
      note: 'Since 987.',
      claim: { as: 'reported', by: 'herald' },
      at: { section: 'back' },
    });
  });

  it('can hold ids, dates and amounts in slots without a kind', () => {
    const text = `format: 1
pack: bridges
title: Bridges
people: none
source: { title: A guide, date: 2020, sections: { main: the guide } }
entities: { oak: { name: Oak Bridge, kind: place }, elm: { name: Elm Bridge, kind: place } }
patterns:
  built:
    verb: finished
    say: Workers finished <bridge> <in when>, after <length>
    claim: { as: stated }
    at: main
    rows:
    - { bridge: oak, when: 1880s, length: { exactly: 19, unit: months } }
    - { bridge: elm, when: 1901-05, length: { about: 2, unit: years } }
`;
    const { facts } = read(text);
    expect(facts.map(({ id, verb }) => [id, verb])).toEqual([
      ['built/oak', 'finished'],
      ['built/elm', 'finished'],
    ]);
    expect(facts[1]?.slots.get('when')).toMatchObject({ kind: 'date', precision: 'month' });
    expect(facts[0]?.slots.get('length')).toMatchObject({ bound: 'exactly', low: 19 });
  });

  it('reads a name that begins with a digit as a name', () => {
    const { facts, entities } = read(withRows('[ { city: 1770, country: Australia } ]'));
    expect(facts[0]?.id).toBe('capital/1770');
    expect([...entities.values()].map(({ name }) => name)).toContain('1770');
  });

  it('keeps its id and line when other rows come before it', () => {
    const before = read(withRows(rowsOfExample)).facts.map(({ id }) => id);
    const after = read(withRows(`[ { city: Lima, country: Peru }, ${rowsOfExample.slice(1)}`)).facts;
    expect(after.map(({ id }) => id)).toEqual(['capital/lima', ...before]);
  });
});

describe('the names in rows', () => {
  it('are one entity where kind, sort and folded name agree, in all rows and patterns', () => {
    const second = `  river:
    say: <river> flows through <country>
    slots: { river: { kind: place, sort: river }, country: { kind: place, sort: country } }
    as-of: 2024
    claim: { as: stated }
    at: table
    rows: [ { river: the Seine, country: FRANCE | République française } ]
`;
    const { entities, facts } = read(withRows(rowsOfExample) + second);
    const countries = [...entities.values()].filter(({ sort }) => sort === 'country');
    expect(countries.map(({ name, also }) => [name, also])).toEqual([
      ['France', ['République française']],
      ['Japan', []],
    ]);
    expect(facts[2]?.slots.get('country')).toEqual(facts[0]?.slots.get('country'));
  });

  it('stand for an entity of the file with the same kind and sort, by name or id', () => {
    const head = 'entities: { paris: { name: Paris, kind: place, sort: capital, at: in, also: [Lutetia] } }\n';
    const { entities, facts } = read(withRows(rowsOfExample, '', head));
    expect(facts[0]?.slots.get('city')).toEqual({ kind: 'entity', id: 'paris' });
    expect([...entities.values()].filter(({ name }) => name === 'Paris')).toHaveLength(1);
    const byOther = read(withRows('[ { city: Lutetia, country: France } ]', '', head));
    expect(byOther.facts[0]).toMatchObject({ id: 'capital/lutetia' });
    expect(byOther.facts[0]?.slots.get('city')).toEqual({ kind: 'entity', id: 'paris' });
  });

  it('are never taken for an id that is written in another way, which is told', () => {
    const head = 'entities: { congo: { name: DR Congo, kind: place, sort: country, at: in } }\n';
    const rows = '[ { city: Brazzaville, country: Congo }, { city: Kinshasa, country: congo } ]';
    const { problems, entities, facts } = read(withRows(rows, '', head));
    const countries = facts.map(({ slots }) => slots.get('country'));
    expect(countries.map((value) => value?.kind === 'entity' && entities.get(value.id)?.name)).toEqual([
      'Congo',
      'DR Congo',
    ]);
    expect(problems.filter(({ message }) => message.includes('taken as a name'))).toMatchObject([
      {
        severity: 'warning',
        line: 16,
        message: '"Congo" is taken as a name, but "congo" is the id of "DR Congo".',
        cure: 'If that is meant, write congo; if not, give "DR Congo" another id.',
      },
    ]);
  });

  it('may be those of another sort: a capital can be named as its country', () => {
    const rows =
      '[ { city: Singapore, country: Singapore }, { city: Mexico City, country: Mexico }, { city: Luxembourg, country: Luxembourg } ]';
    const { problems, entities, facts } = read(withRows(rows));
    expect(problems).toEqual([]);
    expect([...entities.values()].filter(({ name }) => name === 'Singapore')).toHaveLength(2);
    expect(facts).toHaveLength(3);
  });

  it('make a state with several capitals possible, and then neither is asked for with the other wrong', () => {
    const rows =
      '[ { city: Pretoria, country: South Africa }, { city: Cape Town, country: South Africa }, { city: Paris, country: France } ]';
    const pack = read(withRows(rows));
    const { questions } = generate(pack, new Map([['capital', ['Rome', 'Lima', 'Oslo']]]), '1');
    const asked = questions.filter(({ slot, stem }) => slot === 'city' && stem.includes('South Africa'));
    expect(asked.filter(({ choices }) => choices !== undefined && !choices.includes('True'))).toEqual([]);
    expect(questions.some(({ stem }) => stem.includes('capital of France'))).toBe(true);
  });
});

describe('checkPack on patterns', () => {
  it('counts rows as facts and points at their cells', () => {
    const check = checkPack(encode(patternExample), 'two-capitals.yaml', noPools);
    expect(check).toMatchObject({ ok: true, facts: 2 });
    expect(check.questions).toBeGreaterThan(3);
    const lonely = check.problems.filter(({ message }) => message.includes('"France" has only one other "country"'));
    expect(lonely).toMatchObject([{ line: 14, column: 37, severity: 'warning', fact: 'capital/paris' }]);
  });
});
