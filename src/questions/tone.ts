import type { Fact, Pack } from '../facts/pack.ts';
import { entityOf, isAsked } from '../facts/query.ts';
import type { Draft } from './draft.ts';

/** Why fairness to the people named forbids a question, or undefined. The table is in `docs/questions.md`, "Tone". */
export function toneRefusal(pack: Pack, draft: Draft): string | undefined {
  const { fact, asked } = draft;
  if (!isAsked(fact)) return 'the fact is not to be asked about';
  if (asked.about === 'outlet') return undefined;
  if (fact.quiz === 'source') return 'only who reported the fact may be asked';
  if (fact.claim.as === 'implied' || fact.claim.as === 'speculated') return `the fact is only ${fact.claim.as}`;
  // Every event of an order question is one that may be asked about: no other is put in a set.
  if (asked.about === 'first') return undefined;
  if (asked.about === 'truth') {
    if (fact.tone === 'careful') return 'a careful fact is never a true-or-false statement';
    return isPerson(pack, fact, draft.slot) ? 'a person is never swapped in a statement' : undefined;
  }
  if (draft.via !== undefined && fact.tone === 'careful') return 'a careful fact is asked without detours';
  if (!isPerson(pack, fact, draft.slot)) return undefined;
  // A typed question offers nobody: nothing false is said of anyone.
  if (draft.form !== 'typed') {
    if (fact.tone === 'careful') return 'a careful fact never offers people as choices';
    if (fact.tie.length > 0) return 'a family or role tie never offers people as choices';
  }
  if (fact.shared && draft.slot === firstPersonSlot(pack, fact)) return 'others fit this description too';
  return undefined;
}

/** True when the slot of the fact holds a person. */
export function isPerson(pack: Pack, fact: Fact, slot: string): boolean {
  const value = fact.slots.get(slot);
  return value?.kind === 'entity' && entityOf(pack, value.id).kind === 'person';
}

function firstPersonSlot(pack: Pack, fact: Fact): string | undefined {
  return [...fact.slots.keys()].find((slot) => isPerson(pack, fact, slot));
}
