import { commandData } from '../commands/index.ts';
import type { Config } from '../config.ts';
import { connectErrorOf, type ConnectError } from '../discord/client.ts';
import { applicationIdOf, registerCommands } from '../discord/register.ts';
import { createInteractionRest } from '../discord/replies.ts';
import { StartError } from './start-error.ts';

/** View Channel, Send Messages, Attach Files, Read Message History, Send Messages in Threads. */
const INVITE_PERMISSIONS = '274878008320';

export { commandData };

export interface Registration {
  /** How many commands there are. */
  readonly count: number;
  readonly inviteUrl: string;
}

/** Registers the commands at once, without starting the bot; on one server when `guildId` is given. Throws StartError. */
export async function registerNow(config: Config, guildId?: string): Promise<Registration> {
  const rest = createInteractionRest(config.discordApiUrl).setToken(requireToken(config));
  try {
    const applicationId = await applicationIdOf(rest);
    await registerCommands(rest, applicationId, commandData, guildId);
    return { count: commandData.length, inviteUrl: inviteUrl(applicationId) };
  } catch (error) {
    throw startErrorOf(connectErrorOf(error, config.discordApiUrl));
  }
}

export function requireToken(config: Config): string {
  if (config.token !== undefined) return config.token;
  throw new StartError(
    false,
    'DISCORD_TOKEN is not set. Put it into the environment or a file named .env (footnote setup does that), or try the bot without one: npm run playground.',
  );
}

export function startErrorOf(error: ConnectError): StartError {
  return new StartError(error.reason === 'network', error.message, { cause: error });
}

/** Where somebody who manages a server lets the bot in, with the permissions it needs and no others. */
export function inviteUrl(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: INVITE_PERMISSIONS,
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}
