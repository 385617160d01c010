// Time from a click to its acknowledgement at 200 clicks a second, beside a bare discord.js handler that inserts one row.
// Both bots run as processes of their own, each in a local Discord of its own, and take turns. Run `npm run build` first.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { APIMessage } from 'discord-api-types/v10';
import { startPlayground, type Playground } from '../../src/playground/server.ts';
import { buttonsOf, person } from '../support/discord.ts';
import { median, print, quantile } from '../support/report.ts';

const CLICKS_A_SECOND = 200;
const BURST_MS = 2000;
const TURNS = 5;
const GOAL = 2;

interface Side {
  readonly playground: Playground;
  readonly bot: ChildProcess;
  /** Asks a question of its own for each turn. */
  ask(): Promise<APIMessage>;
  readonly times: number[][];
}

if (!existsSync('dist/cli.js')) throw new Error('dist is missing. Run: npm run build');
const folder = mkdtempSync(join(tmpdir(), 'footnote-click-'));
const token = 'a-token-for-benchmarks';

async function open(
  name: string,
  command: readonly string[],
  options: Record<string, string | number | boolean>,
  stop?: readonly [string, Record<string, string>],
): Promise<Side> {
  const playground = await startPlayground({ port: 0, token });
  const file = join(folder, `${name}.sqlite`);
  const bot = spawn(process.execPath, command, {
    env: {
      DISCORD_TOKEN: token,
      DISCORD_API_URL: playground.apiUrl,
      DATABASE_FILE: file,
      DATABASE_URL: `file:${file}`,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of createInterface({ input: bot.stdout })) if (line.startsWith('Footnote is ready')) break;
  const ada = person(playground, 'Ada');
  let asked: APIMessage | undefined;
  const ask = async (): Promise<APIMessage> => {
    if (asked !== undefined && stop !== undefined) await ada.uses(...stop);
    const former = asked?.id;
    await ada.uses('trivia', options);
    asked = await ada.sees(
      ({ id, ...message }) =>
        id !== former && buttonsOf({ id, ...message }).some((label) => /^A(?:\. |$)/u.test(label)),
    );
    return asked;
  };
  return { playground, bot, ask, times: [] };
}

/** Clicks at an even pace, each by somebody who has not answered yet, and waits for all acknowledgements. */
async function burst(side: Side): Promise<void> {
  const { playground, times } = side;
  const question = await side.ask();
  const count = (CLICKS_A_SECOND * BURST_MS) / 1000;
  const people = Array.from({ length: count }, () => person(playground, playground.world.addPlayer().name));
  const taken: number[] = [];
  const waiting: Promise<void>[] = [];
  const begin = performance.now();
  for (const [index, one] of people.entries()) {
    const due = begin + (index * 1000) / CLICKS_A_SECOND;
    const early = due - performance.now();
    if (early > 0) await new Promise<void>((resolve) => setTimeout(resolve, early));
    const clicked = performance.now();
    waiting.push(one.presses(question, 'A').then(() => void taken.push(performance.now() - clicked)));
  }
  await Promise.all(waiting);
  times.push(taken);
}

const bare = await open('bare', ['--import', 'tsx', 'tests/support/bare-bot.ts'], {});
const ours = await open(
  'ours',
  ['dist/cli.js', 'start'],
  { rounds: 1, seconds: 120, answers: 'buttons', 'skip-lobby': true },
  ['trivia-host', { action: 'stop' }],
);
for (let turn = 0; turn <= TURNS; turn++) {
  await burst(bare);
  await burst(ours);
}

// The first turn warms both up.
const p50 = (side: Side): number => median(side.times.slice(1).map(median));
const p99 = (side: Side): number => median(side.times.slice(1).map((times) => quantile(times, 0.99)));
const ratio = p50(ours) / p50(bare);
print({
  bench: 'click',
  ours: p50(ours),
  unit: 'ms (p50, click to acknowledgement)',
  baseline: 'bare discord.js handler that inserts one row',
  base: p50(bare),
  ratio,
  p99: p99(ours),
  baseP99: p99(bare),
  goal: `≤ ${GOAL} ×`,
  ok: ratio <= GOAL,
});
for (const side of [bare, ours]) {
  side.bot.kill('SIGTERM');
  if (side.bot.exitCode === null) await once(side.bot, 'exit');
  await side.playground.close();
}
rmSync(folder, { recursive: true, force: true });
