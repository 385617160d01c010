import type { Message } from '../views/message.ts';

/**
 * Why a message could not be posted or edited. `no-channel`: deleted or out of sight; `no-message`: deleted;
 * `forbidden`: the right to post is gone; `trouble`: Discord did not answer or refused for a passing reason.
 */
export type ChatFailure = 'no-channel' | 'no-message' | 'forbidden' | 'trouble';

export type Posted =
  | { readonly ok: true; readonly messageId: string; /** Discord's clock, epoch ms. */ readonly at: number }
  | { readonly ok: false; readonly why: ChatFailure };

export type Edited = { readonly ok: true } | { readonly ok: false; readonly why: ChatFailure };

/** The place where messages go. Failures are values; a call does not throw for anything that Discord answers. */
export interface Chat {
  /** Posts once however often it is called with the same nonce (at most 25 characters). */
  post(channelId: string, message: Message, nonce: string): Promise<Posted>;
  edit(channelId: string, messageId: string, message: Message): Promise<Edited>;
}

export interface Clock {
  /** Epoch ms. */
  now(): number;
  /** Calls `run` once at `at` or as soon as that has passed; the returned function takes it back. */
  wake(at: number, run: () => void): () => void;
}

type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Structured log. Fields never hold a token, a message's text or the right answer. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, error: unknown, fields?: LogFields): void;
}
