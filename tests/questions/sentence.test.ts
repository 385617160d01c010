import { describe, expect, it } from 'vitest';
import type { Fact, Pack } from '../../src/facts/pack.ts';
import { parseSentence, withoutSlot } from '../../src/questions/sentence.ts';
import { fillFact, gapSentence, trueSentence } from '../../src/questions/slot-words.ts';
import { amount, makePack, type FactSpec } from '../support/packs.ts';

const entities = {
  ada: { name: 'Ada', kind: 'person' },
  grace: { name: 'Grace', kind: 'person' },
  hotel: { name: 'the Grand Hotel', kind: 'place', at: 'at' },
  leeds: { name: 'Leeds', kind: 'place' },
  adviser: { name: 'senior adviser', kind: 'job' },
  heir: { name: 'heir', kind: 'job' },
  ufo: { name: 'ufologist', kind: 'job', article: 'a' },
} as const;

function factIn(say: string, slots: FactSpec['with']): { readonly pack: Pack; readonly fact: Fact } {
  const pack = makePack({ entities, facts: [{ id: 'fact', say, with: slots }] });
  const [fact] = pack.facts;
  if (fact === undefined) throw new Error('no fact');
  return { pack, fact };
}

function filled(say: string, slots: FactSpec['with']): string {
  const { pack, fact } = factIn(say, slots);
  return trueSentence(pack, fact);
}

describe('the true sentence', () => {
  it.each([
    ['2006', 'Ada came in 2006.'],
    ['2022-10', 'Ada came in October 2022.'],
    ['1887-03-14', 'Ada came on 14 March 1887.'],
    ['2018-H2', 'Ada came in the second half of 2018.'],
    ['1880s', 'Ada came in the 1880s.'],
  ])('puts the right word before %s', (when, sentence) => {
    expect(filled('<who> came <in when>', { who: 'ada', when })).toBe(sentence);
  });

  it('lets a place choose its own word', () => {
    expect(filled('<who> slept <at where>', { who: 'ada', where: 'hotel' })).toBe('Ada slept at the Grand Hotel.');
    expect(filled('<who> slept <at where>', { who: 'ada', where: 'leeds' })).toBe('Ada slept in Leeds.');
  });

  it('puts the right article before a name', () => {
    expect(filled('<who> was <a job>', { who: 'ada', job: 'adviser' })).toBe('Ada was a senior adviser.');
    expect(filled('<who> was <a job>', { who: 'ada', job: 'heir' })).toBe('Ada was an heir.');
    expect(filled('<who> was <a job>', { who: 'ada', job: 'ufo' })).toBe('Ada was a ufologist.');
  });

  it('knows possessives, capitals and amounts', () => {
    expect(filled("<who's> room cost much", { who: 'ada' })).toBe("Ada's room cost much.");
    expect(filled('<In when>, <who> left', { when: '2006', who: 'ada' })).toBe('In 2006, Ada left.');
    expect(filled('<where> burned', { where: 'hotel' })).toBe('The Grand Hotel burned.');
    expect(filled('<who> waited <time>', { who: 'ada', time: amount('more-than', 3, 'hours') })).toBe(
      'Ada waited more than three hours.',
    );
  });
});

describe('the gap', () => {
  it.each([
    ['<who> slept <at where>', { who: 'ada', where: 'hotel' }, 'where', 'Ada slept at _____.'],
    ['<In when>, <who> left', { when: '1887-03-14', who: 'ada' }, 'when', 'On _____, Ada left.'],
    ['<who> was <a job>', { who: 'ada', job: 'adviser' }, 'job', 'Ada was _____.'],
    ["<who's> room cost much", { who: 'ada' }, 'who', "_____'s room cost much."],
  ] as const)('in %s leaves the little word outside', (say, slots, slot, sentence) => {
    const { pack, fact } = factIn(say, slots);
    expect(gapSentence(pack, fact, slot)).toBe(sentence);
  });
});

describe('the sentence without its date', () => {
  it.each([
    ['<In when>, <who> left', '<who> left'],
    ['<who> left <in when>', '<who> left'],
    ['<who> left <in when> for good', '<who> left for good'],
    ['<who> left in <when>', '<who> left'],
    ['In <when>, <who> left', '<who> left'],
    ['<who> left, <in when>, for good', '<who> left, for good'],
  ])('takes it out of %s', (say, rest) => {
    const { pack, fact } = factIn(say, { who: 'ada', when: '2006' });
    const parts = withoutSlot(parseSentence(say), 'when');
    expect(parts === undefined ? undefined : fillFact(pack, fact, parts)).toBe(
      fillFact(pack, fact, parseSentence(rest)),
    );
  });

  it.each(['<who> stayed until <when>', '<when> was good to <who>', '<who> liked the <when> fair'])(
    'does not break %s',
    (say) => {
      expect(withoutSlot(parseSentence(say), 'when')).toBeUndefined();
    },
  );
});
