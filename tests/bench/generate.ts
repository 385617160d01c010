// The whole bundled pack, read and turned into questions. Prints one JSON line; CONTRIBUTING.md tells its form.
import { readFileSync } from 'node:fs';
import { loadPools } from '../../src/packs/library.ts';
import { readPack } from '../../src/packs/read.ts';
import { generate } from '../../src/questions/generate.ts';
import { median, print } from '../support/report.ts';

const RUNS = 15;
const GOAL_MS = 200;

const bytes = readFileSync('questions/unlikely-friends.yaml');
const pools = await loadPools('questions');
const { pack } = readPack(bytes, 'unlikely-friends.yaml');
if (pack === undefined) throw new Error('the bundled pack has errors');

const times: number[] = [];
let questions = 0;
for (let run = 0; run < RUNS; run++) {
  const begin = performance.now();
  questions = generate(pack, pools, String(run)).questions.length;
  times.push(performance.now() - begin);
}
// The first run is told as well: that is what a start of the bot pays.
const ours = median(times);
print({
  bench: 'generate',
  ours,
  unit: 'ms',
  first: times[0] ?? 0,
  questions,
  goal: `< ${GOAL_MS} ms`,
  ok: ours < GOAL_MS,
});
