import { strToU8, zipSync } from 'fflate';

/** A cell: a text, a number, a truth, or a formula with the text that it shows. */
export type WorkbookCell = string | number | boolean | { readonly formula: string; readonly shown: string };

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The bytes of a workbook with one sheet, as spreadsheet programs write it. */
export function workbook(
  rows: readonly (readonly WorkbookCell[])[],
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const strings: string[] = [];
  const cellOf = (cell: WorkbookCell, row: number, column: number): string => {
    const at = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
    if (cell === '') return '';
    if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
    if (typeof cell === 'boolean') return `<c ${at} t="b"><v>${cell ? 1 : 0}</v></c>`;
    if (typeof cell === 'object')
      return `<c ${at} t="str"><f>${escape(cell.formula)}</f><v>${escape(cell.shown)}</v></c>`;
    if (cell.startsWith('inline ')) return `<c ${at} t="inlineStr"><is><t>${escape(cell.slice(7))}</t></is></c>`;
    strings.push(cell);
    return `<c ${at} t="s"><v>${strings.length - 1}</v></c>`;
  };
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, column) => cellOf(cell, index, column)).join('');
    return cells === '' ? '' : `<row r="${index + 1}">${cells}</row>`;
  });
  const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  // The first text comes in two runs, as a text with one bold word does, with a hint on how it is read.
  const items = strings.map((text, index) => {
    const half = Math.floor(text.length / 2);
    const runs = `<r><t xml:space="preserve">${escape(text.slice(0, half))}</t></r><r><t xml:space="preserve">${escape(text.slice(half))}</t></r>`;
    const body =
      index === 0 ? `${runs}<rPh sb="0" eb="1"><t>hint</t></rPh>` : `<t xml:space="preserve">${escape(text)}</t>`;
    return `<si>${body}</si>`;
  });
  return zipSync({
    '[Content_Types].xml': strToU8(`${header}<Types/>`),
    'xl/workbook.xml': strToU8(
      `${header}<workbook ${main}><sheets><sheet name="Quiz" sheetId="1"/></sheets></workbook>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `${header}<worksheet ${main}><sheetData>${lines.join('')}</sheetData></worksheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(`${header}<sst ${main} count="${strings.length}">${items.join('')}</sst>`),
    ...more,
  });
}
