import { describe, expect, it } from 'vitest';
import { type Case, expectProblem, withLines, problemsOf } from './lines.ts';

const errors: readonly Case[] = [
  [
    'a key written twice',
    { 22: '  vary: [where]\n  vary: [where]' },
    23,
    3,
    ['"vary" is written twice here; the first stands in line 22'],
  ],
  ['a key that programs use', { 3: 'title: Bridges\n__proto__: x' }, 4, 1, ['"__proto__" cannot be used as a key']],
  [
    'a colon inside',
    { 19: '  say: <a> said: <b> had dinner' },
    19,
    8,
    ['a colon with a space after it', 'double quotes', 'The line reads'],
  ],
  ['a text that begins with @', { 3: 'title: @bridges' }, 3, 8, ['cannot begin with @', 'double quotes']],
  ['a text that begins with %', { 3: 'title: %bridges' }, 3, 8, ['double quotes']],
  ['a text that begins with *', { 3: 'title: *bridges' }, 3, 8, ['double quotes']],
  ['a text that begins with &', { 3: 'title: &bridges of town' }, 3, 8, ['double quotes']],
  ['curly brackets as slots', { 27: '  say: {who} served as {job}' }, 27, 14, ['Write slots as <slot>']],
  ['a tab', { 21: '\tswap: [a, b]' }, 21, 1, ['tab', 'Use spaces']],
  ['a bad indent', { 21: ' swap: [a, b]' }, 21, 1, ['line up with the line above']],
  ['text after a quoted text', { 3: 'title: "Bridges" of a town' }, 3, 18, ['goes on after its closing quote']],
  ['an open bracket', { 8: '  sections: { main: the guide' }, 8, 13, ['never closed', 'Close it with ] or }.']],
  ['a second document', { 9: '---\nentities:' }, 9, 1, ['a second document']],
];

const warnings: readonly Case[] = [
  ['a text cut by #', { 3: 'title: The #1 bridge' }, 3, 8, ['everything after # was ignored', 'double quotes']],
];

describe('readPack on what cannot be read as YAML', () => {
  it.each(errors)('refuses %s', (_name, changes, line, column, words) => {
    expectProblem(changes, { line, column, severity: 'error' }, words);
  });

  it.each(warnings)('warns of %s', (_name, changes, line, column, words) => {
    expectProblem(changes, { line, column, severity: 'warning' }, words);
  });

  it.each([
    ['only comments', '# a\n# b', 1, 'bridges.yaml holds no pack.'],
    [
      'a file cut off in the middle',
      withLines({}).slice(0, 930),
      29,
      'a bracket is opened here and never closed. The line reads: claim: {.',
    ],
    ['two documents', `${withLines({})}\n---\n${withLines({})}`, 31, 'a second document begins after "---".'],
    ['bytes of an image', '\u0089PNG\r\n\u001a\n', 1, 'there is a sign here that cannot be seen (U+0089).'],
  ])('says what is wrong with %s', (_name, text, line, message) => {
    const problems = problemsOf(text);
    expect(problems.map((problem) => `${problem.line} ${problem.message}`)).toContainEqual(`${line} ${message}`);
    expect(problems.every(({ cure }) => cure !== '')).toBe(true);
  });

  it.each(['', '\n \n'])('says that %j is empty', (text) => {
    expect(problemsOf(text)).toMatchObject([{ line: 1, column: 1, message: 'the file is empty.' }]);
  });

  it.each(['hello', '- a\n- b'])('says that %j is no pack', (text) => {
    expect(problemsOf(text)).toMatchObject([{ line: 1, message: 'bridges.yaml holds no pack.' }]);
  });
});
