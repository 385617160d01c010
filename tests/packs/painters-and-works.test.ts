import { beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '../../src/facts/pack.ts';
import { type BundledPack, bundledPack, factsOf, nameIn, pairs, yearIn } from '../support/bundled-pack.ts';

/** Paintings in churches, palaces and private hands, in museums that the pack does not name, and lost ones. */
const elsewhere = [
  'A Bigger Splash',
  'Angelus Novus',
  'Benefits Supervisor Sleeping',
  'Blue Poles',
  'Christ of Saint John of the Cross',
  "Christ's Entry into Brussels in 1889",
  'Golconda',
  "L'Enseigne de Gersaint",
  'The Bride of the Wind',
  'The Broken Column',
  'The Burial of the Count of Orgaz',
  'The Chess Game',
  'The Creation of Adam',
  'The Detroit Industry Murals',
  'The Lady of Shalott',
  'The Nightmare',
  'The School of Athens',
  'The Son of Man',
  'The Stone Breakers',
  'The Tower of Blue Horses',
  'The Treachery of Images',
  'The Two Fridas',
  'The Yellow Christ',
  'Vertumnus',
  'Vision after the Sermon',
  'Woman with a Hat',
  'the Isenheim Altarpiece',
];

let bundled: BundledPack;

beforeAll(async () => {
  bundled = await bundledPack('painters-and-works');
}, 60_000);

const works = () => [...factsOf(bundled.pack, 'painted-'), ...factsOf(bundled.pack, 'made-')];
const painterOf = (fact: Fact) => nameIn(bundled.pack, fact, 'painter') ?? '';

describe('the pack of painters', () => {
  it('is in order, and all its wrong choices were read', () => {
    expect(bundled.problems).toEqual([]);
    expect(bundled.unread).toEqual([]);
  });

  it('has works, museums, subjects and lives in plenty', () => {
    expect(works().length).toBeGreaterThanOrEqual(130);
    expect(new Set(works().map(painterOf)).size).toBeGreaterThanOrEqual(75);
    expect(factsOf(bundled.pack, 'hangs').length).toBeGreaterThanOrEqual(90);
    expect(bundled.questions.length).toBeGreaterThanOrEqual(1500);
  });

  it('names one painter, one museum and one subject for each work', () => {
    const { pack } = bundled;
    const named = [
      pairs(pack, works(), 'work', 'painter'),
      pairs(pack, factsOf(pack, 'hangs'), 'work', 'museum'),
      pairs(pack, factsOf(pack, 'subject'), 'work', 'subject'),
    ];
    const several = named.flatMap((found) => [...found].filter(([, others]) => others.size > 1));
    expect(several).toEqual([]);
    expect(new Set(works().map(({ id }) => id.split('/')[1])).size).toBe(works().length);
  });

  it('knows the painter of every work that hangs somewhere or is described', () => {
    const { pack } = bundled;
    const painted = pairs(pack, works(), 'work', 'painter');
    const told = [...factsOf(pack, 'hangs'), ...factsOf(pack, 'subject')].map(
      (fact) => nameIn(pack, fact, 'work') ?? '',
    );
    expect(told.filter((work) => !painted.has(work))).toEqual([]);
  });

  it('offers no work for a museum of which the pack cannot tell that it hangs elsewhere', () => {
    const { pack, questions } = bundled;
    const museumOf = pairs(pack, factsOf(pack, 'hangs'), 'work', 'museum');
    const never = new Set(factsOf(pack, 'hangs')[0]?.neverOffer.get('work'));
    const unplaced = works()
      .map((fact) => nameIn(pack, fact, 'work') ?? '')
      .filter((work) => !museumOf.has(work) && !never.has(work));
    expect(unplaced.toSorted()).toEqual(elsewhere.toSorted());
    const offered = questions.filter(({ fact, slot }) => fact.startsWith('hangs/') && slot === 'work');
    expect(offered.length).toBeGreaterThan(10);
    expect(offered.flatMap(({ choices = [] }) => choices).filter((work) => never.has(work))).toEqual([]);
  });

  it('has painters who were born before they painted or moved, and not long before', () => {
    const born = new Map(factsOf(bundled.pack, 'born').map((fact) => [painterOf(fact), yearIn(fact, 'when') ?? 0]));
    const ages = [...works(), ...factsOf(bundled.pack, 'moved')].flatMap((fact) => {
      const [year, birth] = [yearIn(fact, 'when'), born.get(painterOf(fact))];
      return year === undefined || birth === undefined ? [] : [{ id: fact.id, age: year - birth }];
    });
    expect(ages.length).toBeGreaterThan(50);
    expect(ages.filter(({ age }) => age < 18 || age > 80)).toEqual([]);
  });

  it('has painters of the age of their works', () => {
    const sorts: Readonly<Record<string, string>> = {
      early: 'renaissance',
      baroque: 'baroque',
      nineteenth: 'nineteenth-century',
      modern: 'modern',
    };
    const odd = works().filter((fact) => {
      const painter = fact.slots.get('painter');
      const sort = painter?.kind === 'entity' ? bundled.pack.entities.get(painter.id)?.sort : undefined;
      return sort !== `${sorts[fact.pattern?.split('-')[1] ?? '']}-painter`;
    });
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
});
