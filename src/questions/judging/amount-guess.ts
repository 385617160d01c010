import { fillers, negations } from './common-words.ts';
import { numberText } from './guess.ts';
import { readNumberWords } from './numbers.ts';
import type { UnitReader } from './units.ts';

/** How a guess limits its number: "more than three", "about three". */
type GuessBound = 'exactly' | 'more-than' | 'less-than' | 'about' | 'nearly';

export interface GuessedNumber {
  readonly value: number;
  /** Missing when the guess gives none. */
  readonly unit?: string;
}

export interface AmountGuess {
  readonly bound: GuessBound;
  readonly numbers: readonly GuessedNumber[];
  /** True for "between 2 and 3", "2 to 3", "2-3". */
  readonly isRange: boolean;
}

const token = /\d{1,3}(?:[, ]\d{3})+(?!\d)(?:\.\d+)?|\d+,\d{1,2}(?!\d)|\d+\.\d+|(?<!\.)\.\d+|\d+|\p{L}+|\S/gu;

const bounds: readonly (readonly [GuessBound, RegExp])[] = [
  ['about', / more or less /u],
  ['more-than', / (?:no|not) (?:less|fewer|under) /u],
  ['less-than', / (?:no|not) (?:more|longer|over) /u],
  ['nearly', / (?:nearly|almost) /u],
  ['less-than', / (?:less|under|below|fewer|shorter|smaller|up to|at most|within|max|maximum|<|≤) /u],
  ['more-than', / (?:more|over|above|exceeding|longer|greater|beyond|plus|upwards|at least|minimum|bigger|>|≥|\+) /u],
  ['about', / (?:about|around|roughly|approximately|approx|circa|ca|some|ish|or so|~|≈) /u],
];

const boundWords: ReadonlySet<string> = new Set(
  (
    'more or less under below fewer shorter smaller up to at most nearly almost within max maximum over above exceeding longer ' +
    'greater beyond plus upwards least minimum bigger about around roughly approximately approx circa ca some ish so than of a ' +
    'bit little slightly well long old ago later total full straight good'
  ).split(' '),
);

const mostExtras = 3;

/** Reads the one amount of a guess. Undefined when there is none, when a word denies it, or when something else is counted. */
export function readAmountGuess(guess: string, readUnit: UnitReader): AmountGuess | undefined {
  const tokens = numberText(guess).match(token) ?? [];
  const numbers: { value: number; unit?: string; from: number; to: number }[] = [];
  let extras = 0;
  for (let at = 0; at < tokens.length;) {
    if (numbers.length > 2 || extras > mostExtras) return undefined;
    const number = readNumber(tokens, at, readUnit);
    if (number === undefined) {
      const word = tokens[at] ?? '';
      const isBound = /^not?$/u.test(word) && boundWords.has(tokens[at + 1] ?? '');
      if ((negations.has(word) && !isBound) || /^[/;]$/u.test(word)) return undefined;
      if (/\p{L}/u.test(word) && !fillers.has(word) && !boundWords.has(word) && !rangeWords.has(word)) extras++;
      at++;
      continue;
    }
    const sign = tokens[at - 1];
    const before = sign !== undefined && currencies.has(sign) ? readUnit(tokens, at - 1) : undefined;
    if (sign !== undefined && currencies.has(sign) && before === undefined) return undefined;
    let to = number.next;
    while (number.unit === undefined && (tokens[to] === 'of' || tokens[to] === '-' || tokens[to] === 'long')) to++;
    if (tokens[to] === '+') to++;
    const unit = number.unit === undefined ? readUnit(tokens, to) : { unit: number.unit, used: 0 };
    const isRange = tokens[number.next] === '-' && unit === undefined;
    if (unit === undefined && isOtherUnit(tokens[isRange ? number.next : to])) return undefined;
    let value = isNegative(tokens, at) ? -number.value : number.value;
    let end = unit === undefined ? number.next : to + unit.used;
    const more = unit === undefined ? undefined : readAndHalf(tokens, end);
    if (more !== undefined) [value, end] = [value + more.value, more.next];
    numbers.push({ value, from: at, to: end, ...unitOf(unit?.unit ?? before?.unit) });
    at = end;
  }
  if (numbers.length === 0 || numbers.length > 2 || extras > mostExtras) return undefined;
  return { bound: boundOf(tokens), numbers, isRange: isRangeOf(tokens, numbers) };
}

const currencies: ReadonlySet<string> = new Set(['$', '€', '£', '¥']);
const rangeWords: ReadonlySet<string> = new Set(['between', 'from', 'to', 'and', 'through']);

function unitOf(unit: string | undefined): { unit?: string } {
  return unit === undefined ? {} : { unit };
}

