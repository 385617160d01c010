import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Fact, Pack } from '../../src/facts/pack.ts';
import { entityOf } from '../../src/facts/query.ts';
import { loadLibrary, type Library } from '../../src/packs/library.ts';
import { generate, type Generated } from '../../src/questions/generate.ts';
import type { Form, Question } from '../../src/questions/question.ts';

const folder = fileURLToPath(new URL('../../questions', import.meta.url));
const seeds = ['1', '2', 'a third one'];

let library: Library;
let pack: Pack;
let made: Generated;
/** Every seed's questions together. */
let all: readonly Question[];

/** All but those written by hand, which belong to no fact. */
function fromFacts(): readonly Question[] {
  return all.filter(({ form }) => form !== 'written');
}

function factOf(question: Question): Fact {
  const fact = pack.facts.find(({ id }) => id === question.fact);
  if (fact === undefined) throw new Error(`no fact "${question.fact}"`);
  return fact;
}

function asks(stem: string): Question | undefined {
  return made.questions.find((question) => question.stem === stem);
}

function people(): readonly string[] {
  return [...pack.entities.values()].filter(({ kind }) => kind === 'person').map(({ name }) => name);
}

/** The people whom a fact's own sentence names, in a slot or outright. */
function peopleIn(fact: Fact): readonly string[] {
  const inSlots = [...fact.slots.values()].flatMap((value) =>
    value.kind === 'entity' ? [entityOf(pack, value.id).name] : [],
  );
  return people().filter((name) => inSlots.includes(name) || fact.say.includes(name));
}

beforeAll(async () => {
  library = await loadLibrary(folder);
  const found = library.packs.find(({ id }) => id === 'unlikely-friends');
  if (found === undefined) throw new Error(library.problems.map(({ message }) => message).join('\n'));
  pack = found;
  made = generate(pack, library.pools, '1');
  all = seeds.flatMap((seed) => generate(pack, library.pools, seed).questions);
});

describe('the bundled pack', () => {
  it('is read without an error or a warning', () => {
    expect(library.problems).toEqual([]);
  });

  it('holds the article: what is off or background stands in it and is never asked', () => {
    const resting = pack.facts.filter(({ tone, quiz }) => tone === 'off' || quiz === 'no');
    expect(resting.filter(({ tone }) => tone === 'off')).toHaveLength(10);
    expect(resting.filter(({ quiz }) => quiz === 'no')).toHaveLength(6);
    const asked = new Set([...all, ...made.refused].map(({ fact }) => fact));
    expect(resting.filter(({ id }) => asked.has(id))).toEqual([]);
  });

  it('marks as off whatever the article or its sources only suggest', () => {
    const hedged = pack.facts.filter(({ claim }) => claim.as === 'implied' || claim.as === 'speculated');
    expect(hedged.length).toBeGreaterThan(0);
    expect(hedged.filter(({ tone }) => tone !== 'off')).toEqual([]);
  });

  it('has at least four names for everything that is asked with names', () => {
    const sorts = all.flatMap(({ fact, slot, form }) => {
      const value = pack.facts.find(({ id }) => id === fact)?.slots.get(slot);
      if (form === 'true-false' || value?.kind !== 'entity') return [];
      const { kind, sort } = entityOf(pack, value.id);
      return kind === 'person' ? [] : [sort ?? kind];
    });
    for (const sort of new Set(sorts)) {
      const own = [...pack.entities.values()].filter((entity) => (entity.sort ?? entity.kind) === sort);
      const names = [...own.map(({ name }) => name), ...(library.pools.get(sort) ?? [])];
      expect(names.length, sort).toBeGreaterThanOrEqual(4);
    }
  });

  it('offers people from the pack alone: no stock name is a person’s', () => {
    const stock = new Set([...library.pools.values(), ...pack.pools.values()].flat());
    expect(people().filter((name) => stock.has(name))).toEqual([]);
    expect(library.pools.has('person')).toBe(false);
  });
});

