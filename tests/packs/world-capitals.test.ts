import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../../src/facts/fold.ts';
import type { Fact, Pack } from '../../src/facts/pack.ts';
import { entityOf, namesOf } from '../../src/facts/query.ts';
import { loadLibrary, type Library } from '../../src/packs/library.ts';
import { generate } from '../../src/questions/generate.ts';
import type { Question } from '../../src/questions/question.ts';

const folder = fileURLToPath(new URL('../../questions', import.meta.url));
const seeds = ['1', 'another'];

/** States in which several cities could be called the capital, or none: they stand under their seats, never under a plain "capital". */
const withSeveralSeats = ['Bolivia', 'Eswatini', 'Israel', 'Nauru', 'South Africa', 'Sri Lanka'];

/** Cities that are a seat of a state, or were lately, beside those that the pack names for it. */
const furtherSeats: Readonly<Record<string, readonly string[]>> = {
  Benin: ['Cotonou'],
  Burundi: ['Bujumbura'],
  "Côte d'Ivoire": ['Abidjan'],
  'Equatorial Guinea': ['Ciudad de la Paz'],
  Indonesia: ['Nusantara'],
  Israel: ['Tel Aviv'],
  Kazakhstan: ['Almaty'],
  Malaysia: ['Putrajaya'],
  Montenegro: ['Cetinje'],
  Myanmar: ['Yangon'],
  'South Africa': ['Johannesburg'],
  'Sri Lanka': ['Colombo', 'Sri Jayawardenepura Kotte'],
  Sudan: ['Port Sudan'],
  Tanzania: ['Dar es Salaam'],
  Yemen: ['Aden'],
};

let library: Library;
let pack: Pack;
let questions: readonly Question[];

function nameIn(fact: Fact, slot: string): string | undefined {
  const value = fact.slots.get(slot);
  return value?.kind === 'entity' ? entityOf(pack, value.id).name : undefined;
}

function namesIn(fact: Fact, slot: string): readonly string[] {
  const value = fact.slots.get(slot);
  return value?.kind === 'entity' ? namesOf(entityOf(pack, value.id)) : [];
}

function stateOf(fact: Fact): string {
  const state = nameIn(fact, 'country');
  if (state === undefined) throw new Error(`"${fact.id}" names no state`);
  return state;
}

/** Every spelling, folded, of every city that is a seat of the state. */
function seatsOf(state: string): ReadonlySet<string> {
  const own = pack.facts
    .filter((fact) => stateOf(fact) === state)
    .flatMap((fact) => [...namesIn(fact, 'city'), ...namesIn(fact, 'where')]);
  return new Set([...own, ...(furtherSeats[state] ?? [])].map(fold));
}

function statesBy(accepts: (pattern: string) => boolean): readonly string[] {
  return pack.facts.filter(({ pattern }) => pattern !== undefined && accepts(pattern)).map(stateOf);
}

const isPlain = (pattern: string) =>
  pattern === 'namesake' || (pattern.startsWith('capital-') && pattern !== 'capital-by-role');

beforeAll(async () => {
  library = await loadLibrary(folder);
  const found = library.packs.find(({ id }) => id === 'world-capitals');
  if (found === undefined) throw new Error(library.problems.map(({ message }) => message).join('\n'));
  pack = found;
  questions = seeds.flatMap((seed) => generate(pack, library.pools, seed).questions);
}, 60_000);

describe('the pack of capitals', () => {
  it('has the 193 member states of the United Nations', () => {
    expect(new Set(pack.facts.map(stateOf)).size).toBe(193);
  });

  it('has one capital for each state, but for those with several seats or none', () => {
    const plain = statesBy(isPlain);
    expect(plain).toHaveLength(193 - withSeveralSeats.length);
    expect(new Set(plain).size).toBe(plain.length);
    expect(plain.filter((state) => withSeveralSeats.includes(state))).toEqual([]);
    const seats = new Set(statesBy((pattern) => !isPlain(pattern)));
    expect(withSeveralSeats.filter((state) => !seats.has(state))).toEqual([]);
  });

  it('has as many states in each part of the world as the United Nations count there', () => {
    const parts = new Map<string, Set<string>>();
    for (const fact of pack.facts) {
      const tags = entityTags(fact);
      const part =
        /^capital-|^namesake/.test(fact.pattern ?? '') && fact.at.section !== 'seats' ? fact.at.section : tags;
      parts.set(part, (parts.get(part) ?? new Set()).add(stateOf(fact)));
    }
    expect(Object.fromEntries([...parts].map(([part, states]) => [part, states.size]))).toEqual({
      africa: 54,
      asia: 47,
      europe: 43,
      'north-america': 23,
      'south-america': 12,
      oceania: 14,
    });
  });

  it('never has the same city for two states', () => {
    const owners = new Map<string, string>();
    for (const fact of pack.facts) {
      const city = nameIn(fact, 'city') ?? nameIn(fact, 'where') ?? '';
      expect(owners.get(city) ?? stateOf(fact), city).toBe(stateOf(fact));
      owners.set(city, stateOf(fact));
    }
  });

  it('asks about every state whose name does not give its capital away', () => {
    const asked = new Set(questions.map(({ fact }) => fact));
    const silent = pack.facts.filter(({ id }) => !asked.has(id));
    expect(silent.filter(({ pattern }) => pattern !== 'namesake')).toEqual([]);
    expect(silent).toHaveLength(13);
  });

  it('never offers a seat of a state as a wrong choice for it', () => {
    let checked = 0;
    for (const question of questions) {
      const fact = pack.facts.find(({ id }) => id === question.fact);
      if (fact === undefined || question.form === 'written') continue;
      const cities = new Set([...namesIn(fact, 'city'), ...namesIn(fact, 'where')].map(fold));
      const seats = seatsOf(stateOf(fact));
      for (const choice of question.choices ?? []) {
        if (choice === question.answer || !cities.has(fold(question.answer))) continue;
        expect(seats.has(fold(choice)), `${question.stem} ${choice}`).toBe(false);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(1000);
  });

  it('never offers a state for a city that is a seat of it', () => {
    for (const question of questions.filter(({ slot }) => slot === 'country')) {
      const fact = pack.facts.find(({ id }) => id === question.fact);
      const shown = fact === undefined ? undefined : (nameIn(fact, 'city') ?? nameIn(fact, 'where'));
      if (shown === undefined) continue;
      for (const choice of question.choices ?? []) {
        if (choice === question.answer) continue;
        expect(seatsOf(choice).has(fold(shown)), `${question.stem} ${choice}`).toBe(false);
      }
    }
  });

  it('never states as false what is so', () => {
    const statements = questions.filter(({ form }) => form === 'true-false');
    const untrue = statements.filter(({ answer }) => answer === 'False');
    expect(untrue.length).toBeGreaterThan(300);
    for (const { fact: id, stem } of untrue) {
      const fact = pack.facts.find((one) => one.id === id);
      if (fact === undefined) throw new Error(`no fact "${id}"`);
      const named =
        stem
          .replace(/\.$/, '')
          .split(/ (?:is|sits in) /)
          .at(-1) ?? '';
      expect(named).not.toBe('');
      expect(seatsOf(stateOf(fact)).has(fold(named)), stem).toBe(false);
    }
  });
});

function entityTags(fact: Fact): string {
  const value = fact.slots.get('country');
  return value?.kind === 'entity' ? (entityOf(pack, value.id).tags[0] ?? '') : '';
}
