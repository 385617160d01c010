import { describe, expect, it } from 'vitest';
import { redReading } from '../../../src/packs/importers/red-values.ts';
import { asked, brought, fixture, lines } from './bring.ts';

describe('a trivia list of Red', () => {
  const found = brought(fixture('red.yaml'), 'made-up.yaml');

  it('keeps answers as they are written, and takes yes and no as Red does', () => {
    expect(found.format).toBe('red');
    expect(asked(found)).toEqual([
      'What colour is a clear daytime sky in this list? | Blue = light blue = blue',
      'Is this example made up, yes or no? | True = Yes = On | False',
      'When does the made-up train leave? | 12:30',
      'What number does the made-up agent have? | 014 = 015',
      'How much is the made-up fee? | 1.50 = 1_000',
      'When was the made-up bridge opened? | 2015-01-02',
      'Which made-up flag is this? | The flag of Example',
      'What does the made-up list hold twice? | the second',
    ]);
    expect(found.brought?.pack).toMatchObject({ authors: ['Ada'], description: 'Made-up questions of every kind.' });
    expect(found.brought?.pack.extra[6]?.image?.url).toBe('https://example.org/flag.png');
  });

  it('tells where Red would show something else, and what was left out, by line', () => {
    const told = lines(found.problems).join('\n');
    for (const line of [
      'line 4 warning: times and points under CONFIG were left out.',
      'line 14 warning: Red shows 750 for "12:30"',
      'line 16 warning: Red shows 12 for "014"',
      'line 18 warning: Red shows 1.5 for "1.50"',
      'line 18 warning: Red shows 1000 for "1_000"',
      'line 20 warning: Red reads "2015-01-02" as a date and refuses the list',
      'line 25 warning: this is written twice; what stands in line 23 was left out.',
      'line 27 error: no correct answer. Write at least one answer below the question',
    ])
      expect(told).toContain(line);
    expect(told).not.toContain('"015"');
  });

  it('knows a list whose answers stand in brackets', () => {
    const found = brought('Which made-up town is it?: [Oak, the Oak]\n', 'list.yaml');
    expect(found.format).toBe('red');
    expect(asked(found)).toEqual(['Which made-up town is it? | Oak = the Oak']);
  });

  it('reads the older form with a question a line', () => {
    const old = brought('What colour is the sky?`blue`light blue\n\nWho is it?`\nWhere is it?`here`\n', 'old.txt');
    expect(old.format).toBe('red');
    expect(asked(old)).toEqual(['What colour is the sky? | blue = light blue', 'Where is it? | here']);
    expect(lines(old.problems)).toContainEqual(expect.stringMatching(/^line 3 error: no correct answer\./));
  });

  it.each([
    ['- one\n- two', 'there are no questions'],
    ['What?:\n  - *one', 'this is read as an alias'],
    [`What?: ${'['.repeat(1000)}`, 'nested more than 16 deep'],
    ['What is it?:\n  - "open', 'quote'],
    ['__proto__:\n  - a', '"__proto__" cannot be used as a key'],
  ])('refuses %j', (text, message) => {
    const refused = brought(text, 'list.yaml', { format: 'red' });
    expect(refused.brought).toBeUndefined();
    expect(lines(refused.problems).join('\n')).toContain(message);
  });
});

describe('redReading', () => {
  // As PyYAML 6 loads these texts, and Python writes what comes out.
  it.each([
    ['12:30', '750'],
    ['1:30:00', '5400'],
    ['014', '12'],
    ['0x1F', '31'],
    ['0b11', '3'],
    ['1_000', '1000'],
    ['-5', '-5'],
    ['+5', '5'],
    ['1.0', '1.0'],
    ['.5', '0.5'],
    ['1.5e+3', '1500.0'],
  ])('shows %s as %s', (text, shown) => expect(redReading(text)).toEqual({ kind: 'number', shown }));

  it.each(['y', 'n', '1e3', '089', '12:75', 'one', '1,5', '1.2.3', '-', '.', ''])('takes %j for a text', (text) =>
    expect(redReading(text)).toEqual({ kind: 'text' }),
  );

  it.each(['~', 'null', '2015-01-01'])('knows that Red refuses %s', (text) =>
    expect(redReading(text).kind).toBe('refused'),
  );
});
