import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBuckets } from '../../src/playground/buckets.ts';
import { allComponents, completeComponents } from '../../src/playground/components.ts';
import { momentOf, snowflakes } from '../../src/playground/snowflake.ts';
import { createHandClock } from '../support/clock.ts';

test('ids rise strictly and hold their moment, also when the clock is set back', () => {
  const moment = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) });
  fc.assert(
    fc.property(fc.array(moment, { minLength: 1 }), (moments) => {
      let now = 0;
      const next = snowflakes(() => now);
      let last = 0n;
      let latest = 0;
      for (now of moments) {
        const id = next();
        expect(BigInt(id)).toBeGreaterThan(last);
        expect(id).toMatch(/^\d{18,19}$/);
        latest = Math.max(latest, now);
        expect(momentOf(id)).toBe(latest);
        last = BigInt(id);
      }
    }),
  );
});

test('every component of a message gets a number of its own, and none is lost', () => {
  const { tree } = fc.letrec<{ tree: { type: number; id?: number; components?: unknown[] } }>((tie) => ({
    tree: fc.record(
      {
        type: fc.constantFrom(1, 2, 10, 14, 17),
        id: fc.integer({ min: 0, max: 5 }),
        components: fc.array(tie('tree'), { maxLength: 3 }),
      },
      { requiredKeys: ['type'] },
    ),
  }));
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 5 }), (components) => {
      const given = allComponents(components).map(({ component }) => component['id']);
      const complete = allComponents(completeComponents(components));
      expect(complete).toHaveLength(given.length);
      const made = complete.flatMap(({ component }, n) => (Number(given[n] ?? 0) > 0 ? [] : [component['id']]));
      expect(new Set(made).size).toBe(made.length);
      for (const id of made) expect(given.filter((one) => Number(one) > 0)).not.toContain(id);
    }),
  );
});

test('a bucket lets through its limit in a window and never more', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 10 }),
      fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 60 }),
      async (limit, pauses) => {
        const clock = createHandClock();
        const buckets = createBuckets(clock);
        const passed = new Map<number, number>();
        for (const pause of pauses) {
          await clock.advance(pause);
          const { allowed, resetAt, remaining } = buckets.take('one', { limit, perMs: 1_000 });
          const before = passed.get(resetAt) ?? 0;
          expect(allowed).toBe(before < limit);
          expect(resetAt).toBeGreaterThan(clock.now());
          passed.set(resetAt, before + (allowed ? 1 : 0));
          expect(remaining).toBe(limit - (passed.get(resetAt) ?? 0));
        }
      },
    ),
  );
});
