import { readFileSync } from 'node:fs';
import type { Pack } from '../../../src/facts/pack.ts';
import type { Value } from '../../../src/facts/values.ts';
import { readPack } from '../../../src/packs/read.ts';
import type { Answerline } from '../../../src/questions/answerline.ts';
import { answerlineOf } from '../../../src/questions/answerlines.ts';
import type { Judgement } from '../../../src/questions/judge.ts';

type Verdict = Judgement['verdict'];

/** What people type when one thing is asked for. */
export interface CaseGroup {
  readonly about: string;
  readonly line: Answerline;
  readonly accept?: readonly string[];
  readonly prompt?: readonly string[];
  readonly reject?: readonly string[];
  /** Rejected, and told as near misses. */
  readonly near?: readonly string[];
  /** What a person would judge otherwise than the rules do: the guess, and what a person would say. */
  readonly misses?: readonly (readonly [guess: string, person: Verdict])[];
}

function bundled(): Pack {
  const { pack } = readPack(readFileSync('questions/unlikely-friends.yaml'), 'unlikely-friends.yaml');
  if (pack === undefined) throw new Error('the bundled pack has errors');
  return pack;
}

const article = bundled();

/** The answerline of a name of the bundled pack. */
export function named(name: string, pack: Pack = article): Answerline {
  const entity = [...pack.entities.values()].find((one) => one.name === name);
  if (entity === undefined) throw new Error(`no entity is named "${name}"`);
  return answerlineOf(pack, { kind: 'entity', id: entity.id });
}

/** The answerline of a date or an amount: these need no pack. */
export function valued(value: Value): Answerline {
  return answerlineOf(article, value);
}

export interface Case {
  readonly about: string;
  readonly line: Answerline;
  readonly guess: string;
  readonly verdict: Verdict;
  readonly near?: true;
}

/** The cases of groups, one after the other, without the known misses. */
export function casesOf(groups: readonly CaseGroup[]): readonly Case[] {
  return groups.flatMap(({ about, line, accept = [], prompt = [], reject = [], near = [] }) => [
    ...accept.map((guess): Case => ({ about, line, guess, verdict: 'accept' })),
    ...prompt.map((guess): Case => ({ about, line, guess, verdict: 'prompt' })),
    ...reject.map((guess): Case => ({ about, line, guess, verdict: 'reject' })),
    ...near.map((guess): Case => ({ about, line, guess, verdict: 'reject', near: true })),
  ]);
}
