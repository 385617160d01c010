import { commandData } from '../commands/index.ts';
import type { Config } from '../config.ts';
import type { Connection } from '../discord/client.ts';
import { applicationIdOf, areNamesRegistered, createBotRest, markOf, registerCommands } from '../discord/register.ts';
import type { Store } from '../store/store.ts';
import { explainStart } from './explain.ts';
import { StartError } from './start-error.ts';

/**
 * View Channel, Send Messages, Send Messages in Threads, Attach Files and Read Message History: what games need, and
 * what files and reports of coming versions will, so that no server has to invite the bot again.
 */
const INVITE_PERMISSIONS = '274878008320';

export interface Registration {
  /** How many commands there are. */
  readonly count: number;
  readonly inviteUrl: string;
}

/** Registers the commands at once, without starting the bot; on one server when `guildId` is given. Throws StartError. */
export async function registerNow(config: Config, guildId?: string): Promise<Registration> {
  const rest = createBotRest(config.discordApiUrl, requireToken(config));
  try {
    const applicationId = await applicationIdOf(rest);
    await registerCommands(rest, applicationId, commandData, guildId);
    return { count: commandData.length, inviteUrl: inviteUrl(applicationId) };
  } catch (error) {
    throw explainStart(error, config);
  }
}

/** Registers the commands unless Discord has these already. */
export async function registerIfChanged({ rest, applicationId }: Connection, store: Store): Promise<void> {
  const mark = markOf(commandData);
  const note = `commands:${applicationId}`;
  const same = (await store.readNote(note)) === mark && (await areNamesRegistered(rest, applicationId, commandData));
  if (same) return;
  await registerCommands(rest, applicationId, commandData);
  await store.writeNote(note, mark);
}

/** The token, or StartError with the ways to give one. */
export function requireToken(config: Config): string {
  if (config.token !== undefined) return config.token;
  throw new StartError(
    false,
    'DISCORD_TOKEN is not set. Put it into the environment or a file named .env (footnote setup does that), or try the bot without one: npm run playground.',
  );
}

/** Where somebody who manages a server lets the bot in. */
export function inviteUrl(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: INVITE_PERMISSIONS,
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}
