/**
 * How many letters two words differ by: insertions, deletions, replacements and swaps of neighbours ("optimal string
 * alignment"), counted up to `limit`. Anything further gives `limit + 1`.
 */
export function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const over = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return over;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const width = endB - start;
  if (endA === start) return Math.min(width, over);
  if (width === 0) return Math.min(endA - start, over);
  let [twoUp, up, line] = rowsOf(width + 1);
  for (let column = 0; column <= width; column++) up[column] = column;
  for (let row = 1; row <= endA - start; row++) {
    const letter = a.charCodeAt(start + row - 1);
    const before = row > 1 ? a.charCodeAt(start + row - 2) : -1;
    line[0] = row;
    let least = row;
    for (let column = 1; column <= width; column++) {
      const other = b.charCodeAt(start + column - 1);
      let cost = Math.min(
        at(up, column) + 1,
        at(line, column - 1) + 1,
        at(up, column - 1) + (letter === other ? 0 : 1),
      );
      if (column > 1 && before === other && letter === b.charCodeAt(start + column - 2)) {
        cost = Math.min(cost, at(twoUp, column - 2) + 1);
      }
      line[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return over;
    [twoUp, up, line] = [up, line, twoUp];
  }
  return Math.min(at(up, width), over);
}

type Rows = readonly [Uint16Array, Uint16Array, Uint16Array];

const usualWidth = 256;
const makeRows = (width: number): Rows => [new Uint16Array(width), new Uint16Array(width), new Uint16Array(width)];
const usualRows = makeRows(usualWidth);

/** Three rows to count in. Names are compared by the hundred thousand, so that all but giants share them. */
function rowsOf(width: number): Rows {
  return width <= usualWidth ? usualRows : makeRows(width);
}

function at(line: Uint16Array, index: number): number {
  return line[index] ?? Infinity;
}

/** One bit for each letter from a to z that stands in the text, and one for all other signs but spaces. */
export function lettersOf(text: string): number {
  let mask = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code !== 32) mask |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26);
  }
  return mask;
}

/** False only if the texts with these letters differ by more than `limit`: each change touches two kinds of letters at most. */
export function mayBeNear(a: number, b: number, limit: number): boolean {
  let different = a ^ b;
  for (let left = 2 * limit; different !== 0; left--) {
    if (left === 0) return false;
    different &= different - 1;
  }
  return true;
}
