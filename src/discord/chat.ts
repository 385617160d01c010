import { Routes, SnowflakeUtil, type REST } from 'discord.js';
import type { Chat, Log } from '../host/ports.ts';
import { describeFailure, failureOf } from './failures.ts';

/** Posts and edits messages with the bot's own token. */
export function createChat(rest: REST, log: Log): Chat {
  return {
    async post(channelId, message, nonce) {
      try {
        // discord.js repeats a POST after a lost answer; the enforced nonce makes Discord return the first message then.
        const body = { ...message, nonce, enforce_nonce: true };
        const posted = (await rest.post(Routes.channelMessages(channelId), { body })) as { id: string };
        return { ok: true, messageId: posted.id, at: SnowflakeUtil.timestampFrom(posted.id) };
      } catch (error) {
        const why = failureOf(error);
        log.warn('post failed', { why, reason: describeFailure(error).message });
        return { ok: false, why };
      }
    },
    async edit(channelId, messageId, message) {
      try {
        // Flags of a message are settled when it is made; only the components change.
        const { components, allowed_mentions } = message;
        await rest.patch(Routes.channelMessage(channelId, messageId), { body: { components, allowed_mentions } });
        return { ok: true };
      } catch (error) {
        const why = failureOf(error);
        log.warn('edit failed', { why, reason: describeFailure(error).message });
        return { ok: false, why };
      }
    },
  };
}
