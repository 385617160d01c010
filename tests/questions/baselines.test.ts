import { beforeAll, describe, expect, it } from 'vitest';
import { type Baselines, blindBaselines } from '../../src/questions/baselines.ts';
import { chiSquareTail, evenness } from '../../src/questions/evenness.ts';
import type { Question } from '../../src/questions/question.ts';
import { factPack, questionsOf } from '../support/fact-packs.ts';
import { question } from './draw-builders.ts';

/** Of forty questions with three choices each, the answers being `names` in turn. */
function pack(names: readonly string[], change: (index: number) => Partial<Question>): readonly Question[] {
  return Array.from({ length: 40 }, (_, index) =>
    question(`fact ${index}`, 'asked', names[index % names.length] ?? '', change(index)),
  );
}

describe('evenness', () => {
  // The 5 % and 1 % columns of any χ² table.
  it.each([
    [1, 3.841, 0.05],
    [2, 5.991, 0.05],
    [3, 7.815, 0.05],
    [4, 9.488, 0.05],
    [9, 21.666, 0.01],
    [10, 23.209, 0.01],
  ])('knows the tail of %i degrees of freedom', (freedom, value, tail) => {
    expect(chiSquareTail(value, freedom)).toBeCloseTo(tail, 4);
  });

  it('is certain of even counts and doubts uneven ones', () => {
    expect(evenness([[20, 20, 20, 20]])).toBeCloseTo(1, 6);
    expect(
      evenness([
        [40, 20, 20, 20],
        [30, 5],
      ]),
    ).toBeLessThan(0.001);
    expect(evenness([])).toBeNaN();
  });
});

describe('blindBaselines', () => {
  it('catches a pack whose answers are never wrong choices', () => {
    const names = ['Ada', 'Grace', 'Linus', 'Barbara'];
    const found = blindBaselines(
      pack(names, (index) => ({ choices: [names[index % 4] ?? '', `x ${index}`, `y ${index}`] })),
      '1',
    );
    expect(found.chance).toBeCloseTo(1 / 3, 6);
    expect([found.often.upper, found.often.lower, found.rate.upper]).toEqual([1, 1, 1]);
    expect(found.often.played).toBeGreaterThan(0.8);
  });

  it('leaves out other wordings of a question in the lower view', () => {
    const twins = pack(['a'], (index) => {
      const answer = `answer ${Math.floor(index / 2)}`;
      const choices = [answer, `x ${index}`, `y ${index}`];
      return { fact: `fact ${Math.floor(index / 2)}`, answer, answerKey: answer, choices };
    });
    const { often } = blindBaselines(twins, '1');
    expect([often.upper, often.lower]).toEqual([1, expect.closeTo(1 / 3, 6)]);
  });

  it('catches answers that stand out by length, by the stem and by their place', () => {
    const found = blindBaselines(
      pack(['Ada', 'Grace', 'Linus', 'Barbara'], (index) => ({
        stem: `Who wrote note ${index} with the long pen?`,
        answer: `the long pen ${index % 9}`,
        answerKey: String(index % 9),
        choices: [`the long pen ${index % 9}`, 'a', 'b'],
        inOrder: true,
      })),
      '1',
    );
    expect([found.longest, found.shortest, found.echo]).toEqual([1, 0, 1]);
    expect(found.ordered.n).toBe(40);
    expect(found.ordered.p).toBeLessThan(0.001);
    expect(found.shuffled).toEqual({ n: 0, p: Number.NaN });
  });

  it('is the same for the same seed', () => {
    const questions = pack(['Ada', 'Grace', 'Linus'], () => ({ choices: ['Ada', 'Grace', 'Linus'] }));
    expect(blindBaselines([...questions], '7')).toEqual(blindBaselines(questions, '7'));
  });
});

/** Fewer questions than this say little about places. */
const enough = 40;

describe.each([
  'unlikely-friends',
  'world-capitals',
  'capitals-that-moved',
  'marrowby-light',
  'painters-and-works',
  'rivers-of-the-world',
  'inventions-and-firsts',
  'chemical-elements',
  'planets-and-moons',
  'human-body',
])('%s (M11)', (name) => {
  let found: Baselines;
  beforeAll(async () => {
    found = blindBaselines(await questionsOf(factPack(name).pack), '1');
  }, 60_000);

  it('gives little to those who guess', () => {
    const { often, rate, longest, shortest, echo } = found;
    const views = [often, rate].flatMap(({ upper, lower, played }) => [upper, lower, played]);
    const guesses = [...views, longest, shortest, echo];
    expect(guesses.filter((share) => !(share <= 0.4))).toEqual([]);
  });

  it('has no answer that comes all the time', () => {
    expect(found.commonest.share).toBeLessThanOrEqual(0.25);
  });

  it('puts its answers in every place', () => {
    const { shuffled, ordered } = found;
    expect(shuffled.n).toBeGreaterThanOrEqual(enough);
    expect([shuffled, ordered].filter(({ n, p }) => n >= enough && !(p > 0.01))).toEqual([]);
  });
});
