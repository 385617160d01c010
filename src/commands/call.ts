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

/** Ways to answer an interaction; exactly one of them is to be used, within three seconds. */
export interface Respond {
  reply(message: Message): Promise<Reply>;
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

export type OptionValue = string | number | boolean;

export interface CommandCall extends Call {
  readonly options: ReadonlyMap<string, OptionValue>;
  readonly respond: Respond;
}

export interface PressCall<P extends Press = Press> extends Call {
  readonly press: P;
  /** What was picked, for selects. */
  readonly values: readonly string[];
  readonly messageId: string;
  readonly respond: Respond;
}

export interface SubmitCall extends Call {
  readonly submission: Submission;
  /** What was typed, by the custom_id of its field. */
  readonly texts: ReadonlyMap<string, string>;
  readonly respond: Respond;
}

export interface CompleteCall extends Call {
  /** Name of the option being typed. */
  readonly option: string;
  readonly typed: string;
  readonly respond: Respond;
}
