import { describe, expect, it } from 'vitest';
import { checkPack, type PackCheck } from '../../src/packs/check.ts';
import { sourceWords } from '../../src/questions/own-words.ts';
import { goodPack, withLines } from './lines.ts';

const source = sourceWords(
  'In October 2022, Ada and Grace quietly shared a late candlelit dinner at the Old Inn beside the slow green river. ' +
    'Ada stayed in office for more than three years without a single loud quarrel.',
);
const check = (text: string): PackCheck => checkPack(new TextEncoder().encode(text), 'bridges.yaml', new Map(), source);
const borrowed = (text: string) => check(text).problems.filter(({ message }) => message.includes('words in a row'));

describe('the wording of a pack beside its source', () => {
  it('says nothing of a pack in words of its own', () => {
    expect(borrowed(goodPack.join('\n'))).toEqual([]);
    expect(check(goodPack.join('\n')).ok).toBe(true);
  });

  it('tells a sentence that repeats the source, values in place of its slots, at its place', () => {
    const text = withLines({
      19: '  say: <In when>, <a> and <b> quietly shared a late candlelit dinner <at where> beside the river',
    });
    expect(borrowed(text)).toEqual([
      {
        severity: 'error',
        line: 19,
        column: 8,
        fact: 'dinner',
        message:
          '6 words in a row are those of the source: "quietly shared a late candlelit dinner at the old inn beside".',
        cure: 'Say it in words of your own.',
      },
    ]);
    expect(check(text)).toMatchObject({ ok: false, facts: 2 });
  });

  it('fills an amount in as players read it', () => {
    const text = withLines({
      27: '  say: <who> was <a job>, head of the office for <length> without a single cross word',
    });
    expect(borrowed(text)).toMatchObject([{ severity: 'warning', line: 27, fact: 'office' }]);
  });

  it.each([
    [{ 23: '  ask: { where: "Where was the quietly shared a late candlelit dinner <in when>?" }' }, 'warning', 23],
    [{ 24: '  note: Grace said so, years without a single loud quarrel.\n  claim: { as: stated }' }, 'warning', 24],
    [{ 3: 'title: beside the slow green river. Ada stayed in office for more than three years' }, 'error', 3],
    [{ 3: 'title: A town\ndescription: quietly shared a late candlelit dinner' }, 'warning', 4],
  ] as const)('looks at wordings, notes, title and description: %o', (changes, severity, line) => {
    expect(borrowed(withLines(changes))).toMatchObject([{ severity, line }]);
  });

  it('leaves names and the title of the source alone', () => {
    const long = 'quietly shared a late candlelit dinner beside the slow green river';
    const text = withLines({ 6: `  title: ${long}`, 13: `  inn: { name: ${long}, kind: place, sort: inn, at: at }` });
    expect(borrowed(text)).toEqual([]);
  });

  it('compares a pack that has other errors too', () => {
    const text = withLines({
      4: 'people: some',
      19: '  say: <a> and <b> quietly shared a late candlelit dinner <at where> <in when>',
    });
    expect(check(text).problems.map(({ line }) => line)).toEqual([4, 19]);
  });

  it('reads the sentences of a pattern with the values of each row, and tells them once', () => {
    const pattern = [
      'patterns:',
      '  shared:',
      '    say: <who> had a late candlelit dinner <at where> beside the slow green river <in when>',
      '    ask: { who: "Who ate <at where> <in when>?" }',
      '    slots: { where: { kind: place, sort: inn, at: at } }',
      '    claim: { as: stated }',
      '    at: main',
      '    rows:',
      '    - { who: ada, where: the Red Lion, when: 2020 }',
      '    - { who: grace, where: the Old Inn, when: 2021, note: stayed in office for more than three years without a single loud quarrel }',
      '    - { who: town, where: the Old Inn, when: 2022 }',
      'facts:',
    ];
    const problems = borrowed(withLines({ 17: pattern.join('\n') }));
    expect(problems.map(({ severity, line, column, fact }) => [severity, line, column, fact])).toEqual([
      ['error', 19, 10, 'shared'],
      ['error', 26, 59, 'shared/grace'],
    ]);
  });

  it('reads the question, the answers and the note of a written question', () => {
    const long = 'a late candlelit dinner at the Old Inn beside the slow green river';
    const extra = ['extra:', '- id: what', `  ask: Was it ${long}?`, `  answer: ${long}`, '  also: [it]'];
    const more = [`  wrong: [a walk, ${long}]`, `  note: It was ${long}.`, '  claim: { as: stated }', '  at: main'];
    const problems = borrowed(withLines({ 17: [...extra, ...more, 'facts:'].join('\n') }));
    expect(problems.map(({ line, column, fact }) => [line, column, fact])).toEqual([
      [19, 8, 'what'],
      [20, 11, 'what'],
      [22, 19, 'what'],
      [23, 9, 'what'],
    ]);
  });
});
