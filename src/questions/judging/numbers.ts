const small: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);

const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10]),
);

const scales: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

/** True for a word that is a number alone: "seven", "forty", "thousand". */
export function isNumberWord(word: string): boolean {
  return small.has(word) || tens.has(word) || scales.has(word) || word === 'hundred';
}

/** A number read from a list of words, and the index of the word after it. */
export interface ReadNumber {
  readonly value: number;
  readonly next: number;
}

/** Reads a number in words that begins at `from`: "three hundred and five", "fifteen hundred", "two point five". */
export function readNumberWords(words: readonly string[], from: number): ReadNumber | undefined {
  let total = 0;
  let group: number | undefined;
  let scale = Infinity;
  let at = from;
  let last: 'start' | 'small' | 'tens' | 'hundred' | 'scale' = 'start';
  for (;;) {
    // "and" belongs to a number only between its parts: "two and three" are two numbers.
    const joins = words[at] === 'and' && (last === 'hundred' || last === 'scale') && isBelowHundred(words[at + 1]);
    const word = words[joins ? at + 1 : at] ?? '';
    const digit = small.get(word);
    const ten = tens.get(word);
    const factor = scales.get(word);
    if (digit !== undefined && (last === 'start' || last === 'hundred' || last === 'scale' || fitsTens(last, digit))) {
      group = (group ?? 0) + digit;
      last = 'small';
    } else if (ten !== undefined && last !== 'small' && last !== 'tens') {
      group = (group ?? 0) + ten;
      last = 'tens';
    } else if (
      word === 'hundred' &&
      (last === 'start' || ((last === 'small' || last === 'tens') && (group ?? 0) < 100))
    ) {
      group = (group ?? 1) * 100;
      last = 'hundred';
    } else if (factor !== undefined && factor < scale && last !== 'scale') {
      total += (group ?? 1) * factor;
      group = undefined;
      scale = factor;
      last = 'scale';
    } else break;
    at += joins ? 2 : 1;
  }
  if (last === 'start') return undefined;
  const value = total + (group ?? 0);
  return words[at] === 'point' ? (readFraction(words, at + 1, value) ?? { value, next: at }) : { value, next: at };
}

function fitsTens(last: string, digit: number): boolean {
  return last === 'tens' && digit > 0 && digit < 10;
}

function isBelowHundred(word: string | undefined): boolean {
  return word !== undefined && (small.has(word) || tens.has(word));
}

/** The digits after "point". */
function readFraction(words: readonly string[], from: number, whole: number): ReadNumber | undefined {
  let text = '';
  let at = from;
  for (; ; at++) {
    const digit = small.get(words[at] ?? '');
    if (digit === undefined || digit > 9) break;
    text += String(digit);
  }
  return text === '' ? undefined : { value: Number(`${whole}.${text}`), next: at };
}

/** Reads a year in words: "twenty eighteen", "nineteen oh five", "two thousand and six". */
export function readYearWords(words: readonly string[], from: number): ReadNumber | undefined {
  const first = readNumberWords(words, from);
  if (first === undefined) return undefined;
  if (first.value >= 1000) return first;
  if (first.value < 10 || first.value > 20) return undefined;
  const isOh = words[first.next] === 'oh';
  const second = readNumberWords(words, isOh ? first.next + 1 : first.next);
  if (second === undefined || (isOh ? second.value > 9 : second.value < 10) || second.value > 99) return undefined;
  return { value: first.value * 100 + second.value, next: second.next };
}
