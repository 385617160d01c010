import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../src/packs/check.ts';
import { loadLibrary } from '../../src/packs/library.ts';
import { goodPack, withLines } from './lines.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const noPools = new Map<string, readonly string[]>();
const questions = new URL('../../questions/', import.meta.url);

describe('checkPack', () => {
  it('counts facts, questions and stems of the bundled pack', async () => {
    const { pools } = await loadLibrary(fileURLToPath(questions));
    const check = checkPack(
      await readFile(new URL('unlikely-friends.yaml', questions)),
      'unlikely-friends.yaml',
      pools,
    );
    expect(check.ok).toBe(true);
    expect(check.facts).toBeGreaterThanOrEqual(43);
    expect(check.questions).toBeGreaterThanOrEqual(80);
    expect(check.stems).toBeGreaterThanOrEqual(55);
    expect(check.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('makes nothing from a pack with an error', () => {
    const check = checkPack(encode(withLines({ 4: 'people: some' })), 'bridges.yaml', noPools);
    expect(check).toMatchObject({ ok: false, facts: 0, questions: 0, stems: 0 });
  });

  it('warns of a pack too small to play alone', () => {
    const check = checkPack(encode(goodPack.join('\n')), 'bridges.yaml', noPools);
    expect(check.ok).toBe(true);
    expect(check.problems[0]).toMatchObject({ line: 18, severity: 'warning' });
    expect(check.problems[0]?.message).toContain('2 facts to ask about');
  });

  it('counts written questions for the size of a pack, and tells of them beside the facts', () => {
    const made = (count: number, facts = '') =>
      checkPack(
        encode(
          [
            'format: 1\npack: sums\ntitle: Sums\npeople: none',
            'source: { title: A book of sums, date: 2024, sections: { main: the book } }',
            'extra:',
            ...Array.from(
              { length: count },
              (_, index) =>
                `- { id: sum-${index}, ask: "How much is ${100 + index} and two?", answer: ${index + 102}, ` +
                `wrong: [${index + 202}, ${index + 302}], claim: { as: stated }, at: main }`,
            ),
            facts,
          ].join('\n'),
        ),
        'sums.yaml',
        noPools,
      );
    expect(made(50)).toMatchObject({ ok: true, problems: [], facts: 0, questions: 50, stems: 50 });
    expect(made(2).problems).toMatchObject([
      { line: 7, message: 'with 2 written questions the pack is too small to play alone.' },
    ]);
    const fact =
      'facts: [ { id: one, say: It began <in when>, with: { when: 2020 }, claim: { as: stated }, at: main } ]';
    expect(made(1, fact).problems.map(({ message }) => message)).toContain(
      'with 1 fact to ask about and 1 written question the pack is too small to play alone.',
    );
  });

  it('warns of a written question that cannot be asked', () => {
    const question = (id: string, more: string) =>
      `- { id: ${id}, ask: "What is at mile nine?", claim: { as: stated }, at: main, ${more} }`;
    const text = [
      'format: 1\npack: sums\ntitle: Sums\npeople: none',
      'source: { title: A book of sums, date: 2024, sections: { main: the book } }',
      'extra:',
      question('long', `answer: ${'a very long answer '.repeat(5).trim()}`),
      question('note', `answer: a mill, note: ${'long '.repeat(60).trim()}`),
    ].join('\n');
    const told = checkPack(encode(text), 'sums.yaml', noPools).problems.filter(({ fact }) => fact !== undefined);
    expect(told).toMatchObject([
      { line: 7, column: 3, severity: 'warning', fact: 'long' },
      { line: 8, column: 3, severity: 'warning', fact: 'note' },
    ]);
    expect(told[0]?.message).toContain('the answer is too long to be typed (M1); fewer than two wrong choices (M3)');
    expect(told[1]?.message).toContain('the message has room for 250 characters of the note');
  });

  it('warns of a name with fewer than two wrong choices, and no longer when a pool has them', () => {
    const check = checkPack(encode(goodPack.join('\n')), 'bridges.yaml', noPools);
    expect(check.problems.find(({ message }) => message.includes('mayor'))).toMatchObject({
      line: 28,
      fact: 'office',
      message: '"mayor" has no other "job".',
    });
    const pooled = checkPack(encode(goodPack.join('\n')), 'bridges.yaml', new Map([['job', ['clerk', 'judge']]]));
    expect(pooled.problems.some(({ message }) => message.includes('mayor'))).toBe(false);
  });

  it('warns of a fact that yields nothing, and not of one that is not to be asked', () => {
    const barren = withLines({
      27: '  say: <who> spoke at length',
      28: '  with: { who: ada }',
      30: '  at: end\n  shared: true',
    });
    const check = checkPack(encode(barren), 'bridges.yaml', noPools);
    expect(check.problems.find(({ message }) => message.includes('no question can be made'))).toMatchObject({
      line: 26,
      column: 3,
      severity: 'warning',
      fact: 'office',
    });
    const background = checkPack(encode(barren.replace('shared: true', 'quiz: no')), 'bridges.yaml', noPools);
    expect(background.problems.some(({ message }) => message.includes('no question can be made'))).toBe(false);
  });
});
