import { readFileSync } from 'node:fs';
import type { Fact, Pack } from '../../src/facts/pack.ts';
import { loadPools } from '../../src/packs/library.ts';
import type { Problem } from '../../src/packs/problem.ts';
import { readPack } from '../../src/packs/read.ts';
import { readReviewed } from '../../src/packs/reviewed.ts';
import { generate } from '../../src/questions/generate.ts';
import type { Question } from '../../src/questions/question.ts';

/** The facts of a bundled pack and all that `packs check` says of them, without its questions. */
export function factPack(name: string): { readonly pack: Pack; readonly problems: readonly Problem[] } {
  const { pack, problems } = readPack(readFileSync(`questions/${name}.yaml`), `${name}.yaml`);
  if (pack === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return { pack, problems };
}

/** The questions of a bundled pack that the bot plays. */
export async function questionsOf(pack: Pack): Promise<readonly Question[]> {
  return generate(pack, await loadPools('questions'), '1').questions;
}

/** The one amount of a fact that is known exactly. */
export function amountIn(fact: Fact | undefined): number {
  const found = [...(fact?.slots.values() ?? [])].find((value) => value.kind === 'amount');
  if (found?.kind !== 'amount' || found.bound !== 'exactly') throw new Error(`"${fact?.id}" has no exact amount`);
  return found.low;
}

/**
 * Every name that the questions offer beside an answer and that the pack's review does not hold. `packs review` makes the
 * questions with eight seeds, which takes a while for packs as large as these; this looks at those that the bot plays.
 */
export function unreviewed(name: string, questions: readonly Question[]): readonly string[] {
  const reading = readReviewed(readFileSync(`questions/${name}.reviewed.json`, 'utf8'), name);
  if ('refusal' in reading) throw new Error(reading.refusal);
  const { approved } = reading.reviewed;
  return questions
    .filter(({ inOrder, form }) => !inOrder && form !== 'order')
    .flatMap(({ fact, slot, answer, choices = [] }) => {
      const wrong = new Set(approved[`${fact}.${slot}`]?.wrong);
      return choices.filter((choice) => choice !== answer && !wrong.has(choice)).map((one) => `${fact}.${slot} ${one}`);
    });
}
