import type { Fact, Pack } from '../../facts/pack.ts';
import type { Draft, QuestionForm } from '../draft.ts';
import { parseSentence, tagsOf, upperFirst } from '../sentence.ts';
import { fillFact, type Stand, takesArticle } from '../slot-words.ts';
import { leadIn } from '../stem.ts';

/** The author's own wordings. Where the sentence has `<a job>`, the choices bear their article here too. */
export const asked: QuestionForm = { form: 'asked', draft: (fact, { pack }) => askedDrafts(pack, fact) };

/** The same with other words in the slots named in `instead`. */
export function askedDrafts(pack: Pack, fact: Fact, instead: Stand = new Map()): readonly Draft[] {
  return [...fact.ask].flatMap(([slot, wordings]) => {
    const key = fact.slots.get(slot);
    if (key === undefined) return [];
    return wordings.map((wording, index): Draft => {
      const parts = parseSentence(wording);
      const question = fillFact(pack, fact, parts, instead);
      return {
        form: 'asked',
        fact,
        slot,
        wording: index,
        asked: { about: 'value', key },
        visible: new Set(tagsOf(parts).map((tag) => tag.slot)),
        withArticle: bearsArticle(fact, slot),
        compose: (scope) => (scope === undefined ? upperFirst(question) : leadIn(scope, question)),
      };
    });
  });
}

function bearsArticle(fact: Fact, slot: string): boolean {
  return tagsOf(parseSentence(fact.say)).some((tag) => tag.slot === slot && takesArticle(tag));
}
