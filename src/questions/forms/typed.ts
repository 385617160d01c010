import type { Fact, Pack } from '../../facts/pack.ts';
import type { Base, Draft, QuestionForm } from '../draft.ts';
import { isTypeable } from '../typeable.ts';
import { amount } from './amount.ts';
import { asked } from './asked.ts';
import { gap } from './gap.ts';
import { hopsToType } from './hop.ts';
import { when } from './when.ts';
import { who } from './who.ts';
import { year } from './year.ts';

/** Questions that stand without choices; of a slot that the author words, only the author's own are taken. */
const wordings: readonly QuestionForm[] = [who, when, amount];

/** The wordings for the slots of a fact, without those that only fill a gap where something better can be said. */
function draftAll(fact: Fact, base: Base): readonly Draft[] {
  const own = asked.draft(fact, base);
  const others = wordings.flatMap(({ draft }) => draft(fact, base)).filter(({ slot }) => !fact.ask.has(slot));
  // People of careful facts and ties are asked for in no other way, and an author who words nothing leaves no choice.
  const needsGaps = fact.tone === 'careful' || fact.tie.length > 0 || fact.ask.size === 0;
  const gaps = needsGaps ? gap.draft(fact, base).filter(({ slot }) => !fact.ask.has(slot)) : [];
  return [...own, ...others, ...year.draft(fact, base), ...gaps, ...hopsToType(base.pack, fact)];
}

/** Words that speak of choices. */
const choosing = /\b(?:of these|of the following|which one)\b/i;

function isNamed(pack: Pack, asked: Draft['asked']): boolean {
  return (asked.about === 'value' || asked.about === 'year') && isTypeable(pack, asked.key);
}

/** Any question of these forms without its choices, where the answer is one that people can type. */
export const typed: QuestionForm = {
  form: 'typed',
  draft: (fact, base) =>
    draftAll(fact, base)
      .filter(({ asked, compose }) => isNamed(base.pack, asked) && !choosing.test(compose(undefined)))
      .map((draft): Draft => ({ ...draft, form: 'typed' })),
};
