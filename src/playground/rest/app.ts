import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { type Buckets, type Count, createBuckets, rateOf } from '../buckets.ts';
import { ApiError, refusal } from '../errors.ts';
import type { Faults } from '../faults.ts';
import { isJson } from '../model.ts';
import type { RequestLog } from '../request-log.ts';
import type { World } from '../world.ts';
import { readBody } from './body.ts';
import { channelEndpoints } from './channels.ts';
import { commandEndpoints } from './commands.ts';
import type { Endpoint } from './endpoint.ts';
import { interactionEndpoints } from './interactions.ts';
import { miscEndpoints } from './misc.ts';
import { webhookEndpoints } from './webhooks.ts';

const INVALID_FORM = 50035;

/** What an answer is made of before it goes over the wire. */
interface Answered {
  readonly status: number;
  readonly body?: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

export interface RestOptions {
  readonly world: World;
  readonly token: string;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly gatewayUrl: () => string;
  readonly sessionStarts: () => number;
  /** Called when a request comes in and when its answer is ready to go out. */
  readonly inFlight: (change: 1 | -1) => void;
}

/** Parts of a path that have buckets of their own: a channel's limit is no other channel's. */
const MAJOR = ['channel', 'guild', 'application', 'token'];

function bucketHeaders({ limit, remaining, resetAt }: Count, route: string, now: number): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': (resetAt / 1_000).toFixed(3),
    'x-ratelimit-reset-after': (Math.max(0, resetAt - now) / 1_000).toFixed(3),
    'x-ratelimit-bucket': createHash('sha256').update(route).digest('hex').slice(0, 32),
  };
}

function tooMany(count: Count, now: number, scope: 'user' | 'global', headers: Record<string, string>): Answered {
  const seconds = Math.max(0, count.resetAt - now) / 1_000;
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global: scope === 'global' },
    headers: {
      ...headers,
      'retry-after': String(Math.ceil(seconds)),
      'x-ratelimit-scope': scope,
      ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
    },
  };
}

function toResponse({ status, body, headers }: Answered): Response {
  if (body === undefined) return new Response(null, { status, headers });
  return new Response(JSON.stringify(body), { status, headers: { ...headers, 'content-type': 'application/json' } });
}

function answerRefusal(error: unknown, headers: Readonly<Record<string, string>>): Answered {
  if (error instanceof ApiError) return { status: error.status, body: error.body, headers };
  throw error;
}

/** Discord's REST API; mounted where its paths begin. */
export function createRest(options: RestOptions): Hono {
  const { world, token, faults, log, inFlight } = options;
  const { limits, clock } = world;
  const buckets: Buckets = createBuckets(clock);
  const app = new Hono();

  const logged = async (
    request: Request,
    path: string,
    route: string | undefined,
    work: () => Promise<[Answered, unknown]>,
  ) => {
    inFlight(1);
    try {
      const at = clock.now();
      const [answered, body] = await faults.answer({ method: request.method, route: route ?? '', path }, work);
      log.add({
        at,
        method: request.method,
        path,
        ...(route === undefined ? {} : { route }),
        authorized: request.headers.has('authorization'),
        body,
        status: answered.status,
        answer: answered.body,
        valid: !(isJson(answered.body) && answered.body['code'] === INVALID_FORM),
      });
      return toResponse(answered);
    } finally {
      inFlight(-1);
    }
  };

  /** A refusal by token or rate, and the headers that go with the answer. */
  const admit = (endpoint: Endpoint, request: Request, params: Record<string, string>) => {
    const now = clock.now();
    if (endpoint.auth === 'bot') {
      if (request.headers.get('authorization') !== `Bot ${token}`) {
        return { refused: answerRefusal(refusal('unauthorized'), {}), headers: {} };
      }
      const all = buckets.take('global', limits.global);
      if (!all.allowed) return { refused: tooMany(all, now, 'global', {}), headers: {} };
    }
    if (endpoint.unlimited === true) return { headers: {} };
    const route = `${endpoint.method} ${endpoint.path}`;
    const major = MAJOR.map((name) => params[name] ?? '').join(' ');
    const count = buckets.take(`${route} ${major}`, rateOf(limits, route));
    const headers = bucketHeaders(count, route, now);
    return count.allowed ? { headers } : { refused: tooMany(count, now, 'user', headers), headers };
  };

  const run = async (
    endpoint: Endpoint,
    request: Request,
    url: URL,
    params: Record<string, string>,
  ): Promise<[Answered, unknown]> => {
    const { refused, headers } = admit(endpoint, request, params);
    if (refused !== undefined) return [refused, undefined];
    let body: unknown;
    try {
      const read = await readBody(request);
      body = read.body;
      const reply = endpoint.run({
        param: (name) => params[name] ?? '',
        query: url.searchParams,
        origin: url.origin,
        body: read.body,
        files: read.files,
      });
      return [{ status: reply.status, body: reply.body, headers }, body];
    } catch (error) {
      return [answerRefusal(error, headers), body];
    }
  };

  const pathOf = (url: URL): string => url.pathname.replace(/^\/api(?:\/v\d+)?/, '') + url.search;
  const endpoints = [
    ...miscEndpoints(world, options.gatewayUrl, options.sessionStarts),
    ...commandEndpoints(world),
    ...interactionEndpoints(world),
    ...webhookEndpoints(world),
    ...channelEndpoints(world),
  ];
  for (const endpoint of endpoints) {
    app.on(endpoint.method, endpoint.path, (context) => {
      const request = context.req.raw;
      const url = new URL(request.url);
      const params = context.req.param() as Record<string, string>;
      return logged(request, pathOf(url), endpoint.path, () => run(endpoint, request, url, params));
    });
  }
  app.all('*', (context) => {
    const request = context.req.raw;
    const path = pathOf(new URL(request.url));
    return logged(request, path, undefined, async () => [answerRefusal(refusal('notFound'), {}), undefined]);
  });
  return app;
}
