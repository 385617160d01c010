import type { APIMessageTopLevelComponent, APIModalInteractionResponseCallbackComponent } from 'discord-api-types/v10';

/** A Components V2 message as Discord's REST API takes it. */
export interface Message {
  /** IS_COMPONENTS_V2 always; EPHEMERAL and SUPPRESS_NOTIFICATIONS where meant. */
  readonly flags: number;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: readonly [] };
  /** Files that its File components name as `attachment://NAME`; those of a message that is changed are sent anew. */
  readonly files?: readonly MessageFile[];
}

/** A file that goes out with a message. */
export interface MessageFile {
  /** Letters, digits, dots, dashes and underscores. */
  readonly name: string;
  readonly text: string;
}

/** A dialog as Discord's REST API takes it: 1 to 5 parts under a title of at most 45 characters. */
export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly APIModalInteractionResponseCallbackComponent[];
}
