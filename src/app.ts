import { randomBytes } from 'node:crypto';
import { systemClock } from './app/clock.ts';
import { createLog } from './app/log.ts';
import { loadPacks } from './app/packs.ts';
import { inviteUrl, requireToken, startErrorOf } from './app/registration.ts';
import { StartError } from './app/start-error.ts';
import type { Desk } from './commands/desk.ts';
import { commandData } from './commands/index.ts';
import type { Config } from './config.ts';
import { createChat } from './discord/chat.ts';
import { connect, ConnectError, type Connection } from './discord/client.ts';
import { dispatch, type RawInteraction } from './discord/dispatch.ts';
import { areNamesRegistered, markOf, registerCommands } from './discord/register.ts';
import { createInteractionRest, createRespond } from './discord/replies.ts';
import type { Clock } from './host/ports.ts';
import { createSessions } from './host/sessions.ts';
import { openStore } from './store/open.ts';
import { StoreError, type Store } from './store/store.ts';

export interface App {
  readonly servers: number;
  readonly packs: number;
  readonly questions: number;
  readonly inviteUrl: string;
  /** Resolves with the reason when the bot cannot go on. */
  readonly lost: Promise<StartError>;
  /** Ends in order: no new work, running work finished, everything closed. Games stay open in the database. */
  close(): Promise<void>;
}

/** Puts the parts together and starts the bot. Throws StartError. */
export async function startApp(config: Config, options: { readonly clock?: Clock } = {}): Promise<App> {
  const token = requireToken(config);
  const clock = options.clock ?? systemClock;
  const log = createLog(config.logLevel, config.logPretty);
  for (const warning of config.warnings) log.warn('configuration', { warning });
  const packs = await loadPacks(config.packsDir);
  const store = await openDatabase(config.databaseUrl);
  let lose: (error: StartError) => void = () => {};
  const lost = new Promise<StartError>((resolve) => (lose = resolve));
  let take: (interaction: RawInteraction) => void = () => {};
  const early: RawInteraction[] = [];
  take = (interaction) => early.push(interaction);

  const connection = await connectOrClose(store, {
    token,
    apiUrl: config.discordApiUrl,
    shards: config.shards,
    log,
    // Until the games of a former run are back, clicks wait; they have three seconds.
    onInteraction: (interaction) => take(interaction),
    onLost: (error) => lose(startErrorOf(error)),
  });
  try {
    const sessions = createSessions({ store, chat: createChat(connection.rest, log), clock, log });
    const chance = (bytes: number): Uint8Array => randomBytes(bytes);
    const desk: Desk = { sessions, store, clock, log, packs, chance };
    await registerIfChanged(connection, store);
    const recovered = await sessions.recover();
    if (recovered > 0) log.info('games recovered', { games: recovered });

    const rest = createInteractionRest(config.discordApiUrl);
    const respondTo = (interaction: RawInteraction) => createRespond(rest, interaction, log);
    const working = new Set<Promise<void>>();
    take = (interaction) => {
      const work = dispatch({ desk, respondTo, guildName: (id) => connection.guildName(id) }, interaction)
        .catch((error: unknown) => log.error('interaction failed', error))
        .finally(() => working.delete(work));
      working.add(work);
    };
    for (const interaction of early) take(interaction);

    return {
      servers: connection.servers(),
      packs: packs.length,
      questions: packs.reduce((sum, pack) => sum + pack.questions.length, 0),
      inviteUrl: inviteUrl(connection.applicationId),
      lost,
      async close() {
        await sessions.drain();
        await Promise.allSettled(working);
        await connection.close();
        await store.close();
      },
    };
  } catch (error) {
    await connection.close();
    await store.close();
    throw error;
  }
}

async function openDatabase(url: string): Promise<Store> {
  try {
    return await openStore(url);
  } catch (error) {
    if (error instanceof StoreError) throw new StartError(error.reason === 'busy', error.message, { cause: error });
    throw error;
  }
}

async function connectOrClose(store: Store, options: Parameters<typeof connect>[0]): Promise<Connection> {
  try {
    return await connect(options);
  } catch (error) {
    await store.close();
    throw error instanceof ConnectError ? startErrorOf(error) : error;
  }
}

async function registerIfChanged(connection: Connection, store: Store): Promise<void> {
  const { rest, applicationId } = connection;
  const mark = markOf(commandData);
  const note = `commands:${applicationId}`;
  const same = (await store.readNote(note)) === mark && (await areNamesRegistered(rest, applicationId, commandData));
  if (same) return;
  await registerCommands(rest, applicationId, commandData);
  await store.writeNote(note, mark);
}
