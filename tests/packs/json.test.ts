import { array, assert, boolean, constantFrom, dictionary, double, letrec, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/packs/json-tree.ts';
import { Report } from '../../src/packs/problem.ts';
import { readPack } from '../../src/packs/read.ts';
import { plainOf } from '../../src/packs/tree.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const bridges = {
  format: 1,
  pack: 'bridges',
  title: 'Bridges — a town',
  people: 'none',
  source: { title: 'A "guide"', date: '2024-05', sections: { main: 'the guide' } },
  entities: { oak: { name: 'Caf\u00e9 \ud83c\udf09', kind: 'place' } },
  facts: [
    {
      id: 'built',
      say: 'Workers finished <bridge> <in when> after <length>',
      with: { bridge: 'oak', when: 1880, length: { exactly: 3.1, unit: 'years' } },
      claim: { as: 'stated' },
      at: 'main',
    },
  ],
};

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The problems of a text, each as line:column and words. */
function problemsOf(text: string): readonly string[] {
  return readPack(encode(text), 'bridges.json').problems.map(
    ({ line, column, message, cure }) => `${line}:${column} ${message} ${cure}`,
  );
}

describe('a pack in JSON', () => {
  it.each([undefined, 2, '\t'])('is read as the same pack in YAML, indented by %j', (indent) => {
    const { pack, problems } = readPack(encode(JSON.stringify(bridges, undefined, indent)), 'bridges.json');
    expect(problems).toEqual([]);
    expect(pack?.entities.get('oak')?.name).toBe('Caf\u00e9 \ud83c\udf09');
    expect(pack?.sources.get('source')?.title).toBe('A "guide"');
    expect(pack?.facts[0]?.slots.get('length')).toMatchObject({ low: 3.1 });
  });

  it('is known by its beginning under any name, and may have escapes', () => {
    const text = `\ufeff\r\n${JSON.stringify(bridges).replace('\u00e9', '\\u00e9').replace('\ud83c\udf09', '\\ud83c\\udf09')}`;
    const { pack } = readPack(encode(text), 'message.txt');
    expect(pack?.entities.get('oak')?.name).toBe('Caf\u00e9 \ud83c\udf09');
  });

  it('leaves mappings in brackets with the freedom of YAML to the other reader', () => {
    const { problems } = readPack(encode('{"format": 1, pack: x}'), 'x.yaml');
    expect(problems.map(({ message }) => message)).toContain('"title" is missing in the head of the file.');
  });

  const broken: readonly (readonly [string, string, string])[] = [
    ['a comma too many', '{\n  "format": 1,\n}', '3:1 there is a comma too many before the bracket. Remove the comma.'],
    ['a missing comma', '{\n  "format": 1\n  "pack": "x"\n}', '3:3 a comma is missing here.'],
    ['a key without quotes', '{ "format": 1, pack: "x" }', '1:16 a key must stand in double quotes.'],
    ['a text without quotes', '{ "pack": bridges }', '1:11 a text must stand in double quotes.'],
    ['single quotes', "{ 'pack': 1 }", '1:3 a key must stand in double quotes.'],
    ['a missing colon', '{ "pack" "x" }', '1:10 a colon is missing after the key.'],
    ['an open text', '{ "pack": "x\n}', '1:11 a text is opened here and not closed on its line.'],
    ['an open bracket', '{ "facts": [ "x"', '1:12 a bracket is opened here and never closed. Close it with ].'],
    ['a missing value', '{ "pack": }', '1:11 a value is missing here.'],
    ['a wrong escape', '{ "pack": "\\x" }', '1:11 a \\ stands before a sign that it cannot stand before.'],
    ['half of a pair', '{ "title": "\\ud800" }', '1:12 there is a sign here that cannot be seen (U+D800).'],
    ['a hidden control', '{ "title": "a\\u202eb" }', '1:12 there is a sign here that cannot be seen (U+202E).'],
    ['a second pack', '{ "format": 1 } {', '1:17 something stands after the end of the pack.'],
    ['a key twice', '{ "pack": "x",\n "pack": "y" }', '2:2 "pack" is written twice here; the first stands in line 1.'],
    ['a key that programs use', '{ "__proto__": {} }', '1:3 "__proto__" cannot be used as a key.'],
    ['a list', '[1]', '1:1 bridges.json holds no pack.'],
    ['null', '{ "title": null }', '1:12 "title" is empty.'],
    ['deep nesting', `{ "a": ${'['.repeat(900)}`, '1:23 lists and mappings are nested more than 16 deep here.'],
  ];
  it.each(broken)('with %s is refused at its place', (_name, text, words) => {
    const problems = problemsOf(text);
    expect(problems.find((problem) => problem.startsWith(words)) ?? problems).toEqual(expect.stringContaining(words));
  });

  it('gives the values that JSON.parse gives, as texts', () => {
    const { value } = letrec((tie) => ({
      value: oneof(
        { maxDepth: 4 },
        string({ unit: 'binary' }),
        double({ noNaN: true, noDefaultInfinity: true }),
        boolean(),
        constantFrom(null),
        array(tie('value'), { maxLength: 4 }),
        dictionary(string({ unit: 'grapheme-ascii', minLength: 1 }), tie('value'), { maxKeys: 4 }),
      ),
    }));
    const asTexts = (one: unknown): unknown => {
      if (one === null) return '';
      if (Array.isArray(one)) return one.map(asTexts);
      if (typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean') return tidy(String(one));
      return Object.fromEntries(Object.entries(one ?? {}).map(([key, inner]) => [tidy(key), asTexts(inner)]));
    };
    assert(
      property(value, (one) => {
        const report = new Report();
        const tree = parseJson(JSON.stringify(one), report);
        if (report.failed || tree === undefined) return;
        const numbers = JSON.stringify(one, (_key, inner: unknown) =>
          typeof inner === 'number' ? String(inner) : inner,
        );
        expect(JSON.parse(JSON.stringify(plainOf(tree)))).toEqual(asTexts(JSON.parse(numbers)));
      }),
    );
  });
});
