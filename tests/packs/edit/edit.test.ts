import { array, assert, property, record, string } from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../src/packs/edit/apply-edit.ts';
import type { PackEdit, PackSource } from '../../../src/packs/edit/edit.ts';
import { readEntry } from '../../../src/packs/edit/read-entry.ts';
import { readAnswers, writeAnswers } from '../../../src/packs/edit/written-fields.ts';
import { readPack } from '../../../src/packs/read.ts';

const template = readFileSync('docs/pack-template.yaml', 'utf8');
const yaml: PackSource = { text: template, syntax: 'yaml' };
const json: PackSource = {
  syntax: 'json',
  text: JSON.stringify({
    format: '1',
    pack: 'plain',
    title: 'Plain questions',
    people: 'none',
    sources: { book: { title: 'A book', date: '2024', sections: { one: 'chapter one' } } },
    extra: [
      {
        id: 'sea',
        ask: 'What colour is the sea?',
        answer: 'blue',
        wrong: ['red', 'pink'],
        claim: { as: 'stated' },
        at: 'book/one',
      },
    ],
  }),
};

function edited(source: PackSource, edit: PackEdit): string {
  const result = applyEdit(source, edit);
  if (!result.ok) throw new Error(result.why);
  return result.text;
}

const packOf = (text: string, syntax: string) => {
  const { pack, problems } = readPack(new TextEncoder().encode(text), `pack.${syntax}`);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return pack!;
};

describe('editing one entry of a pack', () => {
  it.each([
    ['yaml', yaml, 'colour'],
    ['json', json, 'sea'],
  ] as const)('changes a question written by hand and nothing else (%s)', (syntax, source, id) => {
    const entry = readEntry(source, id);
    expect(entry?.kind).toBe('written');
    const question = {
      ask: 'Which colour has a lobster before it is cooked?',
      answer: 'dark blue',
      also: ['navy'],
      wrong: ['red', 'white', 'green'],
      note: 'It turns red in hot water.',
    };
    const text = edited(source, { edit: 'written', id, question });
    const [before, after] = [packOf(source.text, syntax), packOf(text, syntax)];
    expect(after.extra.find((one) => one.id === id)).toMatchObject(question);
    expect({ ...after, extra: [], facts: after.facts.map(({ line: _line, ...fact }) => fact) }).toEqual({
      ...before,
      extra: [],
      facts: before.facts.map(({ line: _line, ...fact }) => fact),
    });
  });

  it('keeps the comments of YAML', () => {
    const question = { ask: 'Which colour is the door?', answer: 'red', also: [], wrong: ['blue', 'green'] };
    const text = edited(yaml, { edit: 'written', id: 'colour', question });
    expect(text.match(/#/g)).toHaveLength(template.match(/#/g)!.length);
  });

  it('adds a question, to a pack that has none yet as well', () => {
    const question = { ask: 'How many steps has the tower?', answer: '214', also: [], wrong: [] };
    expect(packOf(edited(json, { edit: 'add', question }), 'json').extra.map(({ answer }) => answer)).toEqual([
      'blue',
      '214',
    ]);
    const without = template.slice(0, template.indexOf('extra:'));
    const added = packOf(edited({ text: without, syntax: 'yaml' }, { edit: 'add', question }), 'yaml');
    expect(added.extra).toMatchObject([{ ask: question.ask, at: { source: 'source', section: 'tower' } }]);
  });

  it('changes a fact and a row of a pattern, each as YAML', () => {
    const fact = readEntry(yaml, 'kept');
    expect(fact).toMatchObject({ kind: 'fact' });
    if (fact?.kind !== 'fact') throw new Error('no fact');
    const text = edited(yaml, { edit: 'statement', id: 'kept', yaml: fact.yaml.replace('30', '31') });
    expect(
      packOf(text, 'yaml')
        .facts.find(({ id }) => id === 'kept')
        ?.slots.get('length'),
    ).toMatchObject({ low: 31 });
    const row = readEntry(yaml, 'lit/edda fenn');
    expect(row).toMatchObject({ kind: 'row', pattern: 'lit' });
    if (row?.kind !== 'row') throw new Error('no row');
    const later = edited(yaml, { edit: 'statement', id: row.id, yaml: row.yaml.replace('1911', '1912') });
    expect(
      packOf(later, 'yaml')
        .facts.find(({ id }) => id === row.id)
        ?.slots.get('when'),
    ).toMatchObject({ text: '1912' });
  });

  it('tells what is broken in the YAML of a fact, and what is gone', () => {
    const broken = applyEdit(yaml, { edit: 'statement', id: 'kept', yaml: 'say: [never closed' });
    expect(broken).toMatchObject({ ok: false, why: 'problems', problems: [{ line: 1, severity: 'error' }] });
    expect(applyEdit(yaml, { edit: 'statement', id: 'kept', yaml: 'just words' })).toMatchObject({ why: 'problems' });
    expect(applyEdit(yaml, { edit: 'statement', id: 'nowhere', yaml: 'say: x' })).toEqual({ ok: false, why: 'gone' });
    const bomb = `say: ${'['.repeat(900)}${']'.repeat(900)}`;
    expect(applyEdit(yaml, { edit: 'statement', id: 'kept', yaml: bomb })).toMatchObject({ why: 'problems' });
  });
});

describe('answers a line each', () => {
  const word = string({ minLength: 1, maxLength: 20 }).map((raw) => raw.replaceAll(/[\s*]+/gu, 'x'));
  it('are read as they were written', () => {
    const fields = record({
      answer: word,
      also: array(word, { maxLength: 3 }),
      wrong: array(word, { maxLength: 5 }),
    });
    assert(
      property(fields, (answers) => {
        expect(readAnswers(writeAnswers(answers))).toEqual(answers);
      }),
    );
  });
  it('need one that is right', () => {
    expect(readAnswers('red\nblue')).toBeUndefined();
    expect(readAnswers('')).toBeUndefined();
    expect(readAnswers('blue')).toEqual({ answer: 'blue', also: [], wrong: [] });
    expect(readAnswers(' * red \n\n*crimson\nblue')).toEqual({ answer: 'red', also: ['crimson'], wrong: ['blue'] });
  });
});
