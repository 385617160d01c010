import { parseDate } from '../facts/dates.ts';
import { datePhrase } from '../facts/phrases.ts';
import type { Tag } from '../questions/sentence.ts';
import { kindOf, type Known, spellingsOf } from './known.ts';
import type { Report } from './problem.ts';
import { listed, suggestCure } from './suggest.ts';
import { entriesOf, type TextNode, textOf, textsOf, type TreeNode } from './tree.ts';

const pronouns = /\b(?:he|she|his|her|hers|him|himself|herself)\b/i;
const prepositions = new Set(['in', 'on', 'at']);
const articles = new Set(['a', 'an']);

/** What the rules of sentences look at. */
export interface FactNodes {
  /** The id of the fact, or the name of the pattern. */
  readonly id: string | undefined;
  /** Slot → value; for a pattern, the first value that a row has. */
  readonly slots: ReadonlyMap<string, TreeNode>;
  /** Where the values stand. */
  readonly holder: '"with"' | 'the rows';
  readonly known: Known;
  readonly report: Report;
}

/** The rules of `say`: every slot is there and used, the words stand alone. `mayBePresent` for ties and dated facts. */
export function checkSay(say: TextNode, mayBePresent: boolean, fact: FactNodes): void {
  checkWording(say, fact);
  const used = fact.known.sentences.of(say).slots;
  for (const [slot, value] of fact.slots) {
    if (used.has(slot)) continue;
    fact.report.error(
      value.at,
      `${fact.holder} ${has(fact)} "${slot}" but the sentence never uses <${slot}>.`,
      `Put <${slot}> into "say", or remove it.`,
      fact.id,
    );
  }
  const present = /\b(?:is|are|has)\b/i.exec(fact.known.sentences.of(say).plain);
  if (present !== null && !mayBePresent) {
    const cure = 'Write events in the past tense, or say when it was so with "as-of: 2024".';
    fact.report.warning(say.at, `"${present[0]}" may stop being true.`, cure, fact.id);
  }
  const leaning = /^(?:it|they|this|that|these|those)\b/i.exec(say.text);
  if (leaning !== null) {
    fact.report.warning(
      say.at,
      `"${leaning[0]}" cannot be understood without the text around it.`,
      'Name the thing itself.',
      fact.id,
    );
  }
}

/** The rules of `ask`: the slot is asked for, not given away. */
export function checkAsk(ask: TreeNode, fact: FactNodes): void {
  for (const [slot, { key, value }] of entriesOf(ask)) {
    if (!fact.slots.has(slot)) {
      const message = `"ask" has "${slot}" but ${fact.holder} ${has(fact)} no "${slot}".`;
      fact.report.error(key.at, message, slotCure(slot, fact), fact.id);
    }
    for (const question of textsOf(value)) {
      checkWording(question, fact);
      if (fact.known.sentences.of(question).slots.has(slot)) {
        fact.report.error(
          question.at,
          `this question contains its answer: <${slot}>.`,
          `Ask for it: who, where, when … instead of <${slot}>.`,
          fact.id,
        );
      }
      checkMark(question, fact.report, fact.id);
    }
  }
}

/** A question ends as one. */
export function checkMark(question: TextNode, report: Report, id: string | undefined): void {
  if (question.text === '' || /[?”]$/.test(question.text)) return;
  report.error(question.at, 'a question ends with a question mark.', 'Add "?" at its end.', id);
}

/** What is wrong with the words of a sentence, whatever stands in its slots. */
function checkWording(sentence: TextNode, fact: FactNodes): void {
  const { report, id } = fact;
  const { slots, plain } = fact.known.sentences.of(sentence);
  if (/[<>]/.test(plain)) {
    const cure = "Write slots as <who>, <in when>, <at where>, <a job> or <who's>, in small letters.";
    report.error(sentence.at, 'a < or > belongs to no slot.', cure, id);
  }
  if (/\{\s*\w+\s*\}/.test(plain)) {
    report.error(sentence.at, 'slots are not written in curly brackets.', 'Write <slot>, not {slot}.', id);
  }
  const pronoun = pronouns.exec(plain);
  if (pronoun !== null) {
    report.error(
      sentence.at,
      `name the person instead of "${pronoun[0]}".`,
      "Use the slot, as in <who> or <who's>.",
      id,
    );
  }
  for (const slot of slots) {
    if (fact.slots.has(slot)) continue;
    const message = `the sentence uses <${slot}> but ${fact.holder} ${has(fact)} no "${slot}".`;
    report.error(sentence.at, message, slotCure(slot, fact), id);
  }
}

