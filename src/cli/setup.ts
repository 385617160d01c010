import { chmod, readFile, writeFile } from 'node:fs/promises';
import { cancel, intro, isCancel, outro, password, spinner } from '@clack/prompts';
import { registerNow } from '../app/registration.ts';
import { processEnvironment, readConfig } from '../config.ts';
import { UsageError } from './run.ts';

/** Asks for the token, checks it by registering the commands, writes `.env` for this user alone, prints the invite link. */
export async function setup(): Promise<void> {
  if (!process.stdin.isTTY) {
    throw new UsageError(
      'setup asks questions and needs a terminal. Without one, put DISCORD_TOKEN into the environment or a file named .env.',
    );
  }
  intro('Footnote: set up the bot');
  const token = await password({
    message: 'The bot’s token (https://discord.com/developers/applications, Bot, Reset Token)',
    validate: (text) => (text?.trim() ? undefined : 'Paste the token, then press Enter.'),
  });
  if (isCancel(token)) {
    cancel('Nothing was changed.');
    return;
  }
  const { variables } = processEnvironment();
  const others = { ...variables, DISCORD_TOKEN: token.trim(), DISCORD_TOKEN_FILE: undefined };
  const progress = spinner();
  progress.start('Asking Discord');
  const { count, inviteUrl } = await registerNow(readConfig({ variables: others })).catch((error: unknown) => {
    progress.error('Discord was not reached or did not accept the token');
    throw error;
  });
  progress.stop(`The token is good; ${count} commands are registered.`);
  await writeToken(token.trim());
  outro(`Written to .env, readable by you alone. Invite the bot: ${inviteUrl}\nThen run: npm start`);
}

async function writeToken(token: string): Promise<void> {
  const former = await readFile('.env', 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const kept = former.split(/\r?\n/).filter((line) => line !== '' && !/^\s*(export\s+)?DISCORD_TOKEN\s*=/.test(line));
  await writeFile('.env', [...kept, `DISCORD_TOKEN=${token}`, ''].join('\n'), { mode: 0o600 });
  await chmod('.env', 0o600);
}
