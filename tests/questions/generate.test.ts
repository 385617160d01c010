import { describe, expect, it } from 'vitest';
import type { Pack, Pools } from '../../src/facts/pack.ts';
import { generate } from '../../src/questions/generate.ts';
import { amount, makePack, type FactSpec, type PackSpec } from '../support/packs.ts';

const entities: PackSpec['entities'] = {
  ada: { name: 'Ada', kind: 'person' },
  grace: { name: 'Grace', kind: 'person' },
  linus: { name: 'Linus', kind: 'person' },
  chief: { name: 'the Chief Engineer', kind: 'person' },
  yorkshire: { name: 'Yorkshire', kind: 'place', sort: 'county' },
  grand: { name: 'the Grand Hotel', kind: 'place', sort: 'hotel', at: 'at', inside: 'yorkshire' },
  gazette: { name: 'the Gazette', kind: 'outlet' },
  ale: { name: 'ale', kind: 'drink' },
  stew: { name: 'the Ada Stew', kind: 'dish' },
};

const pools: Pools = new Map([
  ['hotel', ['the Station Hotel', 'the Harbour Hotel', 'the Castle Hotel']],
  ['county', ['Kent', 'Devon', 'Cornwall']],
  ['outlet', ['the Herald', 'the Courier', 'the Observer']],
  ['drink', ['cider', 'porter', 'mead']],
  ['dish', ['the Leek Soup', 'the Beef Stew', 'the Apple Pie']],
  ['person', ['Nobody At All']],
]);

const dinner: FactSpec = {
  id: 'dinner',
  say: '<In when>, <a> and <b> had dinner <at where>',
  with: { when: '2022-10', a: 'ada', b: 'grace', where: 'grand' },
  swap: ['a', 'b'],
  ask: { where: 'Where did <a> and <b> have dinner <in when>?' },
  claim: { as: 'reported', by: 'gazette' },
};

function packOf(...facts: readonly FactSpec[]): Pack {
  return makePack({ entities, facts });
}

function made(...facts: readonly FactSpec[]) {
  return generate(packOf(...facts), pools, '1');
}

function stems(...facts: readonly FactSpec[]): readonly string[] {
  return made(...facts).questions.map(({ stem }) => stem);
}

describe('one fact about a dinner', () => {
  it('yields this', () => {
    const lines = made(dinner).questions.map(
      ({ form, slot, stem, choices = [], answer }) => `${form} ${slot}: ${stem} → ${answer} (${choices.join('; ')})`,
    );
    expect(lines).toMatchInlineSnapshot(`
      [
        "asked where: According to the Gazette, where did Ada and Grace have dinner in October 2022? → the Grand Hotel (the Grand Hotel; the Harbour Hotel; the Castle Hotel; the Station Hotel)",
        "when when: When, according to the Gazette, did this happen? “Ada and Grace had dinner at the Grand Hotel.” → October 2022 (May 2022; October 2022; December 2022; May 2023)",
        "year when: In which year, according to the Gazette, did this happen? “Ada and Grace had dinner at the Grand Hotel.” → 2022 (2014; 2017; 2019; 2022)",
        "gap b: Fill the gap (according to the Gazette): “In October 2022, Ada and _____ had dinner at the Grand Hotel.” → Grace (Linus; Grace; the Chief Engineer)",
        "gap a: Fill the gap (according to the Gazette): “In October 2022, _____ and Grace had dinner at the Grand Hotel.” → Ada (the Chief Engineer; Linus; Ada)",
        "true-false when: True or false (according to the Gazette): In October 2022, Ada and Grace had dinner at the Grand Hotel. → True (True; False)",
        "true-false when: True or false (according to the Gazette): In April 2023, Ada and Grace had dinner at the Grand Hotel. → False (True; False)",
        "source source: Which outlet carried this report? “In October 2022, Ada and Grace had dinner at the Grand Hotel.” → the Gazette (the Herald; the Gazette; the Courier; the Observer)",
        "typed where: According to the Gazette, where did Ada and Grace have dinner in October 2022? → the Grand Hotel ()",
        "typed when: When, according to the Gazette, did this happen? “Ada and Grace had dinner at the Grand Hotel.” → October 2022 ()",
        "typed when: In which year, according to the Gazette, did this happen? “Ada and Grace had dinner at the Grand Hotel.” → 2022 ()",
      ]
    `);
  });

  it('yields five questions and three stems without the author’s wording', () => {
    const { ask: _, ...bare } = dinner;
    expect(made(bare).questions.length).toBeGreaterThanOrEqual(5);
    expect(new Set(stems(bare)).size).toBeGreaterThanOrEqual(3);
  });

  it('shows its source and its sentence', () => {
    for (const question of made(dinner).questions) {
      expect(question.explanation).toBe('In October 2022, Ada and Grace had dinner at the Grand Hotel.');
      expect(question.source).toEqual({
        title: 'The source of a test',
        date: '2023-10-18',
        section: 'part one',
        claim: 'reported',
        by: 'the Gazette',
      });
    }
  });
});

