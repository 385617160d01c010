import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  PongInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import type { APIModalInteractionResponseCallbackData as Modal } from 'discord-api-types/v10';
import { completeComponents } from '../components.ts';
import { refusal } from '../errors.ts';
import { type Answer, type Interaction, type Json, InteractionKind, MessageFlag } from '../model.ts';
import { checkModal } from '../modal-rules.ts';
import { refuseProblems, schemaProblems } from '../schema.ts';
import type { World } from '../world.ts';
import { type Call, type Endpoint, NO_CONTENT, asJson, ok } from './endpoint.ts';
import { editReply, postReply } from './replies.ts';

const Callback = {
  Pong: 1,
  Message: 4,
  DeferredMessage: 5,
  DeferredUpdate: 6,
  Update: 7,
  Autocomplete: 8,
  Modal: 9,
} as const;

const SCHEMAS = {
  [Callback.Pong]: PongInteractionCallbackRequestSchema,
  [Callback.Message]: CreateMessageInteractionCallbackRequestSchema,
  [Callback.DeferredMessage]: CreateMessageInteractionCallbackRequestSchema,
  [Callback.DeferredUpdate]: UpdateMessageInteractionCallbackRequestSchema,
  [Callback.Update]: UpdateMessageInteractionCallbackRequestSchema,
  [Callback.Autocomplete]: ApplicationCommandAutocompleteCallbackRequestSchema,
  [Callback.Modal]: ModalInteractionCallbackRequestSchema,
} as const;

type CallbackType = keyof typeof SCHEMAS;

/** A pong answers pings, which do not come over the gateway. */
const FITTING: Readonly<Record<Interaction['kind'], readonly CallbackType[]>> = {
  [InteractionKind.Command]: [Callback.Message, Callback.DeferredMessage, Callback.Modal],
  [InteractionKind.Component]: [
    Callback.Message,
    Callback.DeferredMessage,
    Callback.DeferredUpdate,
    Callback.Update,
    Callback.Modal,
  ],
  [InteractionKind.Autocomplete]: [Callback.Autocomplete],
  // A dialog cannot open another one.
  [InteractionKind.ModalSubmit]: [Callback.Message, Callback.DeferredMessage, Callback.DeferredUpdate, Callback.Update],
};

const UPDATES: readonly CallbackType[] = [Callback.DeferredUpdate, Callback.Update];

function typeOf(body: Json, { kind, messageId }: Interaction): CallbackType {
  const fitting = FITTING[kind].filter((type) => messageId !== undefined || !UPDATES.includes(type));
  const type = fitting.find((one) => one === body['type']);
  if (type === undefined) {
    const message = `Value must be one of {${fitting.join(', ')}}.`;
    refuseProblems([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
  }
  return type ?? Callback.Pong;
}

/** A deferred reply says no more than whether it will be ephemeral. */
function deferral(data: Json): Json {
  return { flags: Number(data['flags'] ?? 0) & MessageFlag.Ephemeral };
}

function messageOf(world: World, { channelId, messageId }: Interaction) {
  const stored = messageId === undefined ? undefined : world.messages.find(channelId, messageId);
  if (stored === undefined) throw refusal('unknownMessage');
  return stored;
}

/** POST /interactions/{id}/{token}/callback: the one first answer to an interaction. */
export function interactionEndpoints(world: World): Endpoint[] {
  const apply = (call: Call, interaction: Interaction, type: CallbackType, data: Json): Answer => {
    const above = ['data'];
    const repliesTo = interaction.messageId === undefined ? {} : { repliesTo: interaction.messageId };
    switch (type) {
      case Callback.Message:
        return { type, messageId: postReply(world, call, interaction, data, { above, ...repliesTo }).message.id };
      case Callback.DeferredMessage: {
        const posted = postReply(world, call, interaction, deferral(data), { loading: true, ...repliesTo });
        return { type, messageId: posted.message.id };
      }
      case Callback.Update: {
        return { type, messageId: editReply(world, call, messageOf(world, interaction), data, above).message.id };
      }
      case Callback.DeferredUpdate:
        return { type, messageId: interaction.messageId ?? '' };
      case Callback.Modal:
        checkModal(data, above);
        return { type, modal: { ...data, components: completeComponents(data['components']) } as unknown as Modal };
      case Callback.Autocomplete: {
        const { choices } = data;
        return { type, choices: Array.isArray(choices) ? choices : [] };
      }
      case Callback.Pong:
        throw new Error(`Callback ${type} fits no interaction here`);
    }
  };

  /** What `with_response=true` asks for. */
  const describe = (interaction: Interaction, answer: Answer): Json => {
    const { id, kind, channelId } = interaction;
    if (answer.type === Callback.Modal || answer.type === Callback.Autocomplete) {
      return { interaction: { id, type: kind }, resource: { type: answer.type } };
    }
    const message = world.messages.find(channelId, answer.messageId)?.message;
    const flags = message?.flags ?? 0;
    return {
      interaction: {
        id,
        type: kind,
        response_message_id: answer.messageId,
        response_message_loading: (flags & MessageFlag.Loading) !== 0,
        response_message_ephemeral: (flags & MessageFlag.Ephemeral) !== 0,
      },
      resource: { type: answer.type, ...(message === undefined ? {} : { message }) },
    };
  };

  return [
    {
      method: 'POST',
      path: '/interactions/:interaction/:token/callback',
      auth: 'none',
      unlimited: true,
      run(call) {
        const interaction = world.interactions.findToAnswer(call.param('interaction'), call.param('token'));
        const body = asJson(call.body);
        const type = typeOf(body, interaction);
        refuseProblems(schemaProblems(SCHEMAS[type], call.body));
        const answer = apply(call, interaction, type, asJson(body['data']));
        world.interactions.answer(interaction, answer);
        return call.query.get('with_response') === 'true' ? ok(describe(interaction, answer)) : NO_CONTENT;
      },
    },
  ];
}