/** A word right after a number that is neither a unit known here nor says something of the number is another unit. */
function isOtherUnit(word: string | undefined): boolean {
  if (word === undefined) return false;
  if (/^[%$€£¥°]$/u.test(word)) return true;
  return /\p{L}/u.test(word) && !fillers.has(word) && !boundWords.has(word) && !rangeWords.has(word);
}

interface FoundNumber {
  readonly value: number;
  readonly next: number;
  readonly unit?: string;
}

function readNumber(tokens: readonly string[], at: number, readUnit: UnitReader): FoundNumber | undefined {
  const word = tokens[at] ?? '';
  if (/^[\d.]*\d/u.test(word)) return readDigits(tokens, at, word);
  const counted = readNumberWords(tokens, at);
  if (counted !== undefined) return readAndHalf(tokens, counted.next, counted.value) ?? counted;
  if (word === 'dozen') return { value: 12, next: at + 1 };
  if (word === 'half') return readHalf(tokens, at);
  if (word === 'quarter') return { value: 0.25, next: skipOf(tokens, at + 1) };
  if (word !== 'a' && word !== 'an') return undefined;
  const next = tokens[at + 1] ?? '';
  if (next === 'hundred' || next === 'thousand' || next === 'million') return readNumberWords(tokens, at + 1);
  if (next === 'dozen') return { value: 12, next: at + 2 };
  if (next === 'couple') return { value: 2, next: tokens[at + 2] === 'of' ? at + 3 : at + 2 };
  if (next === 'half') return readHalf(tokens, at + 1);
  const unit = readUnit(tokens, at + 1);
  return unit === undefined ? undefined : { value: 1, next: at + 1 };
}

function readDigits(tokens: readonly string[], at: number, word: string): FoundNumber {
  const plain = /,\d{1,2}$/u.test(word) ? word.replace(',', '.') : word.replace(/[, ]/gu, '');
  let value = Number(plain);
  let next = at + 1;
  if (tokens[next] === '/' && isDigits(tokens[next + 1])) {
    value /= Number(tokens[next + 1]);
    next += 2;
  } else if (isDigits(tokens[next]) && tokens[next + 1] === '/' && isDigits(tokens[next + 2])) {
    value += Number(tokens[next]) / Number(tokens[next + 2]);
    next += 3;
  }
  const scale = scales.get(tokens[next] ?? '');
  if (scale !== undefined) return { value: value * scale, next: next + 1 };
  return readAndHalf(tokens, next, value) ?? { value, next };
}

const scales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['dozen', 12],
]);

function isDigits(word: string | undefined): boolean {
  return word !== undefined && /^\d+$/u.test(word);
}

/** "half", "half an hour", "half a million", "half a dozen". */
function readHalf(tokens: readonly string[], at: number): FoundNumber {
  const next = skipOf(tokens, at + 1);
  const scale = scales.get(tokens[next] ?? '');
  return scale === undefined ? { value: 0.5, next } : { value: scale / 2, next: next + 1 };
}

function skipOf(tokens: readonly string[], at: number): number {
  let next = at;
  while (tokens[next] === 'of' || tokens[next] === 'a' || tokens[next] === 'an') next++;
  return next;
}

/** "and a half", "and a quarter" after a number or its unit. */
function readAndHalf(tokens: readonly string[], at: number, base = 0): { value: number; next: number } | undefined {
  const from = tokens[at] === '-' ? at + 1 : at;
  if (tokens[from] !== 'and') return undefined;
  const [first, second] = tokens.slice(from + 1).filter((word) => word !== '-');
  const part = first === 'a' ? second : first;
  if (part !== 'half' && part !== 'quarter') return undefined;
  return { value: base + (part === 'half' ? 0.5 : 0.25), next: tokens.indexOf(part, from) + 1 };
}

function isNegative(tokens: readonly string[], at: number): boolean {
  const before = tokens[at - 1];
  return before === 'minus' || (before === '-' && (at === 1 || !/[\p{L}\d]/u.test(tokens[at - 2] ?? '')));
}

function boundOf(tokens: readonly string[]): GuessBound {
  const text = ` ${tokens.join(' ')} `;
  return bounds.find(([, pattern]) => pattern.test(text))?.[0] ?? 'exactly';
}

function isRangeOf(
  tokens: readonly string[],
  numbers: readonly { readonly from: number; readonly to: number }[],
): boolean {
  const [first, second] = numbers;
  if (first === undefined || second === undefined) return false;
  const between = tokens.slice(first.to, second.from).join(' ');
  const isAnd = between === 'and' && tokens.slice(0, first.from).some((word) => word === 'between' || word === 'from');
  return isAnd || between === 'to' || between === '-' || between === 'through';
}
