import { negations } from './common-words.ts';
import { distance, lettersOf, mayBeNear } from './distance.ts';
import { isLatin, numberText, tolerance } from './guess.ts';
import { readNumberWords, readYearWords, type ReadNumber } from './numbers.ts';

/** What a guess says of a date; undefined where it says nothing. */
export interface DateGuess {
  readonly year: number | undefined;
  /** First year. With a century, or of any century: 80 for "the eighties". */
  readonly decade: { readonly start: number; readonly century: boolean } | undefined;
  readonly half: 1 | 2 | undefined;
  /** "late 2018", "at the end of 2018": no half by name. */
  readonly vague: 1 | 2 | undefined;
  /** Month and day, more than one pair where the guess can be read in two ways ("5/6"). */
  readonly days: readonly { readonly month: number | undefined; readonly day: number | undefined }[];
}

const months = 'january february march april may june july august september october november december'.split(' ');
const monthLetters = months.map(lettersOf);
const shortMonths: ReadonlyMap<string, number> = new Map([
  ...months.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ['sept', 9],
]);

const decadeWords: ReadonlyMap<string, number> = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
);

/** Words after which the date is not the one that is meant, or one of several. */
const astray: ReadonlySet<string> = new Set(
  'before after since until till or versus vs bc bce minus between either pre post prior following'.split(' '),
);

/** So many words beside a date may say something of their own. */
const mostExtras = 4;

const token = /\d+(?:[/.-]\d+)+|\d{3}0s|\d0s|\d+(?:st|nd|rd|th)\b|h[12]\b|\d+|\p{L}+/gu;

/** Reads a date out of a guess. Undefined when there is none, or more than one. */
export function readDateGuess(guess: string): DateGuess | undefined {
  const tokens = numberText(guess).match(token) ?? [];
  const found = new Finds();
  for (let at = 0; at < tokens.length && !found.failed;) at += found.take(tokens, at);
  return found.failed || found.extras > mostExtras ? undefined : found.guess();
}

/** What was found so far. A second year, month or day makes it fail. */
class Finds {
  failed = false;
  extras = 0;
  private year: number | undefined;
  private decade: DateGuess['decade'];
  private half: 1 | 2 | undefined;
  private vague: 1 | 2 | undefined;
  private month: number | undefined;
  /** Numbers from 1 to 31 that stand alone: a day, or day and month in either order. */
  private lone: readonly number[] = [];
  private pairs: DateGuess['days'] = [];

  /** Reads the token at `at` and gives the number of tokens used. */
  take(tokens: readonly string[], at: number): number {
    const word = tokens[at] ?? '';
    const half = halfOf(tokens, at);
    if (half !== undefined) {
      this.half = this.once(this.half, half.half);
      return half.used;
    }
    if (/^\d/u.test(word)) return this.takeDigits(word);
    if (word === 'or' && tokens[at + 1] === 'so') return 2;
    if (negations.has(word) || astray.has(word)) return this.fail();
    if (word === 'may' && tokens[at + 1] === 'be') return 2;
    const year = readYearWords(tokens, at);
    if (year !== undefined) {
      this.year = this.once(this.year, year.value);
      return year.next - at;
    }
    const day = readDayWords(tokens, at);
    if (day !== undefined) {
      this.addDay(day.value);
      return day.next - at;
    }
    const month = monthOf(word);
    const decade = decadeWords.get(word);
    if (month !== undefined) this.month = this.once(this.month, month);
    else if (decade !== undefined) this.takeDecade(tokens[at - 1], decade);
    else if (word === 'late' || word === 'end') this.vague = this.once(this.vague, 2);
    else if (word === 'early' || word === 'beginning' || word === 'start') this.vague = this.once(this.vague, 1);
    else if (word.length > 2 && word !== 'the') this.extras++;
    return 1;
  }

  guess(): DateGuess | undefined {
    const { year, decade, half, vague, month, lone, pairs } = this;
    const [first, second] = lone;
    if (
      (pairs.length > 0 && (month !== undefined || first !== undefined)) ||
      (month !== undefined && second !== undefined)
    ) {
      return undefined;
    }
    if (lone.length > 2) return undefined;
    const days = pairs.length > 0 ? pairs : daysOf(month, first, second);
    if (second !== undefined && days.length === 0) return undefined;
    if ([year, decade, half, vague].every((part) => part === undefined) && days.length === 0) return undefined;
    return year !== undefined && decade !== undefined ? undefined : { year, decade, half, vague, days };
  }

  private addDay(day: number): void {
    if (this.lone.length === 2 || day < 1 || day > 31) this.fail();
    else this.lone = [...this.lone, day];
  }

  private takeDigits(word: string): number {
    if (/^\d+$/u.test(word)) {
      if (word.length === 4) this.year = this.once(this.year, Number(word));
      else if (word.length < 3) this.addDay(Number(word));
      else this.fail();
    } else if (/^\d{1,2}(?:st|nd|rd|th)$/u.test(word)) this.addDay(Number.parseInt(word, 10));
    else if (/^\d+s$/u.test(word)) {
      this.decade = this.once(this.decade, { start: Number.parseInt(word, 10), century: word.length === 5 });
    } else this.takeNumeric(word.split(/[/.-]/u));
    return 1;
  }