/** What is wrong with a sentence once the values of a fact stand in its slots. */
export function checkFit(sentence: TextNode, fact: FactNodes): void {
  for (const { tag, wordBefore } of fact.known.sentences.of(sentence).tags) {
    const value = fact.slots.get(tag.slot);
    if (value === undefined) continue;
    if (tag.little !== undefined) checkLittleWord(sentence, tag, tag.little, value, fact);
    if (wordBefore !== undefined) checkDoubled(sentence, wordBefore, tag, value, fact);
  }
}

/** The same for the questions of `ask`, which must not show the value that they ask for. */
export function checkAskFit(ask: TreeNode | undefined, fact: FactNodes): void {
  for (const [slot, { value }] of entriesOf(ask)) {
    for (const question of textsOf(value)) {
      checkFit(question, fact);
      const shown = shownAnswer(question, answersOf(fact.slots.get(slot), fact.known), fact.known);
      if (shown === undefined) continue;
      fact.report.error(
        question.at,
        `this question contains its answer: "${shown}".`,
        'Leave it out of the question.',
        fact.id,
      );
    }
  }
}

/** The first of the names that stands in the words of a text outside of its slots. */
export function shownAnswer(text: TextNode, names: readonly string[], known: Known): string | undefined {
  const { lines } = known.sentences.of(text);
  return names.find((name) => lines.some((line) => line.includes(` ${known.fold(name)} `)));
}

/** Every spelling of a value. */
export function answersOf(value: TreeNode | undefined, known: Known): readonly string[] {
  if (value?.kind !== 'text') return [];
  const date = /^\d/.test(value.text) ? parseDate(value.text) : undefined;
  if (date !== undefined) return [datePhrase(date), date.text];
  return spellingsOf(known.entities.get(value.text)).map(({ text }) => text);
}

function has(fact: FactNodes): string {
  return fact.holder === '"with"' ? 'has' : 'have';
}

function checkLittleWord(sentence: TextNode, { slot }: Tag, little: string, value: TreeNode, fact: FactNodes): void {
  const isPreposition = prepositions.has(little);
  if (!isPreposition && !articles.has(little)) {
    const message = `"${little}" cannot stand inside <${little} ${slot}>; in, on, at, a and an can.`;
    fact.report.error(sentence.at, message, `Write the word before the slot: "${little} <${slot}>".`, fact.id);
    return;
  }
  const isDate = value.kind === 'text' && /^\d/.test(value.text);
  const kind = value.kind === 'text' ? kindOf(fact.known, value.text) : undefined;
  const fits = isPreposition ? isDate || kind === undefined || kind === 'place' : !isDate;
  if (!fits || value.kind === 'mapping') {
    const message = `<${little} ${slot}> needs ${isPreposition ? 'a date or a place' : 'the name of something'}.`;
    fact.report.error(sentence.at, message, `Write "${little} <${slot}>" or <${slot}> alone.`, fact.id);
  }
}

/** "in <in when>" would read "in in 2006", "the <where>" with a name that brings its own "the" likewise. */
function checkDoubled(sentence: TextNode, word: string, tag: Tag, value: TreeNode, fact: FactNodes): void {
  const name = value.kind === 'text' ? textOf(fact.known.entities.get(value.text), 'name') : undefined;
  const ownArticle = /^(the|a|an)\s/i.exec(name ?? '')?.[1]?.toLowerCase();
  const little = tag.little ?? '';
  const doubled = prepositions.has(word) ? prepositions.has(little) : articles.has(little) || ownArticle !== undefined;
  if (!doubled) return;
  const written = tag.little === undefined ? `<${tag.slot}>` : `<${little} ${tag.slot}>`;
  fact.report.error(
    sentence.at,
    `"${word}" would appear twice.`,
    `Write ${written} without the "${word}" before it.`,
    fact.id,
  );
}

function slotCure(slot: string, fact: FactNodes): string {
  const otherwise = `Add "${slot}" to ${fact.holder}; it has ${listed(fact.slots.keys()) || 'nothing'}.`;
  return suggestCure(slot, fact.slots.keys(), otherwise);
}
