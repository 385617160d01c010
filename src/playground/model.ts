import type {
  APIApplicationCommandOptionChoice,
  APIAttachment,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { User } from './places.ts';

/** A JSON object whose content is not known yet. */
export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string or number as text; anything else is empty. */
export function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export const MessageFlag = {
  SuppressEmbeds: 1 << 2,
  Ephemeral: 1 << 6,
  Loading: 1 << 7,
  SuppressNotifications: 1 << 12,
  ComponentsV2: 1 << 15,
} as const;

export interface StoredMessage {
  readonly message: APIMessage;
  /** All its files; the message itself lists those that no component shows. */
  readonly files: readonly APIAttachment[];
  readonly guildId: string;
  /** An ephemeral message is seen by this person only. */
  readonly onlyFor?: string;
  /** The interaction that brought it, if one did. */
  readonly interactionId?: string;
  /** Put away by its person; only ephemeral messages can be. */
  readonly dismissed: boolean;
}

/** Discord's numbers for what an interaction is. */
export const InteractionKind = { Command: 2, Component: 3, Autocomplete: 4, ModalSubmit: 5 } as const;

/** What an application answered to an interaction, by Discord's callback number. */
export type Answer =
  | { readonly type: 4 | 5 | 6 | 7; readonly messageId: string }
  | { readonly type: 8; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  | { readonly type: 9; readonly modal: APIModalInteractionResponseCallbackData };

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly kind: (typeof InteractionKind)[keyof typeof InteractionKind];
  /** Epoch ms. */
  readonly createdAt: number;
  readonly user: User;
  readonly guildId: string;
  readonly channelId: string;
  /** As Discord sends it: the command with its options, the component, or the dialog with what was filled in. */
  readonly data: Json;
  /** The message that holds the component; for a dialog, the one it was opened from. */
  readonly messageId?: string;
  /** For a dialog: the interaction whose answer opened it. */
  readonly openedBy?: string;
  readonly state: 'waiting' | 'answered' | 'failed';
  /** Set when the state is `answered`. */
  readonly answer?: Answer;
}
