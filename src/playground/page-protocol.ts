import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';

/** A member as the page shows it. */
export interface PagePerson {
  readonly id: string;
  readonly name: string;
  readonly moderator: boolean;
  readonly simulated: boolean;
  /** What the person may do on every server, as Discord writes it. */
  readonly permissions: string;
}

/** A place or role that can be chosen. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * What the page says over its WebSocket at `/page/socket`, one JSON text frame each.
 * Files go before it: `POST /page/files?name=NAME` with the bytes as body answers `{ id }`, or `{ error }` with a sentence.
 */
export type FromPage =
  /** From now on send what this person sees in this channel; answered by `channel`. */
  | { readonly type: 'watch'; readonly channelId: string; readonly userId: string }
  | { readonly type: 'say'; readonly ref: number; readonly text: string }
  /** A slash command; options by name, in the type that the command declares. */
  | {
      readonly type: 'command';
      readonly ref: number;
      readonly commandId: string;
      readonly subcommand?: readonly string[];
      readonly options: Readonly<Record<string, string | number | boolean>>;
      /** Ids of files, by the options that take them. */
      readonly files?: Readonly<Record<string, string>>;
    }
  /** A command of a message's menu, or of a person's. */
  | { readonly type: 'message-command'; readonly ref: number; readonly commandId: string; readonly messageId: string }
  | { readonly type: 'user-command'; readonly ref: number; readonly commandId: string; readonly userId: string }
  /** What the application suggests for an option while it is typed in; answered by `done` with `choices`. */
  | {
      readonly type: 'suggest';
      readonly ref: number;
      readonly commandId: string;
      readonly subcommand?: readonly string[];
      readonly option: string;
      readonly options: Readonly<Record<string, string | number | boolean>>;
    }
  | { readonly type: 'press'; readonly ref: number; readonly messageId: string; readonly customId: string }
  | {
      readonly type: 'select';
      readonly ref: number;
      readonly messageId: string;
      readonly customId: string;
      readonly values: readonly string[];
    }
  /** A dialog, sent off with what stands in its fields, by their custom_ids. */
  | {
      readonly type: 'submit';
      readonly ref: number;
      readonly modalId: string;
      readonly values: Readonly<Record<string, string | boolean | readonly string[]>>;
      /** Ids of files, by the custom_ids of the fields that take them. */
      readonly files?: Readonly<Record<string, readonly string[]>>;
    }
  | { readonly type: 'dismiss'; readonly messageId: string }
  | { readonly type: 'add-players'; readonly ref: number; readonly count: number };

/** What the page is told. */
export type ToPage =
  | {
      readonly type: 'world';
      readonly bot: { readonly id: string; readonly name: string; readonly online: boolean };
      readonly guilds: readonly (Named & { readonly channels: readonly Named[]; readonly roles: readonly Named[] })[];
      readonly people: readonly PagePerson[];
      readonly commands: readonly APIApplicationCommand[];
    }
  | { readonly type: 'channel'; readonly channelId: string; readonly messages: readonly APIMessage[] }
  /** New, or the newer state of a known one. Sent only to pages that watch the channel as somebody who may see it. */
  | { readonly type: 'message'; readonly message: APIMessage }
  | { readonly type: 'removed'; readonly channelId: string; readonly messageId: string }
  /** A dialog to show; `id` names it when it is sent off. */
  | { readonly type: 'modal'; readonly id: string; readonly modal: APIModalInteractionResponseCallbackData }
  /** The fate of whatever bore the `ref`; `error` is a sentence for the person, `choices` answer a `suggest`. */
  | {
      readonly type: 'done';
      readonly ref: number;
      readonly error?: string;
      readonly choices?: readonly APIApplicationCommandOptionChoice[];
    };
