import { Parser } from 'htmlparser2';
import type { RowReport } from './row-report.ts';
import { mostCells, type TableCell, type TableRow } from './table.ts';
import { unzip } from './unzip.ts';

const mostColumns = 60;

/** The sheets of a workbook, in the order of their files; or nothing and the reason. */
export function readWorkbook(bytes: Uint8Array, report: RowReport): readonly (readonly TableRow[])[] | undefined {
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
  return sheets
    .toSorted((a, b) => numberOf(a) - numberOf(b))
    .map((name) => rowsOf(entries.get(name) ?? '', strings, report));
}

const sheetName = /^xl\/worksheets\/sheet(\d{1,4})\.xml$/;

/** The texts that cells name by their number. Hints on how to read them are left out. */
function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let [text, depth, hints] = ['', 0, 0];
  walk(xml, {
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
  return strings;
}

/** A cell that is still being read. */
interface Growing {
  readonly column: number;
  readonly type: string;
  value: string;
  hasFormula: boolean;
}

function rowsOf(xml: string, strings: readonly string[], report: RowReport): readonly TableRow[] {
  const rows: TableCell[][] = [];
  let [row, cells] = [0, 0];
  let cell: Growing | undefined;
  let inside = '';
  walk(xml, {
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
  return Array.from(rows, (own) => own ?? []);
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

/** Goes through XML. The parser knows the five entities of XML and numbers, and no declarations of others. */
function walk(xml: string, visitor: Visitor): void {
  const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => visitor.open(bare(name), attributes),
      onclosetag: (name) => visitor.close(bare(name)),
      ontext: visitor.text,
    },
    { xmlMode: true },
  );
  parser.end(xml);
}
