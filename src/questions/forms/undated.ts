import type { Fact, Pack } from '../../facts/pack.ts';
import type { DateValue } from '../../facts/values.ts';
import { finishSentence, parseSentence, tagsOf, withoutSlot } from '../sentence.ts';
import { fillFact } from '../slot-words.ts';

/** A fact's one date, and its sentence without it. */
export interface Undated {
  readonly slot: string;
  readonly date: DateValue;
  readonly sentence: string;
  readonly visible: ReadonlySet<string>;
}

/** Present-tense words: what is so is no event, and "did this happen" does not fit it. */
const present = /\b(?:is|are|has|have)\b/;

/** The fact's sentence without its date, when it tells of one event with one date that can be left out. */
export function undated(pack: Pack, fact: Fact): Undated | undefined {
  const dates = [...fact.slots].filter(([, value]) => value.kind === 'date');
  const [slot, date] = dates[0] ?? [];
  if (slot === undefined || date?.kind !== 'date' || dates.length > 1) return undefined;
  const whole = parseSentence(fact.say);
  const parts = withoutSlot(whole, slot);
  if (parts === undefined || whole.some((part) => typeof part === 'string' && present.test(part))) return undefined;
  const visible = new Set(tagsOf(parts).map((tag) => tag.slot));
  if (visible.has(slot)) return undefined;
  return { slot, date, sentence: finishSentence(fillFact(pack, fact, parts)), visible };
}
