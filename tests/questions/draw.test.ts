import { assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/facts/fold.ts';
import type { Form } from '../../src/questions/question.ts';
import { draw, expectApart, question } from './draw-builders.ts';

const forms: readonly Form[] = ['gap', 'who', 'when', 'asked'];

/** Thirty facts with four questions each, on sixty answers that no explanation names. */
const many = Array.from({ length: 30 }, (_, fact) =>
  forms.map((form, index) => question(`fact-${fact}`, form, `answer ${(fact * 2 + index) % 60}`)),
).flat();

describe('drawQuestions', () => {
  it('keeps facts five and answers three apart, and repeats no stem', () => {
    assert(
      property(string(), integer({ min: 1, max: 50 }), (seed, count) => {
        const drawn = draw(many, count, seed);
        expect(drawn).toHaveLength(count);
        expect(new Set(drawn.map(({ stem }) => fold(stem))).size).toBe(count);
        expectApart(drawn);
      }),
      { numRuns: 60 },
    );
  });

  it('counts every fact that a question tells of: the events of an order, what describes a name', () => {
    const orders = Array.from({ length: 10 }, (_, index) =>
      question(`fact-${index}`, 'order', `event ${index}`, { alsoTells: [`fact-${index + 10}`, `fact-${index + 20}`] }),
    );
    assert(
      property(string(), (seed) => {
        const drawn = draw([...many, ...orders], 20, seed);
        expect(drawn.some(({ form }) => form === 'order')).toBe(true);
        expectApart(drawn);
      }),
      { numRuns: 40 },
    );
  });

  it('asks about every fact once before it asks about one again', () => {
    for (let seed = 0; seed < 30; seed++) {
      const facts = draw(many, 20, String(seed)).map(({ fact }) => fact);
      expect(new Set(facts).size).toBe(20);
    }
  });

  it('counts distances from the game before, and asks what is new first', () => {
    assert(
      property(string(), (seed) => {
        const before = draw(many, 30, seed);
        const after = draw(many, 30, `${seed} again`, before);
        expectApart([...before.slice(-6), ...after.slice(0, 6)]);
        const seen = new Set(before.map(({ id }) => id));
        expect(after.filter(({ id }) => seen.has(id))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('starts over when everything was asked', () => {
    expect(draw(many, 10, 'x', many)).toHaveLength(10);
  });

  it('gives fewer when the questions run out', () => {
    expect(draw(many.slice(0, 7), 50, 'x')).toHaveLength(7);
    expect(draw([], 5, 'x')).toEqual([]);
  });

  it('draws by answer: a name that answers nine questions in ten comes no more often than the others', () => {
    const common = Array.from({ length: 90 }, (_, index) => question(`common-${index}`, 'gap', 'everywhere'));
    const rare = Array.from({ length: 10 }, (_, index) => question(`rare-${index}`, 'gap', `rare ${index}`));
    let firsts = 0;
    for (let seed = 0; seed < 300; seed++)
      if (draw([...common, ...rare], 1, String(seed))[0]?.answer === 'everywhere') firsts++;
    expect(firsts).toBeLessThan(60);
  });

  it('does not ask what the last reveal told, if it can be avoided', () => {
    const first = question('a', 'gap', 'ale', { explanation: 'Grace drank ale.' });
    const spoiled = question('b', 'who', 'Grace');
    const fresh = question('c', 'who', 'Linus');
    for (let seed = 0; seed < 20; seed++) expect(draw([spoiled, fresh], 1, String(seed), [first])).toEqual([fresh]);
    expect(draw([spoiled], 1, 'x', [first])).toEqual([spoiled]);
  });

  it('gives up the answer first, then spoiling, then the fact', () => {
    const last = question('a', 'gap', 'ale', { explanation: 'Grace drank ale.' });
    const before = [question('z', 'gap', 'mead'), last];
    const sameAnswer = question('b', 'who', 'mead');
    const spoiled = question('c', 'who', 'Grace');
    const sameFact = question('a', 'when', '2006');
    expect(draw([sameAnswer, spoiled, sameFact], 3, 'x', before).map(({ fact }) => fact)[0]).toBe('b');
    expect(draw([spoiled, sameFact], 1, 'x', before)).toEqual([spoiled]);
    expect(draw([sameFact], 1, 'x', before)).toEqual([sameFact]);
  });

  it('mixes the forms of an answer', () => {
    const one = forms.flatMap((form) =>
      Array.from({ length: 5 }, (_, index) => question(`${form}-${index}`, form, 'ale')),
    );
    const drawn = draw(one, 4, 'x');
    expect(new Set(drawn.map(({ form }) => form)).size).toBe(4);
  });
});
