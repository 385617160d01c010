import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isBefore } from '../../src/facts/dates.ts';
import { loadPools } from '../../src/packs/library.ts';
import { readPack } from '../../src/packs/read.ts';
import { generate } from '../../src/questions/generate.ts';

const { pack, problems } = readPack(readFileSync('questions/capitals-that-moved.yaml'), 'capitals-that-moved.yaml');

it('is in order, and every row has an event and a date of its own', () => {
  expect(problems).toEqual([]);
  const facts = pack?.facts ?? [];
  expect(facts).toHaveLength(24);
  expect(facts.filter(({ event }) => event === undefined)).toEqual([]);
  const dates = facts.flatMap(({ slots }) => [...slots.values()].filter((value) => value.kind === 'date'));
  expect(dates).toHaveLength(24);
  const pairs = dates.flatMap((date) => dates.filter((other) => isBefore(date, other)));
  expect(pairs.length).toBeGreaterThan(200);
});

it('has no event that tells its year', () => {
  expect(pack?.facts.filter(({ event }) => /\d/.test(event ?? ''))).toEqual([]);
});

it('asks for the date and for both names of every row', async () => {
  if (pack === undefined) throw new Error('the pack has errors');
  const { questions } = generate(pack, await loadPools('questions'), '1');
  const slots = (id: string) => new Set(questions.filter(({ fact }) => fact === id).map(({ slot }) => slot));
  // "Belize" stands in "Belize City", so that the old capital of Belize cannot be asked for.
  const asked = pack.facts.filter(({ id }) => id !== 'moved/belize');
  expect(asked.filter(({ id }) => !['old', 'new', 'when'].every((slot) => slots(id).has(slot)))).toEqual([]);
});
