import { wordsFor, type Words } from '../i18n/words.ts';
import { ephemeralMessage, text } from './components.ts';
import type { Message } from './message.ts';

/** What somebody is told who reports a question or appeals against the judgement of an answer. */
export type ReportNotice =
  | { readonly notice: 'thanks' | 'thanks-paused' | 'again' | 'no-reason' | 'no-question' }
  | { readonly notice: 'appeal-again' | 'no-answer' }
  | { readonly notice: 'too-many'; readonly count: number };

export function reportNoticeMessage(locale: string, notice: ReportNotice): Message {
  return ephemeralMessage([text(noticeWords(wordsFor(locale), notice))]);
}

function noticeWords(words: Words, notice: ReportNotice): string {
  switch (notice.notice) {
    case 'thanks':
      return words('report.thanks');
    case 'thanks-paused':
      return words('report.thanksPaused');
    case 'again':
      return words('report.again');
    case 'no-reason':
      return words('report.noReason');
    case 'no-question':
      return words('report.noQuestion');
    case 'too-many':
      return words('report.tooMany', { count: notice.count });
    case 'appeal-again':
      return words('appeal.again');
    case 'no-answer':
      return words('appeal.noAnswer');
  }
}
