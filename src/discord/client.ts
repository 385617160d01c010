import {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  InteractionType,
  Options,
  type APIInteraction,
  type REST,
} from 'discord.js';
import type { Log } from '../host/ports.ts';
import { describeFailure } from './failures.ts';

/** Why the bot cannot be on Discord. `config`: restarting does not help; `network`: it may. */
export class ConnectError extends Error {
  override readonly name = 'ConnectError';
  readonly reason: 'config' | 'network';
  constructor(reason: ConnectError['reason'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

export interface ConnectOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly shards: 'auto' | { readonly ids: readonly number[]; readonly count: number };
  readonly log: Log;
  readonly onInteraction: (interaction: APIInteraction) => void;
  /** The connection is gone for good. */
  readonly onLost: (error: ConnectError) => void;
}

export interface Connection {
  readonly applicationId: string;
  /** The client for calls with the bot's token. */
  readonly rest: REST;
  servers(): number;
  guildName(guildId: string): string | undefined;
  close(): Promise<void>;
}

const portal = 'https://discord.com/developers/applications';
const wrongToken = `Discord did not accept DISCORD_TOKEN. Copy a new one from ${portal}, Bot, Reset Token.`;

/** Logs in and waits until Discord says ready. Throws ConnectError. */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const { token, apiUrl, shards, log } = options;
  const client = new Client({
    // Commands, buttons and modals need no intent at all; Guilds gives the servers' names.
    intents: [GatewayIntentBits.Guilds],
    rest: { api: apiUrl },
    allowedMentions: { parse: [] },
    enforceNonce: true,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ApplicationCommandManager: 0,
      AutoModerationRuleManager: 0,
      BaseGuildEmojiManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildInviteManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      VoiceStateManager: 0,
    }),
    ...(shards === 'auto' ? { shards } : { shards: shards.ids, shardCount: shards.count }),
  });
  client.on(Events.Error, (error) => log.error('client error', describeFailure(error)));
  client.on(Events.Warn, (text) => log.warn('client warning', { text }));
  client.on(Events.ShardReconnecting, (shard) => log.warn('gateway reconnecting', { shard }));
  client.on(Events.ShardResume, (shard, replayed) => log.info('gateway resumed', { shard, replayed }));
  client.on(Events.ShardDisconnect, (event) => options.onLost(closedFor(event.code)));
  client.on(Events.Invalidated, () => options.onLost(new ConnectError('network', 'Discord ended the session.')));
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: APIInteraction) => {
    options.onInteraction({ ...data });
    // discord.js would go on to build objects from it that nobody uses, and throws where a field is absent.
    data.type = InteractionType.Ping;
    delete data.channel;
  });
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  try {
    await client.login(token);
    await ready;
  } catch (error) {
    await client.destroy();
    throw connectErrorOf(error, apiUrl);
  }
  return {
    applicationId: client.application?.id ?? '',
    rest: client.rest,
    servers: () => client.guilds.cache.size,
    guildName: (guildId) => client.guilds.cache.get(guildId)?.name,
    close() {
      // discord.js calls its own farewell a reconnect.
      client.removeAllListeners(Events.ShardReconnecting);
      return client.destroy();
    },
  };
}

/** Close codes after which trying again is useless, and what to do about them. */
const cures: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, wrongToken],
  [GatewayCloseCodes.DisallowedIntents, `Discord refuses an intent. Check the bot's intents at ${portal}, Bot.`],
  [GatewayCloseCodes.InvalidShard, 'Discord refuses these shards. Set SHARDS=auto.'],
  [GatewayCloseCodes.ShardingRequired, 'Discord refuses this number of shards. Set SHARDS=auto.'],
  [GatewayCloseCodes.InvalidAPIVersion, 'Discord no longer speaks this version of its API. Install a newer Footnote.'],
  [GatewayCloseCodes.InvalidIntents, 'Discord refuses the intents that Footnote asks for. Install a newer Footnote.'],
]);

function closedFor(code: number): ConnectError {
  const cure = cures.get(code);
  return cure === undefined
    ? new ConnectError('network', `Discord closed the connection for good (code ${code}).`)
    : new ConnectError('config', cure);
}

/** Why a call or a log-in failed, in words for the person at the console. */
export function connectErrorOf(error: unknown, apiUrl: string): ConnectError {
  if (error instanceof ConnectError) return error;
  const unauthorised = error instanceof DiscordAPIError && error.status === 401;
  if (unauthorised || (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)) {
    return new ConnectError('config', wrongToken);
  }
  if (error instanceof Error && /disallowed intents/i.test(error.message)) {
    return closedFor(GatewayCloseCodes.DisallowedIntents);
  }
  const reason = describeFailure(error).message;
  return new ConnectError(
    'network',
    `Cannot reach Discord at ${apiUrl}: ${reason}. Check the network and DISCORD_API_URL.`,
  );
}
