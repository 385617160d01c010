import {
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  REST,
  Routes,
  type APIInteraction,
  type RawFile,
} from 'discord.js';
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

/** What was promised: a reply, or a change of the message that the pressed button stands on. */
type Promised = 'reply' | 'change';

interface FirstAnswer {
  /** False when Discord had one before, or takes none any more. */
  readonly isTaken: boolean;
  readonly messageId?: string;
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
  ): Promise<FirstAnswer> => {
    try {
      const answer = await rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
        body: { type, data },
        auth: false,
        files,
        query: new URLSearchParams({ with_response: String(withMessage) }),
      });
      const messageId = messageIdOf(answer);
      return { isTaken: true, ...(messageId === undefined ? {} : { messageId }) };
    } catch (error) {
      if (!isAnsweredOrGone(error)) throw describeFailure(error);
      // Another process, an earlier try or the clock was first: what was decided stands, and nobody can be told.
      log.info('interaction already answered or gone', { reason: describeFailure(error).message });
      return { isTaken: false };
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
  let promised: Promised | undefined;
  /** Of a promise that failed nobody knows whether Discord has it. */
  let doubtful: Promised | undefined;
  const promise = async (kind: Promised, type: InteractionResponseType, data?: unknown): Promise<Later> => {
    doubtful = kind;
    await callback(type, data);
    promised = kind;
    return later;
  };
  return {
    async reply(message: Message): Promise<Reply> {
      if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
        // Nobody can be told anything while they type.
        await callback(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices: [] });
        return { remove };
      }
      if (promised === undefined) {
        const withMessage = (message.flags & MessageFlags.Ephemeral) === 0;
        const { files, data } = bodyOf(message);
        const type = InteractionResponseType.ChannelMessageWithSource;
        const { isTaken, messageId } = await callback(type, data, { withMessage, files });
        if (isTaken || doubtful === undefined) return { ...(messageId === undefined ? {} : { messageId }), remove };
      }
      // After a promise Discord takes no first answer any more: this one keeps it, or follows.
      if ((promised ?? doubtful) === 'reply') await later.show(message);
      else await follow(message);
      return { remove };
    },
    wait: () =>
      promise('reply', InteractionResponseType.DeferredChannelMessageWithSource, { flags: MessageFlags.Ephemeral }),
    hold: () => promise('change', InteractionResponseType.DeferredMessageUpdate),
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
