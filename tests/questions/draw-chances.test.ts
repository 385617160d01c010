import { beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../../src/facts/fold.ts';
import { kindOf, type AnswerKind } from '../../src/questions/answer-kind.ts';
import { nothingShown } from '../../src/questions/memory.ts';
import type { Form, Question } from '../../src/questions/question.ts';
import { bundledQuestions } from '../support/questions.ts';
import { draw, drawFor, expectApart, question } from './draw-builders.ts';

/** How often each thing comes. */
function tally<T>(things: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

/** Pearson's sum over so many things that should all come equally often. */
function unevenness(counts: ReadonlyMap<unknown, number>, things: number, draws: number): number {
  const expected = draws / things;
  const missing = (things - counts.size) * expected;
  return [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, missing);
}

/** Answer `a` has `a + 1` questions, so that a draw by question would be far from even. */
function unevenPack(answers: number, most: number): readonly Question[] {
  return Array.from({ length: answers }, (_, answer) =>
    Array.from({ length: 1 + (answer % most) }, (_, index) =>
      question(`fact ${answer} ${index}`, 'asked', `answer ${answer}`),
    ),
  ).flat();
}

describe('the chances of a draw', () => {
  // 19 and 299 degrees of freedom: the sum exceeds the limit once in a thousand times.
  it.each([
    ['looks at all questions', 20, 10, 43.8],
    ['tries some of many questions', 300, 8, 379],
  ])('are the same for every answer when it %s', (_, answers, most, limit) => {
    const pack = unevenPack(answers, most);
    const draws = answers * 10;
    const first = Array.from({ length: draws }, (_, seed) => draw(pack, 1, `even ${seed}`)[0]?.answer);
    expect(unevenness(tally(first), answers, draws)).toBeLessThan(limit);
  });

  it('are the same for every question of an answer, however many there are', () => {
    const pack = Array.from({ length: 900 }, (_, index) => question(`fact ${index}`, 'asked', 'ale'));
    const thirds = Array.from({ length: 900 }, (_, seed) => {
      const { fact = '' } = draw(pack, 1, `inside ${seed}`)[0] ?? {};
      return Math.floor(Number(fact.slice('fact '.length)) / 300);
    });
    expect(unevenness(tally(thirds), 3, 900)).toBeLessThan(13.8);
  });

  it('let no answer come more than once in four questions while others can be asked', () => {
    const common = Array.from({ length: 200 }, (_, index) => question(`common ${index}`, 'asked', 'everywhere'));
    const rare = Array.from({ length: 50 }, (_, index) => question(`rare ${index}`, 'asked', `rare ${index % 3}`));
    const drawn = draw([...common, ...rare], 50, 'x').map(({ answer }) => answer);
    for (const times of tally(drawn).values()) expect(times).toBeLessThanOrEqual(13);
  });
});

describe('the mix of kinds', () => {
  const kinds: readonly (readonly [Form, number])[] = [
    ['asked', 100],
    ['typed', 30],
    ['true-false', 40],
    ['order', 15],
  ];
  const pack = kinds.flatMap(([form, size]) =>
    Array.from({ length: size }, (_, index) =>
      question(`${form} ${index}`, form, form === 'true-false' ? `${index % 2 === 0}` : `${form} ${index % 12}`),
    ),
  );
  const mixOf = (questions: readonly Question[], count: number, seed: string): ReadonlyMap<AnswerKind, number> =>
    tally(draw(questions, count, seed).map(kindOf));

  it('is five of choice, three typed, one true or false and one of order in ten', () => {
    for (let seed = 0; seed < 100; seed++) {
      const mix = mixOf(pack, 20, String(seed));
      for (const [kind, wanted] of [
        ['choice', 10],
        ['typed', 6],
        ['true-false', 2],
        ['order', 2],
      ] as const)
        expect(Math.abs((mix.get(kind) ?? 0) - wanted)).toBeLessThanOrEqual(1);
    }
  });

  it('comes in no fixed order', () => {
    const firsts = Array.from({ length: 400 }, (_, seed) => draw(pack, 1, `first ${seed}`)).flat();
    const mix = tally(firsts.map(kindOf));
    const wanted: readonly (readonly [AnswerKind, number])[] = [
      ['choice', 200],
      ['typed', 120],
      ['true-false', 40],
      ['order', 40],
    ];
    // Three degrees of freedom: the sum exceeds the limit once in a thousand times.
    expect(wanted.reduce((sum, [kind, count]) => sum + ((mix.get(kind) ?? 0) - count) ** 2 / count, 0)).toBeLessThan(
      16.3,
    );
  });

  it('shares the part of kinds that the pack lacks', () => {
    const mix = mixOf(
      pack.filter(({ form }) => form === 'asked' || form === 'true-false'),
      30,
      'x',
    );
    expect([mix.get('choice'), mix.get('true-false')]).toEqual([25, 5]);
  });
});

describe('forty questions of the bundled pack', () => {
  let pack: readonly Question[];
  beforeAll(async () => {
    pack = await bundledQuestions();
  });

  it('have forty stems, facts five and answers three apart', () => {
    for (let seed = 0; seed < 120; seed++) {
      const drawn = drawFor(pack, 40, `run ${seed}`, nothingShown).map((one) => one.question);
      expect(new Set(drawn.map(({ stem }) => fold(stem))).size).toBe(40);
      expectApart(drawn);
    }
  });
});
