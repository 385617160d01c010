import { array, assert, constantFrom, integer, property, record, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/facts/fold.ts';
import { generate } from '../../../src/questions/generate.ts';
import { judge } from '../../../src/questions/judge.ts';
import { readText } from '../../../src/questions/mention.ts';
import type { Question } from '../../../src/questions/question.ts';
import { makePack, type WrittenSpec } from '../../support/packs.ts';

const packOf = (extra: readonly WrittenSpec[]) =>
  makePack({ entities: { gazette: { name: 'the Gazette', kind: 'outlet' } }, facts: [], extra });

const made = (extra: readonly WrittenSpec[], seed = '1') => generate(packOf(extra), new Map(), seed);

const capitals = 'France:Paris Italy:Rome Spain:Madrid Peru:Lima Norway:Oslo Chile:Santiago Egypt:Cairo Kenya:Nairobi';
const quiz: readonly WrittenSpec[] = [
  ...capitals.split(' ').map((pair) => {
    const [country = '', city = ''] = pair.split(':');
    return { id: country.toLowerCase(), ask: `What is the capital of ${country}?`, answer: city, category: 'Capitals' };
  }),
  { id: 'gas', ask: 'Which gas do plants take in?', answer: 'carbon dioxide', also: ['CO2'], category: 'Nature' },
  { id: 'leaf', ask: 'What makes leaves green?', answer: 'chlorophyll', category: 'Nature' },
  { id: 'root', ask: 'What do roots take up?', answer: 'water', category: 'Nature' },
  { id: 'bee', ask: 'What do bees make?', answer: 'honey', category: 'Nature' },
  { id: 'legs', ask: 'How many legs has a spider?', answer: '8', category: 'Nature' },
  { id: 'eyes', ask: 'How many eyes has a scallop?', answer: '200', category: 'Nature' },
  { id: 'arms', ask: 'How many arms has a starfish?', answer: '5', category: 'Nature' },
  { id: 'wings', ask: 'How many wings has a fly?', answer: '2', category: 'Nature' },
  { id: 'moon', ask: 'In which year did people first walk on the moon?', answer: '1969' },
  { id: 'wall', ask: 'When did the Berlin Wall fall?', answer: '1989' },
  { id: 'war', ask: 'In which year did the First World War begin?', answer: '1914' },
  { id: 'fire', ask: 'In which year did the great fire of London begin?', answer: '1666' },
  { id: 'hall', ask: 'Who wrote Hamlet?', answer: 'William Shakespeare', category: 'Books' },
  { id: 'emma', ask: 'Who wrote Emma?', answer: 'Jane Austen', category: 'Books' },
  { id: 'ulys', ask: 'Who wrote Ulysses?', answer: 'James Joyce', category: 'Books' },
  { id: 'room', ask: 'Who wrote Orlando?', answer: 'Virginia Woolf', category: 'Books' },
];

const of = (questions: readonly Question[], id: string) => ({
  typed: questions.find(({ fact, choices }) => fact === id && choices === undefined),
  choice: questions.find(({ fact, choices }) => fact === id && choices !== undefined),
});

describe('a written question without wrong answers', () => {
  const { questions } = made(quiz);

  it('is asked to be typed, and with other answers of the pack', () => {
    const { typed, choice } = of(questions, 'france');
    expect(typed).toMatchObject({ form: 'written', slot: 'answer', answer: 'Paris', accept: ['Paris'], prompt: [] });
    expect(choice).toMatchObject({ form: 'written', slot: 'answer', answer: 'Paris', answerKey: typed?.answerKey });
    expect(choice?.id).not.toBe(typed?.id);
    expect(choice?.choices).toHaveLength(4);
  });

  it.each([
    ['capitals', 'peru', /^(?:Paris|Rome|Madrid|Lima|Oslo|Santiago|Cairo|Nairobi)$/],
    ['words', 'gas', /^[a-z ]+$/],
    ['numbers of its size', 'arms', /^\d$/],
    ['years', 'wall', /^\d{4}$/],
    ['people', 'emma', /^[A-Z]\w+ [A-Z]\w+$/],
  ])('stands beside %s', (_, id, shape) => {
    const { choices = [] } = of(questions, id).choice ?? {};
    expect(choices.length).toBeGreaterThan(2);
    for (const choice of choices) expect(choice).toMatch(shape);
  });

  it('lists years and numbers in their order', () => {
    for (const id of ['moon', 'legs']) {
      const { choice } = of(questions, id);
      expect(choice?.inOrder).toBe(true);
      expect(choice?.choices?.map(Number)).toEqual(choice?.choices?.map(Number).toSorted((a, b) => a - b));
    }
  });

  it('is judged as what it asks for', () => {
    const verdict = (id: string, guess: string) => {
      const line = of(questions, id).typed?.answerline;
      return line === undefined ? undefined : judge(line, guess).verdict;
    };
    expect(verdict('wall', 'November 1989')).toBe('accept');
    expect(verdict('wall', '1988 or 1989')).toBe('reject');
    expect(verdict('hall', 'Shakespeare')).toBe('accept');
    expect(verdict('hall', 'Jane Austen')).toBe('reject');
    expect(verdict('gas', 'co2')).toBe('accept');
    expect(verdict('legs', 'eight')).toBe('accept');
    expect(verdict('peru', 'Lime')).toBe('accept');
  });

  it('is wrong with a spelling under "reject"', () => {
    const [question] = made([{ id: 'a', ask: 'Which city is it?', answer: 'Lima', reject: ['Lime'] }]).questions;
    const verdict = question?.answerline === undefined ? '' : judge(question.answerline, 'Lime').verdict;
    expect(verdict).toBe('reject');
  });

  it('is judged in units', () => {
    const [question] = made([{ id: 'a', ask: 'How far is it?', answer: '12 km' }]).questions;
    const verdicts = ['12', 'twelve kilometres', '12 km', '13 km'].map((guess) =>
      question?.answerline === undefined ? '' : judge(question.answerline, guess).verdict,
    );
    expect(verdicts).toEqual(['accept', 'accept', 'accept', 'reject']);
  });

  it('is not typed when the answer is too long, and is refused without a reason to show it', () => {
    const long = 'by the light of the silvery moon over the wide and quiet sea';
    const { questions: none, refused } = made([{ id: 'a', ask: 'How did they find it?', answer: long }]);
    expect(none).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toEqual([
      'the answer is too long to be typed (M1)',
      'fewer than two wrong choices (M3)',
    ]);
  });

  it.each([
    ['its answer in the question', { ask: 'What is Lima?' }, '(M2)'],
    ['choices that it speaks of', { ask: 'Which of these is a capital?' }, 'speaks of choices'],
  ])('is refused for %s', (_, change, reason) => {
    const { questions: kept, refused } = made([...quiz, { id: 'x', answer: 'Lima', ...change }]);
    expect(kept.filter(({ fact }) => fact === 'x')).toEqual([]);
    expect(refused.filter(({ fact }) => fact === 'x').map((one) => one.reason)).toEqual([
      expect.stringContaining(reason),
      expect.stringContaining(reason),
    ]);
  });

  it('is typed only where others may be right too', () => {
    const { questions: kept } = made([...quiz, { id: 'x', ask: 'Name a capital in Europe', answer: 'Lisbon' }]);
    expect(kept.filter(({ fact }) => fact === 'x').map(({ choices }) => choices)).toEqual([undefined]);
  });

  it('is kept once when it is there twice', () => {
    const twin = { id: 'twin', ask: 'What is the capital of France?', answer: 'Paris' };
    const { questions: kept, refused } = made([...quiz, twin]);
    expect(kept.filter(({ fact }) => fact === 'france')).toHaveLength(2);
    expect(refused.filter(({ fact }) => fact === 'twin').map(({ reason }) => reason)).toEqual([
      expect.stringContaining('(M10)'),
      expect.stringContaining('(M10)'),
    ]);
  });

  it('offers every answer about as often', () => {
    const many = Array.from({ length: 400 }, (_, index) => ({
      id: `q-${index}`,
      ask: `What is the town at mile ${1000 + index}?`,
      answer:
        `${'BCDFGHKLMN'[index % 10]}${'aeiou'[index % 5]}${'lmnrst'[index % 6]}${'aeiou'[(index >> 2) % 5]}${'bdgkpv'[(index >> 3) % 6]}${'aeiouy'[(index >> 4) % 6]}${index}`.replaceAll(
          /\d/gu,
          (digit) => 'abefhijklm'[Number(digit)] ?? '',
        ),
    }));
    const shown = new Map<string, number>();
    for (const { choices = [], answer } of made(many).questions) {
      for (const choice of choices) if (choice !== answer) shown.set(choice, (shown.get(choice) ?? 0) + 1);
    }
    expect(shown.size).toBeGreaterThan(300);
    expect(Math.max(...shown.values())).toBeLessThan(16);
  });
});

const answers = [
  'Paris',
  'paris',
  'the Paris',
  'Pariss',
  'New Paris',
  'Rome',
  'Roma',
  'Oslo',
  'Lima',
  'Cairo',
  'Obama',
  'Barack Obama',
  'Barak Obama',
  'Michelle Obama',
  'George Bush',
  'George W. Bush',
  'Jane Austen',
  'Austen, Jane',
  'World War II',
  'World War 2',
  'World War I',
  'cat',
  'cats',
  'dog',
  'a dog',
  'seven',
  '7',
  '7.0',
  '8',
  '70',
  '700',
  '1,000',
  '1000',
  '1914',
  '1918',
  '1939',
  '1945',
  '4 July 1776',
  'July 4, 1776',
  '12 km',
  '14 km',
  '12',
  '50%',
  'red',
  'blue',
  'green',
  'light blue',
  'St Louis',
  'Saint Louis',
  'C',
  'C++',
  '?',
  'ß',
  'Iran',
  'Iraq',
  'USA',
  'U.S.A.',
  'North Korea',
  'South Korea',
] as const;
const asks = [
  'Which city is it, number @?',
  'Who is it, number @?',
  'In which year did it begin, number @?',
  'How many are there in case @?',
  'What is meant by @?',
  'What has the cat to do with @?',
] as const;

const anyQuiz = array(
  record({
    ask: constantFrom(...asks),
    answer: constantFrom(...answers),
    also: array(constantFrom(...answers), { maxLength: 2 }),
    category: constantFrom('a', 'b', undefined),
  }),
  { minLength: 1, maxLength: 24 },
).map((list) =>
  list.map(({ ask, category, ...rest }, index): WrittenSpec => ({
    ...rest,
    id: `q-${index}`,
    ask: ask.replace('@', `x${index}x`),
    ...(category === undefined ? {} : { category }),
  })),
);

const nameLine = (name: string) =>
  ({ expects: 'name', person: false, accept: [name], prompt: [], reject: [], others: [], around: [] }) as const;

describe('of random quizzes', () => {
  it('every choice question has one right choice, which alone is accepted when it is typed', () => {
    assert(
      property(anyQuiz, integer({ min: 1, max: 9 }), (extra, seed) => {
        const { questions } = made(extra, String(seed));
        for (const { fact, stem, choices, answer } of questions) {
          if (choices === undefined) continue;
          const own = extra.find(({ id }) => id === fact);
          const right = [answer, ...(own?.also ?? [])].map(fold);
          expect(choices.filter((choice) => right.includes(fold(choice)))).toEqual([answer]);
          expect(choices.length).toBeGreaterThanOrEqual(3);
          expect(new Set(choices.map(fold)).size).toBe(choices.length);
          for (const choice of choices.filter((one) => one !== answer)) expect(readText(stem).has(choice)).toBe(false);
          const line = questions.find((one) => one.fact === fact && one.choices === undefined)?.answerline;
          if (line === undefined) continue;
          for (const choice of choices)
            expect([choice, judge(line, choice).verdict === 'accept']).toEqual([choice, choice === answer]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('no two choices are one thing, by the spellings of any question or as the judge reads names', () => {
    assert(
      property(anyQuiz, (extra) => {
        const things = extra.map(({ answer, also = [] }) => new Set([answer, ...also].map(fold)));
        for (const { choices = [] } of made(extra).questions) {
          for (const [one, other] of choices.flatMap((a) =>
            choices.filter((b) => b !== a).map((b) => [a, b] as const),
          )) {
            expect([one, other, things.some((thing) => thing.has(fold(one)) && thing.has(fold(other)))]).toContain(
              false,
            );
            // A letter apart, short names are those of two things: Iran and Iraq.
            if (one.length >= 8) expect([one, other, judge(nameLine(one), other).verdict]).not.toContain('accept');
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('the order of the file changes no question', () => {
    const shuffled = anyQuiz.chain((extra) =>
      shuffledSubarray([...extra], { minLength: extra.length }).map((other) => ({ extra, other })),
    );
    const ordered = (extra: readonly WrittenSpec[]) => made(extra).questions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    assert(
      property(shuffled, ({ extra, other }) => {
        expect(ordered(other)).toEqual(ordered(extra));
      }),
      { numRuns: 200 },
    );
  });
});
