import type { Pack } from '../../facts/pack.ts';
import type { Draft, QuestionForm } from '../draft.ts';
import { isTypeable } from '../typeable.ts';
import { amount } from './amount.ts';
import { asked } from './asked.ts';
import { gap } from './gap.ts';
import { hopsToType } from './hop.ts';
import { when } from './when.ts';
import { who } from './who.ts';
import { year } from './year.ts';

/** The forms whose wording does without choices, the one that reads best first. */
const wordings: readonly QuestionForm[] = [asked, who, when, year, amount, gap];

/** Words that speak of choices. */
const choosing = /\b(?:of these|of the following|which one)\b/i;

function isNamed(pack: Pack, asked: Draft['asked']): boolean {
  return (asked.about === 'value' || asked.about === 'year') && isTypeable(pack, asked.key);
}

/** Any question of these forms without its choices, where the answer is one that people can type. */
export const typed: QuestionForm = {
  form: 'typed',
  draft: (fact, base) =>
    [...wordings.flatMap(({ draft }) => draft(fact, base)), ...hopsToType(base.pack, fact)]
      .filter(({ asked, compose }) => isNamed(base.pack, asked) && !choosing.test(compose(undefined)))
      .map((draft): Draft => ({ ...draft, form: 'typed' })),
};
