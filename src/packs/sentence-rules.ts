import { containsName } from '../facts/fold.ts';
import { parseDate } from '../facts/dates.ts';
import { datePhrase } from '../facts/phrases.ts';
import { parseSentence, type Part, type Tag, tagsOf } from '../questions/sentence.ts';
import { kindOf, type Known } from './known.ts';
import type { Report } from './problem.ts';
import { listed, suggestCure } from './suggest.ts';
import { childOf, entriesOf, type TextNode, textOf, textsOf, type TreeNode } from './tree.ts';

const pronouns = /\b(?:he|she|his|her|hers|him|himself|herself)\b/i;
const prepositions = new Set(['in', 'on', 'at']);
const articles = new Set(['a', 'an']);

/** What the rules of sentences look at. */
export interface FactNodes {
  readonly id: string | undefined;
  readonly slots: ReadonlyMap<string, TreeNode>;
  readonly known: Known;
  readonly report: Report;
}

/** The rules of `say`: every slot is there and used, the words fit together. `mayBePresent` for ties and dated facts. */
export function checkSay(say: TextNode, mayBePresent: boolean, fact: FactNodes): void {
  const parts = checkWording(say, fact);
  const used = new Set(tagsOf(parts).map((tag) => tag.slot));
  for (const [slot, value] of fact.slots) {
    if (used.has(slot)) continue;
    fact.report.error(
      value.at,
      `"with" has "${slot}" but the sentence never uses <${slot}>.`,
      `Put <${slot}> into "say", or remove it.`,
      fact.id,
    );
  }
  const words = plainWords(parts);
  const present = /\b(?:is|are|has)\b/i.exec(words);
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
      fact.report.error(key.at, `"ask" has "${slot}" but "with" has no "${slot}".`, slotCure(slot, fact), fact.id);
    }
    for (const question of textsOf(value)) {
      const parts = checkWording(question, fact);
      if (tagsOf(parts).some((tag) => tag.slot === slot)) {
        fact.report.error(
          question.at,
          `this question contains its answer: <${slot}>.`,
          `Ask for it: who, where, when … instead of <${slot}>.`,
          fact.id,
        );
      }
      const shown = answersIn(plainWords(parts), fact.slots.get(slot), fact.known);
      if (shown !== undefined) {
        fact.report.error(
          question.at,
          `this question contains its answer: "${shown}".`,
          'Leave it out of the question.',
          fact.id,
        );
      }
      if (!/[?”]$/.test(question.text)) {
        fact.report.error(question.at, 'a question ends with a question mark.', 'Add "?" at its end.', fact.id);
      }
    }
  }
}

function checkWording(sentence: TextNode, fact: FactNodes): readonly Part[] {
  const { report, id } = fact;
  const parts = parseSentence(sentence.text);
  const words = plainWords(parts);
  if (/[<>]/.test(words)) {
    const cure = "Write slots as <who>, <in when>, <at where>, <a job> or <who's>, in small letters.";
    report.error(sentence.at, 'a < or > belongs to no slot.', cure, id);
  }
  if (/\{\s*\w+\s*\}/.test(words)) {
    report.error(sentence.at, 'slots are not written in curly brackets.', 'Write <slot>, not {slot}.', id);
  }
  const pronoun = pronouns.exec(words);
  if (pronoun !== null) {
    report.error(
      sentence.at,
      `name the person instead of "${pronoun[0]}".`,
      "Use the slot, as in <who> or <who's>.",
      id,
    );
  }
  for (const [index, part] of parts.entries()) {
    if (typeof part === 'string') continue;
    const value = fact.slots.get(part.slot);
    if (value === undefined) {
      report.error(
        sentence.at,
        `the sentence uses <${part.slot}> but "with" has no "${part.slot}".`,
        slotCure(part.slot, fact),
        id,
      );
    } else {
      checkLittleWord(sentence, part, value, fact);
      checkDoubled(sentence, parts[index - 1], part, value, fact);
    }
  }
  return parts;
}

function checkLittleWord(sentence: TextNode, tag: Tag, value: TreeNode, fact: FactNodes): void {
  if (tag.little === undefined) return;
  const written = `<${tag.little} ${tag.slot}>`;
  const isPreposition = prepositions.has(tag.little);
  if (!isPreposition && !articles.has(tag.little)) {
    const cure = `Write the word before the slot: "${tag.little} <${tag.slot}>".`;
    fact.report.error(
      sentence.at,
      `"${tag.little}" cannot stand inside ${written}; in, on, at, a and an can.`,
      cure,
      fact.id,
    );
    return;
  }
  const isDate = value.kind === 'text' && /^\d/.test(value.text);
  const kind = value.kind === 'text' ? kindOf(fact.known, value.text) : undefined;
  const fits = isPreposition ? isDate || kind === undefined || kind === 'place' : !isDate;
  if (!fits || value.kind === 'mapping') {
    const needs = isPreposition ? 'a date or a place' : 'the name of something';
    fact.report.error(
      sentence.at,
      `${written} needs ${needs}.`,
      `Write "${tag.little} <${tag.slot}>" or <${tag.slot}> alone.`,
      fact.id,
    );
  }
}

/** "in <in when>" would read "in in 2006", "the <where>" with a name that brings its own "the" likewise. */
function checkDoubled(sentence: TextNode, before: Part | undefined, tag: Tag, value: TreeNode, fact: FactNodes): void {
  const word =
    typeof before === 'string' ? /(?:^|\s)(in|on|at|a|an|the)\s$/i.exec(before)?.[1]?.toLowerCase() : undefined;
  if (word === undefined) return;
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

/** The name or date of the answer that stands in the words, if one does. */
function answersIn(words: string, value: TreeNode | undefined, known: Known): string | undefined {
  if (value?.kind !== 'text') return undefined;
  const date = parseDate(value.text);
  const entity = known.entities.get(value.text);
  const names = [...textsOf(childOf(entity, 'name')), ...textsOf(childOf(entity, 'also'))].map(({ text }) => text);
  const answers = date === undefined ? names : [datePhrase(date), date.text];
  return answers.find((answer) => containsName(words, answer));
}

function plainWords(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : '…')).join('');
}

function slotCure(slot: string, fact: FactNodes): string {
  const otherwise = `Add "${slot}" to "with"; it has ${listed(fact.slots.keys()) || 'nothing'}.`;
  return suggestCure(slot, fact.slots.keys(), otherwise);
}
