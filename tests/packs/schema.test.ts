import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkPack } from '../../src/packs/check.ts';
import { packJsonSchema } from '../../src/packs/json-schema.ts';
import { factsExample, patternExample } from './examples.ts';

const file = new URL('../../docs/pack.schema.json', import.meta.url);
const template = new URL('../../docs/pack-template.yaml', import.meta.url);

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly description?: string;
}

/** The paths at which a value does not fit, by the parts of JSON Schema that ours has. */
function misfits(value: unknown, schema: Schema, path = '$'): readonly string[] {
  if (schema.anyOf !== undefined) {
    return schema.anyOf.some((one) => misfits(value, one, path).length === 0) ? [] : [path];
  }
  if (schema.enum !== undefined && !schema.enum.includes(value)) return [path];
  const kind = Array.isArray(value) ? 'array' : typeof value;
  if (schema.type !== undefined && ![schema.type].flat().includes(kind)) return [path];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => (schema.items ? misfits(item, schema.items, `${path}[${index}]`) : []));
  }
  if (typeof value !== 'object' || value === null) return [];
  const missing = (schema.required ?? []).filter((key) => !Object.hasOwn(value, key)).map((key) => `${path}.${key}`);
  const wrong = Object.entries(value).flatMap(([key, inner]) => {
    const own = schema.properties?.[key] ?? schema.additionalProperties ?? true;
    if (typeof own === 'boolean') return own ? [] : [`${path}.${key}`];
    return misfits(inner, own, `${path}.${key}`);
  });
  return [...missing, ...wrong];
}

const schema = JSON.parse(packJsonSchema()) as Schema;

describe('docs/pack.schema.json', () => {
  it('is up to date; "npm run schema" writes it anew', async () => {
    await expect(packJsonSchema()).toMatchFileSnapshot(file.pathname);
  });

  it('describes every key, so that an editor can show what it means', () => {
    const silent = (one: Schema, path: string): readonly string[] => [
      ...Object.entries(one.properties ?? {}).flatMap(([key, inner]) => [
        ...(inner.description === undefined ? [`${path}.${key}`] : []),
        ...silent(inner, `${path}.${key}`),
      ]),
      ...(one.anyOf ?? []).flatMap((inner) => silent(inner, path)),
      ...(one.items ? silent(one.items, path) : []),
      ...(typeof one.additionalProperties === 'object' ? silent(one.additionalProperties, `${path}.*`) : []),
    ];
    expect(silent(schema, '$')).toEqual([]);
  });

  it.each(['unlikely-friends.yaml'])('accepts the bundled pack %s as an editor reads it', async (name) => {
    const text = await readFile(new URL(`../../questions/${name}`, import.meta.url), 'utf8');
    expect(misfits(parse(text), schema)).toEqual([]);
  });

  it('accepts the template and the packs that authors see first', async () => {
    for (const text of [await readFile(template, 'utf8'), factsExample, patternExample]) {
      expect(misfits(parse(text), schema)).toEqual([]);
    }
  });

  it('tells of unknown and missing keys, and of wrong values', () => {
    const wrong = factsExample
      .replace('people: real', 'people: some')
      .replace('  claim: { as: quoted, by: kim }\n', '  calim: { as: quoted }\n')
      .replace('swap: [a, b]', 'swap: a');
    expect(misfits(parse(wrong), schema)).toEqual([
      '$.people',
      '$.facts[0].claim',
      '$.facts[0].calim',
      '$.facts[1].swap',
    ]);
  });
});

describe('docs/pack-template.yaml', () => {
  it('names the schema in its first line and has no problem', async () => {
    const bytes = await readFile(template);
    expect(bytes.toString('utf8').split('\n')[0]).toBe('# yaml-language-server: $schema=./pack.schema.json');
    const check = checkPack(bytes, 'pack-template.yaml', new Map());
    expect(check.problems.map(({ line, message }) => `${line} ${message}`)).toEqual([]);
    expect(check.ok).toBe(true);
    expect(check.questions).toBeGreaterThan(10);
  });
});
