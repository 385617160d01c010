import { InteractionResponseType, MessageFlags, REST, Routes, type APIInteraction } from 'discord.js';
import type { Reply, Respond } from '../commands/call.ts';
import type { Log } from '../host/ports.ts';
import type { Message } from '../views/message.ts';
import { describeFailure, isAnsweredOrGone } from './failures.ts';

/** An answer that has not left by then would come too late: Discord waits three seconds. */
const CALLBACK_TIMEOUT_MS = 2500;

/**
 * The client for calls that carry an interaction's token. It is apart from the bot's own because Discord exempts these
 * calls from the limit of 50 a second, and because a 401 on one of them must never touch the bot's token.
 */
export function createInteractionRest(apiUrl: string): REST {
  return new REST({
    api: apiUrl,
    version: '10',
    timeout: CALLBACK_TIMEOUT_MS,
    retries: 1,
    globalRequestsPerSecond: Number.MAX_SAFE_INTEGER,
  });
}

/** The ways to answer one interaction. */
export function createRespond(rest: REST, interaction: APIInteraction, log: Log): Respond {
  const remove = async (): Promise<void> => {
    try {
      const route = Routes.webhookMessage(interaction.application_id, interaction.token, '@original');
      await rest.delete(route, { auth: false });
    } catch (error) {
      log.info('reply not removed', { reason: describeFailure(error).message });
    }
  };
  const callback = async (
    type: InteractionResponseType,
    data: unknown,
    withMessage: boolean,
  ): Promise<string | undefined> => {
    try {
      const answer = await rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
        body: { type, data },
        auth: false,
        query: new URLSearchParams({ with_response: String(withMessage) }),
      });
      return messageIdOf(answer);
    } catch (error) {
      if (!isAnsweredOrGone(error)) throw describeFailure(error);
      // Another process, an earlier try or the clock was first: what was decided stands, and nobody can be told.
      log.info('interaction already answered or gone', { reason: describeFailure(error).message });
      return undefined;
    }
  };
  return {
    async reply(message: Message): Promise<Reply> {
      const ephemeral = (message.flags & MessageFlags.Ephemeral) !== 0;
      const messageId = await callback(InteractionResponseType.ChannelMessageWithSource, message, !ephemeral);
      return { ...(messageId === undefined ? {} : { messageId }), remove };
    },
    async update(message: Message): Promise<void> {
      const { components, allowed_mentions } = message;
      await callback(InteractionResponseType.UpdateMessage, { components, allowed_mentions }, false);
    },
    async open(modal) {
      await callback(InteractionResponseType.Modal, modal, false);
    },
    async suggest(suggestions) {
      const choices = suggestions.map(({ name, value }) => ({ name, value }));
      await callback(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }, false);
    },
  };
}

function messageIdOf(answer: unknown): string | undefined {
  const body = answer as { resource?: { message?: { id?: string } } } | undefined;
  return body?.resource?.message?.id;
}
