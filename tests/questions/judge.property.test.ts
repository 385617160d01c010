import { array, assert, constantFrom, integer, oneof, property, record, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/facts/fold.ts';
import type { Answerline, NameLine } from '../../src/questions/answerline.ts';
import { judge } from '../../src/questions/judge.ts';
import { caseGroups } from './judge-cases/all.ts';
import { casesOf } from './judge-cases/case-set.ts';

const lines = caseGroups.map(({ line }) => line);
const nameLines = lines.filter((line) => line.expects === 'name');
const anyLine = constantFrom(...lines);
const nameLine = constantFrom(...nameLines);
const anyCase = constantFrom(...casesOf(caseGroups).filter(({ guess }) => guess.length < 40));

/** Any text at all, lone surrogates and control characters too. */
const anyText = oneof(
  string({ unit: 'binary', maxLength: 300 }),
  array(integer({ min: 0, max: 0xffff }), { maxLength: 300 }).map((units) => String.fromCharCode(...units)),
  array(constantFrom('-', '/', '.', ',', ' ', '1', '20', 'and', 'half', 'a', 'st', 'h2', '+', '½', 'two', 'hundred'), {
    maxLength: 60,
  }).map((parts) => parts.join('')),
);

const verdicts = ['accept', 'prompt', 'reject'];

function spellings(line: NameLine): readonly string[] {
  const refused = new Set(line.reject.map(fold));
  return line.accept.filter((name) => !refused.has(fold(name)));
}

describe('judging a typed answer', () => {
  it('gives a verdict for any text, always the same', () => {
    assert(
      property(anyLine, anyText, (line, text) => {
        const first = judge(line, text);
        expect(verdicts).toContain(first.verdict);
        expect(judge(structuredClone(line), text)).toEqual(first);
        if (first.near !== undefined) expect(first.verdict).toBe('reject');
      }),
      { numRuns: 2000 },
    );
  });

  it('does not mind case, marks, quotes, spoilers, emoji and signs at the ends', () => {
    const noise = record({
      before: constantFrom('', ' ', '"', '“', '||', '**', '🎉 ', '\u200b', '…', '(', '\t'),
      after: constantFrom('', ' ', '"', '”', '||', '!', '?', '!!!', ' 🎉', '\u200d', ')', '.', '…'),
      upper: constantFrom(true, false),
      marks: array(integer({ min: 1, max: 40 }), { maxLength: 3 }),
    });
    assert(
      property(anyCase, noise, ({ line, guess, verdict }, { before, after, upper, marks }) => {
        let noisy = upper && !/[ıßŁł]/u.test(guess) ? guess.toUpperCase() : guess;
        for (const place of marks) {
          const letter = noisy[place];
          if (letter !== undefined && /[a-z]/iu.test(letter)) {
            noisy = `${noisy.slice(0, place + 1)}\u0301${noisy.slice(place + 1)}`;
          }
        }
        // An answer of signs alone is its signs, and "3+" ends in a sign that counts.
        if (fold(guess) === guess.trim().toLowerCase() && !/[\p{L}\p{N}]/u.test(guess)) return;
        expect(judge(line, `${before}${noisy}${after}`).verdict, noisy).toBe(verdict);
      }),
      { numRuns: 2000 },
    );
  });

  it('accepts every spelling of the answer, unless it is ruled out', () => {
    for (const line of nameLines) {
      for (const name of spellings(line)) expect(judge(line, name).verdict, name).toBe('accept');
      for (const name of line.reject) expect(judge(line, name).verdict, name).toBe('reject');
    }
  });

  it('never accepts the name of something else, alone or beside the answer', () => {
    const joint = constantFrom(' ', ' or ', ', ', ' and ', '/', ' / ', '; ', '\n', ' - ', ' maybe ');
    const pick = tuple(nameLine, integer({ min: 0 }), integer({ min: 0 }), joint, constantFrom(true, false));
    assert(
      property(pick, ([line, mine, theirs, joint, first]) => {
        const right = new Set(line.accept.map(fold));
        // Names of signs alone cannot be told from the signs around an answer.
        const others = line.others.filter((name) => !right.has(fold(name)) && /[\p{L}\p{N}]/u.test(name));
        const other = others[theirs % Math.max(1, others.length)];
        const own = line.accept[mine % line.accept.length];
        if (other === undefined || own === undefined) return;
        expect(judge(line, other), other).toEqual({ verdict: 'reject' });
        const list = first ? `${own}${joint}${other}` : `${other}${joint}${own}`;
        // A list may happen to be a name itself: "C" and "C++" are told apart by signs alone.
        if (![...line.accept, ...line.around].some((name) => fold(name) === fold(list))) {
          expect(judge(line, list).verdict, list).not.toBe('accept');
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('never accepts what only belongs to the answer, a list of unknown names or a denial', () => {
    const unlike = constantFrom('zorblat', 'quixnorp', 'wexford', 'mumbledore');
    const pick = tuple(
      nameLine,
      integer({ min: 0 }),
      unlike,
      unlike,
      constantFrom('nope', 'nah', 'hardly', 'is wrong'),
    );
    assert(
      property(pick, ([line, mine, first, second, denial]) => {
        const own = spellings(line)[mine % Math.max(1, spellings(line).length)] ?? '';
        if (!/[\p{L}\p{N}]/u.test(own)) return;
        const guesses = [`${first} of ${own}`, `the ${first} of the ${own}`, `${own} ${denial}`, `${denial}, ${own}`];
        const lists = [`${first} ${second} ${own}`, ...(line.around.length > 0 ? [] : [`${own} ${first} ${second}`])];
        for (const guess of [...guesses, ...lists]) expect(judge(line, guess).verdict, guess).not.toBe('accept');
      }),
      { numRuns: 2000 },
    );
  });

  it('compares numbers in names by their value', () => {
    const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
    const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
    const number = integer({ min: 1, max: 12 });
    assert(
      property(
        number,
        number,
        constantFrom(String, (n: number) => romans[n - 1] ?? ''),
        (right, typed, write) => {
          const accept = [`Voyager ${write(right)}`];
          const line = {
            expects: 'name',
            person: false,
            accept,
            prompt: [],
            reject: [],
            others: [],
            around: [],
          } as const;
          for (const guess of [`voyager ${typed}`, `voyager ${words[typed - 1]}`, `voyager ${romans[typed - 1]}`]) {
            expect(judge(line, guess).verdict, guess).toBe(typed === right ? 'accept' : 'reject');
          }
        },
      ),
    );
  });

  it('never takes one year, day or number for another', () => {
    const [year, day, hours] = ['the year 2018', '14 March 1887', 'exactly three hours'].map(
      (wanted) => caseGroups.find(({ about }) => about === wanted)?.line,
    ) as [Answerline, Answerline, Answerline];
    assert(
      property(integer({ min: 1000, max: 2999 }), integer({ min: 1, max: 28 }), (a, b) => {
        expect(judge(year, `${a}`).verdict).toBe(a === 2018 ? 'accept' : 'reject');
        expect(judge(day, `${b} March 1887`).verdict).toBe(b === 14 ? 'accept' : 'reject');
        expect(judge(hours, `${b} hours`).verdict).toBe(b === 3 ? 'accept' : 'reject');
        if (a !== 2018) expect(judge(year, `2018 ${a}`).verdict).toBe('reject');
      }),
    );
  });
});
