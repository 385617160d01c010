import { readFileSync, statSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';

/** What stands in the way of a start; the message is for the person at the console and holds the cure. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The settings in force, read once and frozen. */
export interface Config {
  /** Missing when neither DISCORD_TOKEN nor DISCORD_TOKEN_FILE is set. */
  readonly token?: string;
  readonly discordApiUrl: string;
  readonly databaseUrl: string;
  readonly shards: 'auto' | { readonly ids: readonly number[]; readonly count: number };
  readonly packsDir: string;
  /** Where files that people send are fetched from, such as `https://cdn.discordapp.com`. */
  readonly mediaOrigins: readonly string[];
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  readonly logPretty: boolean;
  /** Sentences about settings that look mistaken or have no effect. */
  readonly warnings: readonly string[];
  readonly settings: readonly Setting[];
}

/** One line of `footnote config`. */
interface Setting {
  readonly name: string;
  /** Hidden where it is a secret. */
  readonly value: string;
  readonly from: 'environment' | '.env' | 'default';
}

const shards = z.string().transform((text, context) => {
  if (text === 'auto') return 'auto' as const;
  const match = /^(\d+(?:,\d+)*)\/(\d+)$/.exec(text);
  const count = Number(match?.[2] ?? 0);
  const ids = (match?.[1] ?? '').split(',').map(Number);
  if (match === null || count < 1 || ids.some((id) => id >= count) || new Set(ids).size < ids.length) {
    context.addIssue({ code: 'custom', message: 'write auto, or for example 0,1/4 for shards 0 and 1 of 4' });
    return z.NEVER;
  }
  return { ids, count };
});

/** Host names, each with a port if need be; whoever writes a scheme before it is understood. */
const host = /^(?:https?:\/\/)?[a-z0-9.-]+(?::\d{1,5})?(?:\s*,\s*(?:https?:\/\/)?[a-z0-9.-]+(?::\d{1,5})?)*$/i;

const defaults = {
  DISCORD_API_URL: 'https://discord.com/api',
  DATABASE_URL: 'file:db/footnote.sqlite',
  SHARDS: 'auto',
  PACKS_DIR: 'questions',
  LOG_LEVEL: 'info',
  LOG_PRETTY: '0',
  MEDIA_HOSTS: 'cdn.discordapp.com,media.discordapp.net',
} as const;

const variables = {
  DISCORD_TOKEN: z.string().min(1, 'is empty; copy the token from the Discord developer portal, Bot').optional(),
  DISCORD_TOKEN_FILE: z.string().min(1, 'is empty; give the path of a file that holds the token').optional(),
  DISCORD_API_URL: z.url({ protocol: /^https?$/, error: 'is no http(s) address' }).default(defaults.DISCORD_API_URL),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'write file:PATH for SQLite, for example file:db/footnote.sqlite')
    .default(defaults.DATABASE_URL),
  SHARDS: shards.default(defaults.SHARDS),
  PACKS_DIR: z.string().min(1, 'is empty; give the folder that holds the question packs').default(defaults.PACKS_DIR),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'write one of trace, debug, info, warn, error, fatal, silent',
    })
    .default(defaults.LOG_LEVEL),
  LOG_PRETTY: z
    .enum(['0', '1'], { error: 'write 1 for readable logs or 0 for JSON lines' })
    .default(defaults.LOG_PRETTY),
  MEDIA_HOSTS: z
    .string()
    .regex(host, 'write host names with commas between them, for example cdn.discordapp.com,media.discordapp.net')
    .default(defaults.MEDIA_HOSTS),
};

const schema = z.object(variables);
const secret = new Set(['DISCORD_TOKEN']);
/** Documented names that this version reads but has no use for. */
const later = ['HEALTH_PORT', 'HEALTH_HOST'];

export interface Environment {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Path of the `.env` file, read when it is there. */
  readonly file?: string;
}

/** The environment of this process; the only place that reads it. */
export function processEnvironment(): Environment {
  return { variables: process.env, file: '.env' };
}

/**
 * Reads, checks and freezes the configuration.
 * Throws ConfigError that lists everything wrong, one line each, with the cure.
 */
