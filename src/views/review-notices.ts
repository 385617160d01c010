import type { CaseOutcome } from '../game/review.ts';
import { wordsFor, type Words } from '../i18n/words.ts';
import { outcomeWords } from './case-card.ts';
import { ephemeralMessage, relativeTime, text } from './components.ts';
import type { Message } from './message.ts';
import { markdownName } from './text.ts';

/** What a moderator is told who decides on a case, or changes scores. */
export type ReviewNotice =
  | { readonly notice: 'gone' | 'is-on' | 'answer-gone' | 'undone-before' }
  | { readonly notice: 'already'; readonly name: string; readonly at: number; readonly outcome: CaseOutcome };

export function reviewNoticeMessage(locale: string, notice: ReviewNotice): Message {
  return ephemeralMessage([text(noticeWords(wordsFor(locale), notice))]);
}

function noticeWords(words: Words, notice: ReviewNotice): string {
  switch (notice.notice) {
    case 'gone':
      return words('review.gone');
    case 'is-on':
      return words('review.isOn');
    case 'answer-gone':
      return words('regrade.answerGone');
    case 'undone-before':
      return words('regrade.undoneBefore');
    case 'already':
      return words('review.already', {
        name: markdownName(notice.name),
        when: relativeTime(notice.at),
        outcome: outcomeWords(words, notice.outcome),
      });
  }
}
