import type { Draft, QuestionForm } from '../draft.ts';
import { parseSentence, tagsOf, upperFirst } from '../sentence.ts';
import { fillFact } from '../slot-words.ts';
import { leadIn } from '../stem.ts';

/** The author's own wordings. */
export const asked: QuestionForm = {
  form: 'asked',
  draft: (fact, { pack }) =>
    [...fact.ask].flatMap(([slot, wordings]) => {
      const key = fact.slots.get(slot);
      if (key === undefined) return [];
      return wordings.map((wording): Draft => {
        const parts = parseSentence(wording);
        const question = fillFact(pack, fact, parts);
        return {
          form: 'asked',
          fact,
          slot,
          asked: { about: 'value', key },
          visible: new Set(tagsOf(parts).map((tag) => tag.slot)),
          withArticle: false,
          compose: (scope) => (scope === undefined ? upperFirst(question) : leadIn(scope, question)),
        };
      });
    }),
};
