/**
 * Signs that show nothing, or may show nothing where they stand: control characters, turns of direction, signs without
 * width, fillers of Hangul, the empty Braille pattern, tags (of which the first half of the pair is enough to look
 * closer), joiners and selectors of variants.
 */
const suspects =
  /[\ufe00-\ufe0f\u034f\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\udb40]/g;

/** Escapes alone can bring half of a pair in: no file in UTF-8 has it, so that only single texts are looked at. */
const halfOfPair = /\p{Cs}/u;
const longText = 20_000;

const joiner = '\u200d';
const isJoined = {
  before: /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u,
  after: /^\p{Extended_Pictographic}/u,
};
/** A sign with a picture and a text form, and the second half of a key in a box, takes one of these two. */
const hasForms = /\p{Emoji}$/u;
const forms = new Set(['\ufe0e', '\ufe0f']);

/** The first sign of a text that nobody can see: a control character, a turn of direction, half of a pair. */
export function unseenIn(text: string): { readonly index: number; readonly code: string } | undefined {
  for (const { index } of text.matchAll(suspects)) {
    if (!isPartOfEmoji(text, index)) return { index, code: codeAt(text, index) };
  }
  const half = text.length < longText ? halfOfPair.exec(text) : null;
  return half === null ? undefined : { index: half.index, code: codeAt(text, half.index) };
}

const said = 'there is a sign here that cannot be seen';

/** What is said of a sign that `unseenIn` has found. */
export function unseenMessage(code: string): string {
  return `${said} (${code}).`;
}

/** Whether a problem tells of a sign that nobody can see. */
export function tellsUnseen({ message }: { readonly message: string }): boolean {
  return message.startsWith(said);
}

/** The text without signs that nobody can see, those inside emoji too. */
export function withoutUnseen(text: string): string {
  return text.replace(/\udb40[\udc00-\udfff]/g, '').replace(suspects, '');
}

function isPartOfEmoji(text: string, index: number): boolean {
  const sign = text.charAt(index);
  const before = text.slice(Math.max(0, index - 2), index);
  if (sign === joiner) return isJoined.before.test(before) && isJoined.after.test(text.slice(index + 1, index + 3));
  return forms.has(sign) && hasForms.test(before);
}

function codeAt(text: string, index: number): string {
  return `U+${(text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text without signs that nobody can see; those that emoji are made of stay. */
export function withoutHidden(text: string): string {
  let rest = text;
  while (unseenIn(rest) !== undefined) {
    const shorter = rest
      .replace(/\udb40[\udc00-\udfff]/g, '')
      .replace(suspects, (sign, index: number) => (isPartOfEmoji(rest, index) ? sign : ''))
      .replace(/\p{Cs}/gu, '');
    // What stood before a sign that went may have made others a part of an emoji.
    rest = shorter === rest ? withoutUnseen(rest) : shorter;
  }
  return rest;
}
