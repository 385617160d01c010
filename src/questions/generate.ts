import type { Fact, Pack, Pools } from '../facts/pack.ts';
import { entityOf, isAsked, namesOf } from '../facts/query.ts';
import type { Candidate, Ruled } from './candidate.ts';
import { makeBase } from './base.ts';
import { type Base, type Draft, isTyped } from './draft.ts';
import type { Option } from './option.ts';
import { questionForms, wordingForms } from './forms/list.ts';
import { source } from './forms/source.ts';
import { writtenDrafts } from './forms/written.ts';
import { arrange, keyOption, wrongSets } from './options.ts';
import { finishQuestion } from './finish.ts';
import type { Question, RefusedQuestion } from './question.ts';
import { bestWordingsFirst, isEnough, newWordingsFirst } from './quota.ts';
import { refuseChoices, refuseStem, refuseTyped, refuseWritten } from './rubric.ts';
import { scopeFor, scopeForMany } from './scope.ts';
import { uniqueRefusal } from './unique.ts';
import { refuseRepeats } from './repeats.ts';

/** All that a pack yields: the questions that passed every check, and what was refused, with the reason. */
export interface Generated {
  readonly questions: readonly Question[];
  readonly refused: readonly RefusedQuestion[];
}

/**
 * Makes the questions of a checked pack. The same pack, stock pools and seed give the same questions, byte for byte, on
 * every machine. A question depends on its own fact and on what could contradict or stand beside its answer, never on
 * the order or number of other facts.
 */
export function generate(pack: Pack, pools: Pools, seed: string): Generated {
  const base = makeBase(pack, pools, seed);
  const ruled = refuseRepeats([
    ...pack.facts.filter(isAsked).flatMap((fact) => ruleFact(base, fact)),
    ...pack.extra.flatMap((question) => writtenDrafts(question, base).map((draft) => rule(base, draft))),
  ]);
  return {
    questions: ruled.flatMap(({ question }) => (question === undefined ? [] : [question])),
    refused: ruled.flatMap(({ draft, stem, reason }) =>
      reason === undefined ? [] : [{ fact: draft.fact.id, slot: draft.slot, form: draft.form, stem, reason }],
    ),
  };
}

function ruleFact(base: Base, fact: Fact): readonly Ruled[] {
  const asksSourceAlone = fact.quiz === 'source';
  const forms = asksSourceAlone ? [source] : questionForms.filter((form) => !wordingForms.includes(form));
  const ruled: Ruled[] = [];
  const take = (drafts: readonly Draft[]): void => {
    for (const draft of drafts) if (!isEnough(draft, ruled)) ruled.push(rule(base, draft));
  };
  if (!asksSourceAlone) take(bestWordingsFirst(wordingForms.flatMap(({ draft }) => draft(fact, base))));
  for (const form of forms) {
    const drafts = form.draft(fact, base);
    take(form.form === 'typed' ? newWordingsFirst(drafts, ruled) : drafts);
  }
  return ruled;
}

function rule(base: Base, draft: Draft): Ruled {
  const { pack } = base;
  const key = keyOption(pack, draft);
  const scope = scopeOf(base, draft, key);
  const stem = draft.compose(scope);
  const candidate: Candidate = { base, draft, stem, scope, key, choices: [key] };
  const reason = refuseStem(candidate) ?? uniqueRefusal(pack, draft);
  if (reason !== undefined) return { draft, stem, reason };
  if (isTyped(draft)) {
    const typedReason = refuseTyped(candidate);
    if (typedReason !== undefined) return { draft, stem, reason: typedReason };
    return { draft, stem, question: finishQuestion(candidate) };
  }
  const chosen = choose(candidate);
  if (typeof chosen === 'string') return { draft, stem, reason: chosen };
  return { draft, stem, question: finishQuestion({ ...candidate, choices: chosen }) };
}

/** An author who writes a question by hand may say in it on whose word the answer stands. */
function namesItsSpeaker({ pack, reader }: Base, { asked, fact, compose }: Draft): boolean {
  const { by } = fact.claim;
  return asked.about === 'text' && by !== undefined && reader.mentions(compose(undefined), entityOf(pack, by)) > 0;
}

function scopeOf(base: Base, draft: Draft, key: Option): string | undefined {
  if (draft.asked.about === 'outlet' || namesItsSpeaker(base, draft)) return undefined;
  if (draft.asked.about === 'first')
    return scopeForMany(
      base,
      draft.asked.events.map(({ fact }) => fact.claim),
    );
  const hidden = draft.via === undefined ? [] : namesOf(entityOf(base.pack, draft.via.entity));
  const named = draft.asked.about === 'truth' ? [] : [...key.names, ...hidden];
  return scopeFor(base, draft.fact, draft.compose(undefined), named);
}

/** The first set of choices that passes every rule, in the order shown; or why none does. */
function choose(candidate: Candidate): readonly Option[] | string {
  const { base, draft, key, stem } = candidate;
  if (draft.asked.about === 'truth') {
    const choices = ['True', 'False'].map((text) => ({ text, names: [text] }));
    return refuseChoices({ ...candidate, choices }) ?? choices;
  }
  let first: string | undefined;
  let passable: readonly Option[] | undefined;
  for (const wrong of wrongSets(base, draft, stem)) {
    const choices = arrange(base, draft, [key, ...wrong]);
    const reason = refuseChoices({ ...candidate, choices });
    if (reason === undefined) return choices;
    // An author answers for what a set of his own choices gives away; where there is a better set, it is taken.
    const grave = draft.asked.about === 'text' ? refuseWritten({ ...candidate, choices }) : reason;
    if (grave === undefined) passable ??= choices;
    first ??= grave;
  }
  return passable ?? first ?? 'fewer than two wrong choices (M3)';
}
