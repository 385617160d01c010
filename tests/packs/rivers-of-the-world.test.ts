import { beforeAll, describe, expect, it } from 'vitest';
import { liesInside } from '../../src/facts/query.ts';
import { type BundledPack, bundledPack, factsOf, nameIn, pairs } from '../support/bundled-pack.ts';

/** Rivers that two or more facts of a kind may tell of; all other things are told once. */
const continents = ['european-river', 'asian-river', 'african-river', 'american-river', 'southern-river'];

let bundled: BundledPack;

beforeAll(async () => {
  bundled = await bundledPack('rivers-of-the-world');
}, 60_000);

/** The id of what stands in a slot. */
function idIn(fact: BundledPack['pack']['facts'][number], slot: string): string {
  const value = fact.slots.get(slot);
  return value?.kind === 'entity' ? value.id : '';
}

describe('the pack of rivers', () => {
  it('is in order, and all its wrong choices were read', () => {
    expect(bundled.problems).toEqual([]);
    expect(bundled.unread).toEqual([]);
  });

  it('has rivers, cities, dams, bridges and lakes in plenty', () => {
    const { pack, questions } = bundled;
    const rivers = [...pack.entities.values()].filter(({ sort }) => continents.includes(sort ?? ''));
    expect(rivers.length).toBeGreaterThanOrEqual(120);
    expect(factsOf(pack, 'on-river-').length).toBeGreaterThanOrEqual(105);
    expect(questions.length).toBeGreaterThanOrEqual(1500);
  });

  it('lets every river end once, in a sea or in another river', () => {
    const { pack } = bundled;
    const ends = new Map<string, Set<string>>();
    for (const { slots } of pack.facts.filter(({ verb }) => verb === 'flows' || verb === 'tributary')) {
      const [from, to] = [
        slots.get('tributary') ?? slots.get('river'),
        slots.get('tributary') ? slots.get('river') : slots.get('sea'),
      ];
      if (from?.kind !== 'entity' || to?.kind !== 'entity') throw new Error('a river without an end');
      ends.set(from.id, (ends.get(from.id) ?? new Set()).add(to.id));
    }
    expect([...ends].filter(([, all]) => all.size > 1)).toEqual([]);
    // No river flows into itself by way of others.
    for (const start of ends.keys()) {
      const passed = new Set<string>();
      for (let at: string | undefined = start; at !== undefined; at = [...(ends.get(at) ?? [])][0]) {
        expect(passed.has(at), start).toBe(false);
        passed.add(at);
      }
    }
  });

  it('puts every city, dam, bridge and lake on one river', () => {
    const { pack } = bundled;
    const named = [
      pairs(pack, [...factsOf(pack, 'on-river-'), ...factsOf(pack, 'shanghai')], 'city', 'river'),
      pairs(pack, factsOf(pack, 'dam'), 'dam', 'river'),
      pairs(pack, factsOf(pack, 'bridge'), 'bridge', 'river'),
      pairs(pack, factsOf(pack, 'flows-out-'), 'lake', 'river'),
      pairs(pack, factsOf(pack, 'flows-out-'), 'river', 'lake'),
    ];
    expect(named.flatMap((found) => [...found].filter(([, others]) => others.size > 1))).toEqual([]);
  });

  it('lets no river run through one country that rises in another', () => {
    const { pack } = bundled;
    const within = pairs(pack, factsOf(pack, 'within-'), 'river', 'country');
    const rises = factsOf(pack, 'rises-').map((fact) => nameIn(pack, fact, 'river') ?? '');
    expect(rises.filter((river) => within.has(river))).toEqual([]);
    expect(factsOf(pack, 'rises-').filter((fact) => idIn(fact, 'source') === idIn(fact, 'mouth'))).toEqual([]);
  });

  it('offers for a sea no river of whose mouth it knows nothing, and none that ends in a part of it', () => {
    const { pack, questions } = bundled;
    const mouths = new Map(
      factsOf(pack, 'flows-into-').map((fact) => [nameIn(pack, fact, 'river'), idIn(fact, 'sea')]),
    );
    const inland = new Set(
      pack.facts.filter(({ verb }) => verb === 'tributary').map((fact) => nameIn(pack, fact, 'tributary')),
    );
    const asked = questions.filter(
      ({ fact, slot, choices }) => fact.startsWith('flows-into-') && slot === 'river' && choices !== undefined,
    );
    expect(asked.length).toBeGreaterThanOrEqual(4);
    for (const { fact: id, choices = [], answer, stem } of asked) {
      const fact = pack.facts.find((one) => one.id === id);
      const sea = fact === undefined ? '' : idIn(fact, 'sea');
      for (const choice of choices.filter((name) => name !== answer)) {
        const mouth = mouths.get(choice);
        expect(mouth !== undefined || inland.has(choice) || choice.includes('Nile'), `${stem} ${choice}`).toBe(true);
        expect(mouth === sea || (mouth !== undefined && liesInside(pack, mouth, sea)), `${stem} ${choice}`).toBe(false);
      }
    }
  });
});
