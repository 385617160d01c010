import { escapedLength, room } from '../questions/length-rules.ts';
import { truthPair } from '../questions/truth-pair.ts';
import { checkClaim, checkSection } from './claim-rules.ts';
import type { Known } from './known.ts';
import type { Report } from './problem.ts';
import { checkMark, shownAnswer } from './sentence-rules.ts';
import { childOf, textOf, textsOf, type TextNode, type TreeNode } from './tree.ts';
import { checkWrittenDates } from './written-dates.ts';

const leastWrong = 2;
const mostWrong = 5;
/** Most written questions in one pack. */
const mostWritten = 5000;

/** A written question with what its rules look at again and again. */
interface Written {
  readonly node: TreeNode;
  readonly id: string | undefined;
  /** The answer and its other spellings. */
  readonly right: readonly TextNode[];
  /** Missing where the answer is to be typed. */
  readonly wrong: TreeNode | undefined;
  /** True when it is answered by True or False, or by Yes or No. */
  readonly asksTruth: boolean;
}

/** The rules of questions written by hand. */
export function checkExtra(root: TreeNode, known: Known, report: Report): void {
  const list = childOf(root, 'extra');
  const nodes = list?.kind === 'list' ? list.items : [];
  if (list !== undefined && nodes.length > mostWritten) {
    const message = `there are ${nodes.length} written questions; a pack may have ${mostWritten}.`;
    report.error(list.at, message, 'Cut it into several packs.');
    return;
  }
  for (const node of nodes) {
    const question = readWritten(node);
    const { id } = question;
    checkAsked(question, known, report);
    checkWrong(question, known, report);
    checkRejected(question, known, report);
    checkWrittenDates(node, id, known, report);
    checkClaim(childOf(node, 'claim'), node, { id, known, report });
    checkSection(childOf(node, 'at'), { id, known, report });
  }
}

function readWritten(node: TreeNode): Written {
  const wrong = childOf(node, 'wrong');
  const answer = textOf(node, 'answer');
  const [first, second] = wrong?.kind === 'list' && wrong.items.length === 1 ? textsOf(wrong) : [];
  const asksTruth =
    answer !== undefined && first !== undefined && second === undefined && truthPair(answer, first.text) !== undefined;
  const right = ['answer', 'also'].flatMap((key) => textsOf(childOf(node, key)));
  return { node, id: textOf(node, 'id'), right, wrong, asksTruth };
}

function checkAsked({ node, id, right, wrong, asksTruth }: Written, known: Known, report: Report): void {
  const ask = childOf(node, 'ask');
  if (ask?.kind !== 'text') return;
  // What is typed, or is true or false, may be asked by a statement; so may anything that is plainly a sentence.
  if (wrong !== undefined && !asksTruth && !/[\p{P}\p{S}]$/u.test(ask.text)) checkMark(ask, report, id);
  if (/<[A-Za-z][a-z0-9 '-]*>/.test(ask.text)) {
    report.error(ask.at, 'a written question has no slots.', 'Write the names out.', id);
  }
  if (asksTruth) return;
  const shown = shownAnswer(
    ask,
    right.map(({ text }) => text),
    known,
  );
  if (shown !== undefined) {
    report.error(ask.at, `this question contains its answer: "${shown}".`, 'Leave it out of the question.', id);
  }
}

function checkWrong({ node, id, right, wrong, asksTruth }: Written, known: Known, report: Report): void {
  if (wrong?.kind !== 'list') return;
  const count = wrong.items.length;
  if (!asksTruth && (count < leastWrong || count > mostWrong)) {
    const message = `there ${count === 1 ? 'is one wrong answer' : `are ${count} wrong answers`}.`;
    report.error(wrong.at, message, `Write ${leastWrong} to ${mostWrong}.`, id);
  }
  const folded = new Set(right.map(({ text }) => known.fold(text)));
  const seen = new Set<string>();
  for (const { text, at } of textsOf(wrong)) {
    const name = known.fold(text);
    if (folded.has(name)) report.error(at, `"${text}" is the right answer.`, 'Write a wrong one here.', id);
    else if (seen.has(name)) report.error(at, `"${text}" stands here twice.`, 'Write another wrong answer.', id);
    seen.add(name);
  }
  for (const { text, at } of [...textsOf(childOf(node, 'answer')), ...textsOf(wrong)]) {
    if (2 * text.length <= room.choice) continue;
    const length = escapedLength(text);
    if (length <= room.choice) continue;
    const message = `a choice has room for ${room.choice} characters; this needs ${length}.`;
    report.error(at, message, 'Shorten it.', id);
  }
}

/** What is right cannot be ruled out as well. */
function checkRejected({ node, id, right }: Written, known: Known, report: Report): void {
  const rejected = textsOf(childOf(node, 'reject'));
  if (rejected.length === 0) return;
  const folded = new Set(right.map(({ text }) => known.fold(text)));
  for (const { text, at } of rejected) {
    if (!folded.has(known.fold(text))) continue;
    report.error(at, `"${text}" is the right answer.`, 'Take it out of "reject".', id);
  }
}
