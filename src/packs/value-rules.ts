import { unitsCompare } from '../facts/amounts.ts';
import { parseDate } from '../facts/dates.ts';
import type { DateValue } from '../facts/values.ts';
import { checkEntity } from './known.ts';
import type { FactNodes } from './sentence-rules.ts';
import { childOf, textOf, textsOf, type MappingNode, type TreeNode } from './tree.ts';

const bounds = ['exactly', 'more-than', 'less-than', 'about', 'between'] as const;

/** The cure for a date that cannot be read. */
export const readableDates = 'Write 2019, 2019-06, 2019-06-30 or 2019-H1.';

/** "40 seats": an amount that was written as a text. */
const amountInWords = /^(\d[\d.,]*)\s+(\p{L}+(?:[ -]\p{L}+)*)/u;

const month = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b/i;

/** The rules of one slot's value; `sourceDate` is the day of the source that the fact stands in. */
export function checkValue(value: TreeNode, sourceDate: DateValue | undefined, fact: FactNodes): void {
  if (value.kind === 'mapping') {
    checkAmount(value, fact);
  } else if (value.kind === 'text' && /^\d/.test(value.text)) {
    checkDate(value.text, value, sourceDate, fact);
  } else if (value.kind === 'text' && isDateInWords(value.text) && !fact.known.entities.has(value.text)) {
    fact.report.error(value.at, `cannot read "${value.text}".`, readableDates, fact.id);
  } else if (value.kind === 'text' && value.text !== '') {
    checkEntity(fact.known, value.text, value.at, fact.report, fact.id);
  }
}

/** "May 1921", where a date of the format was meant and no entity. */
export function isDateInWords(text: string): boolean {
  return month.test(text) && /\d/.test(text);
}

function checkDate(text: string, node: TreeNode, sourceDate: DateValue | undefined, { id, report }: FactNodes): void {
  const date = parseDate(text);
  if (date === undefined && /^\d{4}-\d{2}-\d{2}$/.test(text)) {
    report.error(node.at, `cannot read "${text}".`, 'No calendar has that day: check month and day.', id);
  } else if (date === undefined) {
    report.error(node.at, `cannot read "${text}".`, cureOf(text), id);
  } else if (sourceDate !== undefined && date.first > sourceDate.last) {
    report.warning(
      node.at,
      `"${text}" lies after the date of the source, ${sourceDate.text}.`,
      'Check both dates.',
      id,
    );
  }
}

function cureOf(text: string): string {
  const [, number, unit] = (month.test(text) ? null : amountInWords.exec(text)) ?? [];
  if (number === undefined || unit === undefined) return readableDates;
  const exact = /^\d+(?:\.\d+)?$/u.test(number) ? number : number.replaceAll(/\D/gu, '');
  return `Write the date as 2019-06-30, or the amount as { exactly: ${exact}, unit: ${unit} }.`;
}

function checkAmount(node: MappingNode, { id, report }: FactNodes): void {
  const given = bounds.filter((bound) => childOf(node, bound) !== undefined);
  if (given.length !== 1) {
    const problem = given.length === 0 ? 'the amount has no number.' : `the amount has ${given.join(' and ')}.`;
    report.error(
      node.at,
      problem,
      'Write one of exactly, more-than, less-than, about or between, as in { exactly: 19, unit: months }.',
      id,
    );
  }
  const between = childOf(node, 'between');
  if (between?.kind === 'list') {
    const [low, high, ...more] = textsOf(between).map(({ text }) => Number(text));
    if (low === undefined || high === undefined || more.length > 0 || low >= high) {
      report.error(
        between.at,
        '"between" needs two numbers, the smaller one first.',
        'Write it as in { between: [2, 3], unit: hours }.',
        id,
      );
    }
  }
  const unit = textOf(node, 'unit');
  // "hours" compares with days, "hour" would compare with nothing but itself.
  if (
    unit !== undefined &&
    !unitsCompare(unit, 'hours') &&
    unitsCompare(`${unit.toLowerCase().replace(/s$/, '')}s`, 'hours')
  ) {
    report.error(
      childOf(node, 'unit')?.at ?? node.at,
      `"${unit}" must be a plural in small letters.`,
      `Write "${unit.toLowerCase().replace(/s$/, '')}s".`,
      id,
    );
  }
}