describe('a second fact that fits', () => {
  const second: FactSpec = { ...dinner, id: 'second', verb: 'dinner', with: { ...dinner.with, where: 'yorkshire' } };

  it('is no second answer when its place holds the first, and is never offered beside it', () => {
    const { questions } = made(dinner, { ...second, ask: {} });
    expect(questions.some(({ fact, slot }) => fact === 'dinner' && slot === 'where')).toBe(true);
    for (const { choices = [] } of questions) {
      expect(choices.includes('Yorkshire') && choices.includes('the Grand Hotel')).toBe(false);
    }
  });

  it.each([
    ['a', { a: 'linus' }],
    ['b', { b: 'linus' }],
    ['when', { when: '2021-05' }],
  ])('kills every question on the slot %s that it doubles', (slot, change) => {
    const doubled: FactSpec = { ...dinner, id: 'doubled', verb: 'dinner', with: { ...dinner.with, ...change } };
    const { questions, refused } = made(dinner, doubled);
    expect(questions.filter((question) => question.slot === slot && question.form !== 'true-false')).toEqual([]);
    expect(refused.some((one) => one.slot === slot && one.reason.includes('another answer'))).toBe(true);
  });

  it('kills both questions when two facts of different verbs read the same', () => {
    const sent = (id: string, whom: string): FactSpec => ({
      id,
      say: '<who> sent for <whom>',
      with: { who: 'ada', whom },
    });
    const { questions, refused } = made(sent('first', 'grace'), sent('other', 'linus'));
    expect(questions.filter(({ slot }) => slot === 'whom')).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toContain('another fact asks the same with another answer (M10)');
  });
});

describe('the opening word', () => {
  it('is "who" only for a slot that opens the sentence alone', () => {
    expect(stems({ id: 'sent', say: '<who> sent for <whom>', with: { who: 'ada', whom: 'grace' } })).toContain(
      'Who sent for Grace?',
    );
    expect(stems(dinner).filter((stem) => /\bwho\b/i.test(stem))).toEqual([]);
  });

  it('may follow the date', () => {
    const fact: FactSpec = {
      id: 'sent',
      say: '<In when>, <who> sent for <whom>',
      with: { when: '2006', who: 'ada', whom: 'grace' },
    };
    expect(stems(fact)).toContain('In 2006, who sent for Grace?');
  });
});

describe('scope words', () => {
  const told = (claim: FactSpec['claim'], by = 'grace'): FactSpec => ({
    id: 'made',
    say: '<who> made <dish> with <drink>',
    with: { who: by, dish: 'stew', drink: 'ale' },
    ask: { drink: 'Which drink went into <dish>?' },
    ...(claim === undefined ? {} : { claim }),
  });

  it('are missing for what the source states, and for a speaker who stands in the stem', () => {
    expect(stems(told('stated'))).toContain('Which drink went into the Ada Stew?');
    expect(stems(told({ as: 'quoted', by: 'grace' }))).toContain('Fill the gap: “Grace made _____ with ale.”');
  });

  it('name the speaker, also when only a longer name holds theirs', () => {
    expect(stems(told({ as: 'quoted', by: 'linus' }))).toContain(
      'As Linus tells it, which drink went into the Ada Stew?',
    );
    expect(stems(told({ as: 'quoted', by: 'ada' }))).toContain('As Ada tells it, which drink went into the Ada Stew?');
  });

  it('name nobody when the speaker is the answer or would point to it', () => {
    expect(stems(told({ as: 'quoted', by: 'grace' }))).toContain(
      'According to the article, who made the Ada Stew with ale?',
    );
    expect(stems(told({ as: 'quoted', by: 'ada' }))).toContain(
      'Fill the gap (according to the article): “Grace made _____ with ale.”',
    );
  });

  it('speak of a source where no real people are concerned', () => {
    const pack = makePack({ entities, people: 'invented', facts: [told({ as: 'quoted', by: 'grace' })] });
    expect(generate(pack, pools, '1').questions.map(({ stem }) => stem)).toContain(
      'According to the source, who made the Ada Stew with ale?',
    );
  });
});

