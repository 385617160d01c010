import { unitsCompare } from '../../facts/amounts.ts';
import type { Draft, QuestionForm } from '../draft.ts';
import { parseSentence, tagsOf } from '../sentence.ts';
import { gapSentence } from '../slot-words.ts';
import { quoted } from '../stem.ts';
import { lowerFirst } from '../sentence.ts';

/** "Which length of time fills the gap?" or "Which figure fills the gap?" above the sentence with a gap for its amount. */
export const amount: QuestionForm = {
  form: 'amount',
  draft: (fact, { pack }) => {
    const tags = tagsOf(parseSentence(fact.say));
    return [...fact.slots].flatMap(([slot, key]): readonly Draft[] => {
      if (key.kind !== 'amount' || tags.filter((tag) => tag.slot === slot).length !== 1) return [];
      const question = unitsCompare(key.unit, 'hours')
        ? 'Which length of time fills the gap'
        : 'Which figure fills the gap';
      const sentence = quoted(gapSentence(pack, fact, slot));
      return [
        {
          form: 'amount',
          fact,
          slot,
          asked: { about: 'value', key },
          visible: new Set(tags.map((tag) => tag.slot).filter((other) => other !== slot)),
          withArticle: false,
          compose: (scope) => `${question}${scope === undefined ? '' : `, ${lowerFirst(scope)}`}? ${sentence}`,
        },
      ];
    });
  },
};
