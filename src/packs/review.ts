import { articleFor, withArticle } from '../facts/articles.ts';
import { fold } from '../facts/fold.ts';
import type { Fact, Pack, Pools } from '../facts/pack.ts';
import { entityOf, sortOf, valuePhrase } from '../facts/query.ts';
import { generate } from '../questions/generate.ts';
import type { Question } from '../questions/question.ts';
import { shortHash } from '../questions/random.ts';
import { finishSentence, parseSentence } from '../questions/sentence.ts';
import { fillFact, trueSentence } from '../questions/slot-words.ts';

/** The wrong choices that are offered for one slot of a fact. */
export interface OfferedChoices {
  readonly fact: string;
  readonly slot: string;
  /** The fact in full. */
  readonly sentence: string;
  /** The right answer. */
  readonly answer: string;
  /** Changes when the sentence or the answer does: what was approved then stands for another question. */
  readonly of: string;
  /** As players read them, no two the same when folded, in the order of their code units. */
  readonly wrong: readonly string[];
}

/**
 * Chance decides which of many names stand beside an answer, so the questions are made several times. The bot plays the
 * first seed; the others show what may come up after an edit of the pack. Eight show nearly all that many more would.
 */
const seeds = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

/**
 * Every wrong choice that the questions of a pack offer, by fact and slot in the order of the pack. What the pack itself
 * proves wrong is left out: dates and amounts, whose choices are disjoint, and which of two dated events came first.
 */
export function offeredChoices(pack: Pack, pools: Pools): readonly OfferedChoices[] {
  const facts = new Map(pack.facts.map((fact) => [fact.id, fact]));
  const found = new Map<string, OfferedChoices & { wrong: string[] }>();
  for (const seed of seeds) {
    for (const question of generate(pack, pools, seed).questions) {
      const fact = facts.get(question.fact);
      const wrong = wrongChoices(pack, pools, fact, question);
      if (wrong.length === 0) continue;
      const place = `${question.fact}.${question.slot}`;
      const offered = found.get(place) ?? { ...describe(pack, fact, question), wrong: [] };
      const known = new Set(offered.wrong.map(fold));
      offered.wrong.push(...wrong.filter((choice) => !known.has(fold(choice))));
      found.set(place, offered);
    }
  }
  const order = new Map([...pack.facts, ...pack.extra].map(({ id }, index) => [id, index]));
  return [...found.values()]
    .map((offered) => ({ ...offered, wrong: offered.wrong.toSorted(byCodeUnits) }))
    .toSorted((a, b) => (order.get(a.fact) ?? order.size) - (order.get(b.fact) ?? order.size));
}

/** The part of what is offered that nobody has approved. `approved` tells whether a choice was, for the same sentence and answer. */
export function notApproved(
  offered: readonly OfferedChoices[],
  approved: (offered: OfferedChoices, choice: string) => boolean,
): readonly OfferedChoices[] {
  return offered
    .map((one) => ({ ...one, wrong: one.wrong.filter((choice) => !approved(one, choice)) }))
    .filter(({ wrong }) => wrong.length > 0);
}

/** Orders texts the same on every machine. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function describe(pack: Pack, fact: Fact | undefined, question: Question): Omit<OfferedChoices, 'wrong'> {
  // Words that are only implied are never told as if they were so: the question knows how to put them.
  const isHedged = question.source.claim === 'implied' || question.source.claim === 'speculated';
  const sentence = fact === undefined || isHedged ? question.explanation : trueSentence(pack, fact);
  const value = fact?.slots.get(question.slot);
  const answer = value === undefined ? question.answer : valuePhrase(pack, value);
  const asked = fact === undefined ? question.stem : '';
  const of = shortHash([sentence, fold(answer), asked].join('\u0000'));
  return { fact: question.fact, slot: question.slot, sentence, answer, of };
}

function wrongChoices(pack: Pack, pools: Pools, fact: Fact | undefined, question: Question): readonly string[] {
  if (question.form === 'true-false') {
    const shown =
      question.answer === 'False' && fact !== undefined ? shownName(pack, pools, fact, question) : undefined;
    return shown === undefined ? [] : [shown];
  }
  if (question.inOrder || question.form === 'order') return [];
  return (question.choices ?? []).filter((choice) => choice !== question.answer);
}

/** The name that a false statement has in place of the true one. */
function shownName(pack: Pack, pools: Pools, fact: Fact, { slot, stem }: Question): string | undefined {
  const value = fact.slots.get(slot);
  if (value?.kind !== 'entity') return undefined;
  const right = entityOf(pack, value.id);
  const parts = parseSentence(fact.say);
  const entities = [...pack.entities.values()].filter(({ id, kind }) => id !== right.id && kind === right.kind);
  const pooled = [pack.pools, pools].flatMap((pool) => pool.get(sortOf(right)) ?? []);
  const names = [
    ...entities.flatMap((entity) => [entity.name, withArticle(entity)]),
    ...pooled.flatMap((name) => [name, `${articleFor(name)} ${name}`]),
  ];
  return names.find((name) => stem.endsWith(finishSentence(fillFact(pack, fact, parts, new Map([[slot, name]])))));
}
