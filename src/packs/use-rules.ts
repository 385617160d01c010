import type { Known } from './known.ts';
import type { Report } from './problem.ts';
import { type FactNode, keyOf } from './rows.ts';
import { childOf, entriesOf, textOf, textsOf, type TreeNode } from './tree.ts';

/** Warns of entities that no fact names, and that cannot be a wrong choice either. */
export function checkUse(root: TreeNode, facts: readonly FactNode[], known: Known, report: Report): void {
  const used = new Set<string>();
  const bodies = new Set<TreeNode>();
  for (const fact of facts) {
    for (const value of fact.slots.values()) if (value.kind === 'text') used.add(value.text);
    used.add(textOf(keyOf(fact, 'claim'), 'by') ?? '');
    bodies.add(fact.body);
  }
  for (const body of bodies) {
    for (const [, { value }] of entriesOf(childOf(body, 'never_offer')))
      for (const { text } of textsOf(value)) used.add(text);
  }
  const extra = childOf(root, 'extra');
  for (const question of extra?.kind === 'list' ? extra.items : []) {
    used.add(textOf(childOf(question, 'claim'), 'by') ?? '');
  }
  for (const entity of known.entities.values()) used.add(textOf(entity, 'inside') ?? '');
  const unused = [...known.entities].filter(([id]) => !used.has(id));
  if (unused.length === 0) return;
  const company = new Set([...used].map((id) => classOf(known.entities.get(id))));
  for (const [id, entity] of unused) {
    if (company.has(classOf(entity))) continue;
    report.warning(entity.at, `"${id}" is never used.`, 'Name it in a fact, or remove it.');
  }
}

function classOf(entity: TreeNode | undefined): string {
  return `${textOf(entity, 'kind') ?? ''}\n${textOf(entity, 'sort') ?? ''}`;
}
