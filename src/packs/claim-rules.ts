import { checkEntity, kindOf, type Known } from './known.ts';
import type { Report } from './problem.ts';
import { listed, suggest } from './suggest.ts';
import { childOf, textOf, type TreeNode } from './tree.ts';

/** What the rules of claims and sections need to know. */
interface Checked {
  readonly id: string | undefined;
  readonly known: Known;
  readonly report: Report;
}

/** The rules of a claim; `node` is the fact, pattern or written question around it. */
export function checkClaim(claim: TreeNode | undefined, node: TreeNode, fact: Checked): void {
  const { id, known, report } = fact;
  const as = textOf(claim, 'as');
  const by = childOf(claim, 'by');
  if (claim === undefined || as === undefined) return;
  if (as !== 'stated' && by === undefined) {
    // The claim of a row stands in the row, its pattern elsewhere.
    report.error(
      childOf(node, 'claim') === claim ? node.at : claim.at,
      `the claim "${as}" does not say by whom.`,
      report.syntax === 'table'
        ? 'Add a row above the empty one: "by", and in the next cell the name of the outlet.'
        : `Write "claim: { as: ${as}, by: … }" with a person or an outlet from "entities".`,
      id,
    );
  }
  if (as === 'stated' && by !== undefined) {
    report.warning(
      by.at,
      'what the source itself states needs no "by"; it is ignored.',
      'Remove it, or write quoted, reported or claimed.',
      id,
    );
  }
  if (by?.kind === 'text' && by.text !== '' && checkEntity(known, by.text, by.at, report, id)) {
    const kind = kindOf(known, by.text);
    if (kind !== undefined && kind !== 'person' && kind !== 'outlet') {
      report.error(by.at, `"${by.text}" is of the kind ${kind}.`, 'Name a person or an outlet.', id);
    }
  }
  const quiz = textOf(node, 'quiz');
  const hedged = as === 'implied' || as === 'speculated';
  if (hedged && textOf(node, 'tone') !== 'off' && quiz !== 'no' && quiz !== 'source') {
    report.error(
      claim.at,
      'implied or speculated facts must be "tone: off", or ask only who reported it.',
      'Add "tone: off".',
      id,
    );
  }
  const quizNode = childOf(node, 'quiz');
  if (quiz !== 'source' || quizNode === undefined) return;
  const teller = by?.kind === 'text' ? by.text : '';
  if (as === 'stated' || by === undefined || (known.entities.has(teller) && kindOf(known, teller) !== 'outlet')) {
    report.error(
      quizNode.at,
      '"quiz: source" asks which outlet carried it, but the claim names none.',
      'Name an outlet under "by", or write "quiz: no".',
      id,
    );
  }
}

/** The rule of `at`: the section is one of the source. */
export function checkSection(at: TreeNode | undefined, { id, known, report }: Checked): void {
  if (at?.kind !== 'text' || at.text === '' || known.sections.has(at.text) || known.sections.size === 0) return;
  const sections = listed(known.sections.keys(), 30);
  const near = suggest(at.text, known.sections.keys());
  const cure =
    near === undefined ? `The sections are: ${sections}.` : `Did you mean "${near}"? The sections are: ${sections}.`;
  report.error(at.at, `the source has no section "${at.text}".`, cure, id);
}
