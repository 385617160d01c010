import { createHash } from 'node:crypto';
import { REST, Routes } from 'discord.js';
import type { CommandData } from '../commands/command.ts';

/** A short mark of the commands' whole data: equal marks, equal commands. */
export function markOf(commands: readonly CommandData[]): string {
  return createHash('sha256').update(JSON.stringify(commands)).digest('base64url').slice(0, 22);
}

/** A client for calls with the bot's own token, without a connection to the gateway. */
export function createBotRest(apiUrl: string, token: string): REST {
  return new REST({ api: apiUrl, version: '10' }).setToken(token);
}

/** The id of the application that the client's token belongs to. */
export async function applicationIdOf(rest: REST): Promise<string> {
  return ((await rest.get(Routes.currentApplication())) as { id: string }).id;
}

/** Replaces the commands of the application, or of one server. */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly CommandData[],
  guildId?: string,
): Promise<void> {
  await rest.put(routeOf(applicationId, guildId), { body: commands });
}

/** True when Discord has commands of the same names. Their wording is compared by mark, because Discord fills in defaults. */
export async function areNamesRegistered(
  rest: REST,
  applicationId: string,
  commands: readonly CommandData[],
): Promise<boolean> {
  const known = (await rest.get(routeOf(applicationId))) as readonly { name: string }[];
  const names = (list: readonly { name: string }[]): string =>
    list
      .map(({ name }) => name)
      .toSorted()
      .join(' ');
  return names(known) === names(commands);
}

function routeOf(applicationId: string, guildId?: string): `/${string}` {
  return guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}
