import type { Fact, Pack } from '../../facts/pack.ts';
import { entityOf, placeWord } from '../../facts/query.ts';
import type { Draft, QuestionForm } from '../draft.ts';
import { parseSentence, tagsOf } from '../sentence.ts';
import { gapSentence, type Stand, takesArticle } from '../slot-words.ts';
import { bracketed, quoted } from '../stem.ts';

/** The sentence with a gap in one slot. The little word stays outside: "at _____". */
export const gap: QuestionForm = { form: 'gap', draft: (fact, { pack }) => gapDrafts(pack, fact) };

/** The same with other words in the slots named in `instead`. */
export function gapDrafts(pack: Pack, fact: Fact, instead: Stand = new Map()): readonly Draft[] {
  const tags = tagsOf(parseSentence(fact.say));
  return [...fact.slots].flatMap(([slot, key]): readonly Draft[] => {
    const own = tags.filter((tag) => tag.slot === slot);
    const [tag] = own;
    if (tag === undefined || own.length > 1) return [];
    const sentence = gapSentence(pack, fact, slot, instead);
    const bearsPlaceWord = tag.little !== undefined && key.kind === 'entity' && !takesArticle(tag);
    return [
      {
        form: 'gap',
        fact,
        slot,
        asked: { about: 'value', key },
        visible: new Set(tags.map((other) => other.slot).filter((other) => other !== slot)),
        withArticle: takesArticle(tag),
        ...(bearsPlaceWord ? { preposition: placeWord(entityOf(pack, key.id)) } : {}),
        compose: (scope) => bracketed(scope, 'Fill the gap', quoted(sentence)),
      },
    ];
  });
}
