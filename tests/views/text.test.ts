import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, escapeMarkdown, fit, label, markdown, markdownName } from '../../src/views/text.ts';
import { hostileText } from './hostile.ts';

const graphemes = (text: string): number => [...new Intl.Segmenter('en').segment(text)].length;

describe('cleanText', () => {
  it.each([
    ['line\nbreak\ttab', 'line break tab'],
    ['  much   space ', 'much space'],
    ['\u202eadA\u202c', 'adA'],
    ['A\u200bd\u2060a\ufeff', 'Ada'],
    ['\ud800Ada\udc00', 'Ada'],
    ['\u3164\u2800', ''],
    ['e\u0301', 'é'],
    ['A\u0300\u0300\u0300\u0300\u0300\u0300\u0300', 'À\u0300\u0300\u0300\u0300'],
    ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
    ['👩🏽‍🚀', '👩🏽‍🚀'],
    ['❤️‍🔥', '❤️‍🔥'],
    ['A\u200dda\u200d👩', 'Ada👩'],
  ])('makes %j %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('leaves clean text as it is', () => {
    assert(
      property(hostileText, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['*b* _i_ ~s~ `c` |x|', String.raw`\*b\* \_i\_ \~s\~ \`c\` \|x\|`],
    ['[x](https://a.example)', String.raw`\[x\](https\://a.example)`],
    ['<@1> <t:1:R> @everyone', String.raw`\<\@1\> \<t:1:R\> \@everyone`],
    ['# big', String.raw`\# big`],
    ['- item', String.raw`\- item`],
    ['1. item', String.raw`1\. item`],
    ['a-b 1. c', 'a-b 1. c'],
    ['10:30', '10:30'],
  ])('shows %s as it is', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('markdown', () => {
  it('keeps what fits and marks what it cut', () => {
    expect(markdown('Jupiter', 7)).toBe('Jupiter');
    expect(markdown('Jupiter', 6)).toBe('Jupit…');
    expect(markdown('a*b*c', 6)).toBe(String.raw`a\*b…`);
    expect(markdown('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 12)).toBe('👩‍👩‍👧‍👦…');
  });

  it('has a sign for a text of which nothing can be seen', () => {
    expect(markdown('\u200b', 10)).toBe('?');
  });

  it('never takes more room than it has', () => {
    assert(
      property(hostileText, integer({ min: 1, max: 600 }), (text, room) => {
        expect(markdown(text, room).length).toBeLessThanOrEqual(room);
      }),
    );
  });
});

describe('markdownName', () => {
  it('isolates the name and cuts it at 24 graphemes', () => {
    expect(markdownName('Ada')).toBe('\u2068Ada\u2069');
    expect(markdownName('x'.repeat(24))).toBe(`\u2068${'x'.repeat(24)}\u2069`);
    expect(markdownName('x'.repeat(25))).toBe(`\u2068${'x'.repeat(23)}…\u2069`);
  });

  it('has a sign for a name of which nothing can be seen', () => {
    expect(markdownName('\u200b\u3164')).toBe('\u2068?\u2069');
  });

  it('holds no more than 24 graphemes of the name', () => {
    assert(
      property(hostileText, (name) => {
        const shown = markdownName(name)
          .slice(1, -1)
          .replaceAll(/\\(?=[^0-9A-Za-z\s])/gu, '');
        expect(graphemes(shown)).toBeLessThanOrEqual(24);
      }),
    );
  });
});

describe('label', () => {
  it('is cleaned and cut but not escaped', () => {
    expect(label('A. *Jupiter*\n')).toBe('A. *Jupiter*');
    expect(label('x'.repeat(81))).toBe(`${'x'.repeat(79)}…`);
    expect(label('\u200b')).toBe('?');
  });
});

describe('fit', () => {
  it('takes items while they fit', () => {
    expect(fit(['Ada', 'Grace', 'Linus'], 10, ', ')).toEqual({ shown: ['Ada', 'Grace'], left: 1 });
    expect(fit(['Ada', 'Grace'], 9, ', ')).toEqual({ shown: ['Ada'], left: 1 });
    expect(fit([], 0, ', ')).toEqual({ shown: [], left: 0 });
  });

  it('never takes more room than it has', () => {
    assert(
      property(hostileText, integer({ min: 0, max: 200 }), (text, room) => {
        const { shown, left } = fit(text.split(' '), room, ', ');
        expect(shown.join(', ').length).toBeLessThanOrEqual(room);
        expect(shown.length + left).toBe(text.split(' ').length);
      }),
    );
  });
});
