import { CommanderError } from 'commander';
import { ConfigError } from '../config.ts';
import { StartError } from '../app/start-error.ts';
import { escaped } from '../packs/escaped.ts';

/** Exit codes that scripts and supervisors rely on. */
export const EXIT = { done: 0, failed: 1, usage: 2, configuration: 78 } as const;

/** A fault of the person's input, told in one sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Says on stderr what went wrong and gives the exit code for it. */
export function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof UsageError) return say(error.message, EXIT.usage);
  if (error instanceof ConfigError) return say(error.message, EXIT.configuration);
  if (error instanceof StartError) return say(error.message, error.restartHelps ? EXIT.failed : EXIT.configuration);
  return say(error instanceof Error ? (error.stack ?? error.message) : String(error), EXIT.failed);
}

function say(text: string, code: number): number {
  process.stderr.write(`${escaped(text)}\n`);
  return code;
}

/** Resolves when the process is asked to end. A second request ends it at once. */
export function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(EXIT.failed));
        resolve();
      });
    }
  });
}
