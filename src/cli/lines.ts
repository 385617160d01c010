/** A line of input, without its end. */
export interface InputLine {
  /** From 1. */
  readonly number: number;
  /** Missing when the line is longer than allowed. */
  readonly text?: string;
}

const lineFeed = 10;

/**
 * Splits bytes into lines as they come, one list for each piece that arrives. Of a line longer than `mostBytes` no more than that is
 * ever kept, so that a line without end costs no memory. What follows the last line feed is a line unless it is empty.
 */
export async function* readLines(
  input: AsyncIterable<Uint8Array>,
  mostBytes: number,
): AsyncGenerator<readonly InputLine[]> {
  let kept: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const finish = (): InputLine => {
    number++;
    const line = length > mostBytes ? { number } : { number, text: decode(kept, number === 1) };
    kept = [];
    length = 0;
    return line;
  };
  const keep = (bytes: Uint8Array): void => {
    length += bytes.length;
    if (length <= mostBytes) kept.push(bytes);
    else kept = [];
  };
  for await (const piece of input) {
    const lines: InputLine[] = [];
    let from = 0;
    for (let at = piece.indexOf(lineFeed); at !== -1; at = piece.indexOf(lineFeed, from)) {
      keep(piece.subarray(from, at));
      lines.push(finish());
      from = at + 1;
    }
    keep(piece.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [finish()];
}

function decode(pieces: readonly Uint8Array[], isFirst: boolean): string {
  const text = Buffer.concat(pieces).toString('utf8').replace(/\r$/u, '');
  return isFirst ? text.replace(/^\uFEFF/u, '') : text;
}
