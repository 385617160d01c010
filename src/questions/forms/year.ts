import { yearDate } from '../../facts/dates.ts';
import type { QuestionForm } from '../draft.ts';
import { inserted, quoted } from '../stem.ts';
import { undated } from './undated.ts';

const finerThanYear: ReadonlySet<string> = new Set(['day', 'month', 'half']);

/** "In which year did this happen?" for a date that the pack knows better than to the year. */
export const year: QuestionForm = {
  form: 'year',
  draft: (fact, { pack }) => {
    const event = undated(pack, fact);
    if (event === undefined || !finerThanYear.has(event.date.precision)) return [];
    const { slot, date, sentence, visible } = event;
    return [
      {
        form: 'year',
        fact,
        slot,
        asked: { about: 'year', key: yearDate(date) },
        visible,
        withArticle: false,
        compose: (scope) => `${inserted(scope, 'In which year', 'did this happen?')} ${quoted(sentence)}`,
      },
    ];
  },
};
