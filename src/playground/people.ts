import type { APIApplicationCommandOptionChoice, APIMessage } from 'discord-api-types/v10';
import { CommandKind, commandData, findCommand, mayUse, messageTarget } from './command-use.ts';
import { ComponentType, allComponents } from './components.ts';
import { isSeenBy } from './messages.ts';
import { type Answer, type Interaction, type Json, InteractionKind } from './model.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { type FormValues, fillModal } from './modal-form.ts';
import { type OptionValues, checkOptions, partialOptions } from './options.ts';
import { Permission, allows } from './permissions.ts';
import type { Channel, User } from './places.ts';
import { createResolved } from './resolved.ts';
import { isSelect, resolveValues, unknownValue } from './selection.ts';
import type { World } from './world.ts';

/** What came of it; `error` is the sentence that the person reads. */
export type Outcome =
  | {
      readonly ok: true;
      /** Names the dialog, if the answer opened one. */
      readonly interactionId: string;
      readonly answer: Answer;
      /** The message that the answer brought or changed, if it is still there. */
      readonly message: APIMessage | undefined;
    }
  | { readonly ok: false; readonly error: string };

/** How a command is used. */
export interface Using {
  /** Comes after its group, if it has one. */
  readonly subcommand?: string | readonly string[];
  /** Sends it also when Discord would not offer it to this person, as a forged client or a server's own rule may. */
  readonly forged?: boolean;
}

