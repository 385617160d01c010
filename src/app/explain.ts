import type { Config } from '../config.ts';
import { connectErrorOf, type ConnectError } from '../discord/client.ts';
import { StoreError } from '../store/store.ts';
import { StartError } from './start-error.ts';

/** Why the connection was lost for good. */
export function explainLoss({ reason, message }: ConnectError): StartError {
  return new StartError(reason === 'network', message);
}

/** Reasons of the store that pass by themselves. */
const passing: ReadonlySet<StoreError['reason']> = new Set(['busy', 'full', 'io']);

/** Whatever stood in the way of a start, as one sentence with the cure and the right exit code. Our own bugs stay as they are. */
export function explainStart(error: unknown, config: Config): unknown {
  if (error instanceof StartError || error instanceof TypeError || error instanceof ReferenceError) return error;
  if (error instanceof StoreError) return new StartError(passing.has(error.reason), error.message, { cause: error });
  const { reason, message } = connectErrorOf(error, config.discordApiUrl);
  return new StartError(reason === 'network', message, { cause: error });
}
