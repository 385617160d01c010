import { parseDocument } from 'yaml';
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

/** The text of a pack in YAML with the details in it; comments stay. Only for a text that the gate of packs has let through. */
export function detailYaml(text: string, details: Details): string {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  for (const [key, value] of entriesOf(details)) document.set(key, document.createNode(value));
  return document.toString({ lineWidth: 0 });
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
