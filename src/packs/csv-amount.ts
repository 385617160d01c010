import type { Position, Report } from './problem.ts';
import type { Entry, TextNode, TreeNode } from './tree.ts';

const bounds: readonly (readonly [string, RegExp])[] = [
  ['more-than', /^(?:more than|over|>)\s*(\S+)$/i],
  ['less-than', /^(?:less than|under|<)\s*(\S+)$/i],
  ['about', /^(?:about|around|~)\s*(\S+)$/i],
  ['exactly', /^([\d.]+)$/],
];

/** A cell under a slot with a unit: 19, more than 3, less than 2, about 5, 2 to 3. */
export function amountNode(value: TextNode, unit: TextNode, report: Report): TreeNode {
  const { at } = value;
  const text = value.text.slice(0, 100);
  const range = /^(?:between )?([\d.]+)(?: to | and | ?[-–] ?)([\d.]+)$/i.exec(text);
  const found = bounds.map(([bound, form]) => [bound, form.exec(text)?.[1]] as const).find(([, number]) => number);
  const entries = new Map<string, Entry>([['unit', { key: textAt(at, 'unit'), value: unit }]]);
  if (range !== null) {
    const items = [range[1] ?? '', range[2] ?? ''].map((number) => textAt(at, number));
    entries.set('between', { key: textAt(at, 'between'), value: { kind: 'list', at, items } });
  } else if (found?.[1] !== undefined) {
    entries.set(found[0], { key: textAt(at, found[0]), value: textAt(at, found[1]) });
  } else {
    const cure = 'Write 19, more than 3, less than 2, about 5, or 2 to 3.';
    report.error(at, `cannot read "${text}" as a number of ${unit.text}.`, cure);
    entries.set('exactly', { key: textAt(at, 'exactly'), value: textAt(at, '0') });
  }
  return { kind: 'mapping', at, entries };
}

function textAt(at: Position, text: string): TextNode {
  return { kind: 'text', at, text };
}
