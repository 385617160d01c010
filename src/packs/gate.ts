import { maxPackBytes } from './file-bytes.ts';
import type { Position, Report } from './problem.ts';
import { unseenIn, unseenMessage } from './unseen.ts';

/** Longest line of YAML or of a table, in UTF-16 units. */
const maxLine = 20_000;
/** Most lines of a file. A pack of 5,000 facts has some 45,000. */
const maxLines = 60_000;
/** Most signs that part or open something. A pack of 5,000 facts has some 150,000. */
const maxSigns = 200_000;
/** 1 at the codes of these signs. */
const signs = new Uint8Array(128);
for (const sign of '[]{},:-?&*!#|>"\'%@;\t') signs[sign.charCodeAt(0)] = 1;
const lineEnd = 10;

/**
 * Refuses a text that a parser would need long for: it has far more lines, or parts on a line, than any pack. One look at
 * each sign tells, where the parser needs a hundred times as long. Returns whether the text may be parsed.
 */
export function checkBulk(text: string, report: Report): boolean {
  let [line, start, found] = [1, 0, 0];
  for (let offset = 0; offset <= text.length; offset += 1) {
    const code = offset === text.length ? lineEnd : text.charCodeAt(offset);
    if (code < 128) found += signs[code] ?? 0;
    if (code !== lineEnd) continue;
    const length = offset - start;
    if (length > maxLine) {
      const message = `the line has ${length} characters; a line may have ${maxLine}.`;
      report.error({ line, column: 1 }, message, 'Write a line for each fact or row.');
      return false;
    }
    line += 1;
    start = offset + 1;
  }
  if (line <= maxLines && found <= maxSigns) return true;
  const what = line > maxLines ? `${line} lines; a pack may have ${maxLines}` : `too many parts`;
  report.error({ line: 1, column: 1 }, `the file has ${what}.`, 'Cut it into several packs.');
  return false;
}

/** Turns the bytes of a file into text, or reports why they are none. Nothing else looks at a file before this. */
export function decodePack(bytes: Uint8Array, report: Report): string | undefined {
  if (bytes.length > maxPackBytes) {
    const message = 'the file is too large; a pack may have 1 MB.';
    report.error({ line: 1, column: 1 }, message, 'Cut it into several packs.');
    return undefined;
  }
  const text = decode(bytes);
  if (text === undefined) {
    const line = firstBrokenLine(bytes);
    report.error(
      { line, column: 1 },
      'this is not UTF-8 text.',
      'Save the file as a text file with the encoding UTF-8.',
    );
    return undefined;
  }
  const found = unseenIn(text);
  if (found !== undefined) {
    report.error(positionIn(text, found.index), unseenMessage(found.code), 'Delete it, or type the line anew.');
    return undefined;
  }
  if (text.trim() === '') {
    report.error({ line: 1, column: 1 }, 'the file is empty.', 'Begin with the line "format: 1".');
    return undefined;
  }
  return text;
}

/** Gives the positions of offsets in a text. */
export function positionsOf(text: string): (offset: number) => Position {
  const starts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
  let last = 0;
  return (offset) => {
    // Readers ask in the order of the text, so that it is mostly the same line again.
    const isSame = (starts[last] ?? 0) <= offset && offset < (starts[last + 1] ?? Infinity);
    let [low, high] = isSame ? [last, last] : [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    last = low;
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function positionIn(text: string, offset: number): Position {
  return positionsOf(text)(offset);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Halves the file at ends of lines, which no sign of several bytes holds. */
function firstBrokenLine(bytes: Uint8Array): number {
  let [start, end, line] = [0, bytes.length, 1];
  while (true) {
    let middle = bytes.lastIndexOf(lineEnd, Math.floor((start + end) / 2));
    if (middle < start) middle = bytes.indexOf(lineEnd, start);
    if (middle === -1 || middle >= end - 1) return line;
    const half = bytes.subarray(start, middle + 1);
    if (decode(half) === undefined) {
      end = middle + 1;
    } else {
      for (const byte of half) if (byte === lineEnd) line += 1;
      start = middle + 1;
    }
  }
}
