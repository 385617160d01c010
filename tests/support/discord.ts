import type { APIMessage, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { NewFile } from '../../src/playground/file-types.ts';
import type { FormValues } from '../../src/playground/modal-form.ts';
import type { OptionValues } from '../../src/playground/options.ts';
import type { Outcome, Using } from '../../src/playground/people.ts';
import type { Playground } from '../../src/playground/server.ts';

/** Somebody in a channel of the local Discord, as a test speaks of them. What is refused throws its sentence. */
export interface Member {
  readonly name: string;
  readonly id: string;
  /**
   * Uses a slash command, by its name without the slash; `subcommand` comes after its group, if it has one. An option of
   * files takes `textFile(…)`. `forged` sends what this person is not offered.
   */
  uses(
    command: string,
    options?: OptionValues,
    subcommand?: string | readonly string[],
    how?: Pick<Using, 'forged'>,
  ): Promise<Answered>;
  /** Uses a command of the message's menu, or of a person's by id. */
  usesOn(target: APIMessage | string, command: string, how?: Pick<Using, 'forged'>): Promise<Answered>;
  /** The dialog that an answer opened. */
  dialogOf(answered: Answered): OpenDialog;
  /** Presses the button of this label, or whose label begins with it and a full stop ("B" finds "B. Venus"). */
  presses(message: APIMessage, label: string): Promise<Answered>;
  /** Presses the button and fills this text into the first field of the dialog that it opens. */
  types(message: APIMessage, text: string, label?: string): Promise<Answered>;
  /** The dialog that the button opens. */
  opens(message: APIMessage, label: string): Promise<OpenDialog>;
  /** Chooses by value in the message's only select, or in the one of this placeholder. */
  selects(message: APIMessage, values: readonly string[], placeholder?: string): Promise<Answered>;
  says(text: string): APIMessage;
  /** What this person sees in the channel, oldest first. */
  messages(): readonly APIMessage[];
  /** Waits until this person sees such a message, the newest if there are several. A text is looked for in all texts. */
  sees(what: string | ((message: APIMessage) => boolean)): Promise<APIMessage>;
}

type Answered = Extract<Outcome, { readonly ok: true }>;

/** A dialog on somebody's screen. */
export interface OpenDialog {
  /** All that a person reads in it, a line each. */
  readonly text: string;
  readonly modal: APIModalInteractionResponseCallbackData;
  /** The id that names it when it is sent off. */
  readonly id: string;
  /** Sends it off with this text in its first field. */
  sends(text: string): Promise<Answered>;
  /** Sends it off with these values, by the labels of its fields; fields that are left out stay as they are. */
  fills(values: FormValues): Promise<Answered>;
}

/** A file as a person has it on their machine. */
export function textFile(name: string, text: string, contentType?: string): NewFile {
  const bytes = new TextEncoder().encode(text);
  return { name, bytes, ...(contentType === undefined ? {} : { contentType }) };
}

/** Every object in a message's components. */
function partsOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  const part = value as Record<string, unknown>;
  return [part, ...partsOf(part['components']), ...partsOf(part['accessory']), ...partsOf(part['component'])];
}

/** All that a person reads in a message, labels of buttons too, a line each. */
export function textOf(message: APIMessage): string {
  const texts = partsOf(message.components).flatMap((part) => [part['content'], part['label']]);
  return [message.content, ...texts].filter((text) => typeof text === 'string' && text !== '').join('\n');
}

/** The labels of a message's buttons, those switched off left out. */
export function buttonsOf(message: APIMessage): string[] {
  return partsOf(message.components).flatMap(({ type, label, disabled }) =>
    type === 2 && typeof label === 'string' && disabled !== true ? [label] : [],
  );
}

function idOfButton(message: APIMessage, label: string): string {
  const found = partsOf(message.components).find(
    (part) => part['type'] === 2 && (part['label'] === label || String(part['label']).startsWith(`${label}. `)),
  );
  if (found === undefined) throw new Error(`No button "${label}" among: ${buttonsOf(message).join(', ')}`);
  return String(found['custom_id']);
}

function idOfSelect(message: APIMessage, placeholder: string | undefined): string {
  const found = partsOf(message.components).find(
    (part) =>
      [3, 5, 6, 7, 8].includes(Number(part['type'])) &&
      (placeholder === undefined || part['placeholder'] === placeholder),
  );
  if (found === undefined) throw new Error(`No select "${placeholder ?? ''}" in: ${textOf(message)}`);
  return String(found['custom_id']);
}

/**
 * Ada, Grace, Linus or "Player n" of a running playground.
 * @param where a channel's id or `Guild/channel`
 */
export function person(playground: Playground, who: string, where = 'Harbour Library/trivia'): Member {
  const doing = playground.person(who, where);
  const orThrow = async (outcome: Promise<Outcome>): Promise<Answered> => {
    const result = await outcome;
    if (!result.ok) throw new Error(`${who}: ${result.error}`);
    return result;
  };
  const dialogOf = ({ answer, interactionId: id }: Answered): OpenDialog => {
    if (answer.type !== 9) throw new Error(`${who}: no dialog was opened, the answer was ${answer.type}`);
    const { modal } = answer;
    const parts = partsOf(modal.components);
    const field = parts.find(({ type }) => type === 4);
    const idOf = (label: string): string => {
      const found = parts.find((part) => part['type'] === 18 && part['label'] === label);
      if (found === undefined) throw new Error(`${who}: no field "${label}" in "${modal.title}"`);
      return String((found['component'] as Record<string, unknown>)['custom_id']);
    };
    return {
      id,
      modal,
      text: [modal.title, ...parts.flatMap((part) => [part['content'], part['label']])].join('\n'),
      sends: (text) => orThrow(doing.submit(id, { [String(field?.['custom_id'])]: text })),
      fills: (values) =>
        orThrow(
          doing.submit(id, Object.fromEntries(Object.entries(values).map(([label, value]) => [idOf(label), value]))),
        ),
    };
  };
  const open = async (message: APIMessage, label: string): Promise<OpenDialog> =>
    dialogOf(await orThrow(doing.press(message.id, idOfButton(message, label))));
  const latest = (matches: (message: APIMessage) => boolean): APIMessage | undefined =>
    doing.messages().findLast((message) => matches(message));
  return {
    name: doing.user.name,
    id: doing.user.id,
    uses: (command, options = {}, subcommand = [], how = {}) =>
      orThrow(doing.command(command, options, { subcommand, ...how })),
    usesOn: (target, command, how = {}) =>
      orThrow(
        typeof target === 'string'
          ? doing.userCommand(command, target, how)
          : doing.messageCommand(command, target.id, how),
      ),
    dialogOf,
    presses: async (message, label) => orThrow(doing.press(message.id, idOfButton(message, label))),
    opens: open,
    types: async (message, text, label = 'Type an answer') => (await open(message, label)).sends(text),
    selects: async (message, values, placeholder) =>
      orThrow(doing.select(message.id, idOfSelect(message, placeholder), values)),
    says(text) {
      const said = doing.say(text);
      if (!said.ok) throw new Error(`${who}: ${said.error}`);
      return said.message;
    },
    messages: () => doing.messages(),
    sees(what) {
      const matches = typeof what === 'string' ? (message: APIMessage) => textOf(message).includes(what) : what;
      const now = latest(matches);
      if (now !== undefined) return Promise.resolve(now);
      return new Promise((resolve) => {
        const stop = playground.world.events.listen(() => {
          const found = latest(matches);
          if (found === undefined) return;
          stop();
          resolve(found);
        });
      });
    },
  };
}
