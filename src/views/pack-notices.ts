import { wordsFor } from '../i18n/words.ts';
import { ephemeralMessage, text } from './components.ts';
import { ROOM } from './limits.ts';
import type { Message } from './message.ts';
import { markdown } from './text.ts';

/** Something that a moderator has to be told about a pack: what happened, and what can be done. */
export type PackNotice =
  | { readonly notice: 'file-too-large'; readonly bytes: number }
  | { readonly notice: 'too-many-packs' | 'too-many-checks'; readonly count: number }
  | { readonly notice: 'too-many-bytes' | 'one-file' }
  | { readonly notice: 'fetch-host' | 'fetch-gone' | 'fetch-slow' | 'fetch-trouble' }
  | { readonly notice: 'check-time' | 'check-memory' | 'check-busy' }
  | { readonly notice: 'draft-gone' | 'draft-moved' | 'cancelled' | 'nothing-to-preview' }
  | { readonly notice: 'entry-gone' | 'entry-moved' | 'entry-not-here' | 'entry-too-long' }
  | {
      readonly notice: 'imported';
      readonly title: string;
      readonly slug: string;
      readonly questions: number;
      readonly isOn: boolean;
    };

export function packNoticeMessage(locale: string, notice: PackNotice): Message {
  return ephemeralMessage([text(packNoticeWords(locale, notice))]);
}

const plain = {
  'too-many-bytes': 'pack.quotaBytes',
  'one-file': 'pack.oneFile',
  'fetch-host': 'pack.fetchHost',
  'fetch-gone': 'pack.fetchGone',
  'fetch-slow': 'pack.fetchSlow',
  'fetch-trouble': 'pack.fetchTrouble',
  'check-time': 'pack.checkTime',
  'check-memory': 'pack.checkMemory',
  'check-busy': 'pack.checkBusy',
  'draft-gone': 'pack.draftGone',
  'draft-moved': 'pack.draftMoved',
  cancelled: 'pack.cancelled',
  'nothing-to-preview': 'preview.empty',
  'entry-gone': 'entry.gone',
  'entry-moved': 'entry.raced',
  'entry-not-here': 'entry.notHere',
  'entry-too-long': 'entry.tooLong',
} as const;

export function packNoticeWords(locale: string, notice: PackNotice): string {
  const words = wordsFor(locale);
  switch (notice.notice) {
    case 'file-too-large':
      return words('pack.tooLarge', { size: sizeOf(notice.bytes, locale) });
    case 'too-many-packs':
      return words('pack.tooManyPacks', { count: notice.count });
    case 'too-many-checks':
      return words('pack.tooManyUploads', { count: notice.count });
    case 'imported':
      return words(notice.isOn ? 'pack.imported' : 'pack.importedOff', {
        title: markdown(notice.title, ROOM.title),
        slug: notice.slug,
        count: notice.questions,
      });
    default:
      return words(plain[notice.notice]);
  }
}

/** A size in the units that people know: 1.4 MB. */
function sizeOf(bytes: number, locale: string): string {
  const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = bytes < 1024 ** 2 ? 0 : bytes < 1024 ** 3 ? 1 : 2;
  const value = bytes / 1024 ** (power + 1);
  const style = { style: 'unit', unit: units[power] ?? 'kilobyte', unitDisplay: 'short' } as const;
  return new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 1 }).format(value);
}
