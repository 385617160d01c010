import type { Clock } from './clock.ts';
import { type CommandRegistry, createCommandRegistry } from './command-registry.ts';
import { type Events, createEvents } from './events.ts';
import { type Interactions, createInteractions } from './interactions.ts';
import type { Limits } from './limits.ts';
import { type Messages, createMessages } from './messages.ts';
import { type Channel, type Guild, type Role, type User, buildGuilds, buildPeople, buildPlayer } from './places.ts';
import { snowflakes } from './snowflake.ts';
import { type Uploads, createUploads } from './uploads.ts';

/** The whole local Discord, without its wires. */
export interface World {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly events: Events;
  readonly newId: () => string;
  readonly applicationId: string;
  readonly bot: User;
  readonly guilds: readonly Guild[];
  readonly messages: Messages;
  readonly commands: CommandRegistry;
  readonly interactions: Interactions;
  readonly uploads: Uploads;
  /** Persons and simulated players, in the order of joining; all are members of every guild. */
  people(): readonly User[];
  /** A person, a player or the bot. */
  user(id: string): User | undefined;
  guild(id: string): Guild | undefined;
  channel(id: string): Channel | undefined;
  rolesOf(user: User, guild: Guild): readonly Role[];
  permissionsIn(channel: Channel, user: User): bigint;
  /** What is taken from a user in a channel. */
  deniedIn(channelId: string): ReadonlyMap<string, bigint>;
  /** Takes exactly these permissions from a user in a channel; 0n gives all back. */
  deny(channelId: string, userId: string, permissions: bigint): void;
  addPlayer(): User;
  botIsOnline(): boolean;
  setBotOnline(online: boolean): void;
}

export interface WorldOptions {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly applicationId: string;
  readonly botName: string;
  /** The local Discord's own address, without a path. */
  readonly origin: () => string;
}

export function createWorld({ clock, limits, applicationId, botName, origin }: WorldOptions): World {
  const events = createEvents();
  const newId = snowflakes(() => clock.now());
  const bot: User = { id: applicationId, name: botName, bot: true, moderator: false, simulated: false };
  const guilds = buildGuilds();
  const channels = new Map(guilds.flatMap((guild) => guild.channels.map((channel) => [channel.id, channel] as const)));
  const people = new Map(buildPeople().map((person) => [person.id, person]));
  const denied = new Map<string, Map<string, bigint>>();
  let players = 0;
  let online = false;

  const user = (id: string): User | undefined => (id === bot.id ? bot : people.get(id));
  const guild = (id: string): Guild | undefined => guilds.find((one) => one.id === id);
  const rolesOf = (member: User, { roles: [everyone, moderator, botRole] }: Guild): readonly Role[] => [
    everyone,
    ...(member.moderator ? [moderator] : []),
    ...(member.bot ? [botRole] : []),
  ];

  return {
    clock,
    limits,
    events,
    newId,
    applicationId,
    bot,
    guilds,
    messages: createMessages({ clock, events, newId, user }),
    commands: createCommandRegistry(applicationId, events, newId),
    interactions: createInteractions(clock, limits, events, newId),
    uploads: createUploads({ clock, newId, applicationId, origin }),
    people: () => [...people.values()],
    user,
    guild,
    channel: (id) => channels.get(id),
    rolesOf,
    permissionsIn(channel, member) {
      const home = guild(channel.guildId);
      const roles = home === undefined ? [] : rolesOf(member, home);
      const granted = roles.reduce((sum, role) => sum | role.permissions, 0n);
      return granted & ~(denied.get(channel.id)?.get(member.id) ?? 0n);
    },
    deniedIn: (channelId) => denied.get(channelId) ?? new Map(),
    deny(channelId, userId, permissions) {
      const here = new Map(denied.get(channelId));
      if (permissions === 0n) here.delete(userId);
      else here.set(userId, permissions);
      denied.set(channelId, here);
      events.emit({ type: 'channel', channelId });
    },
    addPlayer() {
      players += 1;
      const player = buildPlayer(players);
      people.set(player.id, player);
      events.emit({ type: 'people' });
      return player;
    },
    botIsOnline: () => online,
    setBotOnline(value) {
      if (value === online) return;
      online = value;
      events.emit({ type: 'bot', online });
    },
  };
}
