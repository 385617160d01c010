import type { PlayerId } from '../game/model.ts';
import type { Message, Modal } from '../views/message.ts';
import type { Press, Submission } from '../views/custom-id.ts';

/** Who acts, as the interaction tells it. */
export interface Person {
  readonly id: PlayerId;
  /** Display name on the server, unescaped. */
  readonly name: string;
  /** Permission bits in this channel, from the payload and never from a cache. */
  readonly permissions: bigint;
  /** Discord's locale code of the person. */
  readonly locale: string;
}

/** Where it happens. */
export interface Scene {
  readonly guildId: string;
  readonly guildName: string;
  /** The server's locale, for public messages. */
  readonly guildLocale: string;
  readonly channelId: string;
  readonly isThread: boolean;
  /** The bot's permission bits in this channel. */
  readonly botPermissions: bigint;
}

/** A reply that was given. */
export interface Reply {
  /** Missing when Discord's answer did not arrive. */
  readonly messageId?: string;
  /** Takes an ephemeral reply away again; harmless when that is no longer possible. */
  remove(): Promise<void>;
}

/** One value offered while an option is being typed. */
export interface Suggestion {
  /** At most 100 characters. */
  readonly name: string;
  readonly value: string;
}

/** A reply or a message that was promised, and is given within fifteen minutes. */
export interface Later {
  /** May be called again: the newest state is shown. */
  show(message: Message): Promise<void>;
}

/** Ways to answer an interaction; exactly one of them is to be used, within three seconds. */
export interface Respond {
  reply(message: Message): Promise<Reply>;
  /** Promises a reply that only this person sees, for work that may take longer than three seconds. */
  wait(): Promise<Later>;
  /** Leaves the message that the pressed button stands on as it is, and changes it later. */
  hold(): Promise<Later>;
  /** Changes the message that the pressed button stands on. */
  update(message: Message): Promise<void>;
  /** Opens a dialog; what is sent from it is an interaction of its own. A sent dialog cannot be answered so. */
  open(modal: Modal): Promise<void>;
  /** Offers values for the option being typed. */
  suggest(suggestions: readonly Suggestion[]): Promise<void>;
}

export interface Call {
  /** The interaction's snowflake. */
  readonly id: string;
  /** When Discord received it, by Discord's clock, epoch ms. */
  readonly at: number;
  readonly person: Person;
  readonly scene: Scene;
}

/** The day of the call in UTC: YYYY-MM-DD. */
export function dayOf({ at }: Pick<Call, 'at'>): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** A call that somebody waits for an answer to. */
export type AnswerableCall = Call & { readonly respond: Respond };

export type OptionValue = string | number | boolean;

/** A file that somebody sent, as Discord tells of it. Nothing of it is checked yet. */
export interface Upload {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly url: string;
}

export interface CommandCall extends Call {
  /** Name of the subcommand; missing for commands that have none. */
  readonly subcommand?: string;
  readonly options: ReadonlyMap<string, OptionValue>;
  /** Files, by the name of their option. */
  readonly files: ReadonlyMap<string, Upload>;
  readonly respond: Respond;
}

/** A command from the menu of a message. */
export interface MenuCall extends Call {
  readonly message: MenuMessage;
  readonly respond: Respond;
}

export interface MenuMessage {
  readonly id: string;
  readonly channelId: string;
  /** True for messages of this bot. */
  readonly isOwn: boolean;
  /** Its plain text; empty for messages that are made of components. */
  readonly text: string;
  /** Of its buttons and selects, in order. */
  readonly customIds: readonly string[];
}

export interface PressCall<P extends Press = Press> extends Call {
  readonly press: P;
  /** What was picked, for selects. */
  readonly values: readonly string[];
  readonly messageId: string;
  readonly respond: Respond;
}

export interface SubmitCall<S extends Submission = Submission> extends Call {
  readonly submission: S;
  /** What was typed, by the custom_id of its field. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was picked in selects and boxes, by the custom_id of the field. A single box that is ticked holds `true`. */
  readonly picks: ReadonlyMap<string, readonly string[]>;
  readonly files: ReadonlyMap<string, readonly Upload[]>;
  /** The message that the dialog was opened from, where it was opened from a button. */
  readonly messageId?: string;
  readonly respond: Respond;
}

export interface CompleteCall extends Call {
  readonly subcommand?: string;
  /** Name of the option being typed. */
  readonly option: string;
  readonly typed: string;
  readonly respond: Respond;
}