describe('fairness', () => {
  const sent: FactSpec = {
    id: 'sent',
    say: '<who> sent for <whom> <in when>',
    with: { who: 'ada', whom: 'grace', when: '2006' },
  };

  it('asks nothing about what is off or background', () => {
    expect(made({ ...sent, tone: 'off' })).toEqual({ questions: [], refused: [] });
    expect(made({ ...sent, quiz: 'no' })).toEqual({ questions: [], refused: [] });
  });

  it('offers no people for a careful fact or a tie, and makes no statement of a careful one', () => {
    const careful = made({ ...sent, tone: 'careful' });
    const withChoices = ({ questions }: ReturnType<typeof made>) => questions.filter(({ form }) => form !== 'typed');
    expect(withChoices(careful).map(({ slot }) => slot)).toEqual(['when']);
    expect(careful.questions.some(({ form }) => form === 'true-false')).toBe(false);
    const tie = made({ ...sent, tie: [{ the: 'friend', of: 'who', is: 'whom', only: true }] });
    expect(new Set(withChoices(tie).map(({ slot }) => slot))).toEqual(new Set(['when']));
    expect(tie.refused.some(({ reason }) => reason.includes('(M7)'))).toBe(true);
  });

  it('does not ask who did what others did too', () => {
    const { questions } = made({ ...sent, shared: true });
    expect(questions.filter(({ slot }) => slot === 'who')).toEqual([]);
    expect(questions.some(({ slot }) => slot === 'whom')).toBe(true);
  });

  it('asks of a suggestion only who carried it, and never tells it as if it were so', () => {
    const { questions } = made({ ...sent, quiz: 'source', claim: { as: 'implied', by: 'gazette' } });
    expect(questions.map(({ form }) => form)).toEqual(['source']);
    expect(questions[0]?.stem).toBe('Which outlet carried this suggestion? “Ada sent for Grace in 2006.”');
    expect(questions[0]?.explanation).toBe('Suggested by the Gazette, not established: “Ada sent for Grace in 2006.”');
    expect(made({ ...sent, claim: { as: 'implied', by: 'gazette' } }).questions.map(({ form }) => form)).toEqual([
      'source',
    ]);
  });

  it('takes no person from a pool', () => {
    for (const { choices = [] } of made(dinner, sent).questions) expect(choices).not.toContain('Nobody At All');
  });

  it('never offers what the author ruled out', () => {
    const { questions } = made({ ...dinner, neverOffer: { where: ['the Castle Hotel'], a: ['linus'] } });
    for (const { slot, choices = [] } of questions) {
      if (slot === 'where') expect(choices).not.toContain('the Castle Hotel');
      if (slot === 'a') expect(choices).not.toContain('Linus');
    }
  });
});

describe('what the author ruled out', () => {
  it('covers dates: a year rules out its months', () => {
    const { questions } = made({ ...dinner, neverOffer: { when: ['2021', '2022-05', '2023'] } });
    const asked = questions.filter(({ slot, form }) => slot === 'when' && form !== 'true-false');
    expect(asked.length).toBeGreaterThan(0);
    for (const { choices = [] } of asked) expect(choices.join()).not.toMatch(/2021|May 2022|2023/);
    const free = made(dinner).questions.filter(({ slot }) => slot === 'when');
    expect(free.flatMap(({ choices = [] }) => choices).join()).toMatch(/2023/);
  });

  it.each([['90 minutes'], ['between one and two hours']])('covers amounts: %s', (never) => {
    const lasted: FactSpec = {
      id: 'lasted',
      say: 'The dinner of <a> and <b> went on for <time>',
      with: { a: 'ada', b: 'grace', time: amount('more-than', 3, 'hours') },
    };
    const choices = (neverOffer: FactSpec['neverOffer'] = {}): readonly string[] =>
      made({ ...lasted, neverOffer }).questions.flatMap(({ form, choices: all = [] }) =>
        form === 'amount' ? all : [],
      );
    expect(choices()).toContain('between one and two hours');
    expect(choices({ time: [never] })).not.toContain('between one and two hours');
  });

  it('covers outlets, under the slot "source"', () => {
    const { questions } = made({ ...dinner, neverOffer: { source: ['the Herald'] } });
    const [question] = questions.filter(({ form }) => form === 'source');
    expect(question?.choices).toHaveLength(3);
    expect(question?.choices).not.toContain('the Herald');
  });
});

describe('several wordings of one question', () => {
  const wordings = ['When did <a> and <b> have dinner <at where>?', 'In which month did <a> and <b> dine <at where>?'];
  const about = (when: readonly string[]) =>
    made({ ...dinner, ask: { when } }).questions.filter(
      ({ slot, form, answer }) => slot === 'when' && form !== 'true-false' && answer !== '2022',
    );

  it('have choices in one of them and are typed in the others', () => {
    const questions = about(wordings);
    expect(questions.filter(({ choices }) => choices !== undefined)).toHaveLength(1);
    expect(questions.filter(({ choices }) => choices === undefined)).toHaveLength(2);
    expect(new Set(questions.map(({ stem }) => stem)).size).toBe(wordings.length);
  });

  it('are asked in the one that can be asked when another is refused', () => {
    const stems = about(['When did <a> and <b> not dine <at where>?']).map(({ stem }) => stem);
    expect(stems.length).toBeGreaterThan(0);
    expect(stems.join()).not.toContain('not dine');
  });
});

describe('amounts', () => {
  it('are offered as ranges below "more than three hours"', () => {
    const lasted: FactSpec = {
      id: 'lasted',
      say: 'The dinner of <a> and <b> went on for <time>',
      with: { a: 'ada', b: 'grace', time: amount('more-than', 3, 'hours') },
    };
    const question = made(lasted).questions.find(({ form }) => form === 'amount');
    expect(question?.stem).toBe('Which length of time fills the gap? “The dinner of Ada and Grace went on for _____.”');
    expect(question?.choices).toEqual([
      'less than one hour',
      'between one and two hours',
      'between two and three hours',
      'more than three hours',
    ]);
  });
});
