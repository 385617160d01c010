import { readFileSync, readdirSync } from 'node:fs';
import { array, assert, constantFrom, integer, property, record, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/packs/importers/formats.ts';
import { exportPack } from '../../src/packs/writers/export-pack.ts';
import { poison } from '../support/poison.ts';
import { brought, encode, lines } from './importers/bring.ts';

const folder = new URL('importers/fixtures/', import.meta.url);
const fixtures = readdirSync(folder).map(
  (name) => [name, new Uint8Array(readFileSync(new URL(name, folder)))] as const,
);

/** A few bytes of a file written over, taken out or put in. */
const harm = record({
  at: integer({ min: 0, max: 5000 }),
  take: integer({ min: 0, max: 30 }),
  put: uint8Array({ maxLength: 6 }),
});

describe('bring', { timeout: 120_000 }, () => {
  it('never throws, whatever the bytes are and whatever they are said to be', () => {
    const formatNames = formats.map(({ name }) => name);
    const check = (bytes: Uint8Array, format: (typeof formatNames)[number] | undefined): void => {
      const found = brought(bytes, 'file.csv', format === undefined ? {} : { format });
      expect(found.ready).toBe(found.brought?.questions.length ?? 0);
      if (found.brought === undefined) expect(found.problems.map(({ severity }) => severity)).toContain('error');
      for (const { message, cure, line } of found.problems)
        expect([message !== '', cure !== '', line > 0]).toEqual([true, true, true]);
    };
    const format = constantFrom(undefined, ...formatNames);
    assert(property(uint8Array({ maxLength: 200 }), format, check), { numRuns: 200 });
    assert(
      property(
        constantFrom(...fixtures),
        array(harm, { minLength: 1, maxLength: 3 }),
        format,
        ([, whole], harms, one) => {
          const bytes = harms.reduce((left, { at, take, put }) => {
            const start = at % (left.length + 1);
            return new Uint8Array(Buffer.concat([left.subarray(0, start), put, left.subarray(start + take)]));
          }, whole);
          check(bytes, one);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(poison)('refuses %s in every format, and soon', (_name, bytes) => {
    for (const name of [undefined, ...formats.map((format) => format.name)]) {
      const begin = process.cpuUsage();
      const found = brought(bytes, 'poison', name === undefined ? {} : { format: name });
      const { user, system } = process.cpuUsage(begin);
      expect(found.brought === undefined || found.problems.length > 0, name).toBe(true);
      expect((user + system) / 1000, name).toBeLessThan(500);
    }
  });

  it.each(fixtures)('knows the format of %s by its content', (name, bytes) => {
    const expected = new Map([
      ['aiken.txt', 'aiken'],
      ['anki.txt', 'anki'],
      ['categories.json', 'json-list'],
      ['classquiz.xlsx', 'sheet'],
      ['kahoot.xlsx', 'sheet'],
      ['kotoba.csv', 'kotoba'],
      ['lakeys.yml', 'lakeys'],
      ['opentdb.json', 'opentdb'],
      ['questions.csv', 'questions'],
      ['questions.gift', 'gift'],
      ['red.yaml', 'red'],
    ]);
    expect(brought(bytes, 'file.dat').format).toBe(expected.get(name));
  });

  it('takes a fact pack as it is, byte for byte', () => {
    const text = readFileSync(new URL('../../questions/marrowby-light.yaml', import.meta.url), 'utf8');
    const found = brought(text, 'marrowby-light.yaml');
    expect(found).toMatchObject({ format: 'fact-pack', brought: { text, syntax: 'yaml' } });
    expect(found.ready).toBeGreaterThan(20);
  });

  it('writes details into a fact pack and keeps its comments', () => {
    const text = readFileSync(new URL('../../questions/marrowby-light.yaml', import.meta.url), 'utf8');
    const details = { title: 'Another title: "quoted"', author: 'Grace', licence: 'CC0', language: 'en-GB' };
    const found = brought(text, 'marrowby-light.yaml', { details }).brought;
    expect(found?.pack).toMatchObject({ title: details.title, authors: ['Grace'], licence: 'CC0', language: 'en-GB' });
    const changed = new Set((found?.text ?? '').split('\n'));
    const before = text.split('\n').filter((line) => !changed.has(line));
    expect(before.length).toBeLessThanOrEqual(4);
    const asJson = brought(text, 'marrowby-light.yaml').brought;
    expect(found?.questions.map(({ stem }) => stem)).toEqual(asJson?.questions.map(({ stem }) => stem));
  });

  it.each([
    ['a list of authors', 'authors:\n- Ada\n- Linus # a remark\npeople: none'],
    ['a text over lines', 'description: >\n  One\n  two\npeople: none'],
    ['no such keys', 'people: none # a remark'],
    ['a title in quotes', "people: 'none'"],
  ])('writes details into a pack with %s', (_name, more) => {
    const text = `# Remark\nformat: 1\npack: tiny\ntitle: Tiny # so\n${more}\nsource: { title: A, date: 2024, sections: { s: s } }\nextra:\n- { id: a, ask: "Which one, then?", answer: Oak, claim: { as: stated }, at: s }\n`;
    const details = { title: 'T: #1', author: 'Grace', description: 'D' };
    const plain = brought(text, 'tiny.yaml').brought;
    for (const one of [text, plain === undefined ? '' : exportPack(plain, 'json').text]) {
      const found = brought(one, 'tiny.yaml', { details }).brought;
      expect(found?.pack).toMatchObject({ title: 'T: #1', authors: ['Grace'], description: 'D', people: 'none' });
      expect(found?.pack.extra).toHaveLength(1);
    }
    const flow = `{ format: 1, pack: tiny, people: none, title: Tiny, source: { title: A, date: 2024, sections: { s: s } }, extra: [ { id: a, ask: "Which one, then?", answer: Oak, claim: { as: stated }, at: s } ] }`;
    expect(brought(flow, 'tiny.yaml', { details }).brought?.pack).toMatchObject({ title: 'T: #1', authors: ['Grace'] });
  });

  it('takes a field that was left empty for nothing said', () => {
    const details = { title: ' ', language: '', author: '' };
    const found = brought('question,answer\nWhich town is this?,Oak', 'a.csv', { details }).brought;
    expect(found?.pack).toMatchObject({ title: 'a', language: 'en', authors: [] });
  });

  it('says of details that are none what is wrong', () => {
    const found = brought('question,answer\nWhich town is this?,Oak', 'a.csv', { details: { language: 'English!' } });
    expect(found.brought).toBeUndefined();
    expect(lines(found.problems).join('\n')).toContain('"English!" is no language tag.');
  });

  it('brings nothing from a fact pack with errors, and tells them', () => {
    const found = brought('format: 1\npack: broken\nfacts: []\n', 'broken.yaml');
    expect(found).toMatchObject({ format: 'fact-pack', ready: 0 });
    expect(found.brought).toBeUndefined();
    expect(lines(found.problems).join('\n')).toContain('"title" is missing');
  });

  it.each([
    ['no bytes', '', 'the file is empty.'],
    ['a blank', ' ', 'the file is empty.'],
    ['a NUL', 'words\0', 'the file holds bytes that are no text.'],
    ['bytes of no text', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'this is not UTF-8 text.'],
    ['too much', 'x'.repeat(1_048_577), 'a pack may have 1 MB.'],
  ])('names the reason when it knows no format: %s', (_name, content, words) => {
    expect(lines(brought(content, 'words.txt').problems)).toEqual([expect.stringContaining(words)]);
  });

  it('says how a table begins when it knows no format, and names none', () => {
    const found = brought(encode('just a line of words'), 'words.txt');
    expect(lines(found.problems)).toEqual([
      expect.stringContaining(
        'this file is of no format that is known. A table of questions begins with the row: quest',
      ),
    ]);
    expect(found.format).toBeUndefined();
  });
});
