import { checkClaim, checkSection } from './claim-rules.ts';
import { checkStatement } from './fact-rules.ts';
import { checkKind } from './head-rules.ts';
import { checkEntity, type Known } from './known.ts';
import type { Report } from './problem.ts';
import { type FactNode, firstValue, keyOf, rowKeys, splitSpellings } from './rows.ts';
import type { FactNodes } from './sentence-rules.ts';
import { listed, suggest, suggestCure } from './suggest.ts';
import { childOf, entriesOf, textOf, type TreeNode } from './tree.ts';
import { checkValue, isDateInWords } from './value-rules.ts';

/** The longest name that fits a button of Discord, in UTF-16 units. */
const maxName = 80;

/** The rules of patterns: of what they say for all rows, and of each row. */
export function checkPatterns(root: TreeNode, facts: readonly FactNode[], known: Known, report: Report): void {
  const rows = new Map<string, FactNode[]>();
  for (const fact of facts) {
    const own = rows.get(fact.pattern ?? '') ?? [];
    if (own.length === 0) rows.set(fact.pattern ?? '', own);
    own.push(fact);
  }
  for (const [name, { value: body }] of entriesOf(childOf(root, 'patterns'))) {
    checkPattern(name, body, rows.get(name) ?? [], { root, known, report });
  }
}

function checkPattern(
  id: string,
  body: TreeNode,
  rows: readonly FactNode[],
  { root, known, report }: { readonly root: TreeNode; readonly known: Known; readonly report: Report },
): void {
  const list = childOf(body, 'rows');
  if (list?.kind === 'list' && list.items.length === 0) {
    report.error(
      list.at,
      '"rows" is empty.',
      'Write at least one row, as in "- { city: Paris, country: France }".',
      id,
    );
  }
  const kinds = childOf(body, 'slots');
  const slots = slotsOfPattern(body, rows, known);
  const fact: FactNodes = { id, slots, holder: 'the rows', known, report };
  if (rows.length > 0) checkStatement(body, fact);
  for (const [slot, { key, value }] of entriesOf(kinds)) {
    if (rowKeys.has(slot)) {
      const message = `"${slot}" cannot be a slot of a pattern: it sets the pattern's own "${slot}" for one row.`;
      report.error(key.at, message, 'Take another word for the slot.', id);
    } else if (!slots.has(slot) && rows.length > 0) {
      const cure = suggestCure(slot, slots.keys(), `The rows have: ${listed(slots.keys())}.`);
      report.error(key.at, `"slots" has "${slot}" but no row has it.`, cure, id);
    }
    checkKind(value, textOf(root, 'people') === 'none', report);
    const inside = childOf(value, 'inside');
    if (inside?.kind === 'text' && inside.text !== '') checkEntity(known, inside.text, inside.at, report, id);
  }
  checkRows(rows, kinds, fact);
}

/** Slots that rows have, with their first values. What only some rows have and the sentence does not use is told at the row. */
function slotsOfPattern(body: TreeNode, rows: readonly FactNode[], known: Known): ReadonlyMap<string, TreeNode> {
  const say = childOf(body, 'say');
  const used = say?.kind === 'text' ? known.sentences.of(say).slots : new Set<string>();
  const counts = new Map<string, number>();
  const first = new Map<string, TreeNode>();
  for (const { slots } of rows) {
    for (const [slot, value] of slots) {
      counts.set(slot, (counts.get(slot) ?? 0) + 1);
      if (!first.has(slot)) first.set(slot, value);
    }
  }
  return new Map([...first].filter(([slot]) => used.has(slot) || counts.get(slot) === rows.length));
}

