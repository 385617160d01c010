import { BOTS_PERMISSIONS, EVERYONES_PERMISSIONS, MODERATORS_PERMISSIONS } from './permissions.ts';
import { snowflakeAt } from './snowflake.ts';

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
}

export interface Channel {
  readonly id: string;
  readonly guildId: string;
  readonly name: string;
  readonly position: number;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly Channel[];
  /** The first one is @everyone, whose id is the guild's. */
  readonly roles: readonly [everyone: Role, moderator: Role, bot: Role];
}

export interface User {
  readonly id: string;
  /** What people see. */
  readonly name: string;
  readonly bot: boolean;
  readonly moderator: boolean;
  readonly simulated: boolean;
}

/** Ids that stay the same from start to start, so that a kept database still knows its servers and people. */
const FIXED_AT = Date.UTC(2024, 0, 1);

/** One millisecond apart, so that two guilds fall on two shards. */
function fixedId(n: number): string {
  return String(snowflakeAt(FIXED_AT + n));
}

/** Owns every guild and is a member of none that anybody meets, so that nobody here has an owner's rights. */
export const OWNER_ID = fixedId(1);
export const DEFAULT_APPLICATION_ID = fixedId(2);

const FIRST_GUILD = 100;
const FIRST_PERSON = 1_000;
const FIRST_PLAYER = 10_000;

function buildGuild(n: number, name: string, channels: readonly string[]): Guild {
  const first = FIRST_GUILD + n * 101;
  const id = fixedId(first);
  return {
    id,
    name,
    channels: channels.map((name, position) => ({ id: fixedId(first + 10 + position), guildId: id, name, position })),
    roles: [
      { id, name: '@everyone', permissions: EVERYONES_PERMISSIONS },
      { id: fixedId(first + 1), name: 'Moderator', permissions: MODERATORS_PERMISSIONS },
      { id: fixedId(first + 2), name: 'Bot', permissions: BOTS_PERMISSIONS },
    ],
  };
}

export function buildGuilds(): readonly Guild[] {
  return [
    buildGuild(0, 'Harbour Library', ['trivia', 'lounge']),
    buildGuild(1, 'Hill Street Club', ['trivia', 'lounge']),
  ];
}

export function buildPeople(): readonly User[] {
  return ['Ada', 'Grace', 'Linus'].map((name, n) => ({
    id: fixedId(FIRST_PERSON + n),
    name,
    bot: false,
    moderator: name === 'Ada',
    simulated: false,
  }));
}

/** The nth simulated player, from 1 on. */
export function buildPlayer(n: number): User {
  return { id: fixedId(FIRST_PLAYER + n), name: `Player ${n}`, bot: false, moderator: false, simulated: true };
}
