import type { QuestionForm } from '../draft.ts';
import { inserted, quoted } from '../stem.ts';
import { undated } from './undated.ts';

/** "When did this happen?" above the sentence without its date. */
export const when: QuestionForm = {
  form: 'when',
  draft: (fact, { pack }) => {
    const event = undated(pack, fact);
    if (event === undefined) return [];
    const { slot, date, sentence, visible } = event;
    return [
      {
        form: 'when',
        fact,
        slot,
        asked: { about: 'value', key: date },
        visible,
        withArticle: false,
        compose: (scope) => `${inserted(scope, 'When', 'did this happen?')} ${quoted(sentence)}`,
      },
    ];
  },
};
