/** Files that would kill, stall or trick a parser, each with a name. Sizes lie just below the limit of 1 MB where size is the poison. */
const size = 1_000_000;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const fill = (piece: string, length = size): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Another way to write nesting, `depth` levels of it. */
const nestings: Readonly<Record<string, (depth: number) => string>> = {
  'flow lists': (depth) => '['.repeat(depth) + ']'.repeat(depth),
  'flow lists never closed': (depth) => '['.repeat(depth),
  'flow lists with blanks': (depth) => '[ '.repeat(depth),
  'flow lists over lines': (depth) => '[\n '.repeat(depth),
  'flow lists after a head': (depth) => `format: 1\npack: x\nfacts: ${'['.repeat(depth)}`,
  'flow lists in a key': (depth) => `? ${'['.repeat(depth)}${']'.repeat(depth)}\n: x`,
  'flow lists after a quoted key': (depth) => `"[[[": ${'['.repeat(depth)}`,
  'flow lists with a tag': (depth) => '!!seq ['.repeat(depth),
  'flow lists with comments': (depth) => '[ # [\n '.repeat(depth),
  'flow mappings': (depth) => 'a: {'.repeat(depth),
  'flow mappings inside each other': (depth) => '{a: '.repeat(depth) + '}'.repeat(depth),
  'flow mappings as keys': (depth) => '{'.repeat(depth),
  'flow mappings as in JSON': (depth) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth),
  'lists and mappings in turn': (depth) => '[{a: '.repeat(depth),
  'lists in JSON': (depth) => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`,
  'dashes in a row': (depth) => '- '.repeat(depth),
  'dashes over lines': (depth) => lines(Math.min(depth, 1400), (index) => `${' '.repeat(index)}-`),
  'keys over lines': (depth) => lines(Math.min(depth, 1400), (index) => `${' '.repeat(index)}a:`),
  'question marks in a row': (depth) => '? '.repeat(depth),
  'dashes and question marks': (depth) => '- ? '.repeat(depth),
  'closing brackets in texts': (depth) => '["]", '.repeat(depth),
};

const floods: Readonly<Record<string, string>> = {
  'opening brackets': fill('['),
  'closing brackets': fill(']'),
  'opening braces': fill('{'),
  'closing braces': fill('}'),
  quotes: fill('"'),
  'single quotes': fill("'"),
  'an open quote': `a: "${fill('x')}`.slice(0, size),
  'an open quote over lines': `a: "${fill('x\n')}`.slice(0, size),
  backslashes: `a: "${fill('\\')}`.slice(0, size),
  dashes: fill('- '),
  'question marks': fill('? '),
  colons: fill(':'),
  'colons with blanks': fill(': '),
  commas: fill(','),
  'commas in a list': `[${fill(',')}`.slice(0, size),
  hashes: fill('#'),
  'hashes with blanks': fill(' #'),
  comments: fill('# x\n'),
  'line ends': fill('\n'),
  'line ends of Windows': fill('\r\n'),
  'carriage returns': fill('\r'),
  blanks: fill(' '),
  tabs: fill('\t'),
  'blanks before a letter': `${fill(' ', size - 1)}x`,
  'blanks inside a text': `a: x${fill(' ', size - 5)}x`,
  anchors: fill('&a '),
  'anchors over lines': lines(100_000, (index) => `a${index}: &a x`),
  aliases: fill('*a '),
  'aliases over lines': lines(100_000, () => '- *a'),
  tags: fill('!a '),
  directives: fill('%YAML 1.2\n'),
  documents: fill('---\n'),
  'ends of documents': fill('...\n'),
  'block texts': fill('|\n'),
  'block texts in a list': fill('- |\n'),
  'a long block text': `a: |\n${fill(' x\n')}`.slice(0, size),
  'a folded text': `a: >\n${fill(' x\n')}`.slice(0, size),
  'a text without quotes over lines': `a: x\n${fill(' x\n')}`.slice(0, size),
  'a long line': `say: ${fill('x')}`.slice(0, size),
  'a long key': `${fill('x', size - 3)}: y`,
  keys: lines(125_000, (index) => `k${index.toString(36)}:`),
  'keys in a row': `{${lines(90_000, (index) => `k${index.toString(36)}: 1,`).replaceAll('\n', '')}}`,
  'keys in JSON': `{${lines(80_000, (index) => `"${index.toString(36)}":1`).replaceAll('\n', ',')}}`,
  'numbers in JSON': `{"a":[${fill('0,')}`.slice(0, size),
  'the same key': fill('a: 1\n'),
  'items of a list': fill('- a\n'),
  'cells of a table': `pack,${fill(',')}`.slice(0, size),
  'rows of a table': `pack,x\n${fill('a,b\n')}`.slice(0, size),
  'quotes in a table': `pack,${fill('""')}`.slice(0, size),
  'an open quote in a table': `pack,"${fill('a,')}`.slice(0, size),
  slots: `say: ${fill('<a>')}`.slice(0, size),
  'opening tags': `say: ${fill('<a')}`.slice(0, size),
  'words without end': fill('ab '),
  'curly brackets': `say: ${fill('{ ')}`.slice(0, size),
  'marks on a letter': `a: x${fill('\u0301', 400_000)}`,
  'signs of four bytes': fill('\ud83d\ude00', 200_000),
};

const signs: Readonly<Record<string, Uint8Array>> = {
  'a large file': new Uint8Array(1_048_577).fill(97),
  'a file of 10 MB': new Uint8Array(10_485_760).fill(91),
  'bytes that are no text': Uint8Array.from({ length: 60_000 }, (_, index) => (index * 7919) % 256),
  'a text in UTF-16': Uint8Array.from([0xff, 0xfe, ...Array.from(encode('format: 1')).flatMap((byte) => [byte, 0])]),
  'a sign in too many bytes': Uint8Array.from([...encode('a: '), 0xc0, 0xaf]),
  'half of a pair': Uint8Array.from([...encode('a: '), 0xed, 0xa0, 0x80]),
  'a sign cut off': Uint8Array.from([...encode('a: '), 0xe2, 0x82]),
  'no text in the last of many lines': Uint8Array.from([...encode(fill('\n')), 0xff]),
  'a NUL': encode('a: b\u0000c'),
  'a turn of direction': encode('a: b\u202ec'),
  'an isolate': encode('a: b\u2066c'),
  'a NUL by escape': encode('format: "1\\0"'),
  'a turn of direction by escape': encode('format: "\\u202e1"'),
  'half of a pair by escape': encode('format: "\\ud8001"'),
};

const bombs: Readonly<Record<string, string>> = {
  'an alias bomb': lines(9, (index) => `a${index}: &a${index} [${fill(`*a${index - 1},`, 60)}]`).replace(/\*a-1/g, 'x'),
  'an alias of itself': 'a: &a [*a]',
  'merge keys': 'a: &a { b: c }\nd:\n  <<: *a',
  'a prototype': '__proto__: { a: b }',
  'a constructor': 'format: 1\nconstructor: { prototype: { a: b } }',
};

/** All of them: a name and the bytes. */
export const poison: readonly (readonly [string, Uint8Array])[] = [
  ...Object.entries(nestings).flatMap(([name, write]) =>
    [20, 1400, 150_000].map((depth) => [`${name}, ${depth} deep`, encode(write(depth).slice(0, size))] as const),
  ),
  ...Object.entries({ ...floods, ...bombs }).map(([name, text]) => [name, encode(text)] as const),
  ...Object.entries(signs),
];
