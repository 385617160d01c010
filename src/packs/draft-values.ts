import { parseDate } from '../facts/dates.ts';

/** A date or an amount found in a text, as a pack writes it. */
export interface FoundValue {
  readonly kind: 'date' | 'amount';
  readonly text: string;
}

/** What a text holds of dates and amounts, in its order, and the text with marks in their places so that nothing is read twice. */
export interface FoundValues {
  readonly values: readonly FoundValue[];
  readonly rest: string;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const gap = '[\\s\\u00a0]{1,3}';
const day = '\\d{1,2}(?:st|nd|rd|th)?';
const year = '[12]\\d{3}(?![\\d%]|[.,]\\d)';
const before = '(?<![\\p{L}\\p{N}$£€#/.,-])';

const datePattern = new RegExp(
  [
    `(?<iso>\\d{4}-\\d{2}-\\d{2})(?!\\d)`,
    `(?<dayFirst>${day})${gap}(?:of${gap})?(?<dayFirstMonth>${month}),?${gap}(?<dayFirstYear>${year})`,
    `(?<dayLastMonth>${month})${gap}(?<dayLast>${day}),?${gap}(?<dayLastYear>${year})`,
    `(?<monthOnly>${month}),?${gap}(?:of${gap})?(?<monthYear>${year})`,
    `(?<half>first|second|latter|last)${gap}half${gap}of${gap}(?<halfYear>${year})`,
    `(?<decade>[12]\\d{2}0)['’]?s`,
    `(?<year>${year})`,
  ]
    .map((form) => `${before}(?:${form})(?![\\p{L}\\p{N}])`)
    .join('|'),
  'giu',
);

const numberWords = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
const tens = 'thirty forty fifty sixty seventy eighty ninety'.split(' ');
for (const [index, word] of tens.entries()) numberWords.set(word, (index + 3) * 10);
const multiples = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);
const number = `(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,9}(?:\\.\\d{1,4})?|${[...numberWords.keys()].toReversed().join('|')})(?:${gap}(?:${[...multiples.keys()].join('|')}))?`;
const bounds = new Map([
  ['more than', 'more-than'],
  ['over', 'more-than'],
  ['less than', 'less-than'],
  ['fewer than', 'less-than'],
  ['under', 'less-than'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
]);
const amountPattern = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])(?:(?<bound>${[...bounds.keys()].join('|').replaceAll(' ', gap)})${gap})?(?<between>between${gap})?` +
    `(?<money>[$£€])?(?<low>${number})(?:(?:${gap}(?:and|to)${gap}|[–-])(?<high>${number}))?(?:(?<percent>%|${gap}per${gap}?cent)|${gap}(?<unit>[a-z]{3,20}))?(?![\\p{L}\\p{N}])`,
  'giu',
);
const timeUnits = new Set('minute hour day week month year'.split(' '));
const irregularUnits = new Set(['people', 'men', 'women', 'children', 'feet', 'inches']);
const noUnits = new Set([
  'was',
  'has',
  'his',
  'this',
  'its',
  'plus',
  'less',
  'across',
  'perhaps',
  'always',
  'yes',
  'thus',
]);
const currencies = new Map([
  ['$', 'dollars'],
  ['£', 'pounds'],
  ['€', 'euros'],
]);
/** Stands where a value was; breaks names and numbers apart. */
const mark = '\u2022';

/** Finds the dates of every usual spelling and the amounts that a unit follows. Takes time in proportion to the text. */
export function findValues(text: string): FoundValues {
  const values: (FoundValue & { readonly index: number })[] = [];
  const undated = text.replace(datePattern, (...match: unknown[]) => {
    const groups = groupsOf(match);
    const found = dateOf(groups);
    const [whole, index] = [String(match[0]), Number(match.at(-3))];
    // "2000 people" is an amount, "in 2000" a year.
    const counted =
      groups['year'] !== undefined &&
      /^\s(?:people|[a-z]{3,20}s)\b/.test(text.slice(index + whole.length, index + whole.length + 24));
    const isYear =
      !counted || /\b(?:in|of|since|by|from|until|during)\s$/i.test(text.slice(Math.max(0, index - 8), index));
    if (found === undefined || !isYear) return whole;
    values.push({ kind: 'date', text: found, index });
    return mark.padEnd(whole.length, mark);
  });
  const rest = undated.replace(amountPattern, (...match: unknown[]) => {
    const found = amountOf(groupsOf(match));
    const whole = String(match[0]);
    if (found === undefined) return whole;
    values.push({ kind: 'amount', text: found, index: Number(match.at(-3)) });
    return mark.padEnd(whole.length, mark);
  });
  return {
    values: values.sort((a, b) => a.index - b.index).map(({ kind, text: value }) => ({ kind, text: value })),
    rest,
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

function groupsOf(match: readonly unknown[]): Groups {
  return match.at(-1) as Groups;
}

function dateOf(groups: Groups): string | undefined {
  const { iso, dayFirst, dayFirstMonth, dayFirstYear, dayLast, dayLastMonth, dayLastYear } = groups;
  const { monthOnly, monthYear, half, halfYear, decade } = groups;
  const text =
    iso ??
    dayText(dayFirstYear, dayFirstMonth, dayFirst) ??
    dayText(dayLastYear, dayLastMonth, dayLast) ??
    (monthOnly === undefined ? undefined : `${monthYear}-${monthNumber(monthOnly)}`) ??
    (half === undefined ? undefined : `${halfYear}-H${half.toLowerCase() === 'first' ? 1 : 2}`) ??
    (decade === undefined ? groups['year'] : `${decade}s`);
  return text !== undefined && parseDate(text) !== undefined ? text : undefined;
}

function dayText(
  inYear: string | undefined,
  inMonth: string | undefined,
  onDay: string | undefined,
): string | undefined {
  if (inYear === undefined || inMonth === undefined || onDay === undefined) return undefined;
  return `${inYear}-${monthNumber(inMonth)}-${String(Number.parseInt(onDay, 10)).padStart(2, '0')}`;
}

function monthNumber(name: string): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
}

function amountOf({ bound, money, low = '', high, percent, unit }: Groups): string | undefined {
  const named = percent === undefined ? unitOf(unit, low) : 'percent';
  const counted = money === undefined ? named : currencies.get(money);
  if (counted === undefined) return undefined;
  if (high !== undefined) {
    const [from, to] = [numberOf(low), numberOf(high)];
    return from < to ? `{ between: [${from}, ${to}], unit: ${counted} }` : undefined;
  }
  const key = bounds.get((bound ?? '').toLowerCase().replace(/\s+/g, ' ')) ?? 'exactly';
  return `{ ${key}: ${numberOf(low)}, unit: ${counted} }`;
}

/** The unit in the plural; only units of time are made plural here, any other singular is no unit. */
function unitOf(unit: string | undefined, low: string): string | undefined {
  if (unit === undefined || unit !== unit.toLowerCase() || noUnits.has(unit)) return undefined;
  if (timeUnits.has(unit)) return /^(?:1|one)$/i.test(low) ? `${unit}s` : undefined;
  return irregularUnits.has(unit) || /[^s]s$/.test(unit) ? unit : undefined;
}

function numberOf(text: string): number {
  const [first = '', multiple = ''] = text.toLowerCase().split(/[\s\u00a0]+/);
  return (numberWords.get(first) ?? Number(first.replaceAll(',', ''))) * (multiples.get(multiple) ?? 1);
}
