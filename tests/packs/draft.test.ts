import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftPack } from '../../src/packs/draft.ts';
import { findValues } from '../../src/packs/draft-values.ts';
import { readPackTree } from '../../src/packs/read.ts';
import { entriesOf, childOf, textOf } from '../../src/packs/tree.ts';
import { sourceWords } from '../../src/questions/own-words.ts';

const draft = (text: string): string => draftPack(text, { name: 'A Day at Sea', schema: '../docs/pack.schema.json' });
const reading = (text: string) => readPackTree(new TextEncoder().encode(draft(text)), 'draft.yaml');

/** Name → kind, in the order of the draft. */
function namesIn(text: string): ReadonlyMap<string, string> {
  const entities = entriesOf(childOf(reading(text).root, 'entities'));
  return new Map(entities.map(([, { value }]) => [textOf(value, 'name') ?? '', textOf(value, 'kind') ?? '']));
}

const article = `A Look At Ada Byron And Her Unlikely Bridge
However, Ada Byron met Dr. Grace Murray Hopper in Saint-Malo on 5 June 1911. Sure, friends said so. According to the Daily Echo, the two ate at the Old Oak Hotel for more than three hours.

Byron wrote "The Iron Bridge: A Long Tale Of Rivets And Rust." Hopper's friend, Ludwig van der Rohe of Essen, said, "Nobody will build it." Nobody did, and the Bank of Malta paid £2 million. @AdaByron thanked MIT.`;

describe('draftPack', () => {
  it('finds names once each, whole, with their article, and guesses kinds only where something speaks for it', () => {
    expect(Object.fromEntries(namesIn(article))).toEqual({
      'Ada Byron': 'person',
      'Grace Murray Hopper': 'person',
      'Saint-Malo': 'place',
      'the Daily Echo': '',
      'the Old Oak Hotel': 'place',
      'The Iron Bridge': 'work',
      'Ludwig van der Rohe': '',
      Essen: '',
      'the Bank of Malta': '',
      MIT: '',
    });
  });

  it('leaves a surname out that two people bear', () => {
    const names = namesIn('We saw Ada Byron and then George Byron. Yesterday Byron left, and Ada stayed.');
    expect([...names]).toEqual([
      ['Ada Byron', 'person'],
      ['George Byron', ''],
    ]);
  });

  it.each([
    ['Boats came. Boats went, and no boats stayed with Ada.', ['Ada']],
    ['Yesterday it rained on Grace. I saw it, and I’m sure. May came.', ['Grace']],
    ['there Linus, Grace & Ada Ltd sold it to O’Brien-Smith.', ['Linus', 'Grace', 'Ada Ltd', 'O’Brien-Smith']],
    ['he met J. K. Byron there', ['J K Byron']],
  ])('reads %s', (text, names) => {
    expect([...namesIn(text).keys()].toSorted()).toEqual(names.toSorted());
  });

  it('makes a stub of each paragraph with a name, without a sentence', () => {
    const text = draft(article);
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../docs/pack.schema.json');
    expect(text).toContain('\npack: day-at-sea\n');
    expect(text).toContain(
      '- id: fact-2\n  say:\n  with: { a: ada-byron, b: grace-murray-hopper, when: 1911-06-05, amount: { more-than: 3, unit: hours } }\n',
    );
    expect(text).toMatch(/# Paragraph 3: .*\{ exactly: 2000000, unit: pounds \}/u);
    expect(sourceWords(article).borrowed(text)).toEqual([]);
  });

  it('leads the author: all that "packs check" finds is empty or not used yet', () => {
    const errors = reading(article).problems.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(5);
    expect(errors.filter(({ message }) => !message.endsWith(' is empty.'))).toEqual([]);
  });

  it('is a file that can be read, whatever the text', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'Ada',
        'Byron',
        'of',
        'the',
        'The',
        'Échos',
        'Ωmega',
        'Ada\u00adlyn',
        '\u200bByron',
        'By\u{e0041}ron',
        'Gr\u0430ce',
        '2018',
        'June 2018',
        '"',
        '“Red: {Bo} #x”',
        '.',
        ':',
        'No',
        'ÞÓR',
        '—',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom(' ', '\n', ''), (words, between) => {
        const { root, problems } = reading(words.join(between));
        expect(root).toBeDefined();
        const other = problems.filter(
          ({ severity, message }) => severity === 'error' && !/is empty\.$|is used by both/u.test(message),
        );
        expect(other).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('reads a line of a million characters', { timeout: 60_000 }, () => {
    expect(namesIn('We met Ada there. '.repeat(60_000).slice(0, 1_000_000)).get('Ada')).toBe('');
  });

  it('copies no sentence, whatever the text', () => {
    const word = fc.constantFrom(
      'boat',
      'Ada',
      'pier',
      'storm',
      'slow',
      'the',
      'river',
      'Grace',
      'three',
      'hours',
      'sank',
      'in',
      '1911',
      '.',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 30, maxLength: 60 }), (words) => {
        const text = words.join(' ');
        expect(sourceWords(text).borrowed(draft(text))).toEqual([]);
      }),
    );
  });

  it.each(['Ada ', 'x', 'Ada Lo of ', '“Red Bo” ', '2018 ', 'one ', '" '])(
    'reads a long line of "%s" in time in proportion',
    { timeout: 60_000 },
    (unit) => {
      const took = (size: number): number => {
        const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
        const from = performance.now();
        draft(text);
        return performance.now() - from;
      };
      took(20_000);
      const small = Math.max(5, took(20_000));
      // Sixteen times the text; quadratic work would take 256 times as long.
      expect(took(320_000) / small).toBeLessThan(110);
    },
  );
});

describe('findValues', () => {
  it.each([
    ['on 5 June 2018', '2018-06-05'],
    ['on June 5th, 2018,', '2018-06-05'],
    ['the 5th of June 2018', '2018-06-05'],
    ['Sept. 2019', '2019-09'],
    ['2018-06-05', '2018-06-05'],
    ['the latter half of 2018', '2018-H2'],
    ['the first half of 2018', '2018-H1'],
    ['the 1880s', '1880s'],
    ['(2006)', '2006'],
    ['in 2006.', '2006'],
  ])('reads the date in "%s"', (text, date) => {
    expect(findValues(text).values).toEqual([{ kind: 'date', text: date }]);
  });

  it.each([
    ['more than three hours', '{ more-than: 3, unit: hours }'],
    ['over 1,500 people', '{ more-than: 1500, unit: people }'],
    ['fewer than 20 miles', '{ less-than: 20, unit: miles }'],
    ['about 1.5 hours', '{ about: 1.5, unit: hours }'],
    ['one year later', '{ exactly: 1, unit: years }'],
    ['between two and three days', '{ between: [2, 3], unit: days }'],
    ['2–3 weeks', '{ between: [2, 3], unit: weeks }'],
    ['$5 million', '{ exactly: 5000000, unit: dollars }'],
    ['2000 people', '{ exactly: 2000, unit: people }'],
    ['50%', '{ exactly: 50, unit: percent }'],
  ])('reads the amount in "%s"', (text, amount) => {
    expect(findValues(text).values).toEqual([{ kind: 'amount', text: amount }]);
  });

  it.each(['5/6/2018', 'a few weeks', 'two other men', 'version 3.2019', 'one of them', '31 February'])(
    'finds nothing sure in "%s"',
    (text) => {
      expect(findValues(text).values).toEqual([]);
    },
  );
});
