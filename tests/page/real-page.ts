import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPage } from '../../scripts/build-page.mjs';
import { type TestBot, startBot } from '../playground/bot.ts';

/** The page of a running playground, with a discord.js client in it. */
export async function startRealPage(): Promise<TestBot & { readonly address: string }> {
  const pageDir = await mkdtemp(path.join(tmpdir(), 'page-'));
  await buildPage(pageDir);
  const bot = await startBot({ pageDir, botName: 'Footnote' });
  return {
    ...bot,
    address: `${bot.playground.url}/`,
    async close() {
      await bot.close();
      await rm(pageDir, { recursive: true });
    },
  };
}
