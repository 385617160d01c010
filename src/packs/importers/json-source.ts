import { parseJson } from '../json-tree.ts';
import { Report } from '../problem.ts';
import type { TreeNode } from '../tree.ts';
import { tellsUnseen } from '../unseen.ts';
import type { RowReport } from './row-report.ts';

/** The tree of a JSON file, or nothing and the reason. All plain values are text. */
export function readJson(text: string, report: RowReport): TreeNode | undefined {
  const own = new Report();
  // A file in UTF-8 may begin with a mark, which JSON has no place for.
  const root = parseJson(text.replace(/^\ufeff/, ''), own);
  // Signs that nobody can see are taken out later, and told with their row.
  const problems = own.problems.filter((problem) => !tellsUnseen(problem));
  for (const { message, cure, ...at } of problems) report.fail(message, cure, at);
  return root;
}
