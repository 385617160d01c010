import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../src/facts/pack.ts';
import { entityOf, namesOf } from '../../../src/facts/query.ts';
import { makeBase } from '../../../src/questions/base.ts';
import { generate } from '../../../src/questions/generate.ts';
import { readText } from '../../../src/questions/mention.ts';
import type { Question } from '../../../src/questions/question.ts';
import { describedBy } from '../../../src/questions/substitute-description.ts';
import { descriptionRefusal } from '../../../src/questions/unique-description.ts';
import { packs, stockPools } from '../../support/pack-arbitraries.ts';
import { makePack, type FactSpec, type PackSpec } from '../../support/packs.ts';
import { draftOf } from '../read-back.ts';

const entities: PackSpec['entities'] = {
  ada: { name: 'Ada', kind: 'person', also: ['the Countess'] },
  grace: { name: 'Grace', kind: 'person' },
  linus: { name: 'Linus', kind: 'person' },
  mary: { name: 'Mary', kind: 'person' },
  tom: { name: 'Tom', kind: 'person' },
  grand: { name: 'the Grand', kind: 'place', sort: 'hotel', at: 'at' },
  leeds: { name: 'Leeds', kind: 'place', sort: 'town' },
  york: { name: 'York', kind: 'place', sort: 'town' },
  hull: { name: 'Hull', kind: 'place', sort: 'town' },
  ripon: { name: 'Ripon', kind: 'place', sort: 'town' },
  gazette: { name: 'the Gazette', kind: 'outlet' },
};

function hopsOf(...facts: readonly FactSpec[]) {
  const { questions, refused } = generate(makePack({ entities, facts }), new Map(), '1');
  const ofForm = ({ form }: { readonly form: string }): boolean => form === 'hop';
  return { questions: questions.filter(ofForm), refused: refused.filter(ofForm), all: questions };
}

function stemsOf(...facts: readonly FactSpec[]): readonly string[] {
  return hopsOf(...facts).questions.map(({ stem }) => stem);
}

const siblings: FactSpec = {
  id: 'siblings',
  say: 'The register calls <a> the brother of <b>',
  with: { a: 'linus', b: 'mary' },
  tie: [{ the: 'brother', of: 'b', is: 'a', only: true }],
};
const sent: FactSpec = {
  id: 'sent',
  say: '<who> sent <whom> to <where>',
  with: { who: 'ada', whom: 'linus', where: 'leeds' },
};
const built: FactSpec = {
  id: 'built',
  say: '<who> built the first loom of <town>',
  with: { who: 'linus', town: 'york' },
  only: true,
};

describe('hops by a tie', () => {
  it('put the description in the sentence, and tell both facts at the reveal', () => {
    const { questions } = hopsOf(siblings, sent);
    expect(questions.map(({ stem, answer }) => `${stem} → ${answer}`).toSorted()).toEqual([
      'Fill the gap: “Ada sent the brother of Mary to _____.” → Leeds',
    ]);
    expect(questions[0]?.explanation).toBe('Ada sent Linus to Leeds. The register calls Linus the brother of Mary.');
    expect(questions.map(({ fact }) => fact)).toEqual(['sent']);
    for (const { choices = [] } of questions) expect(choices).not.toContain('Linus');
  });

  it('take the author’s wording where it fits, and none where it would be read wrongly', () => {
    expect(stemsOf(siblings, { ...sent, ask: { where: 'Where did <who> send <whom>?' } })).toContain(
      'Where did Ada send the brother of Mary?',
    );
    const both: FactSpec = {
      id: 'both',
      say: '<a> and <b> went to <where>',
      with: { a: 'linus', b: 'ada', where: 'leeds' },
    };
    expect(stemsOf(siblings, both)).toEqual([]);
    expect(stemsOf(siblings, { ...both, with: { a: 'ada', b: 'linus', where: 'leeds' } })).toEqual([]);
  });

  it.each([
    ['a tie that others have too', { ...siblings, tie: [{ the: 'brother', of: 'b', is: 'a', only: false }] }],
    ['a careful fact', { ...siblings, tone: 'careful' }],
    ['a shared fact', { ...siblings, shared: true }],
    ['somebody else’s word', { ...siblings, claim: { as: 'reported', by: 'gazette' } }],
    ['a guess', { ...siblings, claim: { as: 'speculated', by: 'gazette' } }],
    ['a description that names the answer', { ...siblings, with: { a: 'linus', b: 'ada' } }],
  ] satisfies readonly (readonly [string, FactSpec])[])('never take %s', (_, fact) => {
    expect(stemsOf(fact, sent).filter((stem) => stem.startsWith('Who'))).toEqual([]);
  });

  it('never ask a careful fact', () => {
    expect(stemsOf(siblings, { ...sent, tone: 'careful' })).toEqual([]);
  });

  it('fail when the description fits a second person', () => {
    const twin: FactSpec = { ...siblings, id: 'twin', verb: 'siblings', with: { a: 'tom', b: 'mary' } };
    const { questions, refused } = hopsOf(siblings, twin, sent);
    expect(questions).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toContain('"the brother of Mary" fits another: Tom (M1)');
  });

  it('are typed where a tie is asked for a person in the words of the author', () => {
    const married: FactSpec = {
      id: 'married',
      say: 'The register calls <wife> the wife of <husband>',
      with: { wife: 'grace', husband: 'linus' },
      ask: { wife: 'Whom does the register call the wife of <husband>?' },
      tie: [{ the: 'wife', of: 'husband', is: 'wife', only: true }],
    };
    const { all, questions } = hopsOf(siblings, married);
    const typed = all.filter(({ form }) => form === 'typed').map(({ stem }) => stem);
    expect(typed).toContain('Whom does the register call the wife of the brother of Mary?');
    expect(questions.filter(({ fact }) => fact === 'married')).toEqual([]);
  });
});

