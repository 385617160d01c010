import { Document, isMap, isScalar, visit } from 'yaml';
import { jsonOf, plainPack } from '../details.ts';
import { parseJson } from '../json-tree.ts';
import { Report } from '../problem.ts';
import type { TreeNode } from '../tree.ts';
import { parseYaml } from '../yaml-tree.ts';
import type { StoredPack } from './stored-pack.ts';

const mostOnLine = 8;

type Written = Pick<StoredPack, 'text' | 'syntax'>;

/** The tree of a text that has been read before. */
export function treeOf({ text, syntax }: Written): TreeNode {
  const tree = syntax === 'json' ? parseJson(text, new Report()) : parseYaml(text, new Report());
  if (tree === undefined) throw new Error('a stored pack cannot be read');
  return tree;
}

/** The pack in JSON: the stored text when it is that. Comments of YAML have no place in it. */
export function writeJson(written: Written): string {
  return written.syntax === 'json' ? written.text : jsonOf(treeOf(written));
}

/** The pack in YAML: the stored text when it is that. */
export function writeYaml(written: Written): string {
  if (written.syntax === 'yaml') return written.text;
  const document = new Document(plainPack(treeOf(written)), { aliasDuplicateObjects: false });
  visit(document, {
    Collection(key, node) {
      // Short lists and mappings that hold words alone stand on one line, as people write them.
      const values = isMap(node) ? node.items.map(({ value }) => value) : node.items;
      if (key !== null && values.length <= mostOnLine && values.every(isScalar)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}
