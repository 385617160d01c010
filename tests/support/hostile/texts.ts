import { factPackText } from '../upload-packs.ts';
import { binary, fill, type HostileFile, joined, SIZE, textual } from './file.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const title = 'Towers of the coast';
const titled = (what: string, by: string): HostileFile =>
  textual(`${what} in a title`, 'towers.yaml', () => factPackText((text) => text.replace(title, by)));

/** Bytes that are no text, and texts with signs that nobody sees. */
const signs: readonly HostileFile[] = [
  binary('10 MB', 'large.csv', () => new Uint8Array(10 * 1024 * 1024).fill(97)),
  binary('one byte over 1 MB', 'large.yaml', () => new Uint8Array(1024 * 1024 + 1).fill(97)),
  binary('no bytes', 'empty.yaml', () => new Uint8Array(0)),
  textual('blanks alone', 'blank.csv', () => ' \n\t\n   '),
  textual('a mark of byte order alone', 'mark.txt', () => '\ufeff'),
  titled('a NUL', 'Towers\u0000of'),
  titled('an escape of terminals', 'Towers\u001b[31m'),
  titled('a turn of direction', 'Towers\u202etsaoc'),
  titled('an isolate', 'Towers\u2067tsaoc'),
  titled('a sign without width', 'Tow\u200bers'),
  titled('a mark of byte order', 'Tow\ufeffers'),
  titled('a soft hyphen', 'Tow\u00aders'),
  titled('letters of tags', 'Tow\u{e0041}ers'),
  binary('Latin-1', 'latin.csv', () =>
    Uint8Array.from([...encode('question,answer\nWhich caf'), 0xe9, 0x3f, 0x2c, 0x61]),
  ),
  binary('UTF-16 cut off', 'wide.csv', () => Uint8Array.from([0xff, 0xfe, 0x71, 0x00, 0x75])),
  binary('UTF-16 without its mark', 'wide.yaml', () =>
    Uint8Array.from(Array.from(encode('format: 1\npack: a\n')).flatMap((byte) => [byte, 0])),
  ),
  binary('UTF-16 of a NUL', 'wide.csv', () => Uint8Array.from([0xff, 0xfe, 0x71, 0, 0, 0, 0x2c, 0])),
  binary('half of a pair in UTF-8', 'half.yaml', () =>
    Uint8Array.from([...encode('format: 1\npack: '), 0xed, 0xa0, 0x80]),
  ),
  binary('a sign in too many bytes', 'long.yaml', () => Uint8Array.from([...encode('format: 1\npack: '), 0xc0, 0xaf])),
  textual('marks piled on a letter', 'zalgo.yaml', () => `format: 1\ntitle: x${fill('\u0301\u0302\u0489', 400_000)}`),
  textual('a flood of emoji', 'flood.csv', () => `question,answer\n${fill('\u{1f600}', 500_000)},Oak`),
  textual(
    'headings from right to left',
    'rtl.csv',
    () => '\u202e\u05e9\u05d0\u05dc\u05d4,\u05ea\u05e9\u05d5\u05d1\u05d4\na,b\n',
  ),
];

/** What Discord would act on, in names. */
const names: readonly HostileFile[] = [
  ...[
    ['a mention', '"<@123456789012345678>"'],
    ['a mention of everybody', '"@everyone look"'],
    ['a mention of a role', '"<@&123456789012345678>"'],
    ['a masked link', '"[free](https://example.org)"'],
    ['a masked link without a preview', '"[free](<https://example.org>)"'],
    ['a command', '"</ban:123456789012345678>"'],
    ['a way through the server', '"<id:customize>"'],
  ].map(([what = '', by = '']) => titled(what, by)),
  textual('a mention as the author', 'towers.yaml', () =>
    factPackText((text) => text.replace('people: none', 'people: none\nauthors: ["@here"]')),
  ),
  textual('a link as the licence', 'towers.yaml', () =>
    factPackText((text) => text.replace('CC0-1.0', '"[CC0](http://example.org)"')),
  ),
  textual('a mention as an entity', 'towers.yaml', () =>
    factPackText((text) => text.replace('tower: Wren Tower', 'tower: "<@123456789012345678>"')),
  ),
  textual('mentions as thousands of names', 'towers.yaml', () =>
    factPackText((text) =>
      text.replace(
        'patterns:',
        `pools:\n  town:\n${joined(20_000, '\n', (index) => `    - "<@1234567${index}>"`)}\npatterns:`,
      ),
    ),
  ),
  textual('a mention as a section', 'towers.yaml', () =>
    factPackText((text) => text.replace('the chapter on the coast', '"<#123456789012345678>"')),
  ),
  textual(
    'a mention as the author of a list of Red',
    'red.yaml',
    () => 'AUTHOR: "<@123456789012345678>"\nWhich town is this?:\n  - Oak\n',
  ),
  textual(
    'a mention as the category of a table',
    'table.csv',
    () => 'title,@everyone\nquestion,answer\nWhich town is this?,Oak\n',
  ),
];

/** Tables and lists for people that go wrong. */
const lists: readonly HostileFile[] = [
  textual('formulas as headings', 'formula.csv', () => "=cmd|'/c calc'!A1,@SUM(A1),+1,-1\na,b,c,d\n"),
  textual(
    'a quote that never ends',
    'quote.csv',
    () => `question,answer\n"Which town is this?,Oak\n${fill('a,b\n', 50_000)}`,
  ),
  textual('10,000 columns', 'wide.csv', () => `question,answer,${joined(10_000, ',', (index) => `c${index}`)}\na,b\n`),
  textual(
    'a question of 10,000 characters in a table',
    'long.csv',
    () => `question,answer\n${fill('so ', 10_000)}?,Oak\n`,
  ),
  textual('a table of headings alone', 'head.csv', () => 'question,answer,wrong 1\n'),
  textual('1 MB on a line', 'line.txt', () => fill('x')),
  ...[',', '\n', '"', '{', '- ', '\t'].map((sign) =>
    textual(`1 MB of ${JSON.stringify(sign)}`, 'flood.csv', () => fill(sign)),
  ),
  textual('1 MB of rows', 'rows.csv', () => `question,answer\n${fill(',\n', SIZE - 20)}`),
  textual('1 MB of braces in GIFT', 'flood.gift', () => fill('{=a ~b}')),
  textual(
    'a brace in GIFT that never closes',
    'open.gift',
    () => `::Q:: Which town is this? {=Oak ~Elm\n${fill('word ', 18_000)}`,
  ),
  textual('escapes in GIFT', 'escape.gift', () => `Which? {=${fill('\\', 18_000)}}`),
  textual('Aiken without an answer', 'aiken.txt', () => 'Which town is this?\nA. Oak\nB. Elm\nANSWER: D\n'),
  textual('Aiken of answers alone', 'aiken.txt', () => `A. x\n${fill('ANSWER: A\n', 300_000)}`),
  textual('a sentence of 20,000 blanks', 'blanks.txt', () => `Which town${' '.repeat(19_900)}is this`),
  textual('a page of the web', 'page.txt', () => '<!doctype html><html><script>alert(1)</script></html>'),
  textual('a script', 'script.txt', () => '#!/bin/sh\nrm -rf /\n'),
];

export const texts: readonly HostileFile[] = [...signs, ...names, ...lists];
