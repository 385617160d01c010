import { unseenIn, withoutHidden } from '../unseen.ts';
import type { Fix } from './row-report.ts';

/** Most texts: signs of ASCII that can be seen, with single blanks. */
const tidyText = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/**
 * A text as packs keep it: NFC, single blanks, straight quotes, no sign that nobody can see. What is already so comes
 * back unchanged, so that a file can go round as often as one likes. `note` hears what was mended.
 */
export function mend(raw: string, note?: (fix: Fix) => void): string {
  if (raw.length < 1000 && tidyText.test(raw)) return raw;
  let text = raw;
  if (unseenIn(text) !== undefined || /\p{Cs}/u.test(text)) {
    text = withoutHidden(text).replace(/\p{Cs}/gu, '');
    note?.('unseen');
  }
  const straight = text.replace(/[“”„‟]/g, '"').replace(/[‘’‚‛]/g, "'");
  if (straight !== text) note?.('quotes');
  if (/^\s|\s$|[^\S\r\n]{2}/.test(straight)) note?.('blanks');
  return straight.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** At most so many UTF-16 units, cut after a word where there is one. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  const blank = head.lastIndexOf(' ');
  return `${(blank > most / 2 ? head.slice(0, blank) : head).trimEnd()}…`;
}

/** The parts of a text between "|", where `\|` and `\\` stand for the signs themselves; empty parts are left out. */
export function splitList(text: string): readonly string[] {
  const parts = [''];
  for (const [sign] of text.matchAll(/\\[\\|]|[^]/gu)) {
    if (sign === '|') parts.push('');
    else parts.push(`${parts.pop() ?? ''}${sign === '\\|' || sign === '\\\\' ? sign.slice(1) : sign}`);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** The list as one text that `splitList` reads. */
export function joinList(list: readonly string[]): string {
  return list.map((part) => part.replace(/[\\|]/g, '\\$&')).join(' | ');
}
