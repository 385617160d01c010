import { amountNode } from './csv-amount.ts';
import { type Cell, hasEmptyRow, readCells, signAfterFirstWord } from './csv-cells.ts';
import { Head, isHeadKey, positionOf, textAt } from './csv-head.ts';
import type { Report } from './problem.ts';
import { type Entry, textNode, type TextNode, type TreeNode } from './tree.ts';

/** Lines that are looked at where no row is empty. */
const longestHead = 100;

/** True when a text begins as a table does. */
export function looksLikeCsv(text: string): boolean {
  return signAfterFirstWord(text) !== undefined;
}

/**
 * Reads a table: rows of a key and its value, an empty row, a row with the names of the slots, and the rows of one
 * pattern. It gives the same tree as a file with that pattern would.
 */
export function parseCsv(text: string, report: Report): TreeNode | undefined {
  report.syntax = 'table';
  const isWhole = hasEmptyRow(text.trim());
  const rows = readCells(text, report, { mostLines: isWhole ? undefined : longestHead });
  if (rows === undefined) return undefined;
  const filled = rows.map((row) => row.filter((cell) => cell.text.trim() !== ''));
  const start = filled.findIndex((row) => row.length > 0);
  const gap = filled.findIndex((row, index) => index > start && row.length === 0);
  // Where no row is empty, what begins with no key of a head is most likely the row of the slots.
  const end = gap === -1 ? filled.findIndex(([first]) => first !== undefined && !isHeadKey(first)) : gap;
  const head = new Head(report);
  for (const row of filled.slice(start, end === -1 ? undefined : end)) head.add(row);
  const header = gap === -1 ? -1 : filled.findIndex((row, index) => index > gap && row.length > 0);
  if (header === -1) {
    const at = positionOf((rows[end] ?? rows.at(-1))?.[0]?.at);
    const where = end === gap ? 'After the head' : 'Above this row';
    const cure = `${where} leave one row empty; then write a row with the slots, and the facts below it.`;
    report.error(at, 'the table of facts is missing.', cure);
    return undefined;
  }
  const slots = readHeader(rows[header] ?? [], report);
  const items = rows.slice(header + 1).flatMap((row) => readRow(row, slots, head.units, report) ?? []);
  head.put(['pattern'], textAt(slots[0]?.at, 'rows'), { kind: 'list', at: positionOf(slots[0]?.at), items });
  return report.failed && items.length === 0 ? undefined : head.tree();
}

/** The slots of the table in the order of its columns; an empty cell is a column without one. */
function readHeader(row: readonly Cell[], report: Report): readonly TextNode[] {
  const seen = new Set<string>();
  return row.map(({ at, text }) => {
    const slot = text.trim().toLowerCase().replace(/\s+/g, '-');
    if (slot !== '' && seen.has(slot)) {
      report.error(at, `two columns are called "${slot}".`, 'Give each column a word of its own.');
    }
    seen.add(slot);
    return textNode(at, slot, report);
  });
}

function readRow(
  row: readonly Cell[],
  slots: readonly TextNode[],
  units: ReadonlyMap<string, TextNode>,
  report: Report,
): TreeNode | undefined {
  const [first] = row;
  if (first === undefined || row.every(({ text }) => text.trim() === '')) return undefined;
  const entries = new Map<string, Entry>();
  for (const [column, { at, text }] of row.entries()) {
    if (text.trim() === '') continue;
    const slot = slots[column];
    if (slot === undefined || slot.text === '') {
      report.error(
        at,
        'this cell stands under no slot.',
        'Name its column, or put a text with a comma in double quotes.',
      );
      continue;
    }
    const value = textNode(at, text, report);
    const unit = units.get(slot.text);
    entries.set(slot.text, { key: slot, value: unit === undefined ? value : amountNode(value, unit, report) });
  }
  return { kind: 'mapping', at: first.at, entries };
}
