import { beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '../../src/facts/pack.ts';
import type { Question } from '../../src/questions/question.ts';
import { nameIn } from '../support/bundled-pack.ts';
import { amountIn, factPack, questionsOf, unreviewed } from '../support/fact-packs.ts';

/** The symbols in the order of the periodic table. */
const symbols =
  'H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc ' +
  'Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po ' +
  'At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og';

/** Atomic numbers of the families that the pack tells of, as they stand in their columns and rows. */
const families: Readonly<Record<string, (number: number) => boolean>> = {
  'the alkali metals': (number) => [3, 11, 19, 37, 55, 87].includes(number),
  'the alkaline earth metals': (number) => [4, 12, 20, 38, 56, 88].includes(number),
  'the halogens': (number) => [9, 17, 35, 53, 85].includes(number),
  'the noble gases': (number) => [2, 10, 18, 36, 54, 86].includes(number),
  'the lanthanoids': (number) => number >= 57 && number <= 71,
  'the actinoids': (number) => number >= 89 && number <= 103,
};

const { pack, problems } = factPack('chemical-elements');
const facts = (verb: string): readonly Fact[] => pack.facts.filter((fact) => fact.verb === verb);
const element = (fact: Fact) => nameIn(pack, fact, 'element') ?? fact.id;
const numbers = new Map(facts('protons').map((fact) => [element(fact), amountIn(fact)]));

let questions: readonly Question[];
beforeAll(async () => {
  questions = await questionsOf(pack);
}, 60_000);

describe('the pack of chemical elements', () => {
  it('is in order', () => {
    expect(problems).toEqual([]);
  });

  it('gives every atomic number from 1 to 118 to one element', () => {
    const ascending = [...numbers.values()].toSorted((a, b) => a - b);
    expect(ascending).toEqual(Array.from({ length: 118 }, (_, index) => index + 1));
    expect(facts('protons')).toHaveLength(118);
  });

  it('has the symbols of the periodic table, each at the number of its element', () => {
    const found = facts('symbol').map(
      (fact) => [numbers.get(element(fact)) ?? 0, nameIn(pack, fact, 'symbol')] as const,
    );
    const inOrder = found.toSorted(([a], [b]) => a - b).map(([, symbol]) => symbol);
    expect(inOrder).toEqual(symbols.split(' '));
  });

  it('puts elements into the family of their column or row', () => {
    const strange = facts('family').filter((fact) => {
      const belongs = families[nameIn(pack, fact, 'family') ?? ''];
      return belongs?.(numbers.get(element(fact)) ?? 0) !== true;
    });
    expect(strange.map(({ id }) => id)).toEqual([]);
    expect(facts('family').length).toBeGreaterThan(20);
  });

  it('tells of one discovery of an element at most', () => {
    const found = ['discovered', 'discovered-together']
      .flatMap((verb) => facts(verb))
      .filter(({ quiz }) => quiz === 'all');
    expect(new Set(found.map(element)).size).toBe(found.length);
  });

  it('asks for every symbol in both directions', () => {
    const asked = new Set(questions.map(({ fact, slot }) => `${fact} ${slot}`));
    const silent = facts('symbol').filter(({ id }) => !asked.has(`${id} symbol`) || !asked.has(`${id} element`));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('asks for none of two elements that were found by the same person in the same year', () => {
    const shared = questions.filter(
      ({ slot, stem }) => slot === 'element' && /Davy discover in 1807|Cleve discover/.test(stem),
    );
    expect(shared).toEqual([]);
  });

  it('has more than a thousand questions, and offers nothing that was not read before', () => {
    expect(questions.length).toBeGreaterThan(1000);
    expect(unreviewed('chemical-elements', questions)).toEqual([]);
  });
});
