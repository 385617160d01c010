import { assert, constant, integer, property, string, array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash, seededRandom, shortHash } from '../../src/questions/random.ts';

describe('seededRandom', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const draw = (seed: string) => {
      const random = seededRandom(seed);
      return Array.from({ length: 20 }, () => random.int(1000));
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it('keeps its numbers from one version to the next', () => {
    const random = seededRandom('footnote');
    expect(Array.from({ length: 5 }, () => random.int(1_000_000))).toMatchInlineSnapshot(`
      [
        292209,
        23472,
        866902,
        617241,
        720283,
      ]
    `);
    expect(hash('footnote')).toMatchInlineSnapshot(`3649922823`);
    expect(shortHash('footnote')).toMatchInlineSnapshot(`"1ppop031bgm2f9"`);
  });

  it('stays below n and reaches every number', () => {
    assert(
      property(string(), integer({ min: 1, max: 12 }), (seed, n) => {
        const random = seededRandom(seed);
        const drawn = new Set(Array.from({ length: n * 40 }, () => random.int(n)));
        expect([...drawn].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, index) => index));
      }),
    );
  });

  it('refuses to draw from nothing', () => {
    expect(() => seededRandom('x').int(0)).toThrow(RangeError);
    expect(() => seededRandom('x').pick([])).toThrow(RangeError);
  });

  it('shuffles into a permutation and leaves the list alone', () => {
    assert(
      property(string(), array(integer()), (seed, items) => {
        const before = [...items];
        const after = seededRandom(seed).shuffle(items);
        expect(items).toEqual(before);
        expect([...after].sort((a, b) => a - b)).toEqual([...before].sort((a, b) => a - b));
      }),
    );
  });

  it('gives a named stream its numbers however much was drawn before', () => {
    assert(
      property(constant('seed'), integer({ min: 0, max: 9 }), (seed, drawn) => {
        const used = seededRandom(seed);
        for (let index = 0; index < drawn; index++) used.int(10);
        expect(used.stream('choices').int(2 ** 32)).toBe(
          seededRandom(seed)
            .stream('choices')
            .int(2 ** 32),
        );
      }),
    );
  });
});
