import { checkClaim, checkSection } from './claim-rules.ts';
import type { Known } from './known.ts';
import type { Report } from './problem.ts';
import { checkMark, shownAnswer } from './sentence-rules.ts';
import { childOf, textOf, textsOf, type TreeNode } from './tree.ts';
import { checkWrittenDates } from './written-dates.ts';

const leastWrong = 2;
const mostWrong = 5;

/** The rules of questions written by hand. */
export function checkExtra(root: TreeNode, known: Known, report: Report): void {
  const list = childOf(root, 'extra');
  for (const question of list?.kind === 'list' ? list.items : []) {
    const id = textOf(question, 'id');
    checkAsked(question, id, known, report);
    checkWrong(question, id, known, report);
    checkWrittenDates(question, id, known, report);
    checkClaim(childOf(question, 'claim'), question, { id, known, report });
    checkSection(childOf(question, 'at'), { id, known, report });
  }
}

function checkAsked(question: TreeNode, id: string | undefined, known: Known, report: Report): void {
  const ask = childOf(question, 'ask');
  if (ask?.kind !== 'text') return;
  checkMark(ask, report, id);
  if (/<[A-Za-z][a-z0-9 '-]*>/.test(ask.text)) {
    report.error(ask.at, 'a written question has no slots.', 'Write the names out.', id);
  }
  const answers = ['answer', 'also'].flatMap((key) => textsOf(childOf(question, key)).map(({ text }) => text));
  const shown = shownAnswer(ask, answers, known);
  if (shown !== undefined) {
    report.error(ask.at, `this question contains its answer: "${shown}".`, 'Leave it out of the question.', id);
  }
}

function checkWrong(question: TreeNode, id: string | undefined, known: Known, report: Report): void {
  const list = childOf(question, 'wrong');
  if (list?.kind !== 'list') return;
  const count = list.items.length;
  if (count < leastWrong || count > mostWrong) {
    const message = `there ${count === 1 ? 'is one wrong answer' : `are ${count} wrong answers`}.`;
    report.error(list.at, message, `Write ${leastWrong} to ${mostWrong}.`, id);
  }
  const right = new Set(
    ['answer', 'also'].flatMap((key) => textsOf(childOf(question, key)).map(({ text }) => known.fold(text))),
  );
  const seen = new Set<string>();
  for (const { text, at } of textsOf(list)) {
    const folded = known.fold(text);
    if (right.has(folded)) report.error(at, `"${text}" is the right answer.`, 'Write a wrong one here.', id);
    else if (seen.has(folded)) report.error(at, `"${text}" stands here twice.`, 'Write another wrong answer.', id);
    seen.add(folded);
  }
}
