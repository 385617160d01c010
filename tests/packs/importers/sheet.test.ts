import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { asked, brought, fixture, lines } from './bring.ts';
import { workbook } from './workbook.ts';

const kahoot = [
  'Question - max 120 characters',
  'Answer 1 - max 75 characters',
  'Answer 2 - max 75 characters',
  'Answer 3 - max 75 characters',
  'Answer 4 - max 75 characters',
  'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
  'Correct answer(s) - choose at least one',
];

describe('a spreadsheet', () => {
  it("reads Kahoot's columns", () => {
    const found = brought(fixture('kahoot.xlsx'), 'kahoot.xlsx');
    expect(found.format).toBe('sheet');
    expect(asked(found)).toEqual([
      'Which made-up town is the largest & oldest? | Exampleville | Sampleton / Testbury',
      'Which made-up number is even here? | 4 = 6 | 3 / 5',
      'The made-up river flows north. | True | False',
      'What does the made-up sum show? | 7 | 8 / 9',
    ]);
    expect(lines(found.problems)).toContainEqual(
      expect.stringMatching(/^row 6 warning: a formula was taken as the text/),
    );
    expect(lines(found.problems)).toContainEqual('row 7 error: no correct answer. Add one in the column "answer".');
  });

  it('reads ClassQuiz by its places', () => {
    const found = brought(fixture('classquiz.xlsx'), 'classquiz.xlsx');
    expect(asked(found)).toEqual([
      'Which made-up town is it? | Oak | Elm / Ash',
      'Which made-up tree is it? | Larch | Pine / Fir / Yew',
    ]);
    expect(found.brought?.pack).toMatchObject({ title: 'A made-up class quiz', description: 'With made-up questions' });
  });

  it('reads our own headings, and the same columns from CSV', () => {
    const rows = [
      ['question', 'answer', 'wrong 1', 'wrong 2'],
      ['inline Which town is this?', 'Oak', 'Elm', 'Ash'],
    ];
    expect(asked(brought(workbook(rows), 'own.xlsx'))).toEqual(['Which town is this? | Oak | Elm / Ash']);
    const csv = [kahoot.map((heading) => `"${heading}"`).join(','), 'Which town is this?,Elm,Oak,Ash,,20,2'].join('\n');
    expect(asked(brought(csv, 'kahoot.csv', { format: 'sheet' }))).toEqual(['Which town is this? | Oak | Elm / Ash']);
    expect(asked(brought(csv, 'kahoot.csv'))).toEqual(['Which town is this? | Oak | Elm / Ash']);
  });

  it('takes no entity that a file declares for itself', () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "boom"><!ENTITY c SYSTEM "file:///etc/passwd">]>' +
      '<sst><si><t>question</t></si><si><t>answer</t></si><si><t>What is &b; &c; here?</t></si><si><t>Oak</t></si></sst>';
    const bytes = workbook(
      [
        ['question', 'answer'],
        ['x', 'Oak'],
      ],
      { 'xl/sharedStrings.xml': strToU8(bomb) },
    );
    expect(asked(brought(bytes, 'own.xlsx'))).toEqual(['What is &b; &c; here? | Oak']);
  });

  it.each([
    ['an entry that unpacks to more than 20 MB', workbook([], { 'xl/sharedStrings.xml': new Uint8Array(30_000_000) })],
    [
      'more than 100 entries',
      zipSync(Object.fromEntries(Array.from({ length: 120 }, (_, n) => [`x${n}`, new Uint8Array(1)]))),
    ],
    ['no sheet', zipSync({ '../../etc/passwd': strToU8('x') })],
    ['half an archive', workbook([['question', 'answer']]).slice(0, 300)],
    ['no archive', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])],
  ])('refuses %s, fast', (_name, bytes) => {
    const begin = performance.now();
    const found = brought(bytes, 'bomb.xlsx');
    expect(found.brought).toBeUndefined();
    expect(lines(found.problems)).toEqual([
      expect.stringMatching(/error: (the spreadsheet is too large|this is no spreadsheet)/),
    ]);
    expect(performance.now() - begin).toBeLessThan(5000);
  });

  it.each([
    ['holds more elements than any quiz', `<row>${'<c/>'.repeat(1_100_000)}</row>`],
    ['nests deeper than any quiz', '<row>'.repeat(100_000)],
  ])('is left in time when it %s', (_name, rows) => {
    const bytes = workbook([['question', 'answer']], {
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    });
    expect(lines(brought(bytes, 'own.xlsx').problems)).toEqual([
      expect.stringContaining('the spreadsheet has more cells, or cells inside each other, than any quiz.'),
    ]);
  });

  it('says so when it has a password', () => {
    const bytes = workbook([['question', 'answer']]);
    bytes[6] = (bytes[6] ?? 0) | 1;
    const old = new Uint8Array(512);
    old.set([0xd0, 0xcf, 0x11, 0xe0]);
    for (const one of [bytes, old])
      expect(lines(brought(one, 'own.xlsx').problems)).toEqual([
        expect.stringContaining('a spreadsheet with a password'),
      ]);
  });
});
