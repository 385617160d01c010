import { entityOf } from '../../facts/query.ts';
import type { ClaimKind } from '../../facts/pack.ts';
import type { QuestionForm } from '../draft.ts';
import { parseSentence, tagsOf } from '../sentence.ts';
import { trueSentence } from '../slot-words.ts';
import { quoted } from '../stem.ts';

const wordings: Readonly<Record<ClaimKind, string>> = {
  stated: 'Which outlet carried this report?',
  reported: 'Which outlet carried this report?',
  quoted: 'Which outlet carried these words?',
  claimed: 'Which outlet passed on this claim?',
  implied: 'Which outlet carried this suggestion?',
  speculated: 'Which outlet carried this guess?',
};

/** The slot of questions about who carried the fact: none of `with`, but a name of its own in `never_offer` and in ids. */
export const sourceSlot = 'source';

/** "Which outlet carried this report?" above the whole sentence. */
export const source: QuestionForm = {
  form: 'source',
  draft: (fact, { pack }) => {
    const { as, by } = fact.claim;
    if (by === undefined || entityOf(pack, by).kind !== 'outlet') return [];
    return [
      {
        form: 'source',
        fact,
        slot: sourceSlot,
        asked: { about: 'outlet', key: { kind: 'entity', id: by } },
        visible: new Set(tagsOf(parseSentence(fact.say)).map((tag) => tag.slot)),
        withArticle: false,
        compose: () => `${wordings[as]} ${quoted(trueSentence(pack, fact))}`,
      },
    ];
  },
};
