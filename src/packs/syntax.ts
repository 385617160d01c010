import type { YAMLError } from 'yaml';
import type { Position, Report } from './problem.ts';

/** One mistake often breaks the lines after it too: more of them would only hide the first. */
const mostTold = 20;

interface Words {
  readonly message: string;
  readonly cure: string;
}

const quoteIt = 'Put the whole text after the key in double quotes.';
const lineUp = 'Use spaces, and line up with the line above.';

/** Turns the parser's own errors into plain words, one a line, with the line itself. */
export function reportSyntax(
  errors: readonly YAMLError[],
  source: string,
  positionOf: (offset: number) => Position,
  report: Report,
): void {
  const told = new Set<number>();
  for (const error of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const at = positionOf(Math.min(error.pos[0], source.length));
    if (told.has(at.line) || told.size >= mostTold) continue;
    told.add(at.line);
    const line = lineAround(source, Math.min(error.pos[0], source.length));
    const { message, cure } = wordsFor(error, line);
    report.error(at, `${message} The line reads: ${quoted(line)}.`, cure);
  }
}

function wordsFor(error: YAMLError, line: string): Words {
  if (/^[ ]*\t/.test(line)) return { message: 'there is a tab at the start of the line.', cure: lineUp };
  if (/:\s+\{\s*\w+\s*\}\s*\S/.test(line)) {
    return { message: 'curly brackets have another meaning here.', cure: 'Write slots as <slot>, not as {slot}.' };
  }
  if (/^\s*(?:- )?[\w-]+:\s+[@`%]/.test(line)) {
    return { message: 'a text without quotes cannot begin with @, ` or %.', cure: quoteIt };
  }
  if (/^\s*(?:- )?[\w-]+:\s+(["'])/.test(line)) {
    return {
      message: 'a quoted text is not closed, or goes on after its closing quote.',
      cure: 'Put the whole text after the key in double quotes, and write \\" for a quote inside it.',
    };
  }
  if (/^\s*(?:- )?[\w-]+:\s+[^"'[{].*:(?:\s|$)/.test(line)) {
    return { message: 'a colon with a space after it begins a new key.', cure: quoteIt };
  }
  switch (error.code) {
    case 'BAD_INDENT':
    case 'TAB_AS_INDENT':
      return { message: 'the line does not line up with those above it.', cure: lineUp };
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

function lineAround(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', start);
  return source.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
}

function quoted(line: string): string {
  const text = line.trim();
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
