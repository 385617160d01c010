import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import type { ChatFailure } from '../host/ports.ts';

/** An archived thread takes no messages; the code has no name in the library. */
const THREAD_ARCHIVED = 50_083;

const byCode: ReadonlyMap<number | string, ChatFailure> = new Map<number | string, ChatFailure>([
  [RESTJSONErrorCodes.UnknownChannel, 'no-channel'],
  [RESTJSONErrorCodes.UnknownGuild, 'no-channel'],
  [RESTJSONErrorCodes.UnknownMessage, 'no-message'],
  [THREAD_ARCHIVED, 'forbidden'],
]);

const FORBIDDEN = 403;

/** What a failed call means to a game. Whatever else Discord answers may pass by itself. */
export function failureOf(error: unknown): ChatFailure {
  if (!(error instanceof DiscordAPIError)) return 'trouble';
  return byCode.get(error.code) ?? (error.status === FORBIDDEN ? 'forbidden' : 'trouble');
}

/** True for answers that only say that somebody (an earlier try, another process) has answered, or that time is up. */
export function isAnsweredOrGone(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged ||
      error.code === RESTJSONErrorCodes.UnknownInteraction ||
      error.code === RESTJSONErrorCodes.UnknownMessage ||
      error.code === RESTJSONErrorCodes.InvalidWebhookToken ||
      error.code === RESTJSONErrorCodes.UnknownWebhook)
  );
}

/**
 * An error fit for the log. The errors of discord.js hold the address of the call, which may contain an interaction's
 * token, and the body that was sent; neither may reach a log.
 */
export function describeFailure(error: unknown): Error {
  if (error instanceof DiscordAPIError) {
    return new Error(`Discord answered ${error.status} (code ${error.code}) to ${error.method}`);
  }
  if (error instanceof HTTPError) return new Error(`Discord answered ${error.status} to ${error.method}`);
  if (error instanceof RateLimitError) return new Error(`rate limited for ${error.timeToReset} ms on ${error.method}`);
  return error instanceof Error ? error : new Error(String(error));
}
