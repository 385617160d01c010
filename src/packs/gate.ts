import type { Position, Report } from './problem.ts';

/** The largest pack file that is read. */
const maxPackBytes = 1_048_576;

const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\p{Cs}]/u;

/** Turns the bytes of a file into text, or reports why they are none. Nothing else looks at a file before this. */
export function decodePack(bytes: Uint8Array, report: Report): string | undefined {
  if (bytes.length > maxPackBytes) {
    const size = (bytes.length / maxPackBytes).toFixed(1);
    report.error(
      { line: 1, column: 1 },
      `the file has ${size} MB; a pack may have 1 MB.`,
      'Cut it into several packs.',
    );
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
    report.error(
      positionIn(text, found.index),
      `there is a control character here that cannot be seen (${found.code}).`,
      'Delete it, or type the line anew.',
    );
    return undefined;
  }
  if (text.trim() === '') {
    report.error({ line: 1, column: 1 }, 'the file is empty.', 'Begin with the line "format: 1".');
    return undefined;
  }
  return text;
}

/** The first sign of a text that nobody can see: a control character, a turn of direction, half of a pair. */
export function unseenIn(text: string): { readonly index: number; readonly code: string } | undefined {
  const found = unseen.exec(text);
  if (found === null) return undefined;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { index: found.index, code: `U+${code}` };
}

/** Gives the positions of offsets in a text. */
export function positionsOf(text: string): (offset: number) => Position {
  const starts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
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

function firstBrokenLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(10, start);
    if (end === -1 || decode(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
  }
}
