import { parseDate } from '../facts/dates.ts';
import { type FactNodes, checkAsk, checkSay } from './sentence-rules.ts';
import { checkEntity, kindOf, type Known, mostSought } from './known.ts';
import type { Report } from './problem.ts';
import { listed, suggest, suggestCure } from './suggest.ts';
import { childOf, entriesOf, textOf, textsOf, type TextNode, type TreeNode } from './tree.ts';
import { sourceSlot } from '../questions/forms/source.ts';
import { checkValue, readableDates } from './value-rules.ts';

/** Most facts in one pack. */
const maxFacts = 5000;
/** Slots that may change places: each more multiplies the readings of the fact. */
const maxSwap = 4;

/** The rules of the facts, one by one and among each other. */
export function checkFacts(root: TreeNode, known: Known, report: Report): void {
  const list = childOf(root, 'facts');
  if (list?.kind !== 'list') return;
  if (list.items.length === 0) report.error(list.at, '"facts" is empty.', 'Write at least one fact.');
  if (list.items.length > maxFacts) {
    report.error(
      list.at,
      `there are ${list.items.length} facts; a pack may have ${maxFacts}.`,
      'Cut it into several packs.',
    );
    return;
  }
  const lines = new Map<string, number>();
  for (const fact of list.items) {
    const id = childOf(fact, 'id');
    if (id?.kind === 'text' && id.text !== '') {
      const first = lines.get(id.text);
      if (first !== undefined)
        report.error(
          id.at,
          `the id "${id.text}" is used in line ${first} already.`,
          'Give this fact an id of its own.',
          id.text,
        );
      else lines.set(id.text, id.at.line);
    }
    checkFact(fact, known, report);
  }
}

function checkFact(node: TreeNode, known: Known, report: Report): void {
  const slots = new Map(entriesOf(childOf(node, 'with')).map(([slot, { value }]) => [slot, value]));
  const fact: FactNodes = { id: textOf(node, 'id'), slots, known, report };
  const section = textOf(node, 'at');
  const limit = section === undefined ? undefined : known.sections.get(section);
  for (const value of slots.values()) checkValue(value, limit, fact);
  const say = childOf(node, 'say');
  if (say?.kind === 'text' && say.text !== '') {
    checkSay(say, childOf(node, 'as-of') !== undefined || childOf(node, 'tie') !== undefined, fact);
  }
  const ask = childOf(node, 'ask');
  if (ask !== undefined) checkAsk(ask, fact);
  checkSwap(node, fact);
  checkVary(node, fact);
  checkNeverOffer(node, fact);
  for (const tie of manyOf(childOf(node, 'tie'))) {
    for (const key of ['of', 'is']) for (const slot of textsOf(childOf(tie, key))) checkSlot(slot, 'tie', fact);
  }
  checkClaim(node, fact);
  checkSection(node, fact);
}

function manyOf(node: TreeNode | undefined): readonly TreeNode[] {
  return node === undefined ? [] : node.kind === 'list' ? node.items : [node];
}

function checkSlot(slot: TextNode, key: string, { id, slots, report }: FactNodes): boolean {
  if (slots.has(slot.text)) return true;
  const cure = suggestCure(slot.text, slots.keys(), `Use a slot of "with": ${listed(slots.keys())}.`);
  report.error(slot.at, `"${key}" names "${slot.text}" but "with" has no "${slot.text}".`, cure, id);
  return false;
}

function checkSwap(node: TreeNode, fact: FactNodes): void {
  const swap = childOf(node, 'swap');
  if (swap?.kind !== 'list') return;
  const slots = textsOf(swap);
  const distinct = new Set(slots.map(({ text }) => text));
  if (distinct.size < 2 || distinct.size < slots.length || slots.length > maxSwap) {
    fact.report.error(
      swap.at,
      `"swap" needs two to ${maxSwap} different slots.`,
      'Write the slots whose order does not matter, as in [a, b].',
      fact.id,
    );
  }
  const known = slots.filter((slot) => checkSlot(slot, 'swap', fact));
  if (known.some(({ text }) => !isEntity(fact.slots.get(text)))) {
    fact.report.error(swap.at, 'dates and amounts cannot be swapped.', 'Keep only slots that name things.', fact.id);
  }
}

