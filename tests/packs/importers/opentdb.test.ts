import { describe, expect, it } from 'vitest';
import { asked, brought, fixture, lines } from './bring.ts';

const plain = [
  {
    type: 'multiple',
    difficulty: 'medium',
    category: 'Made up',
    question: 'Which sign costs 100 % + more at the café?',
    correct_answer: 'The "50 %"',
    incorrect_answers: ['The + and -', 'The & or #'],
  },
  {
    type: 'boolean',
    difficulty: 'easy',
    category: 'Made up',
    question: 'Made-up grass is green.',
    correct_answer: 'False',
    incorrect_answers: ['True'],
  },
];
const expected = [
  'Which sign costs 100 % + more at the café? | The "50 %" | The + and - / The & or #',
  'Made-up grass is green. | False | True',
];

/** The questions with all texts encoded; the service leaves type and difficulty alone but in base64. */
function encoded(encode: (text: string) => string, all = false): string {
  const short = all ? encode : (text: string): string => text;
  const results = plain.map(({ type, difficulty, category, question, correct_answer, incorrect_answers }) => ({
    type: short(type),
    difficulty: short(difficulty),
    category: encode(category),
    question: encode(question),
    correct_answer: encode(correct_answer),
    incorrect_answers: incorrect_answers.map(encode),
  }));
  return JSON.stringify(results);
}

describe('a response of the Open Trivia Database', () => {
  it('decodes every entity once, and keeps licence and attribution', () => {
    const found = brought(fixture('opentdb.json'), 'opentdb.json');
    expect(found.format).toBe('opentdb');
    expect(asked(found)).toEqual([
      'Which of these is called a colour & a fruit in "the café" at 20 °C? | Orange | Blue / Grey <dark> / Black',
      'Made-up grass is usually green. | True | False',
    ]);
    expect(found.brought?.pack).toMatchObject({
      title: 'Open Trivia Database: Example: Colours & fruit',
      licence: 'CC BY-SA 4.0',
    });
    expect(found.brought?.pack.sources.get('source')).toMatchObject({
      title: 'Open Trivia Database',
      url: 'https://opentdb.com',
      licence: 'CC BY-SA 4.0',
    });
  });

  it.each([
    ['as they are', encoded((text) => text)],
    [
      'with entities',
      encoded((text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('é', '&eacute;')),
    ],
    ['as RFC 3986', encoded(encodeURIComponent)],
    ['as in a form', encoded((text) => encodeURIComponent(text).replaceAll('%20', '+'))],
    ['in base64', encoded((text) => Buffer.from(text).toString('base64'), true)],
  ])('finds out that texts are written %s', (_name, text) => {
    const found = brought(text, 'list.json');
    expect(asked(found)).toEqual(expected);
    expect(found.brought?.pack.extra[0]?.difficulty).toBe('medium');
  });

  it('decodes once: an entity that stands for itself stays', () => {
    const [first] = plain;
    const text = JSON.stringify([{ ...first, question: 'What does &amp;eacute; stand for here?' }]);
    expect(asked(brought(text, 'list.json'))[0]).toContain('What does &eacute; stand for here?');
  });

  it.each([
    ['{"response_code": 5, "results": [], "x": {"incorrect_answers": 1}}', 'it was asked too often'],
    ['{"response_code": 0, "incorrect_answers": []}', 'there is no list of questions'],
    ['[{"incorrect_answers": []', 'a bracket is opened here and never closed'],
  ])('says what is wrong with %s', (text, message) => {
    const found = brought(text, 'list.json');
    expect(found.brought).toBeUndefined();
    expect(lines(found.problems).join('\n')).toContain(message);
  });

  it('leaves out a question with a text in another encoding', () => {
    const list = JSON.parse(encoded((text) => Buffer.from(text).toString('base64'), true)) as Record<string, string>[];
    const found = brought(JSON.stringify([{ ...list[0], question: '*' }, list[1]]), 'list.json');
    expect(asked(found)).toEqual([expected[1]]);
    expect(lines(found.problems)[0]).toContain('a text is not encoded as the rest of the file is.');
  });
});
