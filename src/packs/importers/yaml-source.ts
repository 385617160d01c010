import { Report } from '../problem.ts';
import type { TreeNode } from '../tree.ts';
import { tellsUnseen } from '../unseen.ts';
import { parseYaml, type YamlOptions } from '../yaml-tree.ts';
import type { RowReport } from './row-report.ts';

/** The tree of a YAML file, or nothing and the reason. All plain values are text; nesting and aliases are held back. */
export function readYaml(text: string, report: RowReport, options: YamlOptions = {}): TreeNode | undefined {
  const own = new Report();
  const root = parseYaml(text, own, options);
  for (const problem of own.problems) {
    // Signs that nobody can see are taken out later, and told with their row.
    if (tellsUnseen(problem)) continue;
    const { severity, message, cure, ...at } = problem;
    if (severity === 'error') report.fail(message, cure, at);
    else report.warn(at, message, cure);
  }
  return root;
}
