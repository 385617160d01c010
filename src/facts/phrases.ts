import { articleFor } from './articles.ts';
import { dayOf } from './dates.ts';
import type { Amount, DateValue } from './values.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const numberWords = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['feet', 'foot'],
  ['inches', 'inch'],
  ['series', 'series'],
  ['species', 'species'],
  ['movies', 'movie'],
  ['pies', 'pie'],
  ['ties', 'tie'],
  ['heroes', 'hero'],
  ['potatoes', 'potato'],
  ['tomatoes', 'tomato'],
  ['lives', 'life'],
  ['wives', 'wife'],
]);

/** "2006", "October 2022", "14 March 1887", "the second half of 2018", "the 1880s". */
export function datePhrase(date: DateValue): string {
  const { year, month, day } = dayOf(date.first);
  const name = months[month - 1] ?? '';
  switch (date.precision) {
    case 'day':
      return `${day} ${name} ${year}`;
    case 'month':
      return `${name} ${year}`;
    case 'half':
      return `the ${month > 6 ? 'second' : 'first'} half of ${year}`;
    case 'year':
      return String(year);
    case 'decade':
      return `the ${year}s`;
  }
}

/** The word that goes before a date: "on" for a day, "in" for everything longer. */
export function dateWord(date: DateValue): 'in' | 'on' {
  return date.precision === 'day' ? 'on' : 'in';
}

/** The date with its little word: "in October 2022", "on 14 March 1887", "in the second half of 2018". */
export function datePhraseWithWord(date: DateValue): string {
  return `${dateWord(date)} ${datePhrase(date)}`;
}

/** A number as prose has it: whole numbers from zero to twelve in words, others in digits with commas at thousands. */
function numberPhrase(number: number): string {
  const word = Number.isInteger(number) && number >= 0 ? numberWords[number] : undefined;
  return word ?? digits(number);
}

/** The singular of a plural unit: hours → hour, people → person. */
export function singular(unit: string): string {
  const space = unit.lastIndexOf(' ');
  const head = unit.slice(0, space + 1);
  const noun = unit.slice(space + 1);
  const known = irregularPlurals.get(noun);
  if (known !== undefined) return head + known;
  if (/[^aeiou]ies$/.test(noun)) return `${head}${noun.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(noun) && !/(?:[aeiou]s|z)es$/.test(noun)) return head + noun.slice(0, -2);
  return head + (/[^s]s$/.test(noun) ? noun.slice(0, -1) : noun);
}

/** Units that measure and do not count: "less than three miles", but "fewer than three ships". */
const measures: ReadonlySet<string> = new Set(
  (
    'seconds minutes hours days weeks months years decades centuries miles kilometres metres centimetres millimetres feet ' +
    'inches yards tonnes tons kilograms grams pounds ounces litres gallons pints acres hectares degrees percent dollars euros'
  ).split(' '),
);

/** "less than" before a measure, "fewer than" before things counted. */
function lessWord({ low, unit }: Amount): string {
  const isMeasure = measures.has(unit) || unit.startsWith('square ') || unit.startsWith('cubic ');
  return isMeasure || !Number.isInteger(low) || low <= 1 ? 'less than' : 'fewer than';
}

/** "more than three hours", "about a year", "19 months", "between one and two hours", "less than one hour". */
export function amountPhrase(amount: Amount): string {
  const unit = amount.low === 1 && amount.bound !== 'between' ? singular(amount.unit) : amount.unit;
  const counted = `${numberPhrase(amount.low)} ${unit}`;
  switch (amount.bound) {
    case 'exactly':
      return counted;
    case 'more-than':
      return `more than ${counted}`;
    case 'less-than':
      return `${lessWord(amount)} ${counted}`;
    case 'about':
      return amount.low === 1 ? `about ${articleFor(unit)} ${unit}` : `about ${counted}`;
    case 'between':
      return `between ${pairPhrase(amount.low, amount.high)} ${unit}`;
  }
}

/** Words only when both numbers have one: "between 10 and 20", never "between ten and 20". */
function pairPhrase(low: number, high: number): string {
  const inWords = [low, high].every((number) => Number.isInteger(number) && number >= 0 && number <= 12);
  return inWords ? `${numberPhrase(low)} and ${numberPhrase(high)}` : `${digits(low)} and ${digits(high)}`;
}

function digits(number: number): string {
  const [whole = '', fraction] = String(number).split('.');
  const grouped = whole.length > 4 || Math.abs(number) >= 1000 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
