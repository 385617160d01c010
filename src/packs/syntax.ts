import type { YAMLError } from 'yaml';
import type { Position, Report } from './problem.ts';

/** One mistake often breaks the lines after it too: more of them would only hide the first. */
const mostTold = 20;

/** Told at the line before the one that stands too far right. */
const implicitKeys: ReadonlySet<string> = new Set(['BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY']);

interface Words {
  readonly message: string;
  readonly cure: string;
}

const quoteIt = 'Put the whole text after the key in double quotes.';
const lineUp = 'Use spaces, and line up with the line above.';
const outOfLine: Words = { message: 'the line does not line up with those above it.', cure: lineUp };
const neverClosed: Words = { message: 'a bracket is opened here and never closed.', cure: 'Close it with ] or }.' };

/** Turns the parser's own errors into plain words, one a line, with the line itself. */
export function reportSyntax(
  errors: readonly YAMLError[],
  source: string,
  positionOf: (offset: number) => Position,
  report: Report,
): void {
  const lines = source.split(/\r?\n/);
  const told = new Set<number>();
  let last = 0;
  for (const error of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const found = locate(error, positionOf(Math.min(error.pos[0], source.length)), lines);
    const line = lines[found.at.line - 1] ?? '';
    const { message, cure } = found.words ?? wordsFor(error, line);
    // A line that does not line up pulls those below it along.
    const follows = message === outOfLine.message && found.at.line === last + 1;
    last = found.at.line;
    if (told.has(found.at.line) || told.size >= mostTold || follows) continue;
    told.add(found.at.line);
    report.error(found.at, `${message} The line reads: ${quoted(line)}.`, cure);
  }
}

/** The parser notices some mistakes a line too late or too early: this finds the line to mend. */
function locate(error: YAMLError, at: Position, lines: readonly string[]): { at: Position; words?: Words } {
  const line = lines[at.line - 1] ?? '';
  const indent = /^\s*/.exec(line)?.[0].length ?? 0;
  const above = lastFilled(lines, at.line - 1);
  const text = lines[above - 1] ?? '';
  if (opens(text) && (error.code === 'BAD_INDENT' || error.code === 'MISSING_CHAR') && at.column <= indent + 1) {
    return { at: { line: above, column: text.search(/[[{]/) + 1 }, words: neverClosed };
  }
  const isCutOff =
    (error.code === 'MISSING_CHAR' || error.code === 'BAD_INDENT') && lastFilled(lines, lines.length) <= at.line;
  if (isCutOff && opens(line)) return { at: { line: at.line, column: line.search(/[[{]/) + 1 }, words: neverClosed };
  const next = lines[at.line] ?? '';
  const keyAt = /^\s*(?:- )*/.exec(line)?.[0].length ?? 0;
  const nextIndent = /^\s*/.exec(next)?.[0].length ?? 0;
  const isKey = /^\s*(?:- )*[\w-]+:\s/.test(line) && !/:\s.*:\s/.test(line);
  if (implicitKeys.has(error.code) && isKey && next.trim() !== '' && nextIndent > keyAt) {
    return { at: { line: at.line + 1, column: nextIndent + 1 }, words: outOfLine };
  }
  if (error.code === 'MISSING_CHAR' && at.column <= indent) return { at, words: outOfLine };
  return { at };
}

/** The number of the last line at or before `line` that holds something; 0 if there is none. */
function lastFilled(lines: readonly string[], line: number): number {
  let found = line;
  while (found > 0 && (lines[found - 1] ?? '').trim() === '') found -= 1;
  return found;
}

function opens(line: string): boolean {
  return (line.match(/[[{]/g)?.length ?? 0) > (line.match(/[\]}]/g)?.length ?? 0);
}

function wordsFor(error: YAMLError, line: string): Words {
  if (/^[ ]*\t/.test(line)) return { message: 'there is a tab at the start of the line.', cure: lineUp };
  if (/^\s*-[^\s-]/.test(line)) {
    return { message: 'a space is missing after the dash.', cure: 'Write "- id: …" with a space between.' };
  }
  if (/:\s+\{\s*\w+\s*\}\s*\S/.test(line)) {
    return { message: 'curly brackets have another meaning here.', cure: 'Write slots as <slot>, not as {slot}.' };
  }
  if (/^\s*(?:- )?[\w-]+:\s+[@`%]/.test(line)) {
    return { message: 'a text without quotes cannot begin with @, ` or %.', cure: quoteIt };
  }
  if (/^\s*(?:- )?[\w-]+:\s+(["'])/.test(line)) {
    return {
      message: 'a quoted text is not closed, goes on after its closing quote, or has a \\ before the wrong sign.',
      cure: 'Put the whole text after the key in double quotes, and write \\" for a quote inside it.',
    };
  }
  if (/^\s*(?:- )?[\w-]+:\s+[^"'[{].*:(?:\s|$)/.test(line)) {
    return { message: 'a colon with a space after it begins a new key.', cure: quoteIt };
  }
  switch (error.code) {
    case 'BAD_INDENT':
    case 'TAB_AS_INDENT':
      return outOfLine;
    case 'MISSING_CHAR':
    case 'BAD_DQ_ESCAPE':
      return {
        message: 'a quote, bracket, comma or colon is missing here, or a \\ stands before the wrong sign.',
        cure: `Close what is open, write "key: value", or: ${lower(quoteIt)}`,
      };
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return { message: 'a text without quotes cannot begin with !.', cure: quoteIt };
    case 'BAD_SCALAR_START':
      return { message: 'a text without quotes cannot begin with this sign.', cure: quoteIt };
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return { message: 'a text without quotes cannot begin with * or &.', cure: quoteIt };
    case 'BAD_DIRECTIVE':
      return { message: 'a line cannot begin with %.', cure: quoteIt };
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        message: 'this line is read as a part of the one above it, or has no "key: value".',
        cure: `${lineUp} Or: ${lower(quoteIt)}`,
      };
    default:
      return { message: 'this line cannot be read.', cure: `${quoteIt} ${lineUp}` };
  }
}

function quoted(line: string): string {
  const text = line.trim();
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
