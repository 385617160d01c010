import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsName, fold, words } from '../../src/facts/fold.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...`aAéŁøßÆþ ı.'’-&,9#+"theTHE `.split('')) }),
);
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'z'), minLength: 1, maxLength: 6 });

describe('fold', () => {
  it.each([
    ['Łódź', 'lodz'],
    ['Bjørn Đoković', 'bjorn dokovic'],
    ['Straße', 'strasse'],
    ['Æsir & Œuvre', 'aesir and oeuvre'],
    ['ISPARTALI ı İ', 'ispartali i i'],
    ['Þór', 'thor'],
    ['The Beverly Hills Hotel', 'beverly hills hotel'],
    ['a clemency case', 'clemency case'],
    ['An hour', 'hour'],
    ['Saint-Tropez', 'saint tropez'],
    ['U.S.A.', 'usa'],
    ['O’Brien', 'obrien'],
    ['“From Crook to Cook”', 'from crook to cook'],
    ['1,250 m', '1250 m'],
    ['ﬁne ①', 'fine 1'],
    ['The', 'the'],
    ['zero\u200bwidth', 'zerowidth'],
    ['C#', 'csharp'],
    ['C++', 'cplusplus'],
    ['?!', '?!'],
    ['  ', ''],
  ])('%j is %j', (from, to) => {
    expect(fold(from)).toBe(to);
  });

  it('keeps different names apart', () => {
    expect(new Set(['C', 'C++', 'C#', '3.5', '35', 'Ye', 'Yes'].map(fold)).size).toBe(7);
  });

  it('minds neither case nor marks nor spaces around', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (parts) => {
        const plain = parts.join(' ');
        expect(fold(` ${plain.toUpperCase().replaceAll('E', 'É')}! `)).toBe(fold(plain));
      }),
    );
  });

  it('leaves no capital, mark, double space or space at an end', () => {
    fc.assert(
      fc.property(text, (from) => {
        const folded = fold(from);
        expect(folded).toBe(folded.trim());
        if (/[\p{L}\p{N}]/u.test(folded)) expect(folded).not.toMatch(/\p{M}|\s\s/u);
        expect(folded === '').toBe(from.trim() === '');
      }),
    );
  });
});

describe('words', () => {
  it('are the folded text with its articles', () => {
    expect(words('The Beverly-Hills Hotel!')).toEqual(['the', 'beverly', 'hills', 'hotel']);
    expect(words(' … ')).toEqual([]);
  });
});

describe('containsName', () => {
  it.each([
    ['Kim Kardashian’s dinner', 'kim kardashian', true],
    ["They met at Dylan's Bar.", 'Dylan’s bar', true],
    ['Kanye said yes', 'Ye', false],
    ['He met the Old Inn’s owner', 'The Old Inn', true],
    ['An Innkeeper', 'inn', false],
    ['In 2022-10 it rained', '2022', true],
    ['something', '', false],
    ['something', '…', false],
    ['Café Zoë', 'cafe zoe', true],
  ])('%j and %j: %s', (where, name, found) => {
    expect(containsName(where, name)).toBe(found);
  });

  it('finds a name between any words, and never half a word', () => {
    fc.assert(
      fc.property(
        fc.array(word),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.array(word),
        (before, name, after) => {
          const sought = `x${name.join(' ')}x`;
          expect(containsName([...before, sought, ...after].join(' '), sought)).toBe(true);
          expect(containsName([...before, `y${sought}`, ...after].join(' '), sought)).toBe(false);
        },
      ),
    );
  });
});
