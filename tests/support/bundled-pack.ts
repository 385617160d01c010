import { readFileSync } from 'node:fs';
import type { Fact, Pack } from '../../src/facts/pack.ts';
import { entityOf } from '../../src/facts/query.ts';
import { loadPools } from '../../src/packs/library.ts';
import type { Problem } from '../../src/packs/problem.ts';
import { readPack } from '../../src/packs/read.ts';
import { notApproved, offeredChoices } from '../../src/packs/review.ts';
import { isApproved, readReviewed } from '../../src/packs/reviewed.ts';
import { generate } from '../../src/questions/generate.ts';
import type { Question } from '../../src/questions/question.ts';

/** A bundled pack as the bot has it, and what a human has not read of it yet. */
export interface BundledPack {
  readonly pack: Pack;
  /** Errors and warnings. */
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
  /** Wrong choices that stand in no review file, with their sentence. */
  readonly unread: readonly string[];
}

export async function bundledPack(name: string): Promise<BundledPack> {
  const { pack, problems } = readPack(readFileSync(`questions/${name}.yaml`), `${name}.yaml`);
  if (pack === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  const pools = await loadPools('questions');
  const reading = readReviewed(readFileSync(`questions/${name}.reviewed.json`, 'utf8'), name);
  if ('refusal' in reading) throw new Error(reading.refusal);
  const fresh = notApproved(offeredChoices(pack, pools), (one, choice) => isApproved(reading.reviewed, one, choice));
  return {
    pack,
    problems,
    questions: generate(pack, pools, '1').questions,
    unread: fresh.map(({ sentence, wrong }) => `${sentence} ${wrong.join('; ')}`),
  };
}

/** The name in a slot of a fact, or undefined where it has none there. */
export function nameIn(pack: Pack, fact: Fact, slot: string): string | undefined {
  const value = fact.slots.get(slot);
  return value?.kind === 'entity' ? entityOf(pack, value.id).name : undefined;
}

/** The facts of the patterns whose names begin with `start`. */
export function factsOf(pack: Pack, start: string): readonly Fact[] {
  return pack.facts.filter(({ pattern, id }) => (pattern ?? id).startsWith(start));
}

/** The year in which the date of a slot begins. */
export function yearIn(fact: Fact, slot: string): number | undefined {
  const value = fact.slots.get(slot);
  return value?.kind === 'date' ? Number(value.text.slice(0, 4)) : undefined;
}

/** For each of the names, the others that share a fact with it: "Guernica" → Pablo Picasso. */
export function pairs(
  pack: Pack,
  facts: readonly Fact[],
  from: string,
  to: string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const fact of facts) {
    const [one, other] = [nameIn(pack, fact, from), nameIn(pack, fact, to)];
    if (one !== undefined && other !== undefined) found.set(one, (found.get(one) ?? new Set()).add(other));
  }
  return found;
}