  /** 2022-10-05, 5/10/2022, 10/2022, 2022-10. */
  private takeNumeric(parts: readonly string[]): void {
    const [first = '', second = '', third = ''] = parts;
    if (parts.length > 3) this.fail();
    else if (first.length === 4) this.takePairs(first, [{ month: second, day: third }]);
    else if (parts.length === 2 && second.length < 3) this.lone = [...this.lone, Number(first), Number(second)];
    else if (parts.length === 2) this.takePairs(second, [{ month: first, day: '' }]);
    else
      this.takePairs(third, [
        { month: first, day: second },
        { month: second, day: first },
      ]);
  }

  private takePairs(year: string, pairs: readonly { readonly month: string; readonly day: string }[]): void {
    if (year.length !== 4 || this.pairs.length > 0) return void this.fail();
    this.year = this.once(this.year, Number(year));
    this.pairs = pairs
      .filter(
        ({ month, day }) => [month, day].every((part) => part.length < 3) && Number(month) >= 1 && Number(month) <= 12,
      )
      .map(({ month, day }) => ({ month: Number(month), day: day === '' ? undefined : Number(day) }));
    if (this.pairs.length === 0) this.fail();
  }

  private takeDecade(before: string | undefined, start: number): void {
    const century = before === 'nineteen' ? 1900 : before === 'eighteen' ? 1800 : undefined;
    this.decade = this.once(this.decade, { start: start + (century ?? 0), century: century !== undefined });
  }

  private once<T>(known: T | undefined, found: T): T {
    if (known !== undefined) this.fail();
    return found;
  }

  private fail(): number {
    this.failed = true;
    return 1;
  }
}

/** What numbers beside a year can mean: "14 March", "10 2022", "14 3 1887". */
function daysOf(month: number | undefined, first: number | undefined, second: number | undefined): DateGuess['days'] {
  if (first === undefined) return month === undefined ? [] : [{ month, day: undefined }];
  if (month !== undefined) return [{ month, day: first }];
  if (second === undefined) return [{ month: first, day: undefined }];
  return [
    { month: first, day: second },
    { month: second, day: first },
  ].filter((pair) => pair.month <= 12);
}

const ordinals: ReadonlyMap<string, number> = new Map(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
    'sixteenth seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1]),
);

/** A day in words beside a month: "fourteen March", "the twenty-first of May", "May third". */
function readDayWords(tokens: readonly string[], at: number): ReadNumber | undefined {
  const word = tokens[at] ?? '';
  const tens = word === 'twenty' ? 20 : word === 'thirty' ? 30 : 0;
  const unit = ordinals.get(tokens[at + 1] ?? '');
  const read =
    tens > 0 && unit !== undefined && unit < 10
      ? { value: tens + unit, next: at + 2 }
      : ordinals.has(word)
        ? { value: ordinals.get(word) ?? 0, next: at + 1 }
        : word === 'thirtieth'
          ? { value: 30, next: at + 1 }
          : readNumberWords(tokens, at);
  if (read === undefined) return undefined;
  const after = tokens[tokens[read.next] === 'of' ? read.next + 1 : read.next];
  const isBeside = [tokens[at - 1], after].some((other) => other !== undefined && monthOf(other) !== undefined);
  return isBeside && read.value <= 31 ? read : undefined;
}

const firsts: ReadonlySet<string> = new Set(['first', '1st', 'one', 'earlier', 'former']);
const seconds: ReadonlySet<string> = new Set(['second', '2nd', 'latter', 'last', 'later', 'other']);

/** "second half", "half 2", "H2". */
function halfOf(tokens: readonly string[], at: number): { half: 1 | 2; used: number } | undefined {
  const [word = '', next = ''] = tokens.slice(at, at + 2);
  if (word === 'h1') return { half: 1, used: 1 };
  if (word === 'h2') return { half: 2, used: 1 };
  if (word === 'half' && (next === '1' || next === 'one')) return { half: 1, used: 2 };
  if (word === 'half' && (next === '2' || next === 'two')) return { half: 2, used: 2 };
  if (next !== 'half') return undefined;
  return firsts.has(word) ? { half: 1, used: 2 } : seconds.has(word) ? { half: 2, used: 2 } : undefined;
}

/** The number of a month by its name, shortened or with slips; a word as near to two months names none. */
function monthOf(word: string): number | undefined {
  const exact = months.indexOf(word) + 1;
  if (exact > 0) return exact;
  const short = shortMonths.get(word);
  if (short !== undefined) return short;
  if (word.length < 4 || !isLatin(word)) return undefined;
  const letters = lettersOf(word);
  let least = Infinity;
  let found: number | undefined;
  for (const [index, name] of months.entries()) {
    const limit = tolerance(name, word);
    if (!mayBeNear(letters, monthLetters[index] ?? 0, limit)) continue;
    const changes = distance(word, name, limit);
    if (changes > limit || changes > least) continue;
    found = changes < least ? index + 1 : undefined;
    least = changes;
  }
  return found;
}
