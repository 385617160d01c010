import { array, assert, constantFrom, property, record, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/facts/fold.ts';
import { generate } from '../../../src/questions/generate.ts';
import { readText } from '../../../src/questions/mention.ts';
import { makePack, type PackSpec, type WrittenSpec } from '../../support/packs.ts';

const entities: PackSpec['entities'] = {
  gazette: { name: 'the Gazette', kind: 'outlet' },
  ada: { name: 'Ada', kind: 'person' },
};

const river: WrittenSpec = {
  id: 'river',
  ask: 'Which river runs through the middle of London?',
  answer: 'the Thames',
  also: ['River Thames'],
  wrong: ['the Severn', 'the Trent', 'the Humber', 'the Mersey'],
};

function made(...extra: readonly WrittenSpec[]) {
  return generate(makePack({ entities, facts: [], extra }), new Map(), '1');
}

function reasonFor(change: Partial<WrittenSpec>): string | undefined {
  return made({ ...river, ...change }).refused[0]?.reason;
}

describe('a question written by hand', () => {
  it('is asked as it stands, with three of its wrong choices', () => {
    const [question] = made(river).questions;
    expect(question).toMatchObject({
      fact: 'river',
      slot: 'answer',
      form: 'written',
      stem: river.ask,
      answer: 'the Thames',
      explanation: 'The answer is the Thames.',
      source: { title: 'The source of a test', section: 'part one', claim: 'stated' },
    });
    expect(question?.choices).toHaveLength(4);
    expect(question?.choices).toContain('the Thames');
  });

  it('says on whose word it stands, unless it does so itself', () => {
    const claim = { as: 'reported', by: 'gazette' } as const;
    expect(made({ ...river, claim }).questions[0]?.stem).toBe(
      'According to the Gazette, which river runs through the middle of London?',
    );
    const ask = 'Which river did the Gazette find to be the dirtiest?';
    expect(made({ ...river, claim, ask }).questions[0]?.stem).toBe(ask);
  });

  it('keeps its id when its choices change', () => {
    const [before] = made(river).questions;
    const [after] = made({ ...river, wrong: ['the Tyne', 'the Severn'] }).questions;
    expect(after?.id).toBe(before?.id);
    expect(after?.choices).toHaveLength(3);
  });

  it('lists years in their order', () => {
    const [question] = made({
      ...river,
      ask: 'In which year did the great fire begin?',
      also: [],
      answer: '1666',
      wrong: ['1710', '1605', '1649'],
    }).questions;
    expect(question).toMatchObject({ inOrder: true, choices: ['1605', '1649', '1666', '1710'] });
  });

  it.each([
    ['its answer among the wrong', { wrong: ['The Thames', 'the Trent', 'the Humber'] }, 'M1'],
    ['another spelling among the wrong', { wrong: ['river thames', 'the Trent', 'the Humber'] }, 'M1'],
    ['two wrong that read the same', { wrong: ['the Trent', 'The  TRENT', 'the Humber'] }, 'M1'],
    ['its answer in the question', { ask: 'Which river is the Thames when it is in London?' }, 'M2'],
    [
      'a word that gives it away',
      { answer: 'the Long Water', also: [], ask: 'Which water runs through London?' },
      'M2',
    ],
    ['an answer that stands out', { answer: 'the wide water with a tide that everybody knows', also: [] }, 'M4'],
    ['no question mark', { ask: 'Name the river that runs through London' }, 'M5'],
    [
      'a choice too long for a button',
      { wrong: ['x'.repeat(81), 'y'.repeat(81)], answer: 'z'.repeat(60), also: [] },
      'M6',
    ],
    ['a guess', { claim: { as: 'speculated', by: 'gazette' } }, 'M7'],
  ] satisfies readonly (readonly [string, Partial<WrittenSpec>, string])[])('is refused for %s', (_, change, rule) => {
    expect(reasonFor(change)).toContain(`(${rule})`);
  });

  it('is refused when a fact or another one asks the same', () => {
    const { questions, refused } = made(river, { ...river, id: 'again' });
    expect(questions).toHaveLength(1);
    expect(refused[0]?.reason).toContain('(M10)');
    expect(made(river, { ...river, id: 'again', answer: 'the Ouse', also: [] }).questions).toEqual([]);
  });
});

const words = [
  'Thames',
  'the Thames',
  'Severn',
  'Trent',
  'Humber',
  'Mersey',
  'River Trent',
  'trent',
  '1843',
  '1850',
  '1861',
];

describe('of random questions', () => {
  it('those that are kept have one answer, once, and no spelling of it in the stem', () => {
    const written = record({
      answer: constantFrom(...words),
      also: array(constantFrom(...words), { maxLength: 2 }),
      wrong: uniqueArray(constantFrom(...words), { minLength: 2, maxLength: 5 }),
      ask: constantFrom(
        'Which of them is meant here?',
        'Which is it, the Severn or not?',
        'What runs past the River Trent works?',
      ),
    });
    assert(
      property(written, (one) => {
        for (const { stem, choices = [], answer } of made({ ...one, id: 'one' }).questions) {
          const spellings = [one.answer, ...one.also].map(fold);
          expect(choices.filter((choice) => spellings.includes(fold(choice)))).toEqual([answer]);
          expect(new Set(choices.map(fold)).size).toBe(choices.length);
          expect([one.answer, ...one.also].filter((name) => readText(stem).has(name))).toEqual([]);
          expect(choices.length).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 300 },
    );
  });
});
