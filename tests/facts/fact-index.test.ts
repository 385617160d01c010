import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factIndexOf, variants } from '../../src/facts/fact-index.ts';
import type { Fact, Pack } from '../../src/facts/pack.ts';
import { fits, rightValues, valueKey } from '../../src/facts/query.ts';
import type { Value } from '../../src/facts/values.ts';
import { packs } from '../support/pack-arbitraries.ts';

/** R by a walk through every fact. */
function walkedValues(pack: Pack, fact: Fact, slot: string, given: ReadonlyMap<string, Value>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const other of pack.facts.filter(({ verb }) => verb === fact.verb)) {
    for (const slots of variants(other)) {
      const value = slots.get(slot);
      const agrees = [...given].every(([name, shown]) => {
        const there = slots.get(name);
        return there === undefined || fits(pack, shown, there);
      });
      if (value !== undefined && agrees) found.add(valueKey(value));
    }
  }
  return found;
}

describe('the index of a pack', () => {
  it('finds what a walk through all facts finds', () => {
    assert(
      property(packs, (pack) => {
        for (const fact of pack.facts) {
          for (const slot of fact.slots.keys()) {
            const given = new Map([...fact.slots].filter(([name]) => name !== slot));
            const found = rightValues(pack, fact, slot, new Set(given.keys())).map(valueKey);
            expect(new Set(found)).toEqual(walkedValues(pack, fact, slot, given));
          }
        }
      }),
    );
  });

  it('tells all that contain an entity and all that lie in it', () => {
    assert(
      property(packs, (pack) => {
        const index = factIndexOf(pack);
        for (const a of pack.entities.keys()) {
          const fitting = [...pack.entities.keys()].filter((b) =>
            fits(pack, { kind: 'entity', id: a }, { kind: 'entity', id: b }),
          );
          expect([...index.relatives(a)].toSorted()).toEqual(fitting.toSorted());
        }
      }),
      { numRuns: 3 },
    );
  });
});
