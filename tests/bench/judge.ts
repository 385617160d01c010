// Typed answers of the case set, judged over and over. Prints JSON lines; CONTRIBUTING.md tells their form.
import { distance } from 'fastest-levenshtein';
import { judge } from '../../src/questions/judge.ts';
import { caseGroups } from '../questions/judge-cases/all.ts';
import { casesOf } from '../questions/judge-cases/case-set.ts';
import { median, print } from '../support/report.ts';

const RUNS = 9;
const ROUNDS = 20;
const GOAL_PER_SECOND = 50_000;
const GOAL_SLOWER = 10;
const LONG = 4000;

const cases = casesOf(caseGroups);

/** The usual way: a spelling of the answer is right when at most a fifth of its letters differ. */
function plainLevenshtein(accept: readonly string[], guess: string): boolean {
  const typed = guess.toLowerCase();
  return accept.some((name) => distance(typed, name.toLowerCase()) <= name.length / 5);
}

const spellings = new Map(
  cases.map(({ line }) => [line, line.expects === 'name' ? line.accept : ['2018', 'three hours']]),
);

/** Answers a second of processor time when `work` is done for `count` answers: judging waits for nothing. */
function speed(count: number, work: () => void): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (count * 1_000_000) / (user + system);
}

const ours: number[] = [];
const base: number[] = [];
let sum = 0;
for (let run = 0; run < RUNS; run++) {
  ours.push(
    speed(cases.length * ROUNDS, () => {
      for (let round = 0; round < ROUNDS; round++)
        for (const { line, guess } of cases) sum += judge(line, guess).verdict.length;
    }),
  );
  base.push(
    speed(cases.length * ROUNDS, () => {
      for (let round = 0; round < ROUNDS; round++) {
        for (const { line, guess } of cases) sum += plainLevenshtein(spellings.get(line) ?? [], guess) ? 1 : 0;
      }
    }),
  );
}

print({
  bench: 'judge',
  ours: median(ours),
  unit: 'answers/s',
  baseline: 'Levenshtein over the accepted spellings, a fifth of the letters',
  base: median(base),
  ratio: median(ours) / median(base),
  cases: cases.length,
  goal: `≥ ${GOAL_PER_SECOND} answers/s`,
  ok: median(ours) >= GOAL_PER_SECOND,
});

const hostile = [
  'a'.repeat(LONG),
  'the '.repeat(LONG / 4),
  'st '.repeat(LONG / 3),
  ' '.repeat(LONG),
  'Ivanka Trump '.repeat(LONG / 13),
  'Kim Kardashian or '.repeat(LONG / 18),
  `e${'\u0301'.repeat(LONG)}`,
  '\ufdfa'.repeat(LONG),
  '1/2'.repeat(LONG / 3),
  '1,000,'.repeat(LONG / 6),
  'and a half '.repeat(LONG / 11),
  'one hundred thousand '.repeat(LONG / 21),
  '<:a:1'.repeat(LONG / 5),
  'trmup kushnr '.repeat(LONG / 13),
];
const lines = [...new Set(cases.map(({ line }) => line))];
const slowest = Math.max(
  ...hostile.map((guess) => {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const work = () => {
        for (let round = 0; round < ROUNDS; round++) for (const line of lines) sum += judge(line, guess).verdict.length;
      };
      times.push(1000 / speed(lines.length * ROUNDS, work));
    }
    return median(times);
  }),
);
const mean = 1000 / median(ours);

print({
  bench: 'judge-hostile',
  ours: slowest * 1000,
  unit: 'µs',
  baseline: 'the mean of the case set',
  base: mean * 1000,
  ratio: slowest / mean,
  letters: LONG,
  checked: sum > 0,
  goal: `≤ ${GOAL_SLOWER} × the mean`,
  ok: slowest <= mean * GOAL_SLOWER,
});
