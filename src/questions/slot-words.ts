import { withArticle } from '../facts/articles.ts';
import type { Fact, Pack } from '../facts/pack.ts';
import { dateWord } from '../facts/phrases.ts';
import { entityOf, placeWord, valuePhrase } from '../facts/query.ts';
import type { Value } from '../facts/values.ts';
import {
  fillSentence,
  finishSentence,
  gapMark,
  parseSentence,
  type Part,
  type SlotWords,
  type Tag,
} from './sentence.ts';

const placeWords: ReadonlySet<string> = new Set(['in', 'at', 'on']);

/** True for the tags `<a job>` and `<an award>`. */
export function takesArticle(tag: Tag): boolean {
  return tag.little === 'a' || tag.little === 'an';
}

/** The words for a value in a slot, with the little word that fits it. */
function slotWords(pack: Pack, tag: Tag, value: Value): SlotWords {
  const before = littleWord(pack, tag, value);
  const words =
    value.kind === 'entity' && takesArticle(tag) ? withArticle(entityOf(pack, value.id)) : valuePhrase(pack, value);
  return before === undefined ? { words } : { before, words };
}

/** The little word before a value: a date or a place chooses its own; an article belongs to the words themselves. */
function littleWord(pack: Pack, tag: Tag, value: Value): string | undefined {
  if (tag.little === undefined || takesArticle(tag)) return undefined;
  if (!placeWords.has(tag.little)) return tag.little;
  if (value.kind === 'date') return dateWord(value);
  return value.kind === 'entity' ? placeWord(entityOf(pack, value.id)) : tag.little;
}

/** Words to put in a slot in place of those for its value. */
export type Stand = ReadonlyMap<string, string>;

/** Fills a sentence with the fact's values; a slot named in `instead` shows those words after its own little word. */
export function fillFact(pack: Pack, fact: Fact, parts: readonly Part[], instead: Stand = new Map()): string {
  return fillSentence(parts, (tag) => {
    const value = fact.slots.get(tag.slot);
    const other = instead.get(tag.slot);
    if (value === undefined) return { words: other ?? `<${tag.slot}>` };
    if (other === undefined) return slotWords(pack, tag, value);
    const before = littleWord(pack, tag, value);
    return before === undefined ? { words: other } : { before, words: other };
  });
}

const sentences = new WeakMap<Fact, string>();

/** The fact as a sentence of its own: "Ada wrote the first program in 1843." */
export function trueSentence(pack: Pack, fact: Fact): string {
  const known = sentences.get(fact) ?? finishSentence(fillFact(pack, fact, parseSentence(fact.say)));
  sentences.set(fact, known);
  return known;
}

/** The fact's sentence with a gap in one slot, and other words in the slots named in `instead`. */
export function gapSentence(pack: Pack, fact: Fact, slot: string, instead: Stand = new Map()): string {
  return finishSentence(fillFact(pack, fact, parseSentence(fact.say), new Map([...instead, [slot, gapMark]])));
}
