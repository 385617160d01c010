import { MAX_BUTTON_LABEL, NAME_GRAPHEMES, ROOM } from './limits.ts';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const ELLIPSIS = '…';
/** Stands for a text of which nothing can be shown. */
const NOTHING = '?';

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A joiner is kept only where it ties two emoji into one. */
const LOOSE_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
/** Control, bidi and other format characters, halves of surrogate pairs, and letters that show as nothing. */
const UNSEEN = /(?!\u200d)(?:[\p{Cc}\p{Cf}\p{Cs}\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5)/gu;
/** Letters of Hebrew, Arabic, Syriac and the other scripts that are written so. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** One line of text without what hides, reorders or piles up: safe to show, but not escaped. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\s/gu, ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(LOOSE_JOINER, '')
    .normalize('NFC')
    .replaceAll(PILED_MARKS, '$1')
    .replaceAll(/ {2,}/gu, ' ')
    .trim();
}

/** Cleaned text in which Discord finds no markdown, link, mention, timestamp, heading, list or quote. */
export function escapeMarkdown(text: string): string {
  return cleanText(text)
    .replaceAll(/[\\*_~`|<>[\]@#]/gu, String.raw`\$&`)
    .replaceAll(/:(?=\/\/)/gu, String.raw`\:`)
    .replace(/^[-+]/u, String.raw`\$&`)
    .replace(/^(\d+)([.)])/u, String.raw`$1\$2`);
}

/** Escaped text of at most `room` UTF-16 units, cut between graphemes and marked with an ellipsis where it was cut. */
export function markdown(text: string, room: number): string {
  return cut(text, room, Infinity, escapeMarkdown) || NOTHING;
}

/** A player's name: escaped, cut, and isolated so that its direction cannot turn the words around it. */
export function markdownName(name: string): string {
  return isolate(cut(name, ROOM.name, NAME_GRAPHEMES, escapeMarkdown) || NOTHING);
}

/** A name that a server has given, such as its own; like a player's, but longer. */
export function markdownTitle(title: string): string {
  return isolate(markdown(title, ROOM.title));
}

/** What somebody typed: escaped and cut like any text, and isolated where it is written from right to left. */
export function markdownTyped(text: string, room: number): string {
  const shown = markdown(text, room);
  return RIGHT_TO_LEFT.test(shown) ? isolate(shown) : shown;
}

function isolate(shown: string): string {
  return `${FIRST_STRONG_ISOLATE}${shown}${POP_ISOLATE}`;
}

/** The label of a button or an option: cleaned and cut, never escaped, because it is not markdown. */
export function label(text: string, room: number = MAX_BUTTON_LABEL): string {
  return cut(text, room, Infinity, cleanText) || NOTHING;
}

function cut(text: string, room: number, graphemes: number, write: (text: string) => string): string {
  const clean = cleanText(text);
  // Writing adds characters and takes none away, so what is longer than the room need not be looked at.
  const start = clean.slice(0, room + 1);
  const parts = Array.from(SEGMENTER.segment(start), (part) => part.segment);
  const whole = write(start);
  if (start === clean && whole.length <= room && parts.length <= graphemes) return whole;
  // The last part may be half a grapheme, and the ellipsis needs a place too.
  let fits = 0;
  let tooMany = Math.min(parts.length, graphemes);
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (write(parts.slice(0, middle).join('')).length + ELLIPSIS.length <= room) fits = middle;
    else tooMany = middle;
  }
  return write(parts.slice(0, fits).join('')) + ELLIPSIS;
}

/** As many of the items as fit into `room` units when `separator` stands between them, and how many did not. */
export function fit(
  items: readonly string[],
  room: number,
  separator: string,
): { readonly shown: readonly string[]; readonly left: number } {
  let length = 0;
  const overflow = items.findIndex((item) => {
    length += item.length + separator.length;
    return length > room + separator.length;
  });
  const shown = overflow === -1 ? items : items.slice(0, overflow);
  return { shown, left: items.length - shown.length };
}
