import type { WorldEvent } from './events.ts';
import type { Faults } from './faults.ts';
import type { Session } from './gateway-session.ts';
import type { Json, StoredMessage } from './model.ts';
import { toApiChannel, toInteractionCreate, toMessageEvent } from './payloads.ts';
import { Permission, allows } from './permissions.ts';
import type { World } from './world.ts';

const GUILDS = 1 << 0;
const GUILD_MESSAGES = 1 << 9;
const MESSAGE_CONTENT = 1 << 15;
/** A snowflake's moment stands above these bits. */
const BELOW_MOMENT = 22n;

export interface GatewayFeed {
  /** Whether the guild belongs to the session's shard. */
  concerns(session: Session, guildId: string): boolean;
  close(): void;
}

/** Brings to each session those events of the world that its shard and intents let through. */
export function createGatewayFeed(world: World, faults: Faults, sessions: ReadonlyMap<string, Session>): GatewayFeed {
  const concerns = ({ shard: [id, count] }: Session, guildId: string): boolean =>
    Number((BigInt(guildId) >> BELOW_MOMENT) % BigInt(count)) === id;

  const deliver = (guildId: string, intent: number, name: string, dataFor: (session: Session) => Json): void => {
    for (const session of sessions.values()) {
      if (!concerns(session, guildId) || (session.intents & intent) !== intent) continue;
      const data = dataFor(session);
      faults.deliver({ name, data }, () => session.dispatch(name, data));
    }
  };

  const botSees = ({ message, onlyFor }: StoredMessage): boolean => {
    const channel = world.channel(message.channel_id);
    return (
      onlyFor === undefined &&
      channel !== undefined &&
      allows(world.permissionsIn(channel, world.bot), Permission.ViewChannel)
    );
  };
  /** Others' words are blank to a bot without the intent, unless they speak to it. */
  const asSeenBy = (session: Session, stored: StoredMessage): Json => {
    const { author, mentions } = stored.message;
    const isOwn = author.id === world.bot.id || mentions.some(({ id }) => id === world.bot.id);
    const full = toMessageEvent(world, stored);
    if (isOwn || (session.intents & MESSAGE_CONTENT) !== 0) return full;
    return { ...full, content: '', embeds: [], attachments: [], components: [] };
  };

  const bring = (event: WorldEvent): void => {
    switch (event.type) {
      case 'message':
        if (!botSees(event.stored)) return;
        deliver(event.stored.guildId, GUILD_MESSAGES, event.isNew ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE', (session) =>
          asSeenBy(session, event.stored),
        );
        return;
      case 'removed': {
        if (event.dismissed || !botSees(event.stored)) return;
        const { message, guildId } = event.stored;
        deliver(guildId, GUILD_MESSAGES, 'MESSAGE_DELETE', () => ({
          id: message.id,
          channel_id: message.channel_id,
          guild_id: guildId,
        }));
        return;
      }
      case 'channel': {
        const channel = world.channel(event.channelId);
        if (channel === undefined) return;
        deliver(channel.guildId, GUILDS, 'CHANNEL_UPDATE', () => toApiChannel(world, channel));
        return;
      }
      case 'interaction':
        deliver(event.interaction.guildId, 0, 'INTERACTION_CREATE', () =>
          toInteractionCreate(world, event.interaction),
        );
        return;
      case 'commands':
      case 'people':
      case 'bot':
      case 'interaction-settled':
      case 'request-settled':
    }
  };
  const stop = world.events.listen(bring);
  return { concerns, close: stop };
}
