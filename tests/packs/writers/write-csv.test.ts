import { describe, expect, it } from 'vitest';
import { exportPack } from '../../../src/packs/writers/export-pack.ts';
import { brought } from '../importers/bring.ts';

const capitals = `format: 1
pack: two-capitals
title: Two capitals
people: none
authors: [Ada, Grace]
source: { title: An atlas, date: 2024-01-01, sections: { table: the table of capitals } }
pools: { capital: [Lyon, Osaka, Madrid, Rome] }
patterns:
  capital:
    say: <city> is the capital of <country>
    ask: { city: What is the capital of <country>? }
    slots: { city: { kind: place, sort: capital, at: in }, country: { kind: place, sort: country, at: in } }
    claim: { as: stated }
    at: table
    rows: [ { city: Paris, country: France }, { city: "Tokyo | Tokio", country: "Japan, the country" } ]
`;

describe('a pack as a table', () => {
  it('is a table of facts when the pack is one pattern, and reads back as the same pack', () => {
    const found = brought(capitals, 'two-capitals.yaml').brought;
    if (found === undefined) throw new Error('the example is broken');
    const { text } = exportPack(found, 'csv');
    expect(text).toContain('pattern,capital');
    expect(text).toContain('Tokyo | Tokio,"Japan, the country"');
    const again = brought(text, 'two-capitals.csv');
    expect(again.format).toBe('fact-pack');
    expect(again.brought?.questions.map(({ stem }) => stem)).toEqual(found.questions.map(({ stem }) => stem));
    expect(again.brought?.syntax).toBe('json');
  });

  it('holds the questions when a table of facts has no place for some key', () => {
    const found = brought(capitals.replace('{ city: Paris', '{ note: Of light, city: Paris'), 'two.yaml').brought;
    if (found === undefined) throw new Error('the example is broken');
    const { text } = exportPack(found, 'csv');
    const found2 = exportPack(
      { ...found, text: found.text.replace('authors:', 'description: { x: y }\nauthors:') },
      'csv',
    );
    expect(found2.text).toContain('question,answer,also');
    expect(text).toContain('pattern,capital');
  });

  it('has no cell that a spreadsheet would run', () => {
    const rows = ['=1+1', '+x', '-5', '@me', "'=quoted"].map(
      (text, index) => `What has the number ${index}?,"${text}"`,
    );
    const found = brought(`question,answer\n${rows.join('\n')}`, 'sums.csv').brought;
    if (found === undefined) throw new Error('the example is broken');
    const cells = exportPack(found, 'csv')
      .text.split('\n')
      .flatMap((line) => line.split(','));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell.replace(/^"/, '')))).toEqual([]);
    expect(cells).toContain("'=1+1");
    const again = brought(exportPack(found, 'csv').text, 'sums.csv').brought;
    expect(again?.pack.extra.map(({ answer }) => answer)).toEqual(['=1+1', '+x', '-5', '@me', '=quoted']);
  });

  it('says how many questions it has no room for', () => {
    const twice = brought(capitals, 'two.yaml').brought;
    if (twice === undefined) throw new Error('the example is broken');
    const stem = 'What is the capital of France?';
    const [first] = twice.questions;
    if (first === undefined) throw new Error('the example makes no questions');
    const questions = [1, 2].map((number) => ({
      ...first,
      id: `q${number}`,
      stem,
      answer: 'Paris',
      choices: ['Paris', 'Rome', 'Lyon'],
    }));
    expect(exportPack({ ...twice, questions }, 'gift').leftOut).toBe(1);
  });
});