function checkRows(rows: readonly FactNode[], kinds: TreeNode | undefined, pattern: FactNodes): void {
  const { slots, known, report } = pattern;
  const lines = new Map<string, number>();
  const nameless = new Set<string>();
  for (const row of rows) {
    const fact: FactNodes = { ...pattern, id: row.id ?? pattern.id, slots: row.slots };
    checkRowKeys(row, fact, slots);
    checkFirst(row, lines, report);
    const section = keyOf(row, 'at');
    const limit = section?.kind === 'text' ? known.sections.get(section.text) : undefined;
    for (const [slot, value] of row.slots) {
      if (!slots.has(slot)) continue;
      const kind = childOf(kinds, slot);
      const cell = childOf(row.row, slot);
      if (kind !== undefined) checkName(cell, fact);
      else if (value.kind === 'text' && isName(value.text, known) && !isDateInWords(value.text)) {
        if (!nameless.has(slot)) {
          const message = `"${value.text}" is a name, but the pattern does not say of what kind "${slot}" is.`;
          const cure =
            report.syntax === 'table'
              ? `Add a row above the empty one: "kind ${slot}", and in the next cell a kind, as in place.`
              : `Add "slots: { ${slot}: { kind: … } }" to the pattern, or write ids of "entities".`;
          report.error(value.at, message, cure, fact.id);
        }
        nameless.add(slot);
      } else checkValue(value, limit, fact);
    }
    const [claim, at] = ['claim', 'at'].map((key) => childOf(row.row, key));
    if (claim !== undefined) checkClaim(claim, row.body, fact);
    if (at !== undefined) checkSection(at, fact);
  }
}

/** Every slot of the pattern is in the row, and nothing else. */
function checkRowKeys({ row }: FactNode, fact: FactNodes, slots: ReadonlyMap<string, TreeNode>): void {
  if (row?.kind !== 'mapping') return;
  const unknown = entriesOf(row).filter(([key]) => !rowKeys.has(key) && !slots.has(key));
  const meant = new Set<string>();
  for (const [slot, { key }] of unknown) {
    const near = suggest(
      slot,
      [...slots.keys()].filter((other) => !fact.slots.has(other)),
    );
    if (near !== undefined) meant.add(near);
    const cure = near === undefined ? `Its slots are: ${listed(slots.keys())}.` : `Did you mean "${near}"?`;
    fact.report.error(key.at, `the row has "${slot}" but the sentence never uses <${slot}>.`, cure, fact.id);
  }
  for (const slot of slots.keys()) {
    if (fact.slots.has(slot) || meant.has(slot)) continue;
    fact.report.error(row.at, `the row has no "${slot}".`, `Every row needs: ${listed(slots.keys())}.`, fact.id);
  }
}

/** The first value makes the id of the row, so no two rows may share it. */
function checkFirst({ id, row }: FactNode, lines: Map<string, number>, report: Report): void {
  const first = row === undefined ? undefined : firstValue(row);
  if (first === undefined || id === undefined) return;
  const line = lines.get(id);
  if (line === undefined) {
    lines.set(id, first.at.line);
    return;
  }
  report.error(
    first.at,
    `two rows begin with "${first.text}"; the other stands in line ${line}.`,
    'Remove one, or put first in every row what no other row has.',
    id,
  );
}

function checkName(cell: TreeNode | undefined, { id, report }: FactNodes): void {
  if (cell === undefined) return;
  const cure = 'Write its name, and other spellings after "|", as in Mumbai | Bombay.';
  if (cell.kind !== 'text') {
    report.error(cell.at, 'a name belongs here, and no amount.', cure, id);
    return;
  }
  const names = splitSpellings(cell.text);
  if (names.length === 0 && cell.text !== '') report.error(cell.at, 'there is no name here.', cure, id);
  const [name = ''] = names;
  if (name.length > maxName) {
    const message = `Discord buttons hold ${maxName} characters; this has ${name.length}.`;
    report.error(cell.at, message, 'Shorten the name.', id);
  }
}

function isName(text: string, known: Known): boolean {
  return text !== '' && !/^\d/.test(text) && !/^[a-z][a-z0-9-]*$/.test(text) && !known.entities.has(text);
}
