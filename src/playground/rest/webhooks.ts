import { IncomingWebhookRequestPartialSchema, IncomingWebhookUpdateRequestPartialSchema } from 'discord-api-spec/zod';
import { refusal } from '../errors.ts';
import { type Interaction, type StoredMessage, MessageFlag } from '../model.ts';
import { refuseProblems, schemaProblems } from '../schema.ts';
import type { World } from '../world.ts';
import { type Call, type Endpoint, NO_CONTENT, asJson, ok } from './endpoint.ts';
import { editReply, postReply } from './replies.ts';

const ORIGINAL = '@original';

/** An interaction's later messages, by its token for 15 minutes: follow-ups and the original reply. */
export function webhookEndpoints(world: World): Endpoint[] {
  const interactionOf = (call: Call): Interaction => {
    if (call.param('application') !== world.applicationId) throw refusal('unknownWebhook');
    return world.interactions.findByToken(call.param('token'));
  };
  const originalOf = ({ channelId, answer }: Interaction): StoredMessage | undefined =>
    answer !== undefined && 'messageId' in answer ? world.messages.find(channelId, answer.messageId) : undefined;
  const messageOf = (call: Call): StoredMessage => {
    const interaction = interactionOf(call);
    const id = call.param('message');
    const original = originalOf(interaction);
    if (id === ORIGINAL || id === original?.message.id) {
      if (original === undefined) throw refusal('unknownMessage');
      return original;
    }
    const stored = world.messages.find(interaction.channelId, id);
    if (stored?.interactionId !== interaction.id) throw refusal('unknownMessage');
    return stored;
  };
  const oneMessage = '/webhooks/:application/:token/messages/:message';

  return [
    {
      method: 'POST',
      path: '/webhooks/:application/:token',
      auth: 'none',
      run(call) {
        const interaction = interactionOf(call);
        const body = asJson(call.body);
        refuseProblems(schemaProblems(IncomingWebhookRequestPartialSchema, call.body));
        const original = originalOf(interaction);
        // The first follow-up to a deferred reply takes its place.
        if (original !== undefined && ((original.message.flags ?? 0) & MessageFlag.Loading) !== 0) {
          return ok(editReply(world, call, original, body).message);
        }
        const repliesTo = original === undefined ? {} : { repliesTo: original.message.id };
        return ok(postReply(world, call, interaction, body, repliesTo).message);
      },
    },
    { method: 'GET', path: oneMessage, auth: 'none', run: (call) => ok(messageOf(call).message) },
    {
      method: 'PATCH',
      path: oneMessage,
      auth: 'none',
      run(call) {
        const stored = messageOf(call);
        refuseProblems(schemaProblems(IncomingWebhookUpdateRequestPartialSchema, call.body));
        return ok(editReply(world, call, stored, asJson(call.body)).message);
      },
    },
    {
      method: 'DELETE',
      path: oneMessage,
      auth: 'none',
      run(call) {
        world.messages.remove(messageOf(call));
        return NO_CONTENT;
      },
    },
  ];
}
