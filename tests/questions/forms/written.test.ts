import { array, assert, constantFrom, property, record, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/facts/fold.ts';
import { kindOf } from '../../../src/questions/answer-kind.ts';
import { difficultyOf } from '../../../src/questions/difficulty.ts';
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
    ['no question mark', { ask: 'Name the river that runs through London' }, 'M5'],
    ['a choice that is cut off', { wrong: ['x'.repeat(151), 'y'.repeat(151)], answer: 'z'.repeat(60), also: [] }, 'M6'],
    ['a guess', { claim: { as: 'speculated', by: 'gazette' } }, 'M7'],
  ] satisfies readonly (readonly [string, Partial<WrittenSpec>, string])[])('is refused for %s', (_, change, rule) => {
    expect(reasonFor(change)).toContain(`(${rule})`);
  });

  it.each([
    ['a word of its answer', { answer: 'the Long Water', also: [], ask: 'Which water runs through London?' }],
    ['an answer that is longer than the others', { answer: 'the wide water with a tide that all know', also: [] }],
    ['choices too long for buttons', { wrong: ['x'.repeat(90), 'y'.repeat(90)], answer: 'z'.repeat(60), also: [] }],
    ['a pronoun and a negation', { ask: 'Which river did he not know, and she had had enough of ?' }],
    ['few words', { ask: 'River?' }],
    ['a statement', { ask: 'Name the river of London.' }],
  ] satisfies readonly (readonly [string, Partial<WrittenSpec>])[])('may have %s, as its author likes', (_, change) => {
    expect(made({ ...river, ...change })).toMatchObject({ questions: [{ fact: 'river' }], refused: [] });
  });

  it('shows choices that give less away where there are some', () => {
    const spec = { ...river, answer: 'the Long Water', also: [], ask: 'Which water runs through London?' };
    for (const seed of ['1', '2', '3', '4']) {
      const wrong = ['the Severn', 'the Trent', 'the Brown Water', 'the Still Water', 'the Humber'];
      const pack = makePack({ entities, facts: [], extra: [{ ...spec, wrong }] });
      const { choices = [] } = generate(pack, new Map(), seed).questions[0] ?? {};
      expect(choices.filter((choice) => choice.endsWith('Water')).length).toBeGreaterThan(1);
    }
  });

  it('is true or false, yes or no, in that order and in these letters', () => {
    const statement = { id: 'tide', ask: 'True or false: the Thames has a tide', wrong: ['false'], answer: 'TRUE' };
    const [first] = made(statement).questions;
    expect(first).toMatchObject({ choices: ['True', 'False'], answer: 'True', inOrder: true, form: 'written' });
    expect(first === undefined ? '' : kindOf(first)).toBe('true-false');
    const [second] = made({ ...statement, ask: 'Is it so?', answer: 'no', wrong: ['Yes'] }).questions;
    expect(second).toMatchObject({ choices: ['Yes', 'No'], answer: 'No', inOrder: true });
  });

  it('keeps what its author says of it', () => {
    const image = { url: 'https://example.org/a.png', alt: 'A river' };
    const [question] = made({
      ...river,
      category: 'Rivers',
      difficulty: 'hard',
      image,
      note: 'It is 346 km long.',
    }).questions;
    expect(question).toMatchObject({ category: 'Rivers', difficulty: 'hard', image, note: 'It is 346 km long.' });
    expect(question === undefined ? '' : difficultyOf(question)).toBe('hard');
    expect(question === undefined ? '' : difficultyOf(question, { answers: 40, right: 38 })).toBe('easy');
  });

  it('may ask the same of several pictures', () => {
    const flag = (name: string) => ({
      id: `flag-${name}`,
      ask: 'Whose flag is this?',
      answer: name,
      wrong: ['Chad', 'Mali'],
      image: { url: `https://example.org/${name.length}.png`, alt: 'A flag' },
    });
    expect(made(flag('Peru'), flag('Italy')).questions).toHaveLength(2);
  });

  it('may ask the same of several sets of choices', () => {
    const ask = 'Which of these rivers runs through London?';
    const other = { id: 'other', ask, answer: 'the Lea', wrong: ['the Tyne', 'the Severn'] };
    expect(made({ ...river, ask }, other).questions).toHaveLength(2);
    expect(made({ ...river, ask }, { ...river, ask, id: 'again' }).questions).toHaveLength(1);
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
