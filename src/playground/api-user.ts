import type { APIUser } from 'discord-api-types/v10';
import type { User } from './places.ts';

/** Absent flags mean the same to clients, but Discord writes them out. */
const NO_FLAGS: object = { public_flags: 0, flags: 0 };

export function toApiUser(user: User): APIUser {
  return {
    id: user.id,
    username: user.name.toLowerCase().replaceAll(' ', '_'),
    discriminator: '0',
    global_name: user.bot ? null : user.name,
    avatar: null,
    avatar_decoration_data: null,
    primary_guild: null,
    banner: null,
    accent_color: null,
    ...NO_FLAGS,
    ...(user.bot ? { bot: true } : {}),
  };
}

/** As Discord writes moments: microseconds and the offset spelt out. */
export function toTimestamp(at: number): string {
  return new Date(at).toISOString().replace('Z', '000+00:00');
}
