import { array, assert, constantFrom, integer, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Drawn } from '../../src/questions/draw.ts';
import { type Memory, nothingShown } from '../../src/questions/memory.ts';
import type { Form, Question } from '../../src/questions/question.ts';
import { drawFor, question, remember } from './draw-builders.ts';

const forms: readonly Form[] = ['asked', 'gap', 'who', 'when', 'typed', 'true-false', 'order'];

/** Any pack of up to forty questions; some have the stem of another. */
const packs = array(tuple(constantFrom(...forms), integer({ min: 0, max: 11 }), integer({ min: 0, max: 8 })), {
  minLength: 1,
  maxLength: 40,
}).map((rows) =>
  rows.map(([form, fact, answer], index) =>
    question(`fact ${fact}`, form, form === 'true-false' ? `${answer % 2 === 0}` : `answer ${answer}`, {
      id: `q${index}`,
      stem: `Stem ${index % 30} of ${form === 'typed' ? 'asked' : form}?`,
    }),
  ),
);

/** Games one after the other in a channel, each with what was remembered before it. */
function playGames(questions: readonly Question[], rounds: readonly number[], seed: string, start = nothingShown) {
  let memory: Memory = start;
  return rounds.map((count, game) => {
    const before = memory;
    const drawn = drawFor(questions, count, `${seed} ${game}`, memory);
    memory = remember(memory, drawn);
    return { before, drawn };
  });
}

const ids = (drawn: readonly Drawn[]): readonly string[] => drawn.map((one) => one.question.id);

describe('the memory of a channel', () => {
  it('lets no question come again before all that fit were shown, and then says so', () => {
    assert(
      property(
        packs,
        array(integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 }),
        string(),
        (pack, rounds, seed) => {
          for (const { before, drawn } of playGames(pack, rounds, seed)) {
            const stems = new Set<string>();
            let { shown } = before;
            for (const { question: one, cycle, startsOver } of drawn) {
              const present = Math.max(1, ...[...shown.values()].map((row) => row.cycle));
              // What has the stem of a question of this game does not fit.
              const unseen = pack.filter(({ id, stem }) => (shown.get(id)?.cycle ?? 0) < present && !stems.has(stem));
              expect(stems.has(one.stem)).toBe(false);
              if (unseen.length > 0) expect(unseen.map(({ id }) => id)).toContain(one.id);
              expect(startsOver).toBe(unseen.length > 0 ? undefined : true);
              expect(cycle).toBe(unseen.length > 0 ? present : present + 1);
              stems.add(one.stem);
              shown = remember({ shown, recent: [] }, [{ question: one, cycle }]).shown;
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives the same questions for the same arguments', () => {
    assert(
      property(packs, string(), integer({ min: 1, max: 15 }), (pack, seed, count) => {
        const [, { before, drawn } = { before: nothingShown, drawn: [] }] = playGames(pack, [5, count], seed);
        expect(ids(drawFor([...pack], count, `${seed} 1`, before))).toEqual(ids(drawn));
      }),
      { numRuns: 100 },
    );
  });

  const ten = Array.from({ length: 10 }, (_, index) => question(`fact-${index}`, 'asked', `answer ${index}`));

  it('asks a question that is new in the pack once, not once for every pass it has missed', () => {
    const shown = new Map(ten.map(({ id }) => [id, { cycle: 4, times: 4 }]));
    const fresh = question('fresh', 'asked', 'new');
    const [first, second] = playGames([...ten, fresh], [1, 11], 'x', { shown, recent: [] });
    expect(ids(first?.drawn ?? [])).toEqual([fresh.id]);
    expect(first?.drawn[0]).toMatchObject({ cycle: 4 });
    expect(second?.drawn.map(({ cycle }) => cycle)).toEqual(Array(11).fill(5));
    expect(second?.drawn.map(({ startsOver }) => startsOver)).toEqual([true, ...Array(10).fill(undefined)]);
    expect(new Set(ids(second?.drawn ?? [])).size).toBe(11);
  });

  it('asks first what was shown longest ago', () => {
    const cycles = [3, 3, 3, 3, 3, 3, 2, 1, 0, 2];
    const shown = new Map(ten.map(({ id }, index) => [id, { cycle: cycles[index] ?? 0, times: 1 }]));
    for (let seed = 0; seed < 20; seed++) {
      const drawn = drawFor(ten, 4, String(seed), { shown, recent: [] });
      expect(drawn.map(({ question: { id } }) => shown.get(id)?.cycle)).toEqual([0, 1, 2, 2]);
    }
  });

  it('gives up answer, spoiling and fact rather than to repeat a question before its time', () => {
    const last = question('a', 'asked', 'ale', { explanation: 'Grace drank ale.' });
    const close = question('a', 'gap', 'Grace', { stem: 'Another about a?' });
    const shown = new Map([...ten, last].map(({ id }) => [id, { cycle: 1, times: 1 }]));
    const drawn = drawFor([...ten, last, close], 1, 'x', { shown, recent: [last] });
    expect(ids(drawn)).toEqual([close.id]);
  });

  it('counts a typed question and its twin with choices as one stem', () => {
    const twins = ['asked', 'typed'].map((form) => question('fact', form as Form, 'ale', { stem: 'What was drunk?' }));
    for (let seed = 0; seed < 10; seed++) expect(drawFor(twins, 5, String(seed), nothingShown)).toHaveLength(1);
  });

  it('remembers a question that has left the pack for the pass alone', () => {
    const shown = new Map([['gone', { cycle: 2, times: 2 }]]);
    expect(drawFor(ten, 10, 'x', { shown, recent: [] }).map(({ cycle }) => cycle)).toEqual(Array(10).fill(2));
  });
});
