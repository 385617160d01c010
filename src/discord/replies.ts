import { InteractionResponseType, MessageFlags, REST, Routes, type APIInteraction, type RawFile } from 'discord.js';
import type { Later, Reply, Respond } from '../commands/call.ts';
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
  const original = Routes.webhookMessage(interaction.application_id, interaction.token, '@original');
  const remove = async (): Promise<void> => {
    try {
      await rest.delete(original, { auth: false });
    } catch (error) {
      log.info('reply not removed', { reason: describeFailure(error).message });
    }
  };
  const callback = async (
    type: InteractionResponseType,
    data: unknown,
    { withMessage = false, files = [] }: { readonly withMessage?: boolean; readonly files?: RawFile[] } = {},
  ): Promise<string | undefined> => {
    try {
      const answer = await rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
        body: { type, data },
        auth: false,
        files,
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
  const send = async (call: () => Promise<unknown>): Promise<void> => {
    try {
      await call();
    } catch (error) {
      if (!isAnsweredOrGone(error)) throw describeFailure(error);
      log.info('message or token gone', { reason: describeFailure(error).message });
    }
  };
  const later: Later = {
    show(message) {
      const { components, allowed_mentions, flags } = message;
      const { files, attachments } = filesOf(message);
      // The promise carried no flags but "ephemeral", so the message says itself that it is made of components.
      const body = { components, allowed_mentions, attachments, flags: flags & MessageFlags.IsComponentsV2 };
      return send(() => rest.patch(original, { body, auth: false, files }));
    },
  };
  const follow = (message: Message): Promise<void> => {
    const { files, data } = bodyOf(message);
    const route = Routes.webhook(interaction.application_id, interaction.token);
    return send(() => rest.post(route, { body: data, auth: false, files }));
  };
  let promised: 'reply' | 'change' | undefined;
  return {
    async reply(message: Message): Promise<Reply> {
      // After a promise Discord takes no first answer any more: this one keeps it, or follows.
      if (promised === 'reply') await later.show(message);
      else if (promised === 'change') await follow(message);
      if (promised !== undefined) return { remove };
      const withMessage = (message.flags & MessageFlags.Ephemeral) === 0;
      const { files, data } = bodyOf(message);
      const messageId = await callback(InteractionResponseType.ChannelMessageWithSource, data, { withMessage, files });
      return { ...(messageId === undefined ? {} : { messageId }), remove };
    },
    async wait() {
      promised = 'reply';
      await callback(InteractionResponseType.DeferredChannelMessageWithSource, { flags: MessageFlags.Ephemeral });
      return later;
    },
    async hold() {
      promised = 'change';
      await callback(InteractionResponseType.DeferredMessageUpdate, undefined);
      return later;
    },
    async update(message: Message): Promise<void> {
      const { components, allowed_mentions } = message;
      const { files, attachments } = filesOf(message);
      await callback(InteractionResponseType.UpdateMessage, { components, allowed_mentions, attachments }, { files });
    },
    async open(modal) {
      await callback(InteractionResponseType.Modal, modal);
    },
    async suggest(suggestions) {
      const choices = suggestions.map(({ name, value }) => ({ name, value }));
      await callback(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices });
    },
  };
}

/** A message as Discord takes it: its files travel beside the JSON, which lists them. */
function bodyOf(message: Message) {
  const { files: _, ...rest } = message;
  const { files, attachments } = filesOf(message);
  return { files, data: files.length === 0 ? rest : { ...rest, attachments } };
}

function filesOf({ files = [] }: Message) {
  return {
    files: files.map(({ name, text }): RawFile => ({ name, data: Buffer.from(text, 'utf8') })),
    attachments: files.map(({ name }, id) => ({ id, filename: name })),
  };
}

function messageIdOf(answer: unknown): string | undefined {
  const body = answer as { resource?: { message?: { id?: string } } } | undefined;
  return body?.resource?.message?.id;
}
