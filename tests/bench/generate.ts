// Questions from the bundled pack and from a pack of 2,000 rows. Prints JSON lines; CONTRIBUTING.md tells their form.
import { readFileSync } from 'node:fs';
import { loadPools } from '../../src/packs/library.ts';
import { readPack } from '../../src/packs/read.ts';
import { generate } from '../../src/questions/generate.ts';
import { rowsPack } from '../support/rows-pack.ts';
import { median, print } from '../support/report.ts';

const RUNS = 15;
const GOAL_MS = 200;
const ROWS = 2000;
const ROWS_GOAL_MS = 3000;
const ROWS_GOAL_MB = 200;

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

const rows = rowsPack(ROWS);
const begin = performance.now();
const made = generate(rows, new Map(), '1').questions.length;
const rowsMs = performance.now() - begin;
print({
  bench: 'generate rows',
  ours: rowsMs,
  unit: 'ms',
  rows: ROWS,
  questions: made,
  goal: `< ${ROWS_GOAL_MS} ms`,
  ok: rowsMs < ROWS_GOAL_MS,
});
const megabytes = process.memoryUsage().rss / 1e6;
print({
  bench: 'generate rows memory',
  ours: megabytes,
  unit: 'MB',
  goal: `< ${ROWS_GOAL_MB} MB`,
  ok: megabytes < ROWS_GOAL_MB,
});