function isEntity(value: TreeNode | undefined): boolean {
  return value?.kind === 'text' && !/^\d/.test(value.text);
}

function checkVary(node: TreeNode, fact: FactNodes): void {
  for (const slot of textsOf(childOf(node, 'vary'))) {
    const value = checkSlot(slot, 'vary', fact) ? fact.slots.get(slot.text) : undefined;
    if (value?.kind !== 'text' || kindOf(fact.known, value.text) !== 'person') continue;
    const who = fact.known.realPeople ? 'a real person' : 'a person';
    fact.report.error(
      slot.at,
      `${who} cannot be swapped in a false statement.`,
      `Remove "${slot.text}" from "vary".`,
      fact.id,
    );
  }
}

function checkNeverOffer(node: TreeNode, { id, slots, known, report }: FactNodes): void {
  for (const [slot, { key, value }] of entriesOf(childOf(node, 'never_offer'))) {
    // The outlet asked for by "Which outlet carried this report?" stands in the claim, not under "with".
    const asksOutlet = slot === sourceSlot && childOf(childOf(node, 'claim'), 'by') !== undefined;
    if (!asksOutlet) checkSlot({ kind: 'text', at: key.at, text: slot }, 'never_offer', { id, slots, known, report });
    const right = slots.get(slot);
    const isDate = right?.kind === 'text' && /^\d/.test(right.text);
    for (const { text, at } of textsOf(value)) {
      if (isDate) {
        if (parseDate(text) === undefined) report.error(at, `cannot read "${text}".`, readableDates, id);
        continue;
      }
      // A name that no entity has may stand in a pool; only what looks like a slip for an id is told.
      const near =
        known.entities.has(text) || report.size >= mostSought || !/^[a-z0-9-]+$/.test(text)
          ? undefined
          : suggest(text, known.entities.keys());
      if (near !== undefined) report.error(at, `"${text}" is not in "entities".`, `Did you mean "${near}"?`, id);
    }
  }
}

function checkClaim(node: TreeNode, { id, known, report }: FactNodes): void {
  const claim = childOf(node, 'claim');
  const as = textOf(claim, 'as');
  const by = childOf(claim, 'by');
  if (claim === undefined || as === undefined) return;
  if (as !== 'stated' && by === undefined) {
    report.error(
      node.at,
      `the claim "${as}" does not say by whom.`,
      `Write "claim: { as: ${as}, by: … }" with a person or an outlet from "entities".`,
      id,
    );
  }
  if (as === 'stated' && by !== undefined) {
    report.warning(
      by.at,
      'what the source itself states needs no "by"; it is ignored.',
      'Remove it, or write quoted, reported or claimed.',
      id,
    );
  }
  if (by?.kind === 'text' && by.text !== '' && checkEntity(known, by.text, by.at, report, id)) {
    const kind = kindOf(known, by.text);
    if (kind !== undefined && kind !== 'person' && kind !== 'outlet') {
      report.error(by.at, `"${by.text}" is of the kind ${kind}.`, 'Name a person or an outlet.', id);
    }
  }
  const quiz = textOf(node, 'quiz');
  const hedged = as === 'implied' || as === 'speculated';
  if (hedged && textOf(node, 'tone') !== 'off' && quiz !== 'no' && quiz !== 'source') {
    report.error(
      claim.at,
      'implied or speculated facts must be "tone: off", or ask only who reported it.',
      'Add "tone: off".',
      id,
    );
  }
  const quizNode = childOf(node, 'quiz');
  if (quiz === 'source' && quizNode !== undefined) {
    report.error(quizNode.at, '"quiz: source" is not supported yet.', 'Write "tone: off" or "quiz: no" for now.', id);
  }
}

function checkSection(node: TreeNode, { id, known, report }: FactNodes): void {
  const at = childOf(node, 'at');
  if (at?.kind !== 'text' || at.text === '' || known.sections.has(at.text) || known.sections.size === 0) return;
  const sections = listed(known.sections.keys(), 30);
  const near = suggest(at.text, known.sections.keys());
  const cure =
    near === undefined ? `The sections are: ${sections}.` : `Did you mean "${near}"? The sections are: ${sections}.`;
  report.error(at.at, `the source has no section "${at.text}".`, cure, id);
}
