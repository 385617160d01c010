import type { Candidate, Rule } from './candidate.ts';
import { ascend, choicesDiffer, evenLength, fitsButtons, noTellingWord, oneHolds, sameKind } from './choice-rules.ts';
import { hiddenStaysHidden, oneIsDescribed } from './hop-rules.ts';
import { fitsMessage } from './length-rules.ts';
import { noDateInLabel } from './order-rules.ts';
import { fairTone, noAnswerInStem, noNameTwice, plainWords, sourceIsThere, wellFormed } from './stem-rules.ts';
import { noTypedWord, oneCanBeTyped } from './typed-rules.ts';
import { standsAlone, writtenCanBeTyped } from './written-rules.ts';

/** What the stem alone decides: asked before choices are looked for. */
const stemRules: readonly Rule[] = [
  fairTone,
  sourceIsThere,
  noDateInLabel,
  hiddenStaysHidden,
  noAnswerInStem,
  wellFormed,
  plainWords,
  noNameTwice,
  standsAlone,
];

/** What a set of choices decides: a set that fails makes room for the next. */
const choiceRules: readonly Rule[] = [
  choicesDiffer,
  sameKind,
  noTellingWord,
  ascend,
  evenLength,
  fitsButtons,
  oneHolds,
  fitsMessage,
  oneIsDescribed,
];

/** What the choices of an ordinary quiz may give away, but choices made by a program may not. */
const onlyForMade: ReadonlySet<Rule> = new Set([noTellingWord, evenLength]);
const writtenRules: readonly Rule[] = choiceRules.filter((rule) => !onlyForMade.has(rule));

/** What counts in place of choices for typed questions. */
const typedRules: readonly Rule[] = [noTypedWord, fitsMessage, oneCanBeTyped, writtenCanBeTyped, oneIsDescribed];

/** The first reason to refuse the wording, or undefined. */
export function refuseStem(candidate: Candidate): string | undefined {
  return firstRefusal(stemRules, candidate);
}

/** The first reason to refuse the choices, or undefined. */
export function refuseChoices(candidate: Candidate): string | undefined {
  return firstRefusal(choiceRules, candidate);
}

/** The same for the choices of a written question, by what no author can answer for. */
export function refuseWritten(candidate: Candidate): string | undefined {
  return firstRefusal(writtenRules, candidate);
}

/** The first reason to refuse a question without choices, or undefined. */
export function refuseTyped(candidate: Candidate): string | undefined {
  return firstRefusal(typedRules, candidate);
}

function firstRefusal(rules: readonly Rule[], candidate: Candidate): string | undefined {
  for (const { id, refuse } of rules) {
    const reason = refuse(candidate);
    if (reason !== undefined) return `${reason} (${id})`;
  }
  return undefined;
}