describe('hops by a riddle', () => {
  it('ask what to think of first, and need no pronoun', () => {
    expect(stemsOf(built, sent)).toEqual(
      expect.arrayContaining(['Think of the person who built the first loom of York. Who sent that person to Leeds?']),
    );
  });

  it('name the scope before the question itself, and never the described one', () => {
    const told: FactSpec = { ...sent, claim: { as: 'quoted', by: 'linus' } };
    expect(stemsOf(built, told)).toContain(
      'Think of the person who built the first loom of York. According to the article, who sent that person to Leeds?',
    );
  });

  it('speak of other things than people by their sort, where that is a word to say', () => {
    const housed: FactSpec = {
      id: 'housed',
      say: '<where> lost its roof in a storm',
      with: { where: 'grand' },
      only: true,
    };
    const slept: FactSpec = { id: 'slept', say: '<who> slept <at where>', with: { who: 'ada', where: 'grand' } };
    expect(stemsOf(housed, slept)).toContain(
      'Think of the hotel that lost its roof in a storm. Who slept at that hotel?',
    );
  });

  it('leave out what takes too long to read', () => {
    const long: FactSpec = { ...built, say: `<who> built ${'a very '.repeat(12)}fine loom for <town>` };
    expect(stemsOf(long, sent)).toEqual([]);
  });

  it('are one for a fact, whoever could be described', () => {
    const more = ['one', 'two', 'three'].map((id): FactSpec => ({
      ...built,
      id,
      say: `<who> wrote book ${id} on <town>`,
    }));
    const { questions } = hopsOf(...more, sent);
    const ofSent = questions.filter(({ fact }) => fact === 'sent');
    expect(ofSent).toHaveLength(1);
  });
});

function everyHop(check: (question: Question, pack: Pack) => void): void {
  assert(
    property(packs, (pack) => {
      const { questions } = generate(pack, stockPools, 'seed');
      for (const question of questions.filter(({ form }) => form === 'hop')) check(question, pack);
    }),
    { numRuns: 50 },
  );
}

describe('of random packs', () => {
  it('the description fits one alone by both readings, is short and does not name it', () => {
    everyHop((question, pack) => {
      const { via } = draftOf(makeBase(pack, stockPools, 'seed'), question);
      if (via === undefined) throw new Error(question.stem);
      expect(descriptionRefusal(pack, via), question.stem).toBeUndefined();
      expect(describedBy(pack, via), question.stem).toEqual([via.entity]);
      expect(via.words.length).toBeLessThanOrEqual(95);
      const names = namesOf(entityOf(pack, via.entity));
      expect(names.filter((name) => readText(question.stem).has(name))).toEqual([]);
      expect(question.choices?.filter((choice) => names.includes(choice))).toEqual([]);
      expect(via.fact.shared || via.fact.tone !== 'plain').toBe(false);
    });
  });

  it('ids stay when a fact goes that is no part of it', () => {
    everyHop((question, pack) => {
      const { via, fact } = draftOf(makeBase(pack, stockPools, 'seed'), question);
      const verbs = [fact.verb, via?.fact.verb];
      const less: Pack = { ...pack, facts: pack.facts.filter(({ verb }) => verbs.includes(verb)) };
      expect(generate(less, stockPools, 'seed').questions.map(({ id }) => id)).toContain(question.id);
    });
  });
});
