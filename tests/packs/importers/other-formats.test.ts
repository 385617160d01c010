import { describe, expect, it } from 'vitest';
import { asked, brought, fixture, lines } from './bring.ts';

describe('an Aiken file', () => {
  const found = brought(fixture('aiken.txt'), 'aiken.txt');

  it('brings its questions and tells of the broken ones by line', () => {
    expect(found.format).toBe('aiken');
    expect(asked(found)).toEqual([
      'Which made-up answer is the right one? | That one | This one / The other one',
      'The made-up example is a question that goes on in a second line? | True | False',
    ]);
    const told = lines(found.problems).join('\n');
    expect(told).toContain('line 13 error: the line with the right answer is missing. End the question with');
    expect(told).toContain('line 18 error: no correct answer.');
  });
});

describe('a LakeYS pack', () => {
  it.each(['lakeys.yml'])('brings %s', (name) => {
    const found = brought(fixture(name), name);
    expect(found.format).toBe('lakeys');
    expect(asked(found)).toEqual([
      'How many legs has a made-up spider here? | 8 | 6 / 10 / 12',
      'The made-up answer is no. | False | True',
    ]);
    expect(found.brought?.pack.extra[0]).toMatchObject({
      note: 'Made-up spiders have eight.',
      difficulty: 'easy',
      image: { url: 'https://example.org/spider.png' },
    });
    const told = lines(found.problems).join('\n');
    expect(told).toContain('line 12 warning: "answer_image" was left out.');
    expect(told).toContain('line 13 error: no correct answer. Write it after "correct_answer:".');
  });

  it('knows the file of categories', () => {
    const found = brought('trivia_categories:\n- id: 51\n  name: Made up\n', 'categories.yml');
    expect(lines(found.problems)).toEqual([expect.stringContaining('this file only names categories.')]);
  });
});

describe('a Kotoba deck', () => {
  it('brings typed questions with their instructions', () => {
    const found = brought(fixture('kotoba.csv'), 'deck.csv');
    expect(found.format).toBe('kotoba');
    expect(asked(found)).toEqual([
      'What is the made-up capital? (Type the city!) | Exampleville = Example City',
      '例 (Type the reading!) | れい = たとえ',
    ]);
    expect(found.brought?.pack.extra[0]?.note).toBe('It is made up.');
    expect(lines(found.problems).join('\n')).toContain('row 4 error: no question. Write one in the column "Question".');
  });
});

describe('an export of Anki', () => {
  const found = brought(fixture('anki.txt'), 'anki.txt');

  it('brings fronts and backs as plain text', () => {
    expect(found.format).toBe('anki');
    expect(asked(found)).toEqual([
      'What is made up in this deck? | The "answer"',
      'Who said "so" in this deck? | Ada',
      'The made-up town lies in _____ (a country) near the river. | Exampleland',
      'What is heard in this deck? | a bell',
    ]);
    expect(found.brought?.pack).toMatchObject({ title: 'Made-up deck', id: 'made-up-deck' });
    expect(found.brought?.pack.extra[0]?.note).toBe('A note');
  });

  it('tells of pictures by line', () => {
    expect(lines(found.problems).join('\n')).toContain('line 8 error: the question is a picture or a sound');
  });

  it('leaves signs alone where it is no HTML', () => {
    const plain = brought('#separator:Semicolon\n#html:false\nWhat is 1 < 2 & 3 > 2 here?;"a;b"\n', 'anki.txt');
    expect(asked(plain)).toEqual(['What is 1 < 2 & 3 > 2 here? | a;b']);
  });
});
