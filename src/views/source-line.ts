import { parseDate } from '../facts/dates.ts';
import { datePhrase } from '../facts/phrases.ts';
import type { Words } from '../i18n/words.ts';
import type { Question, SourceLine } from '../questions/question.ts';
import { MAX_URL, ROOM } from './limits.ts';
import { markdown } from './text.ts';

const DOT = ' · ';

/** Where the answer can be looked up, on whose word it stands, and the pack with its licence. */
export function sourceLine(words: Words, question: Question): string {
  const { source } = question;
  const parts = [
    words('reveal.sourceTitle', {
      title: titleWithLink(source),
      date: unlinked(dateOf(source.date), ROOM.section),
      section: unlinked(source.section, ROOM.section),
    }),
    claimOf(words, source),
    question.asOf === undefined
      ? undefined
      : words('reveal.asOf', { date: unlinked(dateOf(question.asOf), ROOM.section) }),
    packOf(words, question),
  ];
  return words('reveal.source', { parts: parts.filter((part) => part !== undefined).join(DOT) });
}

/** Markdown without square brackets: after the line's own link, even escaped ones could make that link a longer one. */
function unlinked(text: string, room: number): string {
  return markdown(text.replaceAll('[', '(').replaceAll(']', ')'), room);
}

function titleWithLink(source: SourceLine): string {
  const url = source.url === undefined ? undefined : linkTarget(source.url);
  if (url === undefined) return unlinked(source.title, ROOM.title);
  return `[${unlinked(source.title, ROOM.title)}](${url})`;
}

/** A date as people write it, from how it is written in a pack. */
function dateOf(written: string): string {
  const date = parseDate(written);
  return date === undefined ? written : datePhrase(date);
}

/** An address that can stand in a masked link: of the web, short, and without what would end the link. */
function linkTarget(url: string): string | undefined {
  if (!/^https?:\/\//u.test(url) || !URL.canParse(url)) return undefined;
  const target = new URL(url).href.replaceAll(
    /[()<>[\]\\|`]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return target.length <= Math.min(MAX_URL, ROOM.url) ? target : undefined;
}

function claimOf(words: Words, source: SourceLine): string | undefined {
  if (source.claim === 'stated') return undefined;
  if (source.by === undefined) return words(`reveal.${source.claim}ByNobody`);
  return words(`reveal.${source.claim}`, { by: unlinked(source.by, ROOM.section) });
}

function packOf(words: Words, question: Question): string {
  const pack = unlinked(question.packTitle, ROOM.title);
  if (question.licence === undefined) return words('reveal.pack', { pack });
  return words('reveal.packLicensed', { pack, licence: unlinked(question.licence, ROOM.licence) });
}
