import { REPORT_REASONS } from '../game/review.ts';
import type { GameId } from '../game/model.ts';
import { wordsFor } from '../i18n/words.ts';
import { encodeSubmission } from './custom-id.ts';
import { MAX_MODAL_TITLE } from './limits.ts';
import type { Modal } from './message.ts';
import { radioField, textField } from './modal-fields.ts';
import { label } from './text.ts';

/** The custom_ids of the fields. */
export const REPORT_FIELDS = { why: 'why', more: 'more' } as const;
export const MAX_COMMENT = 500;

/** The dialog in which a question is reported. It tells nothing of the question, so that it can be sent while it is open. */
export function reportModal(locale: string, gameId: GameId, round: number): Modal {
  const words = wordsFor(locale);
  return {
    custom_id: encodeSubmission({ submit: 'report', game: gameId, round }),
    title: label(words('report.title'), MAX_MODAL_TITLE),
    components: [
      radioField(
        REPORT_FIELDS.why,
        REPORT_REASONS.map((reason) => ({ value: reason, label: words(`report.${reason}`) })),
        { label: words('report.why') },
      ),
      textField({
        id: REPORT_FIELDS.more,
        label: words('report.more'),
        description: words('report.moreHelp'),
        max: MAX_COMMENT,
        long: true,
      }),
    ],
  };
}
