import { isAsked } from '../../src/facts/query.ts';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Fact, Pack } from '../../src/facts/pack.ts';
import { loadPools } from '../../src/packs/library.ts';
import { readPack } from '../../src/packs/read.ts';
import { generate, type Generated } from '../../src/questions/generate.ts';
import { isPerson } from '../../src/questions/tone.ts';

const bytes = readFileSync('questions/marrowby-light.yaml');

let pack: Pack;
let made: Generated;

beforeAll(async () => {
  const { pack: read, problems } = readPack(bytes, 'marrowby-light.yaml');
  expect(problems).toEqual([]);
  if (read === undefined) throw new Error('the pack has errors');
  pack = read;
  made = generate(pack, await loadPools('questions'), '1');
});

/** Every key that stands anywhere in a value read from YAML. */
function keysIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => [key, ...keysIn(inner)]);
}

function questionsOf({ id }: Fact) {
  return made.questions.filter(({ fact }) => fact === id);
}

describe('the pack to learn from', () => {
  it('shows the parts of the format', () => {
    const used = new Set(keysIn(parse(bytes.toString('utf8'))));
    const shown =
      'format pack title description people language licence category sources sections entities facts patterns extra pools ' +
      'name kind sort also reject at inside from to tags id say with ask swap vary never_offer shared only tie event claim ' +
      'as by tone quiz note as-of rows wrong answer';
    expect(shown.split(' ').filter((key) => !used.has(key))).toEqual([]);
  });

  it('shows every bound of an amount and every precision of a date', () => {
    const values = pack.facts.flatMap(({ slots }) => [...slots.values()]);
    const bounds = values.flatMap((value) => (value.kind === 'amount' ? [value.bound] : []));
    expect(new Set(bounds)).toEqual(new Set(['exactly', 'more-than', 'less-than', 'about', 'between']));
    const precisions = values.flatMap((value) => (value.kind === 'date' ? [value.precision] : []));
    expect(new Set(precisions)).toEqual(new Set(['day', 'month', 'half', 'year', 'decade']));
  });

  it('shows every claim', () => {
    expect(new Set(pack.facts.map(({ claim }) => claim.as))).toEqual(
      new Set(['stated', 'quoted', 'reported', 'claimed', 'implied', 'speculated']),
    );
  });

  it('has enough dated events to ask which came first', () => {
    const events = pack.facts.filter(
      ({ event, slots }) => event !== undefined && [...slots.values()].some(({ kind }) => kind === 'date'),
    );
    expect(events.length).toBeGreaterThanOrEqual(5);
  });

  it('says that all of it is invented', () => {
    expect(pack.people).toBe('invented');
    expect(pack.description).toContain('invented');
  });

  it('gives at least three questions for every fact that is asked in all forms', () => {
    const open = pack.facts.filter((fact) => isAsked(fact) && fact.quiz === 'all' && fact.tie.length === 0);
    expect(open.length).toBeGreaterThanOrEqual(14);
    expect(open.filter((fact) => questionsOf(fact).length < 3).map(({ id }) => id)).toEqual([]);
  });

  it('keeps what its tone and its quiz say', () => {
    const resting = pack.facts.filter((fact) => !isAsked(fact));
    expect(resting.map(({ id }) => id)).toEqual(['neither-first', 'goat-pension']);
    expect(resting.flatMap(questionsOf)).toEqual([]);
    const [hinted] = pack.facts.filter(({ quiz }) => quiz === 'source');
    expect(hinted === undefined ? [] : questionsOf(hinted).map(({ form }) => form)).toEqual(['source']);
    const careful = pack.facts.filter(({ tone }) => tone === 'careful');
    expect(careful).toHaveLength(1);
    for (const fact of careful) {
      const own = questionsOf(fact);
      expect(own.length).toBeGreaterThan(0);
      const withChoices = own.filter(({ choices }) => choices !== undefined);
      expect(withChoices.filter(({ slot, form }) => form === 'true-false' || isPerson(pack, fact, slot))).toEqual([]);
    }
  });
});
