import type { Entry } from './draw-index.ts';
import { readText } from './mention.ts';

/** How many of the questions just asked must be about other facts, and have other answers. */
export const factDistance = 5;
const answerDistance = 3;

/** What a question must keep clear of. */
export interface Demands {
  /** The answers of the last three questions. */
  readonly answer: boolean;
  /** Whatever the last explanation or its note tells. */
  readonly spoil: boolean;
  /** The facts of the last five questions. */
  readonly fact: boolean;
}

/** What is given up, one after the other, when nothing is left to ask. */
export const relaxations: readonly Demands[] = [
  { answer: true, spoil: true, fact: true },
  { answer: false, spoil: true, fact: true },
  { answer: false, spoil: false, fact: true },
  { answer: false, spoil: false, fact: false },
];

/** Tells whether a question keeps clear of those asked before it, the last one last. */
export function clearOf(before: readonly Entry[]): (entry: Entry, demands: Demands) => boolean {
  const facts = new Set(before.slice(-factDistance).flatMap((asked) => asked.facts));
  const near = before.slice(-answerDistance);
  const keys = new Set(near.map(({ question }) => question.answerKey));
  const answers = new Set(near.map(({ answer }) => answer));
  const last = before.at(-1)?.question;
  const told =
    last === undefined ? undefined : readText(`${last.explanation} , ${last.note ?? ''}`, (folded) => folded);
  return (entry, demands) => {
    if (demands.answer && (keys.has(entry.question.answerKey) || answers.has(entry.answer))) return false;
    if (demands.fact && entry.facts.some((fact) => facts.has(fact))) return false;
    // "True" and "False" are given away by no explanation.
    return !demands.spoil || entry.kind === 'true-false' || told?.has(entry.answer) !== true;
  };
}
