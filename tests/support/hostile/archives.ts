import { gzipSync } from 'node:zlib';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { workbook } from '../../packs/importers/workbook.ts';
import { binary, type HostileFile } from './file.ts';

const rows = [
  ['question', 'answer', 'wrong 1', 'wrong 2'],
  ['Which town is this?', 'Oak', 'Elm', 'Ash'],
] as const;

const sheet = 'xl/worksheets/sheet1.xml';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const inlineCell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const sheetOf = (body: string, before = ''): Uint8Array =>
  strToU8(`<?xml version="1.0"?>${before}<worksheet ${main}><sheetData>${body}</sheetData></worksheet>`);
const inlineRows = `<row>${inlineCell('question')}${inlineCell('answer')}</row><row>${inlineCell('&x;')}${inlineCell('&x;')}</row>`;
const entity = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const laughs = `<!DOCTYPE x [<!ENTITY a "lol">${Array.from('bcdefghij', (name, index) => {
  const before = 'abcdefghi'[index] ?? 'a';
  return `<!ENTITY ${name} "${`&${before};`.repeat(10)}">`;
}).join('')}<!ENTITY x "&j;">]>`;

const zip = (entries: Zippable): Uint8Array => zipSync(entries);

/** Writes these bytes at every place where the signature stands. */
function patched(bytes: Uint8Array, signature: number, at: number, put: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let start = 0; start + 4 <= copy.length; start += 1) {
    if (view.getUint32(start, true) === signature) copy.set(put, start + at);
  }
  return copy;
}

const LOCAL = 0x04034b50;

/** Spreadsheets, which are archives of XML. */
export const workbooks: readonly HostileFile[] = [
  binary('a bomb of 1:1000', 'bomb.xlsx', () => zip({ [sheet]: new Uint8Array(200 * 1024 * 1024).fill(32) })),
  binary('a bomb in many sheets', 'bomb.xlsx', () =>
    zip(
      Object.fromEntries(
        Array.from({ length: 50 }, (_, index) => [
          `xl/worksheets/sheet${index + 1}.xml`,
          new Uint8Array(1024 * 1024).fill(32),
        ]),
      ),
    ),
  ),
  binary('101 entries', 'many.xlsx', () =>
    workbook(rows, Object.fromEntries(Array.from({ length: 98 }, (_, index) => [`a/${index}`, strToU8('x')]))),
  ),
  binary('names that lead out of the folder', 'slip.xlsx', () =>
    zip({ '../../../../tmp/hostile': strToU8('x'), '/etc/hostile': strToU8('x'), 'C:\\hostile': strToU8('x') }),
  ),
  binary('an entity that reads a file', 'xxe.xlsx', () => zip({ [sheet]: sheetOf(inlineRows, entity) })),
  binary('entities that grow', 'laughs.xlsx', () => zip({ [sheet]: sheetOf(inlineRows, laughs) })),
  binary('an entity in the texts', 'xxe.xlsx', () =>
    zip({
      [sheet]: sheetOf('<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'),
      'xl/sharedStrings.xml': strToU8(`<?xml version="1.0"?>${entity}<sst ${main}><si><t>&x;</t></si></sst>`),
    }),
  ),
  binary('no end', 'cut.xlsx', () => workbook(rows).subarray(0, 300)),
  binary('a password', 'secret.xlsx', () => patched(workbook(rows), LOCAL, 6, [1, 0])),
  binary('a password, as Office writes it', 'secret.xlsx', () =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504)]),
  ),
  binary('wrong sizes', 'sizes.xlsx', () => patched(workbook(rows), LOCAL, 18, [1, 0, 0, 0, 1, 0, 0, 0])),
  binary('the same entry twice', 'twice.xlsx', () => {
    // Archives stand one after the other; the second sheet would be another one.
    const empty = zip({ [sheet]: sheetOf('') });
    return Uint8Array.from([...empty.subarray(0, -22), ...workbook(rows)]);
  }),
  binary('no sheet', 'none.xlsx', () => zip({ 'xl/workbook.xml': strToU8('<workbook/>') })),
  binary('an archive in an archive', 'nest.xlsx', () => zip({ 'inner.xlsx': zip({ [sheet]: sheetOf('') }) })),
  binary('a way of packing that is unknown', 'method.xlsx', () => patched(workbook(rows), LOCAL, 8, [99, 0])),
  binary('nothing inside', 'empty.xlsx', () => zip({})),
  binary('a sheet without rows', 'blank.xlsx', () => zip({ [sheet]: sheetOf('') })),
  binary('a sheet that is no XML', 'text.xlsx', () => zip({ [sheet]: strToU8('{"question":"a"}') })),
  binary('elements 100,000 deep', 'deep.xlsx', () =>
    zip({ [sheet]: sheetOf('<row>'.repeat(100_000) + '</row>'.repeat(100_000)) }),
  ),
  binary('a row at the end of the world', 'far.xlsx', () =>
    zip({ [sheet]: sheetOf(`<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>question</t></is></c></row>`) }),
  ),
  binary('rows that are no numbers', 'rows.xlsx', () =>
    zip({ [sheet]: sheetOf(`<row r="__proto__">${inlineCell('question')}</row><row r="-1">${inlineCell('a')}</row>`) }),
  ),
  binary('5 million cells', 'cells.xlsx', () => zip({ [sheet]: sheetOf(`<row>${'<c/>'.repeat(4_900_000)}</row>`) })),
];

const tar = (): Uint8Array => {
  const bytes = new Uint8Array(10_240);
  bytes.set(strToU8('pack.yaml'));
  bytes.set(strToU8('ustar'), 257);
  return bytes;
};

/** What is something else than its name says. */
const contents: Readonly<Record<string, () => Uint8Array>> = {
  gzip: () => gzipSync('format: 1\npack: a\n'),
  PNG: () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]),
  PDF: () => Uint8Array.from([...strToU8('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 10]),
  ELF: () => Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0]),
  HTML: () => strToU8('<!doctype html>\n<html><body onload="alert(1)">hi</body></html>\n'),
  tar,
  'the archive of an empty folder': () => Uint8Array.from([0x50, 0x4b, 5, 6, ...new Uint8Array(18)]),
};
const endings = ['csv', 'json', 'yaml', 'txt', 'gift', 'xlsx'] as const;

/** Each content under each ending. */
export const disguises: readonly HostileFile[] = Object.entries(contents).flatMap(([what, bytes]) =>
  endings.map((ending) => binary(`${what} under .${ending}`, `quiz.${ending}`, bytes)),
);
