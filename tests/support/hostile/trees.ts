import { factPackText } from '../upload-packs.ts';
import { fill, type HostileFile, joined, SIZE, textual } from './file.ts';

const deep = [900, 5000, 100_000] as const;
const question = '{ "question": "Which town is this?", "answer": "Oak" }';

/** A sound pack in JSON; `change` edits its text. */
function quizText(change: (text: string) => string, questions = 1): string {
  const pack = {
    format: 1,
    pack: 'quiz',
    title: 'Quiz of towns',
    people: 'none',
    source: { title: 'A', date: '2024', sections: { s: 's' } },
    extra: Array.from({ length: questions }, (_, index) => ({
      id: `q${index}`,
      ask: `Which town is number ${index}?`,
      answer: `Oak ${index}`,
      claim: { as: 'stated' },
      at: 's',
    })),
  };
  return change(JSON.stringify(pack));
}

/** YAML and JSON that nest, refer, repeat or say more than they may. */
export const trees: readonly HostileFile[] = [
  ...deep.flatMap((depth) => [
    textual(`lists in YAML, ${depth} deep`, 'deep.yaml', () => `facts: ${'['.repeat(depth)}${']'.repeat(depth)}`),
    textual(
      `objects in JSON, ${depth} deep`,
      'deep.json',
      () => `{"pack":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`,
    ),
  ]),
  textual('lists in JSON', 'deep.json', () => '['.repeat(5000) + ']'.repeat(5000)),
  textual('lists in YAML that never close', 'open.yml', () => `format: ${'['.repeat(5000)}`),
  textual('keys in YAML, ever deeper', 'steps.yaml', () => joined(900, '\n', (index) => `${' '.repeat(index)}a:`)),
  textual('dashes in a row', 'dashes.yaml', () => `facts:\n  ${'- '.repeat(9000)}x`),
  textual('an alias bomb', 'laughs.yaml', () =>
    [
      'a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]',
      ...Array.from('bcdefghi', (key, index) => {
        const before = 'abcdefghi'[index] ?? 'a';
        return `${key}: &${key} [${fill(`*${before}, `, 36)}]`;
      }),
    ].join('\n'),
  ),
  textual('an alias of itself', 'itself.yaml', () =>
    factPackText((text) => text.replace('authors:', '').replace('people: none', 'people: none\nauthors: &a [*a]')),
  ),
  textual('an anchor in a sound pack', 'anchor.yaml', () =>
    factPackText((text) => text.replace('title: Towers', 'title: &t Towers')),
  ),
  textual('a merge key', 'merge.yaml', () =>
    factPackText((text) => text.replace('people: none', '<<: { people: none }')),
  ),
  textual('a tag of a language', 'tag.yaml', () =>
    factPackText((text) => text.replace('title: Towers', 'title: !!js/function Towers')),
  ),
  textual('a tag of Python', 'python.yaml', () => 'Which town is this?: !!python/object/apply:os.system ["id"]\n'),
  textual('two documents', 'two.yaml', () => `${factPackText()}---\n${factPackText()}`),
  textual('the same key twice', 'twice.yaml', () => factPackText((text) => text.replace('title:', 'title: A\ntitle:'))),
  textual('the same key twice in JSON', 'twice.json', () =>
    quizText((text) => text.replace('"people"', '"title":"Another","people"')),
  ),
  ...['__proto__', 'constructor', 'prototype'].flatMap((key) => [
    textual(`${key} in YAML`, 'key.yaml', () => factPackText((text) => `${text}${key}: { isAdmin: true }\n`)),
    textual(`${key} in JSON`, 'key.json', () =>
      quizText((text) => text.replace('"people"', `"${key}":{"isAdmin":true},"people"`)),
    ),
  ]),
  textual('a prototype as a slot', 'slot.yaml', () =>
    factPackText((text) => text.replaceAll('tower', '__proto__').replaceAll('__proto__s:', 'towers:')),
  ),
  textual('prototypes as columns', 'key.csv', () => '__proto__,constructor,prototype\na,b,c\n'),
  textual(
    'NaN, infinity and comments in JSON',
    'nan.json',
    () => `[{ "question": NaN }, /* so */ Infinity, ${question}]`,
  ),
  textual('a comma too much in JSON', 'comma.json', () => `[${question},]`),
  textual('a number beyond all', 'huge.json', () => quizText((text) => text.replace('"format":1', '"format":1e999'))),
  textual('a format of the future', 'future.yaml', () =>
    factPackText((text) => text.replace('format: 1', 'format: 2')),
  ),
  textual('300,000 empty items in JSON', 'empty.json', () => `{"questions":[${'{},'.repeat(299_999)}{}]}`),
  textual('JSON without its end', 'cut.json', () => `[${question}, {"question": "Which`),
  textual('an escape that is half of a pair', 'half.json', () =>
    quizText((text) => text.replace('Quiz of', '\\ud800 of')),
  ),
  textual('an escape that is half of a pair in YAML', 'half.yaml', () =>
    factPackText((text) => text.replace('title: Towers of the coast', 'title: "\\ud83d of the coast"')),
  ),
  textual('a NUL by escape', 'nul.json', () => quizText((text) => text.replace('Quiz of', 'Quiz\\u0000 of'))),
  textual(
    'questions in Red whose keys are no text',
    'red.yaml',
    () => '? [1999, 2000]\n: - Oak\n? { a: b }\n: - Elm\n',
  ),
  textual('Red without one answer', 'red.yaml', () => 'Which town is this?:\n  - ~\nWhich river?:\n  - null\n'),
  textual('patterns that would run for ever', 'redos.yaml', () =>
    factPackText((text) => text.replace('say: <tower>', `say: ${'<a'.repeat(8000)} <tower>`)),
  ),
  textual('5,001 questions', 'many.json', () => quizText((text) => text, 5001)),
  textual('a question of 10,000 characters', 'long.json', () =>
    JSON.stringify([{ question: `${fill('so ', 10_000)}?`, answer: 'Oak' }]),
  ),
  textual('an id of 200 characters', 'id.yaml', () =>
    factPackText((text) => text.replace('pack: towers', `pack: ${'a'.repeat(200)}`)),
  ),
  textual('an id that is a path', 'id.yaml', () =>
    factPackText((text) => text.replace('pack: towers', 'pack: ../../etc/passwd')),
  ),
  textual('an id with the mark of keys', 'id.yaml', () =>
    factPackText((text) => text.replace('pack: towers', 'pack: 1.towers')),
  ),
  textual('the id of a bundled pack', 'capitals.yaml', () =>
    factPackText((text) => text.replace('pack: towers', 'pack: world-capitals')),
  ),
  textual('a line of 1 MB', 'line.json', () =>
    quizText((text) => text.replace('Quiz of', `${fill('a', SIZE - 1000)} of`)),
  ),
];
