import type { Pack } from '../../src/facts/pack.ts';
import { seededRandom } from '../../src/questions/random.ts';
import { type FactSpec, makePack, type PackSpec } from './packs.ts';

const syllables = 'ka lo mi ra ten bor vas ne du sil gar po wen tha ri'.split(' ');

/** A pack as a pattern with so many rows makes it: invented capitals of invented countries. */
export function rowsPack(rows: number): Pack {
  const random = seededRandom('rows');
  const taken = new Set<string>();
  const newName = (): string => {
    for (;;) {
      const name = Array.from({ length: 4 }, () => random.pick(syllables)).join('');
      if (taken.has(name)) continue;
      taken.add(name);
      return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    }
  };
  const entities: Record<string, PackSpec['entities'][string]> = {};
  const facts: FactSpec[] = [];
  for (let row = 0; row < rows; row++) {
    const [city, country] = [`city-${row}`, `country-${row}`];
    entities[city] = { name: newName(), kind: 'place', sort: 'capital', at: 'in' };
    entities[country] = { name: newName(), kind: 'place', sort: 'country', at: 'in' };
    facts.push({
      id: `capital/${row}`,
      verb: 'capital',
      say: '<city> became the capital of <country>',
      ask: { city: 'Which city became the capital of <country>?' },
      with: { city, country },
    });
  }
  return makePack({ people: 'none', entities, facts });
}
