import { isAsked } from '../../src/facts/query.ts';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/packs/read.ts';
import { generate } from '../../src/questions/generate.ts';

const folder = fileURLToPath(new URL('packs', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const noPools = new Map<string, readonly string[]>();

function read(file: string) {
  const { pack, problems } = readPack(readFileSync(`${folder}/${file}`), file);
  if (pack === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return { pack, problems };
}

it('finds the packs', () => {
  expect(files.length).toBeGreaterThanOrEqual(3);
});

describe.each(files)('%s, which words no question itself', (file) => {
  const { pack, problems } = read(file);
  const { questions, refused } = generate(pack, noPools, '1');
  const plain = pack.facts.filter((fact) => isAsked(fact) && fact.tone === 'plain' && fact.quiz === 'all');

  it('is in order', () => {
    expect(problems).toEqual([]);
    expect(plain.length).toBeGreaterThanOrEqual(12);
    expect(pack.facts.filter(({ ask }) => ask.size > 0)).toEqual([]);
  });

  it('gives at least five questions on three stems for each fact, taken together', () => {
    const own = questions.filter(({ fact }) => plain.some(({ id }) => id === fact));
    expect(own.length / plain.length).toBeGreaterThanOrEqual(5);
    expect(new Set(own.map(({ stem }) => stem)).size / plain.length).toBeGreaterThanOrEqual(3);
  });

  it('gives at least three questions for every fact', () => {
    const counts = plain.map(({ id }) => [id, questions.filter(({ fact }) => fact === id).length] as const);
    expect(counts.filter(([, count]) => count < 3)).toEqual([]);
  });

  it('keeps four of five candidates', () => {
    expect(questions.length / (questions.length + refused.length)).toBeGreaterThanOrEqual(0.8);
  });
});
