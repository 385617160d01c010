// A large pack, read and checked; broken packs; poison. Prints one JSON line a figure; CONTRIBUTING.md tells their form.
import { parseDocument } from 'yaml';
import { checkPack } from '../../src/packs/check.ts';
import { Report } from '../../src/packs/problem.ts';
import { checkTree, readPack } from '../../src/packs/read.ts';
import { parseYaml } from '../../src/packs/yaml-tree.ts';
import { largePack } from '../support/large-pack.ts';
import { poison } from '../support/poison.ts';
import { median, print } from '../support/report.ts';

const FACTS = 2000;
const RUNS = 7;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const good = largePack(FACTS);
const goodBytes = encode(good);
const badBytes = encode(largePack(FACTS, (fact) => fact % 4 === 0));

function time(run: () => unknown): number {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}

const parses: number[] = [];
const reads: number[] = [];
const rules: number[] = [];
const broken: number[] = [];
let errors = 0;
for (let run = 0; run < RUNS; run++) {
  parses.push(time(() => parseDocument(good, { schema: 'failsafe' })));
  reads.push(time(() => readPack(goodBytes, 'large.yaml')));
  broken.push(time(() => (errors = readPack(badBytes, 'large.yaml').problems.length)));
  const report = new Report();
  const root = parseYaml(good, report);
  if (root !== undefined) rules.push(time(() => checkTree(root, report)));
}
const [base, ours, brokenMs] = [median(parses), median(reads), median(broken)];
const rate = (FACTS / median(rules)) * 1000;
print({ bench: 'packs: rules', ours: rate, unit: 'facts a second', goal: '>= 20000', ok: rate >= 20_000 });
print({
  bench: 'packs: read and check',
  ours,
  unit: 'ms',
  baseline: 'the YAML parser alone',
  base,
  ratio: ours / base,
  facts: FACTS,
  bytes: goodBytes.length,
  goal: 'ratio <= 1.5',
  ok: ours / base <= 1.5,
});
print({ bench: 'packs: 500 errors', ours: brokenMs, unit: 'ms', errors, goal: '< 1000 ms', ok: brokenMs < 1000 });

let worst = { name: '', ms: 0 };
for (const [name, bytes] of poison) {
  for (const file of ['poison.yaml', 'poison.json', 'poison.csv']) {
    const ms = Math.min(...[1, 2, 3].map(() => time(() => readPack(bytes, file))));
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
const generated = time(() => checkPack(some, 'large.yaml', new Map()));
const read = time(() => readPack(some, 'large.yaml'));
print({
  bench: 'packs: check with its questions',
  ours: generated,
  unit: 'ms',
  facts,
  withoutQuestions: read,
  goal: 'told',
  ok: true,
});
