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
      date: markdown(dateOf(source), ROOM.section),
      section: markdown(source.section, ROOM.section),
    }),
    claimOf(words, source),
    packOf(words, question),
  ];
  return words('reveal.source', { parts: parts.filter((part) => part !== undefined).join(DOT) });
}

function titleWithLink(source: SourceLine): string {
  const title = markdown(source.title, ROOM.title);
  const url = source.url === undefined ? undefined : linkTarget(source.url);
  return url === undefined ? title : `[${title}](${url})`;
}

function dateOf(source: SourceLine): string {
  const date = parseDate(source.date);
  return date === undefined ? source.date : datePhrase(date);
}

/** An address that can stand in a masked link: http or https, short, and without what would end the link. */
function linkTarget(url: string): string | undefined {
  if (!/^https?:\/\/[^\s]+$/u.test(url)) return undefined;
  const target = url.replaceAll(/[()<>[\]\\*_~`|]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return target.length <= Math.min(MAX_URL, ROOM.url) ? target : undefined;
}

function claimOf(words: Words, source: SourceLine): string | undefined {
  if (source.claim === 'stated') return undefined;
  if (source.by === undefined) return words(`reveal.${source.claim}ByNobody`);
  return words(`reveal.${source.claim}`, { by: markdown(source.by, ROOM.section) });
}

function packOf(words: Words, question: Question): string {
  const pack = markdown(question.packTitle, ROOM.title);
  if (question.licence === undefined) return words('reveal.pack', { pack });
  return words('reveal.packLicensed', { pack, licence: markdown(question.licence, ROOM.licence) });
}