export function readConfig(environment: Environment = processEnvironment()): Config {
  const file = readEnvFile(environment.file);
  const given: Record<string, string> = {};
  const from: Record<string, Setting['from']> = {};
  for (const name of Object.keys(variables)) {
    const value = environment.variables[name] ?? file[name];
    if (value === undefined) continue;
    given[name] = value;
    from[name] = environment.variables[name] === undefined ? '.env' : 'environment';
  }
  const parsed = schema.safeParse(given);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`);
  if (given['DISCORD_TOKEN'] !== undefined && given['DISCORD_TOKEN_FILE'] !== undefined) {
    faults.push('DISCORD_TOKEN and DISCORD_TOKEN_FILE are both set; keep one of them.');
  }
  const media = parsed.success ? mediaOrigins(parsed.data.MEDIA_HOSTS, parsed.data.DISCORD_API_URL) : [];
  for (const origin of media) {
    if (origin.startsWith('http:') && origin !== localOrigin(parsed.data?.DISCORD_API_URL ?? '')) {
      faults.push(`MEDIA_HOSTS: files come over https alone; ${origin} is no local Discord of this computer.`);
    }
  }
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults.join('\n'));
  const values = parsed.data;
  const token = (
    values.DISCORD_TOKEN ??
    (values.DISCORD_TOKEN_FILE && readTokenFile(values.DISCORD_TOKEN_FILE))
  )?.trim();
  if (token !== undefined && !/^[\u0021-\u007e]*$/u.test(token)) {
    throw new ConfigError(
      'The token has characters that no token has. Copy it again from the Discord developer portal, Bot.',
    );
  }
  return Object.freeze({
    ...(token ? { token } : {}),
    discordApiUrl: values.DISCORD_API_URL.replace(/\/+$/, ''),
    databaseUrl: values.DATABASE_URL,
    shards: values.SHARDS,
    packsDir: values.PACKS_DIR,
    mediaOrigins: media,
    logLevel: values.LOG_LEVEL,
    logPretty: values.LOG_PRETTY === '1',
    warnings: [
      ...closeNames({ ...file, ...environment.variables }),
      ...withoutEffect({ ...file, ...environment.variables }),
    ],
    settings: Object.keys(variables).flatMap((name) => settingOf(name, given[name], from[name])),
  });
}

/** Files come over https; only a local Discord serves its own without. */
function mediaOrigins(hosts: string, apiUrl: string): readonly string[] {
  const local = localOrigin(apiUrl);
  const named = hosts.split(',').map((name) => {
    const [, scheme, place = ''] = /^(https?:\/\/)?(.*)$/i.exec(name.trim()) ?? [];
    if (local !== undefined && place === new URL(local).host) return local;
    return new URL(`${scheme ?? 'https://'}${place}`).origin;
  });
  return [...new Set(local === undefined ? named : [...named, local])];
}

/** The origin of a local Discord: an http address of this computer. */
function localOrigin(apiUrl: string): string | undefined {
  const api = new URL(apiUrl);
  const isLocal = api.protocol === 'http:' && /^(?:127\.0\.0\.1|localhost|\[::1\])$/.test(api.hostname);
  return isLocal ? api.origin : undefined;
}

function settingOf(name: string, value: string | undefined, from: Setting['from'] | undefined): readonly Setting[] {
  if (value !== undefined) return [{ name, value: withoutSecrets(name, value), from: from ?? 'environment' }];
  if (name === 'DISCORD_TOKEN') return [{ name, value: '(not set)', from: 'default' }];
  const standard = Object.entries(defaults).find(([known]) => known === name)?.[1];
  return standard === undefined ? [] : [{ name, value: standard, from: 'default' }];
}

/** An address may hold a name and a password before its host. */
function withoutSecrets(name: string, value: string): string {
  return secret.has(name) ? '(hidden)' : value.replace(/(?<=^[a-z]+:\/\/)[^/]*@/u, '(hidden)@');
}

function readEnvFile(path: string | undefined): Readonly<Record<string, string | undefined>> {
  if (path === undefined) return {};
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new ConfigError(
      `Cannot read ${path}: ${(error as Error).message}. Make it readable for the user that runs the bot.`,
    );
  }
  const values = parseEnv(text);
  if (values['DISCORD_TOKEN'] !== undefined && process.platform !== 'win32' && (statSync(path).mode & 0o004) !== 0) {
    throw new ConfigError(`Every user of this computer can read the token in ${path}. Run: chmod 600 ${path}`);
  }
  return values;
}

function readTokenFile(path: string): string {
  try {
    const token = readFileSync(path, 'utf8').trim();
    if (token !== '') return token;
  } catch (error) {
    throw new ConfigError(
      `Cannot read DISCORD_TOKEN_FILE: ${(error as Error).message}. Check the path and who may read it.`,
    );
  }
  throw new ConfigError(`DISCORD_TOKEN_FILE names an empty file: ${path}. Put the token into it.`);
}

function withoutEffect(names: Readonly<Record<string, unknown>>): readonly string[] {
  return later.filter((name) => names[name] !== undefined).map((name) => `${name} has no effect in this version yet.`);
}

function closeNames(names: Readonly<Record<string, unknown>>): readonly string[] {
  const known = [...Object.keys(variables), ...later];
  return Object.keys(names).flatMap((name) => {
    if (known.includes(name)) return [];
    const near = closest(name, known);
    return distance(name, near) > 2 ? [] : [`${name} is set but not known here. Did you mean ${near}?`];
  });
}
