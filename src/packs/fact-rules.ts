import { parseDate } from '../facts/dates.ts';
import { sourceSlot } from '../questions/forms/source.ts';
import { checkClaim, checkSection } from './claim-rules.ts';
import { checkEvent, checkImage } from './event-rules.ts';
import { kindOf, type Known, mostSought } from './known.ts';
import type { Report } from './problem.ts';
import { type FactNode, keyOf } from './rows.ts';
import { checkAsk, checkAskFit, checkFit, checkSay, type FactNodes } from './sentence-rules.ts';
import { listed, suggestCure } from './suggest.ts';
import { childOf, entriesOf, textOf, textsOf, type TextNode, type TreeNode } from './tree.ts';
import { checkValue, readableDates } from './value-rules.ts';

/** Most facts in one pack, rows of patterns among them. */
const maxFacts = 5000;
/** Slots that may change places: each more multiplies the readings of the fact. */
const maxSwap = 4;

/** The rules of the facts, one by one and among each other. */
export function checkFacts(root: TreeNode, facts: readonly FactNode[], known: Known, report: Report): void {
  const list = childOf(root, 'facts');
  if (list?.kind === 'list' && list.items.length === 0)
    report.error(list.at, '"facts" is empty.', 'Write at least one fact.');
  if (facts.length > maxFacts) {
    report.error(
      (list ?? root).at,
      `there are ${facts.length} facts; a pack may have ${maxFacts}.`,
      'Cut it into several packs.',
    );
    return;
  }
  const lines = new Map<string, number>();
  for (const node of facts) {
    if (node.pattern === undefined) checkId(childOf(node.body, 'id'), lines, report);
    checkFact(node, known, report);
  }
  for (const written of childOf(root, 'extra')?.kind === 'list' ? itemsOf(childOf(root, 'extra')) : [])
    checkId(childOf(written, 'id'), lines, report);
}

function checkId(id: TreeNode | undefined, lines: Map<string, number>, report: Report): void {
  if (id?.kind !== 'text' || id.text === '') return;
  const first = lines.get(id.text);
  if (first === undefined) lines.set(id.text, id.at.line);
  else
    report.error(id.at, `the id "${id.text}" is used in line ${first} already.`, 'Give it an id of its own.', id.text);
}

function checkFact(node: FactNode, known: Known, report: Report): void {
  const fact: FactNodes = { id: node.id, slots: node.slots, holder: '"with"', known, report };
  const section = keyOf(node, 'at');
  const limit = section?.kind === 'text' ? known.sections.get(section.text) : undefined;
  if (node.pattern === undefined) {
    for (const value of node.slots.values()) checkValue(value, limit, fact);
    checkStatement(node.body, fact);
  }
  const say = childOf(node.body, 'say');
  if (say?.kind === 'text') checkFit(say, fact);
  checkAskFit(childOf(node.body, 'ask'), fact);
  checkVary(node.body, fact);
}

/** The rules of what a fact says of itself, or a pattern of all its rows. */
export function checkStatement(node: TreeNode, fact: FactNodes): void {
  const say = childOf(node, 'say');
  if (say?.kind === 'text' && say.text !== '') {
    checkSay(say, childOf(node, 'as-of') !== undefined || childOf(node, 'tie') !== undefined, fact);
  }
  const ask = childOf(node, 'ask');
  if (ask !== undefined) checkAsk(ask, fact);
  checkSwap(node, fact);
  for (const slot of textsOf(childOf(node, 'vary'))) checkSlot(slot, 'vary', fact);
  checkNeverOffer(node, fact);
  for (const tie of itemsOf(childOf(node, 'tie'))) checkTie(tie, fact);
  const [only, shared] = [childOf(node, 'only'), textOf(node, 'shared')];
  if (only?.kind === 'text' && isYes(only.text) && isYes(shared)) {
    fact.report.error(only.at, '"only" and "shared" contradict each other.', 'Keep the one that is true.', fact.id);
  }
  checkEvent(node, fact);
  checkImage(node, fact);
  checkClaim(childOf(node, 'claim'), node, fact);
  checkSection(childOf(node, 'at'), fact);
}

function isYes(text: string | undefined): boolean {
  return text === 'yes' || text === 'true';
}

function itemsOf(node: TreeNode | undefined): readonly TreeNode[] {
  return node === undefined ? [] : node.kind === 'list' ? node.items : [node];
}

function checkSlot(slot: TextNode, key: string, { id, slots, holder, report }: FactNodes): boolean {
  if (slots.has(slot.text)) return true;
  const cure = suggestCure(slot.text, slots.keys(), `Use a slot of ${holder}: ${listed(slots.keys())}.`);
  const have = holder === '"with"' ? 'has' : 'have';
  report.error(slot.at, `"${key}" names "${slot.text}" but ${holder} ${have} no "${slot.text}".`, cure, id);
  return false;
}

function checkTie(tie: TreeNode, fact: FactNodes): void {
  const ends = ['of', 'is'].flatMap((key) => textsOf(childOf(tie, key)));
  for (const slot of ends) {
    if (!checkSlot(slot, 'tie', fact) || isEntity(fact.slots.get(slot.text))) continue;
    const message = `"tie" needs things with names, but "${slot.text}" is a date or an amount.`;
    fact.report.error(slot.at, message, 'Name slots that hold people or things.', fact.id);
  }
  const [of, is] = ends;
  if (of !== undefined && of.text === is?.text) {
    fact.report.error(
      tie.at,
      '"of" and "is" name the same slot.',
      'Name two: the brother OF one IS the other.',
      fact.id,
    );
  }
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
    const value = fact.slots.get(slot.text);
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

function checkNeverOffer(node: TreeNode, fact: FactNodes): void {
  const { id, slots, known, report } = fact;
  for (const [slot, { key, value }] of entriesOf(childOf(node, 'never_offer'))) {
    // The outlet asked for by "Which outlet carried this report?" stands in the claim, not under "with".
    const asksOutlet = slot === sourceSlot && childOf(childOf(node, 'claim'), 'by') !== undefined;
    if (!asksOutlet) checkSlot({ kind: 'text', at: key.at, text: slot }, 'never_offer', fact);
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
          : known.speller.near(text);
      if (near !== undefined) report.error(at, `"${text}" is not in "entities".`, `Did you mean "${near}"?`, id);
    }
  }
}
