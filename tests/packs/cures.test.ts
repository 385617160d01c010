import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/packs/read.ts';

const told = (text: string, file: string): readonly string[] =>
  readPack(new TextEncoder().encode(text), file).problems.map(
    ({ line, column, message, cure }) => `${line}:${column} ${message} ${cure}`,
  );

describe('what to type, in the form of the file', () => {
  const json = (change: (lines: string[]) => void): string => {
    const lines = [
      '{ "format": 1, "pack": "two", "title": "Two", "people": "none",',
      '  "source": { "title": "An atlas", "date": "2024", "sections": { "table": "the table" } },',
      '  "patterns": { "capital": {',
      '    "say": "<city> was the capital of <country>",',
      '    "slots": { "city": { "kind": "place" }, "country": { "kind": "place", "sort": "country" } },',
      '    "vary": ["city"],',
      '    "at": "table",',
      '    "claim": { "as": "stated" },',
      '    "rows": [{ "city": "Paris", "country": "France" }] } } }',
    ];
    change(lines);
    return lines.join('\n');
  };

  it.each([
    [8, '', '3:28 "claim" is missing in the pattern "capital". Say who claims this:', '"claim": { "as": "stated" }'],
    [7, '', '3:28 "at" is missing', 'as in "at": "intro"'],
    [9, '    "tone": "plain" } } }', '3:28 "rows" is missing', '"rows": [ … ] with a { } for each'],
    [8, '    "claim": "stated",', '8:14 "claim" must be written as { "key": value }.', 'between { and }: as, by'],
    [6, '    "swap": "city",', '6:13 "swap" must be a list.', 'Write ["one", "two"].'],
    [4, '    "say": ["a"],', '4:12 "say" must be a text, not a list.', 'Write one text in double quotes.'],
  ])('is told for JSON: line %i as %j', (line, text, problem, cure) => {
    const problems = told(
      json((lines) => lines.splice(line - 1, 1, text)),
      'two.json',
    );
    const found = problems.find((one) => one.startsWith(problem));
    expect(found ?? problems).toContain(cure);
    expect(problems.join(' ')).not.toMatch(/- "|lines\.|: \{ as:/u);
  });

  const table = [
    'pack,two',
    'title,Two',
    'people,none',
    'source,An atlas',
    'date,2024',
    'section,the table',
    'say,<city> was the capital of <country>',
    'kind city,place',
    'kind country,place',
    'claim,stated',
    '',
    'city,country',
    'Paris,France',
  ];

  it.each([
    [1, '"pack" is missing', 'Add a row above the empty one: "pack", and in the next cell its value.'],
    [3, '"people" is missing', '"people", and in the next cell real, invented or none.'],
    [6, '"sections" is missing', '"section", and in the next cell what the part of the source is called.'],
    [9, '"France" is a name', '"kind country", and in the next cell a kind, as in place.'],
    [10, '"claim" is missing', '"claim", and in the next cell stated, quoted'],
  ])('is told for a table without line %i', (line, problem, cure) => {
    const problems = told(table.toSpliced(line - 1, 1).join('\n'), 'two.csv');
    expect(problems.find((one) => one.includes(problem)) ?? problems).toContain(cure);
    expect(problems.join(' ')).not.toMatch(/Add a line|: \{/u);
  });

  it('is told for a table whose claim needs an outlet', () => {
    const problems = told(table.with(9, 'claim,reported').join('\n'), 'two.csv');
    expect(problems[0]).toContain('Add a row above the empty one: "by", and in the next cell the name of the outlet.');
  });
});
