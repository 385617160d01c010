import { pino } from 'pino';
import pretty from 'pino-pretty';
import type { Log } from '../host/ports.ts';

/** JSON lines on stderr, or readable lines for people. */
export function createLog(level: string, readable: boolean): Log {
  const settings = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const sink = readable
    ? pretty({ destination: 2, sync: true, singleLine: true, translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' })
    : pino.destination({ dest: 2, sync: true });
  const logger = pino(settings, sink);
  return {
    info: (event, fields) => logger.info({ ...fields }, event),
    warn: (event, fields) => logger.warn({ ...fields }, event),
    // Only these three: errors of libraries carry addresses and bodies that no log may hold.
    error: (event, error, fields) => logger.error({ ...fields, ...describe(error) }, event),
  };
}

function describe(error: unknown): { readonly reason: string; readonly stack?: string } {
  if (!(error instanceof Error)) return { reason: String(error) };
  return { reason: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) };
}
