import { expect } from 'vitest';
import type { Problem } from '../../src/packs/problem.ts';
import { readPack } from '../../src/packs/read.ts';

/** A whole pack without a fault, one line an item; `dinner` stands in line 18. */
export const goodPack = [
  'format: 1', // 1
  'pack: bridges', // 2
  'title: Bridges of a town', // 3
  'people: real', // 4
  'source:', // 5
  '  title: A town guide', // 6
  '  date: 2024-05', // 7
  '  sections: { main: the guide, end: the last page }', // 8
  'entities:', // 9
  '  ada: { name: Ada, kind: person, also: [Ada L] }', // 10
  '  grace: { name: Grace, kind: person }', // 11
  '  town: { name: Oldham, kind: place, sort: town, at: in }', // 12
  '  inn: { name: the Old Inn, kind: place, sort: inn, at: at, inside: town }', // 13
  '  herald: { name: The Herald, kind: outlet }', // 14
  '  mayor: { name: mayor, kind: job }', // 15
  'pools: { inn: [the New Inn, the Red Lion] }', // 16
  'facts:', // 17
  '- id: dinner', // 18
  '  say: <In when>, <a> and <b> had dinner <at where>', // 19
  '  with: { when: 2022-10, a: ada, b: grace, where: inn }', // 20
  '  swap: [a, b]', // 21
  '  vary: [where]', // 22
  '  ask: { where: "Where did <a> and <b> have dinner <in when>?" }', // 23
  '  claim: { as: reported, by: herald }', // 24
  '  at: main', // 25
  '- id: office', // 26
  '  say: <who> served as <a job> for <length>', // 27
  '  with: { who: ada, job: mayor, length: { more-than: 3, unit: years } }', // 28
  '  claim: { as: stated }', // 29
  '  at: end', // 30
] as const;

/** The good pack with some lines replaced, by their number; a replacement may hold several lines, or none at all. */
export function withLines(changes: Readonly<Record<number, string>>): string {
  return goodPack.flatMap((line, index) => changes[index + 1] ?? line).join('\n');
}

export function problemsOf(text: string): readonly Problem[] {
  return readPack(new TextEncoder().encode(text), 'bridges.yaml').problems;
}

/** What is wrong, the lines that make it so, the line and column of the problem, and words that it must have. */
export type Case = readonly [string, Readonly<Record<number, string>>, number, number, readonly string[]];

/** Expects a problem with these words at exactly this place, and a pack unless it is an error. */
export function expectProblem(
  changes: Case[1],
  place: { readonly line: number; readonly column: number; readonly severity: Problem['severity'] },
  words: readonly string[],
): void {
  const { pack, problems } = readPack(new TextEncoder().encode(withLines(changes)), 'bridges.yaml');
  const told = problems.map(
    ({ line, column, severity, message, cure }) => `${line}:${column} ${severity} ${message} ${cure}`,
  );
  const found = problems.find((problem) => words.every((word) => `${problem.message} ${problem.cure}`.includes(word)));
  expect(found === undefined ? told : words).toEqual(words);
  expect(found).toMatchObject(place);
  expect(found?.cure).not.toBe('');
  expect(pack === undefined).toBe(place.severity === 'error');
}
