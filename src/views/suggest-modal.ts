import { wordsFor } from '../i18n/words.ts';
import { encodeSubmission } from './custom-id.ts';
import { MAX_MODAL_TITLE } from './limits.ts';
import type { Modal } from './message.ts';
import { textField } from './modal-fields.ts';
import { label } from './text.ts';

/** The custom_ids of the fields. */
export const SUGGEST_FIELDS = { ask: 'ask', answers: 'answers', note: 'note' } as const;

/** The dialog in which a player suggests a question. */
export function suggestModal(locale: string, pack: string): Modal {
  const words = wordsFor(locale);
  return {
    custom_id: encodeSubmission({ submit: 'suggestion', pack }),
    title: label(words('suggest.title'), MAX_MODAL_TITLE),
    components: [
      textField({ id: SUGGEST_FIELDS.ask, label: words('entry.ask'), max: 500, required: true, long: true }),
      textField({
        id: SUGGEST_FIELDS.answers,
        label: words('entry.answers'),
        description: words('entry.answersHelp'),
        max: 1000,
        required: true,
        long: true,
      }),
      textField({
        id: SUGGEST_FIELDS.note,
        label: words('suggest.source'),
        description: words('suggest.sourceHelp'),
        max: 500,
        long: true,
      }),
    ],
  };
}
