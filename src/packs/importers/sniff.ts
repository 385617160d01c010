import { looksLikeCsv } from '../csv-tree.ts';
import { hasHeading } from './delimited.ts';
import type { FormatName } from './formats.ts';

/** Tells a format by looking at the beginning of a file; `text` is the same as `head` for short files. */
interface Sign {
  readonly format: FormatName;
  readonly test: (head: string) => boolean;
}

/** What is looked at, in UTF-16 units. */
const longestLook = 60_000;
const factKeys = /^(?:format|pack|people|source|sources|entities|facts|patterns|extra):/gm;
const gift = /(?:^|[^\\])\{\s*(?:[=~#]|(?:T|TRUE|F|FALSE)\s*(?:#[^}]*)?\})/m;

/** The first that fits is taken: those that can be told for sure come first. */
const signs: readonly Sign[] = [
  { format: 'opentdb', test: (head) => /^\s*[{[]/.test(head) && /"incorrect_answers"\s*:/.test(head) && !isPack(head) },
  { format: 'fact-pack', test: isPack },
  {
    format: 'json-list',
    test: (head) => /^\s*[{[]/.test(head) && /"(?:question|description)"\s*:/i.test(head),
  },
  { format: 'anki', test: (head) => /^\s*#(?:separator|html|deck|notetype|tags|columns|guid)\b[^\n]*:/.test(head) },
  { format: 'kotoba', test: (head) => /^\s*"?question"?\s*[,;\t]\s*"?answers"?\s*[,;\t]\s*"?comment"?/i.test(head) },
  { format: 'questions', test: hasHeading },
  { format: 'fact-pack', test: looksLikeCsv },
  { format: 'lakeys', test: (head) => /^(?:questions|trivia_categories):/m.test(head) },
  {
    format: 'aiken',
    test: (head) => /^[ \t]*ANSWER:[ \t]*[A-Z][ \t]*\r?$/m.test(head) && /^[ \t]*A[.)][ \t]/m.test(head),
  },
  { format: 'gift', test: (head) => gift.test(head) },
  { format: 'red', test: isRedLines },
  {
    format: 'red',
    test: (head) =>
      /^[^\s{[][^\n]*:[ \t]*\[/m.test(head) || (/^\S[^\n]*:[ \t]*\r?$/m.test(head) && /^[ \t]*- \S/m.test(head)),
  },
  { format: 'anki', test: hasTabs },
  { format: 'fact-pack', test: (head) => /^\s*\{/.test(head) || /^\w+:/m.test(head) },
];

/** The format of a file by its content; undefined when it looks like none. */
export function sniff(bytes: Uint8Array): FormatName | undefined {
  if (isZip(bytes)) return 'sheet';
  const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, 4 * longestLook));
  const head = text.slice(0, longestLook);
  return signs.find(({ test }) => test(head))?.format;
}

/** Spreadsheets are archives. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function isPack(head: string): boolean {
  if (/^\s*\{/.test(head))
    return (
      (/"(?:format|pack)"\s*:/.test(head) || /^\s*\{\s*(?:format|pack)\s*:/.test(head)) && !/"response_code"/.test(head)
    );
  const keys = new Set(Array.from(head.matchAll(factKeys), ([key]) => key));
  return keys.has('format:') || keys.size > 1;
}

/** The older form of Red's lists: a question and its answers on one line, with back-ticks between them. */
function isRedLines(head: string): boolean {
  const lines = filled(head);
  return lines.length > 0 && lines.filter((line) => /^[^`]+`/.test(line)).length > lines.length * 0.7;
}

function hasTabs(head: string): boolean {
  const lines = filled(head);
  return lines.length > 0 && lines.filter((line) => line.includes('\t')).length > lines.length * 0.7;
}

function filled(head: string): readonly string[] {
  return head.split(/\r?\n/).filter((line) => line.trim() !== '');
}
