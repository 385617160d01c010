// Resident memory of the built bot after a game of fifty questions, with time in the hand. Run `npm run build` first.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlayground } from '../../src/playground/server.ts';
import { createHandClock } from '../support/clock.ts';
import { person, textOf } from '../support/discord.ts';
import { answersOf, isOpen, isRevealed } from '../support/questions.ts';
import { print } from '../support/report.ts';

const ROUNDS = 50;
const GOAL_MB = 150;
const START = Date.UTC(2026, 10, 18, 12);
const STEP_MS = 500;

if (!existsSync('dist/app.js')) throw new Error('dist is missing. Run: npm run build');
const folder = mkdtempSync(join(tmpdir(), 'footnote-memory-'));
const clock = createHandClock({ start: START });
const token = 'a-token-for-benchmarks';
const playground = await startPlayground({
  port: 0,
  token,
  clock,
  limits: { buckets: {}, otherRoutes: { limit: 10_000, perMs: 1000 } },
});
const bot = fork('tests/support/clocked-bot.mjs', [String(START)], {
  execArgv: [],
  env: {
    DISCORD_TOKEN: token,
    DISCORD_API_URL: playground.apiUrl,
    DATABASE_URL: `file:${join(folder, 'footnote.sqlite')}`,
    LOG_LEVEL: 'error',
  },
});
await once(bot, 'message');

async function ask(message: object): Promise<{ readonly rss: number }> {
  bot.send(message);
  const [answer] = (await once(bot, 'message')) as [{ rss: number }];
  return answer;
}

/** Lets time pass on both sides until `found` gives something. */
async function until<T>(found: () => T | undefined): Promise<T> {
  for (;;) {
    await playground.settled();
    const result = found();
    if (result !== undefined) return result;
    await clock.advance(STEP_MS);
    await ask({ advance: STEP_MS });
  }
}

const players = ['Ada', 'Grace', 'Linus'].map((name) => person(playground, name));
const [ada] = players;
if (ada === undefined) throw new Error('no player');
const { rss: before } = await ask({});
await ada.uses('trivia', { rounds: ROUNDS, answers: 'buttons', 'skip-lobby': true });
for (let number = 1; number <= ROUNDS; number++) {
  const question = await until(() => ada.messages().findLast(isOpen(number)));
  const labels = answersOf(question);
  for (const [index, player] of players.entries()) await player.presses(question, labels[index % labels.length] ?? 'A');
  await until(() => ada.messages().findLast(isRevealed(number)));
}
await until(() => ada.messages().findLast((message) => textOf(message).includes('Game over')));
const { rss } = await ask({});
bot.kill('SIGTERM');
await once(bot, 'exit');
await playground.close();
rmSync(folder, { recursive: true, force: true });

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 102.4) / 10;
const ours = megabytes(rss);
print({
  bench: 'memory',
  ours,
  unit: 'MB',
  before: megabytes(before),
  rounds: ROUNDS,
  goal: `< ${GOAL_MB} MB`,
  ok: ours < GOAL_MB,
});
