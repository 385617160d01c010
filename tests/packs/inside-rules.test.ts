import { describe, expect, it } from 'vitest';
import { problemsOf, withLines } from './lines.ts';

/** A place for each number, inside the place of the number that `outer` gives, or in nothing. */
function places(count: number, outer: (place: number) => number | undefined): string {
  const lines = Array.from({ length: count }, (_, place) => {
    const inside = outer(place);
    return `  p${place}: { name: Place ${place}, kind: place${inside === undefined ? '' : `, inside: p${inside}`} }`;
  });
  return withLines({ 16: lines.join('\n') });
}

const chain = (place: number): number | undefined => (place === 0 ? undefined : place - 1);

function errors(text: string): readonly string[] {
  return problemsOf(text)
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

describe('things inside things', () => {
  it('allows sixteen around a thing, and tells the first that lies deeper', () => {
    expect(errors(places(17, chain))).toEqual([]);
    expect(errors(places(40, chain))).toEqual(['"p17" lies inside more than 16 things, one inside the other.']);
  });

  it('tells the same in whatever order they stand', () => {
    const backwards = places(40, (place) => (place === 39 ? undefined : place + 1));
    expect(errors(backwards)).toEqual(['"p22" lies inside more than 16 things, one inside the other.']);
  });

  it('tells each thing of a ring, and none that only lies in one', () => {
    const ring = places(5, (place) => (place === 2 ? 0 : place < 2 ? place + 1 : place - 1));
    expect(errors(ring)).toEqual([0, 1, 2].map((place) => `"p${place}" would lie inside itself.`));
  });

  it.each([
    ['a long chain', chain],
    ['a long chain from within', (place: number) => (place === 4999 ? undefined : place + 1)],
    ['a large ring', (place: number) => (place + 1) % 5000],
  ])('needs for %s about the time of places without one', (_name, outer) => {
    const [plain, deep] = [places(5000, () => undefined), places(5000, outer)];
    const reference = timeOf(() => problemsOf(plain));
    expect(timeOf(() => problemsOf(deep))).toBeLessThan(reference * 5 + 200);
  });
});
