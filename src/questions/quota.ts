import type { Ruled } from './candidate.ts';
import { chanceKey } from './chance-key.ts';
import type { Draft } from './draft.ts';
import { wordingForms } from './forms/list.ts';
import type { Form } from './question.ts';
import { hash } from './random.ts';

/** Typed questions about one slot of a fact; the year of a date counts by itself. */
const mostTyped = 2;

/** Hops of a fact by a tie, and as many riddles. */
const mostHops = 1;

const wordings: ReadonlySet<Form> = new Set(wordingForms.map(({ form }) => form));

/**
 * True when enough questions like this one were kept of its fact. Of the wordings for one slot, one has choices and the
 * others are typed: whoever has seen one set of choices with its answer could otherwise answer the next without reading it.
 */
export function isEnough(draft: Draft, ofFact: readonly Ruled[]): boolean {
  const kept = ofFact.filter(({ question }) => question !== undefined).map((one) => one.draft);
  if (draft.form === 'hop') {
    const hops = kept.filter(({ form, via }) => form === 'hop' && via?.by === draft.via?.by);
    return hops.length >= mostHops;
  }
  const alike = kept.filter(({ slot, asked }) => slot === draft.slot && asked.about === draft.asked.about);
  if (draft.form === 'typed') return alike.filter(({ form }) => form === 'typed').length >= mostTyped;
  return wordings.has(draft.form) && alike.some(({ form }) => wordings.has(form));
}

/** How likely a wording is to be the one with choices: the lower, the sooner it is tried. */
const ranks: Readonly<Partial<Record<Form, number>>> = { who: 0, asked: 1, when: 2, year: 2, amount: 2, gap: 3 };

/**
 * The wordings for the slots of a fact, the best first: short questions without a sentence to fill, then the author's own,
 * whichever of them chance has, then questions above a sentence, and gaps last.
 */
export function bestWordingsFirst(drafts: readonly Draft[]): readonly Draft[] {
  return drafts
    .map((draft) => ({ draft, rank: ranks[draft.form] ?? 0, chance: hash(`wording ${chanceKey(draft)}`) }))
    .sort((a, b) => a.rank - b.rank || a.chance - b.chance)
    .map(({ draft }) => draft);
}

/** Typed drafts in wordings of their own first, then those that repeat a question with choices, then hops. */
export function newWordingsFirst(drafts: readonly Draft[], ofFact: readonly Ruled[]): readonly Draft[] {
  const used = new Set(ofFact.flatMap(({ draft, question }) => (question === undefined ? [] : [wordingOf(draft)])));
  const place = (draft: Draft): number => (draft.via === undefined ? Number(used.has(wordingOf(draft))) : 2);
  return [0, 1, 2].flatMap((wanted) => drafts.filter((draft) => place(draft) === wanted));
}

function wordingOf(draft: Draft): string {
  return `${draft.slot} ${draft.compose(undefined)}`;
}
