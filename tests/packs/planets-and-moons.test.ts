import { beforeAll, describe, expect, it } from 'vitest';
import { yearOf } from '../../src/facts/dates.ts';
import type { Fact } from '../../src/facts/pack.ts';
import type { Question } from '../../src/questions/question.ts';
import { nameIn } from '../support/bundled-pack.ts';
import { factPack, questionsOf, unreviewed } from '../support/fact-packs.ts';

const order = ['Mercury', 'Venus', 'Earth', 'Mars', 'Jupiter', 'Saturn', 'Uranus', 'Neptune'];
const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** Roman numerals under which the moons stand in the lists of their planets: I is the first. */
const numerals: Readonly<Record<string, string>> = {
  Mars: 'Phobos Deimos',
  Jupiter:
    'Io Europa Ganymede Callisto Amalthea Himalia Elara Pasiphae Sinope Lysithea Carme Ananke Leda Thebe Adrastea Metis',
  Saturn:
    'Mimas Enceladus Tethys Dione Rhea Titan Hyperion Iapetus Phoebe Janus Epimetheus Helene Telesto Calypso Atlas ' +
    'Prometheus Pandora Pan',
  Uranus:
    'Ariel Umbriel Titania Oberon Miranda Cordelia Ophelia Bianca Cressida Desdemona Juliet Portia Rosalind Belinda Puck ' +
    'Caliban Sycorax Prospero Setebos',
  Neptune: 'Triton Nereid Naiad Thalassa Despina Galatea Larissa Proteus',
};
const ofPluto = ['Charon', 'Hydra', 'Kerberos', 'Nix', 'Styx'];

const { pack, problems } = factPack('planets-and-moons');
const facts = (verb: string): readonly Fact[] => pack.facts.filter((fact) => fact.verb === verb);
const planetOf = new Map(facts('moon-of').map((fact) => [nameIn(pack, fact, 'moon'), nameIn(pack, fact, 'planet')]));

let questions: readonly Question[];
beforeAll(async () => {
  questions = await questionsOf(pack);
}, 60_000);

describe('the pack of planets and moons', () => {
  it('is in order', () => {
    expect(problems).toEqual([]);
  });

  it('has the planets in their order', () => {
    const inLine = facts('position').map((fact) => [nameIn(pack, fact, 'planet'), nameIn(pack, fact, 'place')]);
    expect(inLine).toEqual(order.map((planet, index) => [planet, places[index]]));
    const next = facts('next').map((fact) => [nameIn(pack, fact, 'inner'), nameIn(pack, fact, 'outer')]);
    expect(next).toEqual(order.slice(1).map((planet, index) => [order[index], planet]));
  });

  it.each(Object.entries(numerals))('has the moons of %s that the lists begin with', (planet, moons) => {
    expect(moons.split(' ').map((moon) => [moon, planetOf.get(moon)])).toEqual(
      moons.split(' ').map((moon) => [moon, planet]),
    );
  });

  it('knows the planet of every moon that it tells of, but for those of Pluto', () => {
    const told = pack.facts.flatMap((fact) => (fact.slots.has('moon') ? [nameIn(pack, fact, 'moon')] : []));
    const homeless = new Set(told.filter((moon) => !planetOf.has(moon ?? '')));
    expect(homeless).toEqual(new Set(ofPluto));
    expect(facts('moon-of')).toHaveLength(planetOf.size);
  });

  it('has no moon discovered before the telescope, or twice', () => {
    const found = [...facts('discovered'), ...facts('seen-by')];
    const moons = found.map((fact) => nameIn(pack, fact, 'moon'));
    expect(new Set(moons).size).toBe(moons.length);
    const years = found.flatMap(({ slots }) =>
      [...slots.values()].flatMap((value) => (value.kind === 'date' ? [yearOf(value)] : [])),
    );
    expect(Math.min(...years)).toBe(1610);
    expect(years).toHaveLength(found.length);
  });

  it('asks only for one of several moons when it has one answer', () => {
    const shared = questions.filter(({ slot, stem }) => slot === 'moon' && /Galilei discover|Hall discover/.test(stem));
    expect(shared).toEqual([]);
  });

  it('has more than a thousand questions, and offers nothing that was not read before', () => {
    expect(questions.length).toBeGreaterThan(1000);
    expect(unreviewed('planets-and-moons', questions)).toEqual([]);
  });
});
