import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/packs/read.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A table without a fault; the first fact stands in line 19. */
const table = [
  'pack,two-capitals', // 1
  'title,Two capitals', // 2
  'people,none', // 3
  'source,An atlas', // 4
  'date,2024-01-01', // 5
  'section,the table of capitals', // 6
  'pattern,capital', // 7
  'say,"<city>, with <size>, was the capital of <country> <in when>"', // 8
  'ask city,What was the capital of <country> <in when>?', // 9
  'kind city,place', // 10
  'sort city,capital', // 11
  'at city,in', // 12
  'kind country,place', // 13
  'unit size,people', // 14
  'claim,stated', // 15
  'pool capital,Lyon,Osaka | Madrid,Rome', // 16
  '', // 17
  'City,country,when,size,note', // 18
  'Paris,France,2020,about 2000000,', // 19
  'Kyoto | Kioto,Japan,1860s,more than 300000,Before Tokyo.', // 20
];

const text = (changes: Readonly<Record<number, string>> = {}): string =>
  table.map((line, index) => changes[index + 1] ?? line).join('\n');

function read(content: string, file = 'two-capitals.csv') {
  const { pack, problems } = readPack(encode(content), file);
  if (pack === undefined) throw new Error(`the pack has an error: ${JSON.stringify(problems)}`);
  expect(problems).toEqual([]);
  return pack;
}

describe('a pack in CSV', () => {
  it('is the same as a file with one pattern', () => {
    const pack = read(text());
    expect(pack).toMatchObject({ id: 'two-capitals', title: 'Two capitals', people: 'none' });
    expect(pack.sources.get('source')?.sections.get('text')).toBe('the table of capitals');
    expect(pack.pools.get('capital')).toEqual(['Lyon', 'Osaka', 'Madrid', 'Rome']);
    expect(pack.facts.map(({ id, line, note }) => [id, line, note])).toEqual([
      ['capital/paris', 19, undefined],
      ['capital/kyoto', 20, 'Before Tokyo.'],
    ]);
    expect(pack.facts[1]?.slots.get('size')).toMatchObject({ bound: 'more-than', low: 300_000, unit: 'people' });
    expect(pack.facts[1]?.ask.get('city')).toEqual(['What was the capital of <country> <in when>?']);
    expect([...pack.entities.values()].map(({ name, also, sort }) => [name, also, sort])).toContainEqual([
      'Kyoto',
      ['Kioto'],
      'capital',
    ]);
  });

  it('may have semicolons or tabs, lines as on Windows, a mark of byte order, and another name', () => {
    const facts = read(text()).facts;
    const plain = text({ 8: 'say,<city> with <size> was the capital of <country> <in when>' });
    const say = read(plain).facts;
    expect(facts).toHaveLength(2);
    expect(read(`\ufeff${text().replaceAll('\n', '\r\n')}`).facts).toEqual(facts);
    expect(read(plain.replaceAll(',', ';')).facts).toEqual(say);
    expect(read(plain.replaceAll(',', '\t'), 'message.txt').facts).toEqual(say);
  });

  it('keeps quotes, commas and new lines inside of cells', () => {
    const pack = read(text({ 19: '"Paris\n| City, ""of light""",“France”,2020,12 to 14,' }));
    expect(pack.facts.map(({ line }) => line)).toEqual([19, 21]);
    expect([...pack.entities.values()].slice(0, 2)).toMatchObject([
      { name: 'Paris', also: ['City, "of light"'] },
      { name: '“France”' },
    ]);
    expect(pack.facts[0]?.slots.get('size')).toMatchObject({ bound: 'between', low: 12, high: 14 });
  });

  it('may have a claim of an outlet', () => {
    const pack = read(text({ 15: 'claim,reported\nby,The Herald' }));
    expect(pack.facts[0]?.claim).toEqual({ as: 'reported', by: 'by' });
    expect(pack.entities.get('by')).toMatchObject({ name: 'The Herald', kind: 'outlet' });
  });

  const broken: readonly (readonly [string, Readonly<Record<number, string>>, string])[] = [
    ['an unknown key', { 2: 'titel,Two' }, '2:1 "titel" is not known here. Did you mean "title"?'],
    ['a key without its slot', { 10: 'kind,place' }, '10:1 "kind" is not known here. Write "kind" and one slot'],
    ['a key without a value', { 2: 'title' }, '2:1 "title" is empty. Write its value into the next cell.'],
    ['a comma in a text', { 2: 'title,Two, or three' }, '2:11 "title" has one value, but the row goes on here.'],
    ['no table', { 17: 'tone,plain' }, '18:1 the table of facts is missing. Above this row leave one row empty'],
    ['two columns alike', { 18: 'city,country,when,size,city' }, '18:24 two columns are called "city".'],
    ['a row too long', { 19: 'Paris,France,2020,5,,more' }, '19:22 this cell stands under no slot.'],
    ['a row too short', { 19: 'Paris,,2020,5' }, '19:1 the row has no "country".'],
    ['a column that no sentence uses', { 18: 'city,country,when,size,topic' }, '18:24 the row has "topic" but'],
    ['a bad date', { 19: 'Paris,France,2020-13,5' }, '19:14 cannot read "2020-13".'],
    ['a bad amount', { 19: 'Paris,France,2020,some' }, '19:19 cannot read "some" as a number of people.'],
    ['a bad number', { 19: 'Paris,France,2020,about some' }, '19:19 "some" is no number.'],
    ['a name without a kind', { 13: 'tone,plain' }, '19:7 "France" is a name, but the pattern does not say'],
    [
      'the same first value',
      { 20: 'paris,Japan,2020,5' },
      '20:1 two rows begin with "paris"; the other stands in line 19.',
    ],
    ['an open quote', { 19: 'Paris,"France,2020,5' }, '19:7 a quote is opened here and never closed.'],
    [
      'a key twice',
      { 3: 'people,none\npeople,real' },
      '4:1 "people" is written twice here; the first stands in line 3.',
    ],
    ['a key that programs use', { 16: 'pool __proto__,x' }, '16:1 "__proto__" cannot be used as a key.'],
    ['no claim', { 15: 'tone,plain' }, '"claim" is missing in the pattern "capital".'],
    [
      'a long name',
      { 19: `${'Paris '.repeat(20)},France,2020,5` },
      '19:1 Discord buttons hold 80 characters; this has 119.',
    ],
  ];
  it.each(broken)('with %s is refused at its place', (_name, changes, words) => {
    const { pack, problems } = readPack(encode(text(changes)), 'two-capitals.csv');
    expect(pack).toBeUndefined();
    const told = problems.map(({ line, column, message, cure }) => `${line}:${column} ${message} ${cure}`);
    expect(told.find((problem) => problem.includes(words)) ?? told).toEqual(expect.stringContaining(words));
  });
});
