import { toApiUser, toTimestamp } from './api-user.ts';
import type { Interaction, Json, StoredMessage } from './model.ts';
import { type Channel, type Guild, type Role, type User, OWNER_ID } from './places.ts';
import { momentOf } from './snowflake.ts';
import type { World } from './world.ts';
import { UPLOAD_BYTES } from './limits.ts';

/** Everybody's language until people can choose. */
const LOCALE = 'en-US';
const GUILD_CONTEXT = 0;
const MEMBER_OVERWRITE = 1;

export function toApiRole(role: Role, position: number): Json {
  return {
    id: role.id,
    name: role.name,
    permissions: String(role.permissions),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: role.name === 'Bot',
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}

export function toApiMember(world: World, user: User, guild: Guild): Json {
  return {
    user: toApiUser(user),
    nick: null,
    avatar: null,
    banner: null,
    roles: world.rolesOf(user, guild).flatMap(({ id }) => (id === guild.id ? [] : [id])),
    joined_at: toTimestamp(momentOf(guild.id)),
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}

export function toApiChannel(world: World, channel: Channel): Json {
  return {
    id: channel.id,
    type: 0,
    guild_id: channel.guildId,
    name: channel.name,
    position: channel.position,
    topic: null,
    nsfw: false,
    parent_id: null,
    last_message_id: null,
    rate_limit_per_user: 0,
    flags: 0,
    permission_overwrites: [...world.deniedIn(channel.id)].map(([id, deny]) => ({
      id,
      type: MEMBER_OVERWRITE,
      allow: '0',
      deny: String(deny),
    })),
  };
}

export function toApiGuild(guild: Guild): Json {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: OWNER_ID,
    region: 'local',
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: guild.roles.map(toApiRole),
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: LOCALE,
    nsfw_level: 0,
  };
}

/** A guild as GUILD_CREATE brings it: of the members only the bot, as for a client without the intent for members. */
export function toGuildCreate(world: World, guild: Guild): Json {
  return {
    ...toApiGuild(guild),
    joined_at: toTimestamp(momentOf(guild.id)),
    large: false,
    unavailable: false,
    member_count: world.people().length + 1,
    members: [toApiMember(world, world.bot, guild)],
    channels: guild.channels.map((channel) => toApiChannel(world, channel)),
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** A message as the gateway brings it to the bot. */
export function toMessageEvent(world: World, { message, guildId }: StoredMessage): Json {
  const guild = world.guild(guildId);
  const author = world.user(message.author.id);
  const member = guild === undefined || author === undefined ? {} : { member: toApiMember(world, author, guild) };
  return { ...message, guild_id: guildId, ...member };
}

/** INTERACTION_CREATE. What Discord leaves out is left out, not null: clients fall over nulls here. */
export function toInteractionCreate(world: World, interaction: Interaction): Json {
  const { user, guildId, channelId } = interaction;
  const guild = world.guild(guildId);
  const channel = world.channel(channelId);
  if (guild === undefined || channel === undefined) throw new Error(`Interaction ${interaction.id} has no place`);
  const permissions = String(world.permissionsIn(channel, user));
  const message =
    interaction.messageId !== undefined ? world.messages.find(channelId, interaction.messageId)?.message : undefined;
  return {
    id: interaction.id,
    application_id: world.applicationId,
    type: interaction.kind,
    token: interaction.token,
    version: 1,
    data: interaction.data,
    guild_id: guildId,
    guild: { id: guildId, locale: LOCALE, features: [] },
    channel_id: channelId,
    channel: { ...toApiChannel(world, channel), permissions },
    member: { ...toApiMember(world, user, guild), permissions },
    app_permissions: String(world.permissionsIn(channel, world.bot)),
    locale: LOCALE,
    guild_locale: LOCALE,
    entitlements: [],
    authorizing_integration_owners: { 0: guildId },
    context: GUILD_CONTEXT,
    attachment_size_limit: UPLOAD_BYTES,
    ...(message === undefined ? {} : { message }),
  };
}
