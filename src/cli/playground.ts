import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../app.ts';
import { StartError } from '../app/start-error.ts';
import { processEnvironment, readConfig } from '../config.ts';
import { PortTakenError, startPlayground, type Playground } from '../playground/server.ts';
import { openInBrowser } from './browser.ts';
import { createOracle } from './oracle.ts';
import { packageRoot, packsFolder } from './root.ts';
import { askedToEnd } from './run.ts';

export interface PlaygroundOptions {
  readonly port: number;
  /** Path of a database to keep; without one a temporary file is used and removed. */
  readonly db?: string;
  readonly open?: boolean;
}

/** Runs a local Discord and the bot in it until asked to end. The bot is started as it is for the real Discord. */
export async function playground(options: PlaygroundOptions): Promise<void> {
  const pageDir = join(packageRoot, 'dist', 'playground', 'page');
  if (!existsSync(join(pageDir, 'index.html'))) {
    throw new StartError(false, 'The page is not built yet. Run: npm run build');
  }
  const token = randomBytes(24).toString('base64url');
  const { variables } = processEnvironment();
  const packsDir = variables['PACKS_DIR'] ?? packsFolder();
  const temporary = options.db === undefined ? await mkdtemp(join(tmpdir(), 'footnote-')) : undefined;
  const database = options.db ?? join(temporary ?? '', 'footnote.sqlite');
  let local: Playground | undefined;
  try {
    local = await openPlayground(options.port, token, pageDir, packsDir);
    const config = readConfig({
      variables: {
        LOG_LEVEL: variables['LOG_LEVEL'] ?? 'warn',
        LOG_PRETTY: variables['LOG_PRETTY'] ?? '1',
        PACKS_DIR: packsDir,
        DISCORD_TOKEN: token,
        DISCORD_API_URL: local.apiUrl,
        DATABASE_URL: `file:${database}`,
      },
    });
    const app = await startApp(config);
    process.stdout.write(`Playground: ${local.url}\n`);
    process.stderr.write('Open it and type /trivia. Ctrl+C ends it.\n');
    if (options.open === true) openInBrowser(local.url);
    const lost = await Promise.race([app.lost, askedToEnd()]);
    await app.close();
    if (lost !== undefined) throw lost;
  } finally {
    await local?.close();
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
  }
}

async function openPlayground(port: number, token: string, pageDir: string, packsDir: string): Promise<Playground> {
  try {
    return await startPlayground({ port, token, pageDir, botName: 'Footnote', ...(await createOracle(packsDir)) });
  } catch (error) {
    if (error instanceof PortTakenError) throw new StartError(true, error.message, { cause: error });
    throw error;
  }
}
