import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asked, brought, fixture, lines } from './bring.ts';

const header = 'question,answer,also,wrong 1,wrong 2,wrong 3,explanation,difficulty,image';
const table = (...rows: readonly string[]): string => [header, ...rows].join('\n');
const good = 'Which made-up town is the largest?,Exampleville,,Sampleton,Testbury,,,,';

describe('a question table', () => {
  it('brings its head and its questions', () => {
    const found = brought(fixture('questions.csv'), 'questions.csv');
    expect(lines(found.problems.filter(({ severity }) => severity === 'error'))).toEqual([]);
    expect(found.format).toBe('questions');
    expect(asked(found)).toEqual([
      'Which town lies at the made-up river? | Exampleville | Sampleton / Testbury',
      'What is the made-up colour called? | grellow = greyellow = grey yellow',
      'The made-up river flows north. | True | False',
      'How does a made-up sheet "add" one and one? | =1+1 | =3 / -4',
    ]);
    const pack = found.brought?.pack;
    expect(pack).toMatchObject({
      id: 'a-made-up-quiz',
      title: 'A made-up quiz',
      authors: ['Ada', 'Grace'],
      licence: 'CC BY 4.0',
      language: 'en',
    });
    expect(pack?.sources.get('source')).toMatchObject({
      title: 'The handbook of made-up things',
      url: 'https://example.org/handbook',
      licence: 'CC BY 4.0',
      date: { text: '2025-03' },
    });
    expect(pack?.extra[0]).toMatchObject({
      difficulty: 'easy',
      category: 'Places',
      note: 'It lies at its mouth.',
      image: { url: 'https://example.org/river.png', alt: 'A river with a bend' },
    });
  });

  it.each([
    ['no question', ',Paris,,Lyon,Nice,,,,', 'row 3 error: no question. Write one in the column "question".'],
    ['no answer', 'Which town?,,,Lyon,Nice,,,,', 'row 3 error: no correct answer. Add one in the column "answer".'],
    [
      'one wrong answer',
      'Which town is it?,Oak,,Elm,,,,,',
      'row 3 error: only one wrong answer is left. Write two to five',
    ],
    ['a doubled question', good, 'row 3 error: the question stands in row 2 already; it was left out here. Remove one'],
    [
      'the same question with another answer',
      'Which made-up town is the LARGEST?,Other,,Lyon,Nice,,,,',
      'row 3 error: the question stands in row 2 already, with another answer; it was left out here.',
    ],
    [
      'a long question',
      `${'x'.repeat(501)}?,Oak,,,,,,,`,
      'row 3 error: the question has 502 characters; it may have 500.',
    ],
    [
      'a long answer',
      `Which town is it?,${'x'.repeat(201)},,,,,,,`,
      'row 3 error: the correct answer has 201 characters',
    ],
    [
      'a long choice',
      `Which town is it?,Oak,,Elm,${'x'.repeat(151)},,,,`,
      'row 3 error: a choice has room for 150 characters',
    ],
    [
      'its own answer',
      'Is it the oak or the elm tree?,oak,,elm,ash,,,,',
      'row 3 error: this question contains its answer: "oak".',
    ],
  ])('leaves out a row with %s and keeps the others', (_name, row, problem) => {
    const found = brought(table(good, row), 'towns.csv');
    expect(found.unusable).toBe(1);
    expect(asked(found)).toHaveLength(1);
    const errors = lines(found.problems.filter(({ severity }) => severity === 'error'));
    expect(errors).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    [
      'blanks',
      '  Which  made-up town is this? ,Exampleville,,Sampleton,Testbury,,,,',
      'blanks at the ends and double blanks',
    ],
    [
      'curly quotes',
      'Which town is “made up”?,Exampleville,,Sampleton,Testbury,,,,',
      'curly quotes were made straight',
    ],
    [
      'signs without width',
      'Which\u200b town is this?,Exampleville,,Sampleton,Testbury,,,,',
      'signs that cannot be seen',
    ],
    ['turned text', 'Which town is \u202ethis?,Exampleville,,Sampleton,Testbury,,,,', 'signs that cannot be seen'],
    ['a missing mark', 'Which town is this,Exampleville,,Sampleton,Testbury,,,,', 'a question mark or colon was put'],
    [
      'a right wrong answer',
      'Which town is this?,Oak,,Elm,Ash,the oak,,,',
      'the wrong answer "the oak" is right too; it was left out.',
    ],
    ['a wrong answer twice', 'Which town is this?,Oak,,Elm,Ash,elm,,,', 'the wrong answer "elm" stands here twice'],
    [
      'an unknown difficulty',
      'Which town is this?,Oak,,Elm,Ash,,,dreadful,',
      '"dreadful" is no difficulty; it was left out.',
    ],
    ['no address', 'Which town is this?,Oak,,Elm,Ash,,,,http://example.org/a.png', 'is no address of a picture'],
    [
      'a bare picture',
      'Which town is this?,Oak,,Elm,Ash,,,,https://example.org/a.png',
      'a picture without description got a general one',
    ],
    [
      'a long explanation',
      `Which town is this?,Oak,,Elm,Ash,,${'word '.repeat(99)},,`,
      'room for 250 characters of the explanation',
    ],
    ['a cell too many', 'Which town is this?,Oak,,Elm,Ash,,,,,more', 'a cell stands under no heading'],
  ])('mends or tells of %s and keeps the row', (_name, row, message) => {
    const found = brought(table(row), 'towns.csv');
    expect(asked(found)).toHaveLength(1);
    expect(lines(found.problems)).toContainEqual(expect.stringMatching(/^row 2 warning/));
    expect(lines(found.problems).join('\n')).toContain(message);
  });

  it('tells of a mended thing once, with the number of rows', () => {
    const rows = [1, 2, 3].map((number) => ` Which town has the number ${number}?,Oak,,Elm,Ash,,,,`);
    const told = lines(brought(table(...rows), 'towns.csv').problems).filter((line) => line.includes('blanks'));
    expect(told).toEqual([expect.stringMatching(/^row 2 warning: blanks .* were taken out here and in 2 more\./)]);
  });

  it.each([
    ['semicolons', 'question;answer;wrong 1;wrong 2\nWhich town, then?;Oak;Elm;Ash'],
    ['tabs', 'Question\tCorrect Answer\tIncorrect answers\nWhich town, then?\tOak\tElm; Ash'],
    ['choices with a star', 'question,choices\n"Which town, then?",Elm | *Oak | Ash'],
    ['numbered choices', 'Question,Option A,Option B,Option C,Correct\n"Which town, then?",Elm,Oak,Ash,B'],
    ['the right choice in words', 'question,choice 1,choice 2,choice 3,answer\n"Which town, then?",Elm,Oak,Ash,oak'],
    ['a list in brackets', 'question,answer,incorrect answers\n"Which town, then?",Oak,"[""Elm"", ""Ash""]"'],
    ['UTF-16', Buffer.from('\ufeffquestion\tanswer\twrong 1\twrong 2\nWhich town, then?\tOak\tElm\tAsh', 'utf16le')],
    ['lines of Windows', '\ufeffquestion;answer;wrong 1;wrong 2\r\nWhich town, then?;Oak;Elm;Ash\r\n'],
  ])('reads %s', (_name, content) => {
    expect(asked(brought(content, 'towns.csv'))).toEqual(['Which town, then? | Oak | Elm / Ash']);
  });

  it('counts rows as spreadsheets do and lines as editors do', () => {
    const rows = ['"Which town\nis this?",Oak,,Elm,Ash,,,,', 'And this?,,,Elm,Ash,,,,'];
    const problem = brought(table(...rows), 'towns.csv').problems.find(({ severity }) => severity === 'error');
    expect(problem).toMatchObject({ row: 3, line: 4 });
  });

  it('names unknown columns with those that are known', () => {
    const found = brought('question,answer,wizard\nWhich town is this?,Oak,Merlin', 'towns.csv');
    expect(lines(found.problems)).toContainEqual(expect.stringContaining('the column "wizard" is not known'));
  });

  it('keeps the first 5,000 questions', { timeout: 60_000 }, () => {
    const rows = Array.from(
      { length: 5003 },
      (_, index) => `Which of the towns that are listed here is number ${index}?,Oak ${index}`,
    );
    const found = brought(['question,answer', ...rows].join('\n'), 'towns.csv');
    expect(found.brought?.pack.extra).toHaveLength(5000);
    expect(found.problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('may have 5000 questions'),
    );
    expect(found.unusable).toBeGreaterThanOrEqual(3);
    // The pack takes more room than the table: it is read again only as what is stored.
    const text = found.brought?.text ?? '';
    expect(brought(text, 'pack.json').brought).toBeUndefined();
    expect(brought(text, 'pack.json', { isStored: true }).brought?.pack.extra).toHaveLength(5000);
  });

  it('gives a question the same id wherever it stands', () => {
    const ids = (text: string): readonly string[] =>
      (brought(text, 'a.csv').brought?.pack.extra ?? []).map(({ id }) => id);
    const other = 'Which other town is made up?,Oak,,Elm,Ash,,,,';
    expect(ids(table(other, good))[1]).toBe(ids(table(good))[0]);
  });

  it('reads the table of the guide without a problem', () => {
    const guide = readFileSync(new URL('../../../docs/packs.md', import.meta.url), 'utf8');
    const [, example = ''] = /```csv\n([^`]+)```/.exec(guide) ?? [];
    const found = brought(example, 'rivers.csv');
    expect(found.brought?.pack.extra).toHaveLength(4);
    expect(found.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('lets the moderator say what the file does not', () => {
    const details = { title: 'Towns', language: 'de', licence: 'CC0', author: 'Linus', description: 'All of them' };
    const { brought: pack } = brought(table(good), 'towns.csv', { details, keyOf: (id) => `1.${id}` });
    expect(pack?.pack).toMatchObject({
      id: 'towns',
      title: 'Towns',
      language: 'de',
      licence: 'CC0',
      authors: ['Linus'],
      description: 'All of them',
    });
    expect(pack?.questions[0]?.pack).toBe('1.towns');
  });
});
