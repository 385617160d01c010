import { describe, expect, it } from 'vitest';
import { escapeGift, unescapeGift } from '../../../src/packs/importers/gift-parts.ts';
import { asked, brought, fixture, lines } from './bring.ts';

describe('a GIFT file', () => {
  const found = brought(fixture('questions.gift'), 'questions.gift');

  it('brings choices, truths, short answers and numbers', () => {
    expect(found.format).toBe('gift');
    expect(asked(found)).toEqual([
      'Which planet is named in this made-up text? | Mars | Venus / Earth',
      'The made-up example is real. | False | True',
      'How do the made-up people write colour there? | hue = tint',
      'In which year was the example made up? | 1822',
      'The made-up river has a _____ between width and depth. | ratio=1:2 = 1 to 2',
    ]);
    expect(found.brought?.pack).toMatchObject({
      title: 'A made-up course',
      licence: 'CC BY-SA 4.0',
      authors: ['Grace'],
    });
    expect(found.brought?.pack.extra.map(({ category }) => category)).toEqual(Array(5).fill('Planets'));
    expect(found.brought?.pack.extra[0]?.note).toBe('It is {red}.');
    expect(found.brought?.pack.extra[1]?.difficulty).toBe('hard');
    expect(found.brought?.pack.extra[2]?.reject).toEqual(['dye']);
  });

  it('reports by line what it cannot ask', () => {
    const told = lines(found.problems).join('\n');
    for (const line of [
      'line 14 warning: answers that are right in part were left out.',
      'line 16 warning: only 1822 is right here, without the tolerance of 5.',
      'line 20 error: pairs to be matched cannot be asked.',
      'line 22 error: an answer in the players’ own words cannot be judged.',
      'line 24 error: several answers are right together.',
      'line 26 error: no answers stand in braces.',
      'line 28 error: a brace is opened here and never closed.',
    ])
      expect(told).toContain(line);
    expect(found.unusable).toBeGreaterThanOrEqual(5);
  });

  it('escapes and unescapes every sign', () => {
    const text = 'a~b=c#d{e}f:g\\h\\n';
    expect(unescapeGift(escapeGift(text))).toBe(text);
    expect(unescapeGift('line\\nline')).toBe('line\nline');
  });

  it('is not held up by a file of signs alone', () => {
    const text = `Which sign is it? {${'=~\\'.repeat(30_000)}}`;
    expect(brought(text.slice(0, 19_000), 'signs.gift', { format: 'gift' }).brought).toBeUndefined();
    expect(brought('{=\n\n'.repeat(20_000), 'signs.gift', { format: 'gift' }).brought).toBeUndefined();
  });
});
