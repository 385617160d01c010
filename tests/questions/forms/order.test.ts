import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../src/facts/pack.ts';
import { generate } from '../../../src/questions/generate.ts';
import type { Question } from '../../../src/questions/question.ts';
import { firstOptions } from '../../../src/questions/substitute-first.ts';
import { packs, stockPools } from '../../support/pack-arbitraries.ts';
import { makePack, type FactSpec, type PackSpec } from '../../support/packs.ts';

const entities: PackSpec['entities'] = {
  ada: { name: 'Ada', kind: 'person' },
  gazette: { name: 'the Gazette', kind: 'outlet' },
  herald: { name: 'the Herald', kind: 'outlet' },
};

function event(label: string, when: string, change: Partial<FactSpec> = {}): FactSpec {
  const id = label.toLowerCase().replaceAll(' ', '-');
  return { id, say: `<who> saw ${label} <in when>`, with: { who: 'ada', when }, event: label, ...change };
}

const fair = event('the visit to the fair', '1843');
const row = event('the row over a hat', '1850-06');
const ride = event('the ride to the coast', '1861-H2');
const talk = event('the talk in the yard', '1870');

function orderOf(...facts: readonly FactSpec[]) {
  const { questions, refused } = generate(makePack({ entities, facts }), new Map(), '1');
  return {
    questions: questions.filter(({ form }) => form === 'order'),
    refused: refused.filter(({ form }) => form === 'order'),
  };
}

describe('order questions', () => {
  it('ask which of two to four events came first, and tell all the dates at the reveal', () => {
    const { questions } = orderOf(fair, row, ride, talk);
    expect(questions.map(({ answer }) => answer).toSorted()).toEqual([
      'The ride to the coast',
      'The row over a hat',
      'The visit to the fair',
    ]);
    for (const { stem, choices = [], answer, slot, explanation, inOrder } of questions) {
      expect(stem).toMatch(/^Which of these (?:two|three|four) events /);
      expect(choices).toContain(answer);
      expect([slot, inOrder]).toEqual(['event', false]);
      expect(explanation.indexOf(answer)).toBe('In order of time: '.length);
    }
    expect(questions.find(({ answer }) => answer === 'The ride to the coast')?.explanation).toBe(
      'In order of time: The ride to the coast (the second half of 1861); The talk in the yard (1870).',
    );
  });

  it('never set events side by side whose dates touch', () => {
    expect(orderOf(fair, event('the night at the mill', '1843-05')).questions).toEqual([]);
  });

  it('leave out labels that hold a date', () => {
    const dated = event('the fair of 1851', '1851');
    expect(orderOf(dated, ride, talk).refused.map(({ reason }) => reason)).toContain(
      'the label "The fair of 1851" holds a date (M2)',
    );
    expect(orderOf(event('a ball in May', '1840-05'), talk).questions).toEqual([]);
  });

  it.each([
    ['the first train to Leeds', 'the last train to Leeds'],
    ['the train to Leeds', 'the second train to Leeds'],
    ['the supper for two', 'the walk after the supper'],
    ['the opening of the bridge', 'the closing of the bridge'],
  ])('never set "%s" beside "%s", which tell the order themselves', (one, two) => {
    expect(orderOf(event(one, '1843'), event(two, '1870')).questions).toEqual([]);
  });

  it('but "the first visit to a show" beside something else', () => {
    expect(
      orderOf(event('the first visit to a show', '1843'), event('the row over a hat', '1870')).questions,
    ).toHaveLength(1);
  });

  it('say on whose word it all stands', () => {
    const by = (name: string) => ({ claim: { as: 'reported', by: name } }) as const;
    const scopes = (...facts: readonly FactSpec[]) => orderOf(...facts).questions.map(({ scope }) => scope);
    expect(scopes(fair, row)).toEqual([undefined]);
    expect(scopes({ ...fair, ...by('gazette') }, { ...row, ...by('gazette') })).toEqual(['According to the Gazette']);
    expect(scopes({ ...fair, ...by('gazette') }, { ...row, ...by('herald') })).toEqual(['According to the article']);
    expect(scopes({ ...fair, ...by('gazette') }, row)).toEqual(['According to the article']);
  });

  it('use no fact that is off, background or only guessed', () => {
    expect(orderOf(fair, { ...row, tone: 'off' }).questions).toEqual([]);
    expect(orderOf(fair, { ...row, quiz: 'no' }).questions).toEqual([]);
    expect(orderOf(fair, { ...row, claim: { as: 'implied', by: 'gazette' } }).questions).toEqual([]);
    expect(orderOf({ ...fair, tone: 'careful' }, row).questions).toHaveLength(1);
  });

  it('are at most twelve a pack, each with another answer', () => {
    const nouns =
      'ball barn boat book cart coat door drum farm fish fork gate goat harp lamp loaf mast mill nest oven'.split(' ');
    const facts = nouns.map((noun, index) => event(`the ${noun} by the lake`, String(1800 + index)));
    const { questions } = orderOf(...facts);
    expect(questions).toHaveLength(12);
    expect(new Set(questions.map(({ answer }) => answer)).size).toBe(12);
    expect(new Set(questions.map(({ stem }) => stem)).size).toBeGreaterThanOrEqual(4);
  });
});

function everyOrder(check: (question: Question, pack: Pack) => void): void {
  assert(
    property(packs, (pack) => {
      const { questions } = generate(pack, stockPools, 'seed');
      for (const question of questions.filter(({ form }) => form === 'order')) check(question, pack);
    }),
    { numRuns: 50 },
  );
}

describe('of random packs', () => {
  it('the answer alone came first, by the dates themselves and by the second reading', () => {
    everyOrder(({ choices = [], answer, stem }, pack) => {
      const lasts = choices.map((label) => {
        const fact = pack.facts.find((one) => one.event === label);
        const date = [...(fact?.slots.values() ?? [])].find((value) => value.kind === 'date');
        if (date?.kind !== 'date') throw new Error(`no date for ${label}`);
        return { label, date };
      });
      const key = lasts.find(({ label }) => label === answer);
      for (const { label, date } of lasts) {
        if (label !== answer) expect(key?.date.last, stem).toBeLessThan(date.first);
      }
      const options = choices.map((text) => ({ text, names: [text] }));
      expect(firstOptions(pack, options).map(({ text }) => text)).toEqual([answer]);
    });
  });

  it('ids stay when a fact that is no choice goes', () => {
    everyOrder(({ choices = [], id }, pack) => {
      const kept = pack.facts.filter(({ event: label }) => label !== undefined && choices.includes(label));
      const less = generate({ ...pack, facts: kept }, stockPools, 'seed').questions;
      expect(less.map((question) => question.id)).toContain(id);
    });
  });
});
