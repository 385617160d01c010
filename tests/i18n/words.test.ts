import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enUs } from '../../src/i18n/locales/en-us.ts';
import { wordsFor } from '../../src/i18n/words.ts';

const english = wordsFor('en-US');

function leaves(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value as object, `${path}${key}.`),
  );
}

describe('wordsFor', () => {
  it('chooses the plural by count', () => {
    expect(english('podium.players', { count: 1 })).toBe('1 player');
    expect(english('podium.players', { count: 12 })).toBe('12 players');
  });

  it('groups digits with a space that does not break', () => {
    expect(english('reveal.gain', { name: 'Ada', points: 2310 })).toBe('Ada +2\u00a0310');
  });

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [21, '21st'],
    [113, '113th'],
  ])('says place %i as %s', (rank, place) => {
    expect(english('board.place', { rank })).toBe(place);
  });

  it('says a share as a whole percentage', () => {
    expect(english('reveal.choice', { answer: 'B. Jupiter', count: 8, share: 8 / 12 })).toBe(
      'B. Jupiter · 8 (67\u00a0%)',
    );
  });

  it('speaks English to a locale without texts, and to no locale at all', () => {
    for (const locale of ['en-GB', 'xx', '', '__proto__', 'constructor', 'not a locale!']) {
      expect(wordsFor(locale)('lobby.join')).toBe('Join');
      expect(wordsFor(locale)('reveal.gain', { name: 'Ada', points: 2310 })).toBe('Ada +2\u00a0310');
    }
  });

  it('puts values in as they are, whatever they look like', () => {
    for (const host of ['{{host}}', '{{questions}}', '$t(lobby.join)', '$t(lobby.join, {})', '$&', '<b>&amp;', '$1']) {
      expect(english('lobby.host', { host })).toBe(`Host: **${host}**`);
      expect(english('reveal.place', { rank: 1, name: host, points: 5 })).toBe(`1\\. ${host}: 5`);
    }
    assert(
      property(string({ unit: 'binary' }), (host) => {
        expect(english('lobby.host', { host })).toBe(`Host: **${host}**`);
      }),
    );
  });
});

describe('the English texts', () => {
  it('never use a straight placeholder of one brace, end in a space or hold a line break', () => {
    for (const [key, text] of leaves(enUs)) {
      expect(text, key).not.toMatch(/(^|[^{])\{[^{]|\s$|^\s|\n/u);
    }
  });

  it('are found under every key', () => {
    for (const [key] of leaves(enUs)) {
      const asked = key.replace(/(_ordinal)?_(one|two|few|other)$/u, '');
      const values = key.includes('_ordinal_') ? { count: 2, ordinal: 1 } : { count: 2 };
      expect(english(asked as never, values), key).not.toBe(asked);
    }
  });

  it('name every format that they use', () => {
    const formats = leaves(enUs).flatMap(([, text]) =>
      [...text.matchAll(/\{\{\w+, (\w+)\}\}/gu)].map((match) => match[1]),
    );
    expect(new Set(formats)).toEqual(new Set(['number', 'percent', 'ordinal']));
  });
});
