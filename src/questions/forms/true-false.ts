import type { Fact } from '../../facts/pack.ts';
import type { Base, Draft, QuestionForm } from '../draft.ts';
import type { Option } from '../option.ts';
import { optionOf, wrongOptions } from '../options.ts';
import { seededRandom } from '../random.ts';
import { finishSentence, parseSentence, tagsOf, type Tag } from '../sentence.ts';
import { fillFact, takesArticle } from '../slot-words.ts';
import { bracketed } from '../stem.ts';
import { isPerson } from '../tone.ts';

/** One true and one false statement from a fact. Only a date, an amount or a slot under `vary` is changed, never a person. */
export const trueFalse: QuestionForm = {
  form: 'true-false',
  draft: (fact, base) => {
    const parts = parseSentence(fact.say);
    const tags = tagsOf(parts);
    for (const tag of seededRandom(`${base.seed} true-false ${fact.id}`).shuffle(tags)) {
      const twins = canVary(base, fact, tags, tag) ? draftTwins(base, fact, tag) : [];
      if (twins.length > 0) return twins;
    }
    return [];
  },
};

function canVary({ pack }: Base, fact: Fact, tags: readonly Tag[], tag: Tag): boolean {
  const value = fact.slots.get(tag.slot);
  if (value === undefined || tags.filter((other) => other.slot === tag.slot).length > 1) return false;
  if (isPerson(pack, fact, tag.slot)) return false;
  return value.kind !== 'entity' || fact.vary.includes(tag.slot);
}

function draftTwins(base: Base, fact: Fact, tag: Tag): readonly Draft[] {
  const key = fact.slots.get(tag.slot);
  if (key === undefined) return [];
  const parts = parseSentence(fact.say);
  const visible = new Set(
    tagsOf(parts)
      .map((other) => other.slot)
      .filter((slot) => slot !== tag.slot),
  );
  const statement = (shown: Option) =>
    finishSentence(fillFact(base.pack, fact, parts, new Map([[tag.slot, shown.text]])));
  const whole = { form: 'true-false', fact, slot: tag.slot, visible, withArticle: takesArticle(tag) } as const;
  const draft = (shown: Option, holds: boolean): Draft => ({
    ...whole,
    asked: { about: 'truth', holds, shown },
    compose: (scope) => bracketed(scope, 'True or false', statement(shown)),
  });
  const right = optionOf(base.pack, key, whole.withArticle);
  const swapped = wrongOptions(base, { ...draft(right, true), asked: { about: 'value', key } }, statement(right))[0];
  return swapped === undefined ? [] : [draft(right, true), draft(swapped, false)];
}
