import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from 'discord-api-spec/zod';
import { type FormProblem, refusal } from '../errors.ts';
import { checkMessage } from '../message-rules.ts';
import { stateAfter } from '../message-state.ts';
import type { StoredMessage } from '../model.ts';
import { toApiChannel } from '../payloads.ts';
import { Permission, allows } from '../permissions.ts';
import type { Channel } from '../places.ts';
import { refuseProblems, schemaProblems } from '../schema.ts';
import { momentOf } from '../snowflake.ts';
import type { World } from '../world.ts';
import { type Call, type Endpoint, NO_CONTENT, asJson, ok } from './endpoint.ts';
import { editReply } from './replies.ts';
import { keepUploads, uploadNames } from './uploads.ts';

const MOST_MESSAGES = 100;
const USUAL_MESSAGES = 50;

/** How many messages a list holds. */
function limitOf(call: Call): number {
  const text = call.query.get('limit') ?? String(USUAL_MESSAGES);
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST_MESSAGES) return limit;
  const problem: FormProblem = {
    path: ['limit'],
    code: 'NUMBER_TYPE_MAX',
    message: `int value should be from 1 to ${MOST_MESSAGES}.`,
  };
  refuseProblems([problem]);
  return USUAL_MESSAGES;
}

/** Messages by the bot's own right in a channel: post, read, edit, delete. */
export function channelEndpoints(world: World): Endpoint[] {
  const { messages, bot, limits, clock } = world;

  const channelOf = (call: Call, ...wanted: bigint[]): Channel => {
    const channel = world.channel(call.param('channel'));
    if (channel === undefined) throw refusal('unknownChannel');
    const permissions = world.permissionsIn(channel, bot);
    if (!allows(permissions, Permission.ViewChannel)) throw refusal('missingAccess');
    if (!wanted.every((permission) => allows(permissions, permission))) throw refusal('missingPermissions');
    return channel;
  };
  const messageOf = (call: Call, channel: Channel): StoredMessage => {
    const stored = messages.find(channel.id, call.param('message'));
    if (stored === undefined || stored.onlyFor !== undefined) throw refusal('unknownMessage');
    return stored;
  };
  /** The bot's earlier message of the same nonce, if that was not long ago. */
  const postedBefore = (channel: Channel, nonce: unknown): StoredMessage | undefined =>
    messages
      .seenBy(channel.id, bot.id)
      .findLast(
        ({ message }) =>
          message.author.id === bot.id &&
          String(message.nonce) === String(nonce) &&
          clock.now() - momentOf(message.id) <= limits.nonceMs,
      );

  return [
    {
      method: 'POST',
      path: '/channels/:channel/messages',
      auth: 'bot',
      run(call) {
        const wanted = call.files.length > 0 ? [Permission.AttachFiles] : [];
        const channel = channelOf(call, Permission.SendMessages, ...wanted);
        const body = asJson(call.body);
        refuseProblems(schemaProblems(MessageCreateRequestSchema, call.body));
        checkMessage(stateAfter(body, uploadNames(call, body)), body);
        const nonce = body['nonce'] ?? undefined;
        if (body['enforce_nonce'] === true && nonce !== undefined) {
          const before = postedBefore(channel, nonce);
          if (before !== undefined) return ok(before.message);
        }
        const stored = messages.post({
          author: bot,
          guildId: channel.guildId,
          channelId: channel.id,
          body,
          files: keepUploads(world, { channelId: channel.id, ephemeral: false }, call, body),
          mayPingEveryone: allows(world.permissionsIn(channel, bot), Permission.MentionEveryone),
        });
        return ok(stored.message);
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel/messages',
      auth: 'bot',
      run(call) {
        const channel = channelOf(call);
        const limit = limitOf(call);
        const [before, after] = [call.query.get('before'), call.query.get('after')];
        const seen = messages
          .seenBy(channel.id, bot.id)
          .map(({ message }) => message)
          .filter(
            ({ id }) =>
              (before === null || BigInt(id) < BigInt(before)) && (after === null || BigInt(id) > BigInt(after)),
          );
        const part = after === null ? seen.slice(-limit) : seen.slice(0, limit);
        return ok(part.toReversed());
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel/messages/:message',
      auth: 'bot',
      run: (call) => ok(messageOf(call, channelOf(call)).message),
    },
    {
      method: 'PATCH',
      path: '/channels/:channel/messages/:message',
      auth: 'bot',
      run(call) {
        const channel = channelOf(call);
        const stored = messageOf(call, channel);
        if (stored.message.author.id !== bot.id) throw refusal('notOwnMessage');
        const body = asJson(call.body);
        refuseProblems(schemaProblems(MessageEditRequestPartialSchema, call.body));
        return ok(editReply(world, call, stored, body).message);
      },
    },
    {
      method: 'DELETE',
      path: '/channels/:channel/messages/:message',
      auth: 'bot',
      run(call) {
        const channel = channelOf(call);
        const stored = messageOf(call, channel);
        const mayManage = allows(world.permissionsIn(channel, bot), Permission.ManageMessages);
        if (stored.message.author.id !== bot.id && !mayManage) throw refusal('missingPermissions');
        messages.remove(stored);
        return NO_CONTENT;
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel',
      auth: 'bot',
      run: (call) => ok(toApiChannel(world, channelOf(call))),
    },
    {
      method: 'POST',
      path: '/channels/:channel/typing',
      auth: 'bot',
      run(call) {
        channelOf(call, Permission.SendMessages);
        return NO_CONTENT;
      },
    },
  ];
}