describe('its questions', () => {
  it('are at least 80 with at least 55 different stems', () => {
    expect(made.questions.length).toBeGreaterThanOrEqual(80);
    expect(new Set(made.questions.map(({ stem }) => stem)).size).toBeGreaterThanOrEqual(55);
  });

  it('ask who put Kim Kardashian in touch with Jared Kushner', () => {
    const question = asks('Who put Kim Kardashian in touch with Jared Kushner?');
    expect(question?.answer).toBe('Ivanka Trump');
    expect(question?.choices).toHaveLength(4);
  });

  it('ask where the dinner of October 2022 took place', () => {
    const question = asks('According to TMZ, where did Kim Kardashian and Ivanka Trump have dinner in October 2022?');
    expect(question?.answer).toBe('the Beverly Hills Hotel');
    expect(question?.source).toMatchObject({ claim: 'reported', by: 'TMZ', date: '2023-10-18' });
  });

  it('come in every form', () => {
    const forms: readonly Form[] = [
      ...(['asked', 'who', 'gap', 'when', 'year', 'amount'] as const),
      ...(['typed', 'true-false', 'source', 'order', 'hop', 'written'] as const),
    ];
    const found = new Set(made.questions.map(({ form }) => form));
    expect(forms.filter((form) => !found.has(form))).toEqual([]);
  });

  it('offer the answer once, beside choices that differ', () => {
    for (const { stem, choices, answer, form } of all) {
      if (choices === undefined) continue;
      expect(
        choices.filter((choice) => choice === answer),
        stem,
      ).toHaveLength(1);
      expect(new Set(choices).size, stem).toBe(choices.length);
      expect(choices.length, stem).toBeGreaterThanOrEqual(form === 'true-false' || form === 'order' ? 2 : 3);
    }
  });

  it('never offer a person where the fact is careful or a family tie', () => {
    const guarded = fromFacts().filter((question) => {
      const { tone, tie } = factOf(question);
      return tone === 'careful' || tie.length > 0;
    });
    expect(pack.facts.filter(({ tone }) => tone === 'careful')).toHaveLength(4);
    expect(pack.facts.filter(({ tie }) => tie.length > 0)).toHaveLength(2);
    expect(guarded.length).toBeGreaterThan(0);
    for (const { stem, choices = [] } of guarded) {
      expect(
        choices.filter((choice) => people().includes(choice)),
        stem,
      ).toEqual([]);
    }
  });

  it('never name a person in the stem who is no part of the fact or its claim', () => {
    for (const question of fromFacts()) {
      const fact = factOf(question);
      const by = fact.claim.by === undefined ? [] : [entityOf(pack, fact.claim.by).name];
      // A hop tells both of its facts at the reveal.
      const told = question.form === 'hop' || question.form === 'typed' ? question.explanation : '';
      const allowed = [...peopleIn(fact), ...by, ...people().filter((name) => told.includes(name))];
      // The show bears the name of its host.
      const stem = question.stem.replaceAll('The Martha Stewart Show', '');
      expect(
        people().filter((name) => stem.includes(name) && !allowed.includes(name)),
        question.stem,
      ).toEqual([]);
    }
  });

  it('make no person a wrong statement: true or false changes dates, amounts and things', () => {
    const statements = all.filter(({ form }) => form === 'true-false');
    expect(statements.length).toBeGreaterThan(0);
    for (const question of statements) {
      const value = factOf(question).slots.get(question.slot);
      const kind = value?.kind === 'entity' ? entityOf(pack, value.id).kind : value?.kind;
      expect(kind, question.stem).not.toBe('person');
    }
  });

  it('keep out what the article gets wrong or leaves open', () => {
    const told = all.flatMap(({ stem, choices = [], explanation }) => [stem, explanation, ...choices]);
    expect(told.filter((text) => /pardon|commut|antisemit|brownie|skims|swimwear/i.test(text))).toEqual([]);
    const backers = all.filter(({ fact, slot }) => fact === 'invested' && slot === 'who');
    expect(backers.flatMap(({ choices = [] }) => choices)).not.toContain('Kanye West');
    expect(backers.length).toBeGreaterThan(0);
  });

  it('never offer the state beside the hotel that lies in it', () => {
    for (const { stem, choices = [] } of all) {
      expect(choices.includes('California') && choices.includes('the Beverly Hills Hotel'), stem).toBe(false);
    }
  });

  it('are the same, byte for byte, each time they are made', async () => {
    const again = await loadLibrary(folder);
    const found = again.packs.find(({ id }) => id === 'unlikely-friends');
    if (found === undefined) throw new Error('the pack is gone');
    expect(JSON.stringify(generate(found, again.pools, '1'))).toBe(JSON.stringify(made));
  });
});
