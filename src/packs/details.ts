import { isMap, isScalar, parseDocument } from 'yaml';
import { plainOf, type TreeNode } from './tree.ts';

/** What the moderator who brings a file says about it; it overrules the file. */
export interface Details {
  readonly title?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly licence?: string;
  readonly author?: string;
  readonly description?: string;
}

/** The details without those that are blank: a field that was left empty says nothing. */
export function saidDetails(details: Details): Details {
  return Object.fromEntries(
    Object.entries(details).filter(([, text]) => typeof text === 'string' && text.trim() !== ''),
  );
}

/** True when nothing is said, so that a file stays as it came. */
export function isEmpty(details: Details): boolean {
  return entriesOf(details).length === 0;
}

/** The details as keys of a pack. */
function entriesOf({
  title,
  description,
  language,
  author,
  licence,
}: Details): readonly (readonly [string, unknown])[] {
  const authors = author === undefined ? undefined : [author];
  return Object.entries({ title, description, language, authors, licence }).filter(([, value]) => value !== undefined);
}

/**
 * The text of a pack in YAML with the details in it; all the rest stays byte for byte. Only for a text that the gate of
 * packs has let through.
 */
export function detailYaml(text: string, details: Details): string {
  const { contents } = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  if (!isMap(contents)) return text;
  const pairs = new Map(contents.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]));
  const anchor = pairs.get('pack')?.key.range[0] ?? 0;
  const indent = ' '.repeat(anchor - (text.lastIndexOf('\n', anchor - 1) + 1));
  const splices = entriesOf(details).map(([key, value]): Splice => {
    const written = JSON.stringify(value);
    const pair = pairs.get(key);
    if (pair === undefined) {
      const end = contents.flow === true ? ', ' : `\n${indent}`;
      return { from: anchor, to: anchor, text: `${key}: ${written}${end}` };
    }
    const from = pair.key.range[1];
    const to = pair.value?.range[1] ?? from;
    // Lists and texts over several lines end with the line.
    return { from, to, text: `: ${written}${text.slice(from, to).endsWith('\n') ? '\n' : ''}` };
  });
  return splices
    .toSorted((a, b) => b.from - a.from)
    .reduce((whole, one) => whole.slice(0, one.from) + one.text + whole.slice(one.to), text);
}

/** A part of a text, and what stands there instead. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The tree of a pack as JSON, with the details in it. */
export function detailJson(root: TreeNode, details: Details): string {
  return jsonOf(root, Object.fromEntries(entriesOf(details)));
}

/** The tree of a pack as JSON. */
export function jsonOf(root: TreeNode, more: object = {}): string {
  return `${JSON.stringify({ ...plainPack(root), ...more }, undefined, 2)}\n`;
}

/** The tree of a pack as plain values: all of them are text, but the number of the format. */
export function plainPack(root: TreeNode): object {
  return { ...(plainOf(root) as object), format: 1 };
}
