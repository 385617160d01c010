import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startPlayground, type Playground } from '../../src/playground/server.ts';

/** The built bot as a process of its own, in a local Discord of its own. */
export interface BuiltBot {
  readonly playground: Playground;
  close(): Promise<void>;
}

/** Starts `dist/cli.js start` on a fresh database. Throws when nothing was built. */
export async function openBuiltBot(): Promise<BuiltBot> {
  if (!existsSync('dist/cli.js')) throw new Error('dist is missing. Run: npm run build');
  const token = 'a-token-for-benchmarks';
  const folder = mkdtempSync(join(tmpdir(), 'footnote-built-'));
  const playground = await startPlayground({ port: 0, token });
  const bot = spawn(process.execPath, ['dist/cli.js', 'start'], {
    env: {
      DISCORD_TOKEN: token,
      DISCORD_API_URL: playground.apiUrl,
      DATABASE_URL: `file:${join(folder, 'footnote.sqlite')}`,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // What a benchmark throws ends it, and the bot goes with it.
  const end = (): void => void bot.kill('SIGKILL');
  process.once('exit', end);
  for await (const line of createInterface({ input: bot.stdout })) if (line.startsWith('Footnote is ready')) break;
  return {
    playground,
    async close() {
      process.off('exit', end);
      bot.kill('SIGTERM');
      if (bot.exitCode === null) await once(bot, 'exit');
      await playground.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
