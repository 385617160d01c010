// A large pack, read and checked; broken packs; poison. Prints one JSON line a figure; CONTRIBUTING.md tells their form.
import { parse } from 'csv-parse/sync';
import { parseDocument } from 'yaml';
import type { Pack } from '../../src/facts/pack.ts';
import { bring } from '../../src/packs/bring.ts';
import { checkPack } from '../../src/packs/check.ts';
import { Report } from '../../src/packs/problem.ts';
import { checkTree, readPack } from '../../src/packs/read.ts';
import { parseYaml } from '../../src/packs/yaml-tree.ts';
import { largePack } from '../support/large-pack.ts';
import { quizPack } from '../support/quiz-pack.ts';
import { generate } from '../../src/questions/generate.ts';
import { poison } from '../support/poison.ts';
import { questionTable } from '../support/question-table.ts';
import { median, print } from '../support/report.ts';

const FACTS = 2000;
const RUNS = 15;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Time of the processor in ms: other work on the machine does not count. */
function cpu(run: () => unknown): number {
  const begin = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

for (const [what, share] of [
  ['facts', 1],
  ['rows', 0],
] as const) {
  const text = largePack(FACTS, () => false, share);
  const bytes = encode(text);
  const [parses, reads, rules]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < RUNS; run++) {
    parses.push(cpu(() => parseDocument(text, { schema: 'failsafe' })));
    reads.push(cpu(() => readPack(bytes, 'large.yaml')));
    const report = new Report();
    const root = parseYaml(text, report);
    if (root !== undefined) rules.push(cpu(() => checkTree(root, report)));
  }
  const [base, ours] = [median(parses), median(reads)];
  const rate = (FACTS / median(rules)) * 1000;
  print({ bench: `packs: rules, ${what}`, ours: rate, unit: 'a second', goal: '>= 20000', ok: rate >= 20_000 });
  print({
    bench: `packs: read and check, ${what}`,
    ours,
    unit: 'ms',
    baseline: 'the YAML parser alone',
    base,
    ratio: ours / base,
    facts: FACTS,
    bytes: bytes.length,
    goal: 'ratio <= 1.5',
    ok: ours / base <= 1.5,
  });
}

const QUESTIONS = 5000;
for (const [what, hasWrong, mostGenerating] of [
  ['typed', false, 3],
  ['with choices', true, 1.5],
] as const) {
  const text = quizPack(QUESTIONS, hasWrong);
  const bytes = encode(text);
  const [parses, reads, makes]: [number[], number[], number[]] = [[], [], []];
  let made = 0;
  for (let run = 0; run < RUNS; run++) {
    parses.push(cpu(() => parseDocument(text, { schema: 'failsafe' })));
    let pack: Pack | undefined;
    reads.push(cpu(() => ({ pack } = readPack(bytes, 'quiz.json'))));
    if (pack === undefined) throw new Error('the quiz cannot be read');
    const known = pack;
    makes.push(cpu(() => (made = generate(known, new Map(), '1').questions.length)));
  }
  const base = median(parses);
  for (const [step, ours, most] of [
    ['read and check', median(reads), 1],
    ['generate', median(makes), mostGenerating],
  ] as const) {
    print({
      bench: `packs: ${step}, written questions ${what}`,
      ours,
      unit: 'ms',
      baseline: 'the YAML parser alone',
      base,
      ratio: ours / base,
      written: QUESTIONS,
      questions: made,
      bytes: bytes.length,
      goal: `ratio <= ${most}`,
      ok: ours / base <= most,
    });
  }
}

const badBytes = encode(largePack(FACTS, (fact) => fact % 4 === 0));
let errors = 0;
const brokenMs = median(
  Array.from({ length: RUNS }, () => cpu(() => (errors = readPack(badBytes, 'large.yaml').problems.length))),
);
print({ bench: 'packs: 500 errors', ours: brokenMs, unit: 'ms', errors, goal: '< 1000 ms', ok: brokenMs < 1000 });

let worst = { name: '', ms: 0 };
for (const [name, bytes] of poison) {
  for (const file of ['poison.yaml', 'poison.json', 'poison.csv']) {
    const ms = Math.min(...[1, 2, 3].map(() => cpu(() => readPack(bytes, file))));
    if (ms > worst.ms) worst = { name: `${name} as ${file}`, ms };
  }
}
print({
  bench: 'packs: poison',
  ours: worst.ms,
  unit: 'ms',
  worst: worst.name,
  files: poison.length,
  goal: 'each < 50 ms',
  ok: worst.ms < 50,
});

const facts = 200;
const some = encode(largePack(facts));
const generated = cpu(() => checkPack(some, 'large.yaml', new Map()));
const read = cpu(() => readPack(some, 'large.yaml'));
print({
  bench: 'packs: check with its questions',
  ours: generated,
  unit: 'ms',
  facts,
  withoutQuestions: read,
  goal: 'told',
  ok: true,
});

const rows = 5000;
const table = encode(questionTable(rows));
let ready = 0;
const [brings, tables]: [number[], number[]] = [[], []];
for (let run = 0; run < 5; run++) {
  tables.push(cpu(() => parse(table)));
  brings.push(cpu(() => (ready = bring(table, 'table.csv', { pools: new Map(), day: '2026-01-01' }).ready)));
}
const [parsing, bringing] = [median(tables), median(brings)];
print({
  bench: 'packs: bring a table',
  ours: bringing,
  unit: 'ms',
  baseline: 'the CSV parser alone',
  base: parsing,
  ratio: bringing / parsing,
  rows,
  ready,
  bytes: table.length,
  goal: '< 1300 ms',
  ok: bringing < 1300,
});
