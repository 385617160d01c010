import { readFileSync, readdirSync } from 'node:fs';
import { array, assert, constant, constantFrom, oneof, pre, property, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brought } from '../../../src/packs/bring.ts';
import { exportFormats, type ExportFormat } from '../../../src/packs/writers/export-formats.ts';
import { exportPack } from '../../../src/packs/writers/export-pack.ts';
import type { StoredPack } from '../../../src/packs/writers/stored-pack.ts';
import { brought } from '../importers/bring.ts';

/** Days go by between two imports. */
const later = { day: '2027-03-04' };

function packOf({ brought: pack, problems }: Brought): StoredPack {
  if (pack === undefined) throw new Error(JSON.stringify(problems.slice(0, 3)));
  return pack;
}

/** The pack after it was written in a format and brought again. */
function again(pack: StoredPack, format: ExportFormat): StoredPack {
  return packOf(brought(exportPack(pack, format).text, `another-name.${format}`, later));
}

const shown = ({ pack }: StoredPack): readonly object[] =>
  pack.extra.map(({ line: _line, id: _id, at: _at, claim: _claim, ...question }) => question);

/** Signs with a meaning in one of the formats, and some without. */
const signs = [
  ...`"'\`,;|\\{}[]()~=#:%*_<>@-+!?&/$^. \n\t`.split(''),
  '“',
  '’',
  '\u00a0',
  'é',
  'e\u0301',
  'ß',
  '漢',
  '👩‍🚀',
  '1',
  '50',
  'a',
  'B',
  'true',
  'no',
  '->',
  '//',
  '::',
  '####',
  '%50%',
  '{T}',
  '&amp;',
  '<b>',
  'null',
  '~~',
  "'=",
  '\\n',
  '\\|',
];
const nasty = array(constantFrom(...signs), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
const answer = oneof(nasty, constantFrom('True', 'yes', '-5', '=SUM(A1)', '12:30'));

const question = record(
  {
    ask: nasty,
    answer,
    also: array(answer, { maxLength: 3 }),
    reject: array(answer, { maxLength: 2 }),
    wrong: oneof(constant([]), constant(['False']), array(answer, { minLength: 2, maxLength: 5 })),
    note: nasty,
    category: nasty,
    difficulty: constantFrom('easy', 'medium', 'hard'),
    image: constant({ url: 'https://example.org/a,b;c.png?d=e#f', alt: 'A "picture", it seems' }),
  },
  { requiredKeys: ['ask', 'answer'] },
).map((one) => ({ ...one, claim: { as: 'stated' }, at: 'list' }));

const head = record(
  {
    description: nasty,
    licence: nasty,
    category: nasty,
    authors: array(nasty, { minLength: 1, maxLength: 3 }),
    language: constantFrom('de', 'pt-BR'),
  },
  { requiredKeys: [] },
);

/** Packs that the rules let through, with the questions of those drawn that they let through. */
const packs = tuple(head, nasty, array(question, { minLength: 1, maxLength: 6 })).map(([more, title, drawn]) => {
  const extra = drawn.map((one, index) => ({ id: `q${index}`, ...one, ask: `Question ${index}: ${one.ask}?` }));
  const source = {
    title: `A list ${title}`,
    date: '2024-05',
    sections: { list: 'the list' },
    url: 'https://example.org/?a=b#c',
  };
  const file = { format: 1, pack: 'nasty', title: `Nasty ${title}`, people: 'none', source, ...more };
  for (;;) {
    const found = brought(JSON.stringify({ ...file, extra }), 'nasty.json');
    if (found.brought !== undefined) return found.brought;
    const broken = new Set(found.problems.filter(({ severity }) => severity === 'error').map(({ fact }) => fact));
    const rest = extra.filter(({ id }) => !broken.has(id));
    if (rest.length === extra.length || rest.length === 0) return undefined;
    extra.splice(0, extra.length, ...rest);
  }
});

describe('a pack that goes out and comes in again', { timeout: 120_000 }, () => {
  it.each(exportFormats)('is written the same as %s, whatever its texts are', (format) => {
    let tried = 0;
    assert(
      property(packs, (pack) => {
        pre(pack !== undefined && exportPack(pack, format).text !== '');
        const first = exportPack(pack, format);
        pre(first.leftOut < pack.pack.extra.length);
        const second = again(pack, format);
        expect(exportPack(second, format).text).toBe(first.text);
        expect(shown(again(second, format))).toEqual(shown(second));
        tried += 1;
      }),
      { numRuns: 60 },
    );
    expect(tried).toBeGreaterThan(40);
  });

  it('keeps every question on its way through all formats', () => {
    assert(
      property(packs, (pack) => {
        pre(pack !== undefined);
        const first = exportPack(pack, 'csv');
        pre(first.leftOut === 0);
        const table = again(pack, 'csv');
        const round = exportFormats.reduce((one, format) => again(one, format), table);
        expect(shown(round)).toEqual(shown(table));
      }),
      { numRuns: 40 },
    );
  });

  const bundled = ['unlikely-friends', 'marrowby-light', 'capitals-that-moved', 'world-capitals'];
  it.each(bundled)('is written the same: the bundled pack %s', (name) => {
    const bytes = readFileSync(new URL(`../../../questions/${name}.yaml`, import.meta.url));
    const pack = packOf(brought(bytes, `${name}.yaml`));
    for (const format of ['json', 'csv', 'gift'] as const) {
      const first = exportPack(pack, format);
      const second = packOf(brought(first.text, `other.${format}`, later));
      expect(exportPack(second, format).text, format).toBe(first.text);
      const [source] = second.pack.sources.values();
      expect(first.text).toContain(source?.title);
    }
  });

  const fixtures = readdirSync(new URL('../importers/fixtures', import.meta.url));
  it.each(fixtures.flatMap((name) => exportFormats.map((format) => [name, format] as const)))(
    'is unchanged: %s as %s',
    (name, format) => {
      const pack = packOf(brought(readFileSync(new URL(`../importers/fixtures/${name}`, import.meta.url)), name));
      const second = again(pack, format);
      expect(shown(second)).toEqual(shown(pack));
      expect(exportPack(second, format).text).toBe(exportPack(pack, format).text);
      expect(second.pack).toMatchObject({ title: pack.pack.title, authors: pack.pack.authors });
      expect(second.pack.licence).toBe(pack.pack.licence);
      expect([...second.pack.sources.values()].map(({ title, date, url }) => [title, date.text, url])).toEqual(
        [...pack.pack.sources.values()].map(({ title, date, url }) => [title, date.text, url]),
      );
    },
  );
});