/** What somebody can do in a channel. Each call returns when the application has answered, or has failed to. */
export interface Person {
  readonly user: User;
  readonly channel: Channel;
  /** Uses a slash command by its name or id. A file option takes `{ name, bytes, contentType? }`. */
  command(nameOrId: string, options?: OptionValues, using?: Using): Promise<Outcome>;
  /** Uses a command of a message's menu. */
  messageCommand(nameOrId: string, messageId: string, using?: Pick<Using, 'forged'>): Promise<Outcome>;
  /** Uses a command of somebody's menu. */
  userCommand(nameOrId: string, userId: string, using?: Pick<Using, 'forged'>): Promise<Outcome>;
  /** What the application suggests for an option of a command while `values` are typed in; empty if it does not say. */
  suggestions(
    nameOrId: string,
    option: string,
    values?: OptionValues,
    using?: Pick<Using, 'subcommand'>,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>;
  press(messageId: string, customId: string): Promise<Outcome>;
  select(messageId: string, customId: string, values: readonly string[]): Promise<Outcome>;
  /** Sends the dialog that an interaction of this person opened, with these values by custom_id. */
  submit(interactionId: string, values: FormValues): Promise<Outcome>;
  say(
    text: string,
  ): { readonly ok: true; readonly message: APIMessage } | { readonly ok: false; readonly error: string };
  /** What the person sees in the channel, oldest first. */
  messages(): readonly APIMessage[];
}

const COMMAND_UNANSWERED = 'The application did not respond';
const COMPONENT_UNANSWERED = 'This interaction failed';
const MODAL_UNANSWERED = 'Something went wrong. Try again.';
const UNANSWERED: Readonly<Record<Interaction['kind'], string>> = {
  [InteractionKind.Command]: COMMAND_UNANSWERED,
  [InteractionKind.Component]: COMPONENT_UNANSWERED,
  [InteractionKind.Autocomplete]: COMMAND_UNANSWERED,
  [InteractionKind.ModalSubmit]: MODAL_UNANSWERED,
};
const NOT_PERMITTED = 'You do not have permission to use this command here.';

function refuse(error: string): { readonly ok: false; readonly error: string } {
  return { ok: false, error };
}

function pathOf(subcommand: string | readonly string[] = []): readonly string[] {
  return typeof subcommand === 'string' ? [subcommand] : subcommand;
}

export function personIn(world: World, user: User, channel: Channel): Person {
  const { id: channelId, guildId } = channel;
  const permissions = (): bigint => world.permissionsIn(channel, user);

  const interact = async (
    opening: Pick<Interaction, 'kind' | 'data'> & { readonly messageId?: string; readonly openedBy?: string },
  ): Promise<Outcome> => {
    const { id } = world.interactions.open({ ...opening, user, guildId, channelId });
    const { answer } = await world.interactions.settled(id);
    if (answer === undefined) return refuse(UNANSWERED[opening.kind]);
    const message = 'messageId' in answer ? world.messages.find(channelId, answer.messageId)?.message : undefined;
    return { ok: true, interactionId: id, answer, message };
  };

  const seenMessage = (messageId: string): APIMessage | undefined => {
    const stored = world.messages.find(channelId, messageId);
    return stored !== undefined && isSeenBy(stored, user.id) ? stored.message : undefined;
  };
  /** The live component of a message that the person sees, or why there is none. */
  const findComponent = (messageId: string, customId: string): Json | string => {
    const message = seenMessage(messageId);
    if (message === undefined) return 'The message is not there any more.';
    const found = allComponents(message.components).find(({ component }) => component['custom_id'] === customId);
    if (found === undefined) return 'The message has no such button or select any more.';
    if (found.component['disabled'] === true) return 'This is switched off.';
    return found.component;
  };
  const resolvedHere = () => createResolved(world, channel, user);

  return {
    user,
    channel,
    async command(nameOrId, options = {}, { subcommand, forged = false } = {}) {
      const command = findCommand(world, guildId, nameOrId, CommandKind.ChatInput);
      if (command === undefined) return refuse(`There is no command /${nameOrId} here.`);
      if (!forged && !mayUse(command, permissions())) return refuse(NOT_PERMITTED);
      const resolved = resolvedHere();
      const checked = checkOptions(command, pathOf(subcommand), options, resolved);
      if (!checked.ok) return checked;
      const data = commandData(command, { options: checked.options, ...resolved.json() });
      return interact({ kind: InteractionKind.Command, data });
    },
    async messageCommand(nameOrId, messageId, { forged = false } = {}) {
      const command = findCommand(world, guildId, nameOrId, CommandKind.Message);
      if (command === undefined) return refuse(`There is no command "${nameOrId}" for messages here.`);
      if (!forged && !mayUse(command, permissions())) return refuse(NOT_PERMITTED);
      const message = seenMessage(messageId);
      if (message === undefined) return refuse('The message is not there any more.');
      return interact({ kind: InteractionKind.Command, data: commandData(command, messageTarget(message)) });
    },
    async userCommand(nameOrId, userId, { forged = false } = {}) {
      const command = findCommand(world, guildId, nameOrId, CommandKind.User);
      if (command === undefined) return refuse(`There is no command "${nameOrId}" for people here.`);
      if (!forged && !mayUse(command, permissions())) return refuse(NOT_PERMITTED);
      const resolved = resolvedHere();
      if (!resolved.knows('user', userId)) return refuse('This person is not here any more.');
      resolved.add('user', userId);
      const data = commandData(command, { target_id: userId, ...resolved.json() });
      return interact({ kind: InteractionKind.Command, data });
    },
    async suggestions(nameOrId, option, values = {}, { subcommand } = {}) {
      const command = findCommand(world, guildId, nameOrId, CommandKind.ChatInput);
      if (command === undefined || !mayUse(command, permissions())) return [];
      const options = partialOptions(command, pathOf(subcommand), { [option]: '', ...values }, option);
      const outcome = await interact({ kind: InteractionKind.Autocomplete, data: commandData(command, { options }) });
      return outcome.ok && outcome.answer.type === 8 ? outcome.answer.choices : [];
    },
    async press(messageId, customId) {
      const button = findComponent(messageId, customId);
      if (typeof button === 'string') return refuse(button);
      if (button['type'] !== ComponentType.Button) return refuse('This is not a button.');
      const data = { id: button['id'], custom_id: customId, component_type: ComponentType.Button };
      return interact({ kind: InteractionKind.Component, data, messageId });
    },
    async select(messageId, customId, values) {
      const select = findComponent(messageId, customId);
      if (typeof select === 'string') return refuse(select);
      if (!isSelect(select)) return refuse('This is not a select.');
      const resolved = resolvedHere();
      const unknown = unknownValue(select, values, resolved);
      if (unknown !== undefined) return refuse(`The select offers no "${unknown}".`);
      const [least, most] = [Number(select['min_values'] ?? 1), Number(select['max_values'] ?? 1)];
      if (values.length < least || values.length > most) {
        return refuse(`Choose ${least === most ? least : `${least} to ${most}`}.`);
      }
      resolveValues(select, values, resolved);
      const { id, type } = select;
      const data = { id, custom_id: customId, component_type: type, values, ...resolved.json() };
      return interact({ kind: InteractionKind.Component, data, messageId });
    },
    async submit(interactionId, values) {
      const opener = world.interactions.find(interactionId);
      if (opener?.answer?.type !== 9 || opener.user.id !== user.id || opener.channelId !== channelId) {
        return refuse('This dialog is not open any more.');
      }
      const filled = fillModal(opener.answer.modal, values, resolvedHere());
      if (!filled.ok) return filled;
      const { messageId } = opener;
      return interact({
        kind: InteractionKind.ModalSubmit,
        data: filled.data,
        openedBy: interactionId,
        ...(messageId === undefined ? {} : { messageId }),
      });
    },
    say(text) {
      if (!allows(permissions(), Permission.SendMessages)) {
        return refuse('You do not have permission to send messages in this channel.');
      }
      if (text.trim() === '') return refuse('Write something first.');
      if (text.length > MESSAGE_LIMITS.content) {
        return refuse(`A message has at most ${MESSAGE_LIMITS.content} characters; this one has ${text.length}.`);
      }
      const mayPingEveryone = allows(permissions(), Permission.MentionEveryone);
      const body = { content: text };
      const { message } = world.messages.post({ author: user, guildId, channelId, body, files: [], mayPingEveryone });
      return { ok: true, message };
    },
    messages: () => world.messages.seenBy(channelId, user.id).map(({ message }) => message),
  };
}
