/** A slot of a sentence: `<who>`, `<In when>`, `<at where>`, `<a job>`, `<who's>`. */
export interface Tag {
  readonly slot: string;
  /** The little word before the slot's name, in lower case: in, at, on, a, an … */
  readonly little?: string;
  readonly possessive: boolean;
  /** True when the tag begins with a capital letter: what stands for it begins with one too. */
  readonly capital: boolean;
}

/** A stretch of a sentence: words as written, or a slot. */
export type Part = string | Tag;

/** What a slot contributes: the little word that fits its value, and the words for the value itself. */
export interface SlotWords {
  /** Missing when the tag has no little word, or when the words bring it with them. */
  readonly before?: string;
  readonly words: string;
}

const tagPattern = /<(?:([A-Za-z]+) )?([A-Za-z][a-z0-9-]*)('s)?>/g;

/** The mark that stands for the missing words. */
export const gapMark = '_____';

const parsed = new Map<string, readonly Part[]>();
/** The rows of a pattern share their sentences, so a pack has few of them; more are not kept. */
const mostParsed = 10_000;

/** Cuts a sentence with `<slot>` tags into its parts. Anything that is no tag stays text. */
export function parseSentence(sentence: string): readonly Part[] {
  const known = parsed.get(sentence);
  if (known !== undefined) return known;
  const parts = cut(sentence);
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(sentence, parts);
  return parts;
}

function cut(sentence: string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of sentence.matchAll(tagPattern)) {
    if (match.index > end) parts.push(sentence.slice(end, match.index));
    end = match.index + match[0].length;
    parts.push(readTag(match[1], match[2] ?? '', match[3] !== undefined));
  }
  if (end < sentence.length) parts.push(sentence.slice(end));
  return parts;
}

function readTag(little: string | undefined, name: string, possessive: boolean): Tag {
  const first = (little ?? name).charAt(0);
  return {
    slot: lowerFirst(name),
    ...(little === undefined ? {} : { little: little.toLowerCase() }),
    possessive,
    capital: first !== first.toLowerCase(),
  };
}

/** The tags of a sentence, in order. */
export function tagsOf(parts: readonly Part[]): readonly Tag[] {
  return parts.filter((part) => typeof part !== 'string');
}

/** Puts words into a sentence's slots. Capitals of tags inside the sentence are kept; its first letter is left to the caller. */
export function fillSentence(parts: readonly Part[], wordsFor: (tag: Tag) => SlotWords): string {
  return parts
    .map((part, index) => {
      if (typeof part === 'string') return part;
      const { before, words } = wordsFor(part);
      const text = `${before === undefined ? '' : `${before} `}${words}${part.possessive ? "'s" : ''}`;
      return part.capital && index > 0 ? upperFirst(text) : text;
    })
    .join('');
}

/**
 * The sentence without its date, for asking when it happened; undefined when the date cannot be taken out without
 * harm. A date can go when it has its preposition with it and stands at the start, at the end or before a stop.
 */
export function withoutSlot(parts: readonly Part[], slot: string): readonly Part[] | undefined {
  const at = parts.findIndex((part) => typeof part !== 'string' && part.slot === slot);
  const tag = parts[at];
  if (tag === undefined || typeof tag === 'string' || tag.possessive) return undefined;
  let before = parts[at - 1] ?? '';
  let after = parts[at + 1] ?? '';
  if (typeof before !== 'string' || typeof after !== 'string') return undefined;
  if (tag.little === undefined) {
    const preposition = /(^|\s)(?:in|on|during)\s$/i.exec(before);
    if (preposition === null) return undefined;
    before = before.slice(0, preposition.index + (preposition[1] ?? '').length);
  }
  if (before.trim() === '' && at <= 1) {
    if (!/^,?\s/.test(after)) return undefined;
    after = after.replace(/^,?\s+/, '');
    before = '';
  } else {
    if (!before.endsWith(' ') || (after !== '' && !/^[\s,.;]/.test(after))) return undefined;
    before = before.replace(/,?\s+$/, after === '' || after.startsWith(',') || after.startsWith('.') ? '' : ' ');
    after = before.endsWith(' ') ? after.trimStart() : after;
  }
  const kept = [...parts.slice(0, Math.max(0, at - 1)), before, after, ...parts.slice(at + 2)];
  return kept.filter((part) => part !== '');
}

/** The text with a capital first letter. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with a small first letter. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The sentence with a capital at its start and one period at its end. */
export function finishSentence(text: string): string {
  const trimmed = text.trim();
  return upperFirst(/[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`);
}
