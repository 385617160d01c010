import { maxPackBytes } from '../file-bytes.ts';
import { Report } from '../problem.ts';
import { checkBulk } from '../gate.ts';
import type { RowReport } from './row-report.ts';

/** The text of a file, or nothing and the reason. Signs that nobody can see are left to those who know their row. */
export function decodeFile(bytes: Uint8Array, report: RowReport): string | undefined {
  const text = decode(bytes);
  if (text === undefined) {
    report.fail(
      'this is not UTF-8 text.',
      'Save the file anew with the encoding UTF-8; spreadsheets call it "CSV UTF-8".',
    );
    return undefined;
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    const line = text.slice(0, nul).split('\n').length;
    report.fail('the file holds bytes that are no text.', 'Save it as a text file.', { line, column: 1 });
    return undefined;
  }
  if (text.trim() === '') {
    report.fail('the file is empty.', 'Write at least one question into it.');
    return undefined;
  }
  const bulk = new Report();
  if (checkBulk(text, bulk)) return text;
  report.take(bulk);
  return undefined;
}

/** False for a file that is too large. */
export function fitsLimit(bytes: Uint8Array, report: RowReport): boolean {
  if (bytes.length <= maxPackBytes) return true;
  report.fail('the file is too large; a pack may have 1 MB.', 'Cut it into several files.');
  return false;
}

/** Spreadsheets also write UTF-16, with a mark at its beginning. */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
