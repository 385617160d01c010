import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceWords } from '../../src/questions/own-words.ts';

const source = `The harbour master of Oldham walked slowly along the broken pier in May 1911, counting every empty boat he found.
“Nobody will ever sail again,” said Grace Hopper’s brother after the long storm.`;
const counts = (text: string): readonly number[] =>
  sourceWords(source)
    .borrowed(text)
    .map(({ count }) => count);

describe('sourceWords', () => {
  it('finds a run of six counted words and names it', () => {
    const text = 'It is said that he walked slowly along the broken pier in May 1911, counting boats.';
    expect(sourceWords(source).borrowed(text)).toEqual([
      { words: 'walked slowly along the broken pier in may 1911 counting', count: 6 },
    ]);
  });

  it('tells five, and is silent at four', () => {
    expect(counts('walked slowly along the broken pier')).toEqual([5]);
    expect(counts('slowly along the broken pier')).toEqual([]);
  });

  it('counts neither names, months, numbers nor little words', () => {
    expect(counts('of Oldham walked slowly along the broken pier in May 1911')).toEqual([5]);
    expect(counts('Nobody said Grace Hopper’s brother after the long')).toEqual([]);
  });

  it('looks at no case, mark or punctuation, and takes a possessive for the name', () => {
    expect(counts('WALKED, slówly: along the (broken) pier; in May 1911 — counting')).toEqual([6]);
    expect(counts("again said Grace Hopper's brother after the long storm")).toEqual([6]);
  });

  it('is not misled by signs that nobody sees', () => {
    expect(counts('walked slo\u00adwly alo\u200bng the br\u2060oken pi\ufeffer in May 1911, coun\u200dting')).toEqual([
      6,
    ]);
    const soft = source.replaceAll('o', 'o\u00ad');
    const text = 'of Oldham walked slowly along the broken pier in May 1911';
    expect(sourceWords(soft).borrowed(text)).toEqual(sourceWords(source).borrowed(text));
  });

  it('puts words together that the end of a line breaks, in the source and in the text', () => {
    const text = 'walked slowly along the broken pier in May 1911, counting';
    const broken = text.replace('slowly', 'slow-\nly').replace('counting', 'count-\r\n  ing');
    expect(counts(broken)).toEqual([6]);
    expect(sourceWords(broken).borrowed(text)).toHaveLength(1);
    const joined = 'a well-\nknown sailor slowly mended his broken sail';
    const countOf = (known: string) =>
      sourceWords(joined)
        .borrowed(`a ${known} sailor slowly mended his broken sail`)
        .map(({ count }) => count);
    expect(['well-known', 'well known', 'wellknown'].map(countOf)).toEqual([[7], [7], [6]]);
  });

  it('is broken by one word of one’s own', () => {
    expect(counts('walked slowly along the old broken pier in May 1911, counting every boat')).toEqual([]);
    expect(counts('walked slowly along the old broken pier counting every empty boat')).toEqual([]);
  });

  it('tells every stretch, in the order of the text', () => {
    const text = `nobody knows: will ever sail again said her brother. Walked slowly along the broken pier!`;
    expect(counts(text)).toEqual([5, 5]);
  });

  it('counts every word of a source without small letters', () => {
    const loud = sourceWords('WALKED SLOWLY ALONG THE BROKEN PIER COUNTING BOATS');
    expect(loud.borrowed('walked slowly along the broken pier counting boats')).toMatchObject([{ count: 7 }]);
  });

  it('finds a run exactly where comparing every pair of places finds one', () => {
    const word = fc.constantFrom('boat', 'boat', 'pier', 'the', 'Ada', '1911');
    const text = fc.array(word, { minLength: 20, maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (ours, theirs) => {
        const longest = Math.max(
          0,
          ...sourceWords(theirs)
            .borrowed(ours)
            .map(({ count }) => Math.min(count, 6)),
        );
        const expected = Math.min(6, longestShared(ours.split(' '), theirs.split(' ')));
        expect(longest).toBe(expected >= 5 ? expected : 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes time in proportion to the text', { timeout: 30_000 }, () => {
    const took = (size: number): number => {
      const long = 'boat pier the '.repeat(size);
      const from = performance.now();
      expect(sourceWords(long).borrowed(long)).toHaveLength(1);
      return performance.now() - from;
    };
    took(2000);
    const [small, large] = [Math.min(took(4000), took(4000)), Math.min(took(64_000), took(64_000))];
    // Sixteen times the text; quadratic work would take 256 times as long.
    expect(large / small).toBeLessThan(100);
  });
});

/** The most counted words of a run that both lists hold, found by trying every pair of places. */
function longestShared(ours: readonly string[], theirs: readonly string[]): number {
  let most = 0;
  for (let i = 0; i < ours.length; i += 1) {
    for (let j = 0; j < theirs.length; j += 1) {
      let count = 0;
      for (let n = 0; i + n < ours.length && ours[i + n] === theirs[j + n]; n += 1) {
        if (['boat', 'pier'].includes(ours[i + n] ?? '')) count += 1;
      }
      most = Math.max(most, count);
    }
  }
  return most;
}
