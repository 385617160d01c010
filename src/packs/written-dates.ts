import { parseDate } from '../facts/dates.ts';
import type { DateValue } from '../facts/values.ts';
import type { Known } from './known.ts';
import type { Report } from './problem.ts';
import { childOf, textOf, textsOf, type TreeNode } from './tree.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** "In June 2030", "on 5 June 2030", "June 5, 2030"; a title with a number is none of these. */
const inWords = /^(?:(?:in|on|by|since)\s+)?(?:\d{1,2}\s+)?([a-z]{3})[a-z]*\.?\s+(?:\d{1,2},\s*)?(\d{4})$/i;
const inDigits = /^(?:in|on|by|since)\s+(\d[\d-]*)$/i;

/**
 * A question written by hand that asks for a date offers none after the date of its source: the source cannot tell of it,
 * so that everybody sees that it is wrong. Where the answer itself lies ahead, as a plan does, others may too.
 */
export function checkWrittenDates(question: TreeNode, id: string | undefined, known: Known, report: Report): void {
  const told = known.sections.get(textOf(question, 'at') ?? '');
  const answer = dateIn(textOf(question, 'answer') ?? '');
  if (told === undefined || answer === undefined || answer.first > told.last) return;
  for (const { text, at } of textsOf(childOf(question, 'wrong'))) {
    const date = dateIn(text);
    if (date === undefined || date.first <= told.last) continue;
    const message = `"${text}" lies after the date of the source, ${told.text}: everybody sees that it is wrong.`;
    report.error(at, message, 'Write an earlier date.', id);
  }
}

function dateIn(text: string): DateValue | undefined {
  const [, word = '', year = ''] = inWords.exec(text) ?? [];
  const month = months.indexOf(word.toLowerCase()) + 1;
  if (month > 0) return parseDate(`${year}-${String(month).padStart(2, '0')}`);
  return parseDate(inDigits.exec(text)?.[1] ?? text);
}
