import { Parser } from 'htmlparser2';
import { isLocked, locked } from './locked.ts';
import type { RowReport } from './row-report.ts';
import { mostCells, type TableCell, type TableRow } from './table.ts';
import { unzip } from './unzip.ts';

const mostColumns = 60;
/** Most elements of a sheet or of its texts: each cell has some, and may be empty. */
const mostElements = 1_000_000;
/** A cell with text in runs lies eight deep. The parser goes through all open elements with each new one. */
const deepest = 30;
/** So much is read at once, in UTF-16 units. */
const pieceSize = 10_000;

/** The sheets of a workbook, in the order of their files; or nothing and the reason. */
export function readWorkbook(bytes: Uint8Array, report: RowReport): readonly (readonly TableRow[])[] | undefined {
  if (isLocked(bytes)) {
    report.fail(locked.message, locked.cure);
    return undefined;
  }
  const entries = unzip(bytes, (name) => name === 'xl/sharedStrings.xml' || sheetName.test(name));
  if (entries === 'too-large') {
    report.fail('the spreadsheet is too large when it is unpacked.', 'Save the questions alone, as CSV.');
    return undefined;
  }
  const sheets = entries === 'broken' ? [] : [...entries.keys()].filter((name) => sheetName.test(name));
  if (entries === 'broken' || sheets.length === 0) {
    report.fail('this is no spreadsheet that can be read.', 'Save it as .xlsx or as CSV.');
    return undefined;
  }
  const strings = sharedStrings(entries.get('xl/sharedStrings.xml') ?? '');
  const numberOf = (name: string): number => Number(sheetName.exec(name)?.[1] ?? 0);
  const names = sheets.toSorted((a, b) => numberOf(a) - numberOf(b));
  const tables = strings && names.map((name) => rowsOf(entries.get(name) ?? '', strings, report));
  const whole = tables?.filter((table) => table !== undefined);
  if (whole?.length === names.length) return whole;
  report.fail(
    'the spreadsheet has more cells, or cells inside each other, than any quiz.',
    'Save the questions alone, as CSV.',
  );
  return undefined;
}

const sheetName = /^xl\/worksheets\/sheet(\d{1,4})\.xml$/;

/** The texts that cells name by their number, or nothing if it is too much. Hints on how to read them are left out. */
function sharedStrings(xml: string): readonly string[] | undefined {
  const strings: string[] = [];
  let [text, depth, hints] = ['', 0, 0];
  const isWhole = walk(xml, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') hints += 1;
      else if (name === 't') depth += 1;
    },
    close(name) {
      if (name === 'si') strings.push(text);
      else if (name === 'rPh') hints -= 1;
      else if (name === 't') depth -= 1;
    },
    text(part) {
      if (depth > 0 && hints === 0) text += part;
    },
  });
  return isWhole ? strings : undefined;
}

/** A cell that is still being read. */
interface Growing {
  readonly column: number;
  readonly type: string;
  value: string;
  hasFormula: boolean;
}

function rowsOf(xml: string, strings: readonly string[], report: RowReport): readonly TableRow[] | undefined {
  const rows: TableCell[][] = [];
  let [row, cells] = [0, 0];
  let cell: Growing | undefined;
  let inside = '';
  const isWhole = walk(xml, {
    open(name, attributes) {
      if (name === 'row') row = Number(attributes['r'] ?? row + 1);
      else if (name === 'c') {
        const column = columnOf(attributes['r'] ?? '') ?? rows[row - 1]?.length ?? 0;
        cell = { column, type: attributes['t'] ?? 'n', value: '', hasFormula: false };
      } else if (name === 'f' && cell !== undefined) cell.hasFormula = true;
      if (name === 'v' || name === 't' || name === 'f') inside = name;
    },
    close(name) {
      if (name === 'v' || name === 't' || name === 'f') inside = '';
      if (name !== 'c' || cell === undefined) return;
      const text = textOf(cell, strings);
      const place = { line: row, column: cell.column + 1, row };
      const fits = row >= 1 && row <= 20_000 && cell.column < mostColumns && cells < mostCells;
      if (text !== '' && fits) {
        cells += 1;
        if (cell.hasFormula) report.fix('formula', place);
        const own = (rows[row - 1] ??= []);
        for (let column = own.length; column <= cell.column; column += 1)
          own.push({ at: { line: row, column: column + 1, row }, text: '' });
        own[cell.column] = { at: place, text };
      }
      cell = undefined;
    },
    text(part) {
      if (cell !== undefined && (inside === 'v' || inside === 't')) cell.value += part;
    },
  });
  return isWhole ? Array.from(rows, (own) => own ?? []) : undefined;
}

function textOf({ type, value }: Growing, strings: readonly string[]): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'True' : 'False';
  return type === 'e' ? '' : value;
}

/** 0 for "A7", 27 for "AB1". */
function columnOf(reference: string): number | undefined {
  const [letters] = /^[A-Z]{1,3}/.exec(reference) ?? [];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

interface Visitor {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/**
 * Goes through XML; false when it nests or holds more than any sheet, and then the rest is left alone. The parser knows
 * the five entities of XML and numbers, and no declarations of others.
 */
function walk(xml: string, visitor: Visitor): boolean {
  const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
  let [depth, elements] = [0, 0];
  const state = { isWhole: true };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (!state.isWhole) return;
        depth += 1;
        elements += 1;
        state.isWhole = depth <= deepest && elements <= mostElements;
        if (state.isWhole) visitor.open(bare(name), attributes);
      },
      onclosetag(name) {
        depth -= 1;
        if (state.isWhole) visitor.close(bare(name));
      },
      ontext(text) {
        if (state.isWhole) visitor.text(text);
      },
    },
    { xmlMode: true },
  );
  // Piece by piece, so that it can be left in time.
  for (let start = 0; start < xml.length && state.isWhole; start += pieceSize) {
    parser.write(xml.slice(start, start + pieceSize));
  }
  if (state.isWhole) parser.end();
  return state.isWhole;
}
