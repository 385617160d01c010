import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type HttpBindings, createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { WebSocketServer } from 'ws';
import { type Download, createCdn } from './cdn.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Faults, createFaults } from './faults.ts';
import { type Gateway, createGateway } from './gateway.ts';
import { contentSecurityPolicy, isFromHere } from './guard.ts';
import { type Limits, DISCORD_LIMITS } from './limits.ts';
import { createPageFiles } from './page-files.ts';
import { servePage } from './page-socket.ts';
import { type Person, personIn } from './people.ts';
import { DEFAULT_APPLICATION_ID } from './places.ts';
import { type LoggedRequest, createRequestLog } from './request-log.ts';
import { createRest } from './rest/app.ts';
import { type Guesses, type Oracle, createSimulated } from './simulated.ts';
import { type World, createWorld } from './world.ts';

export interface PlaygroundOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** The bot's token, which it must give on every call and on the gateway. */
  readonly token: string;
  readonly applicationId?: string;
  readonly botName?: string;
  /** The built page's folder; without one there is no page. */
  readonly pageDir?: string;
  readonly clock?: Clock;
  /** What simulated players may know. */
  readonly knows?: Oracle;
  /** What they type when they do not know it. */
  readonly guesses?: Guesses;
  readonly seed?: number;
  /** Laid over Discord's own. */
  readonly limits?: Partial<Limits>;
}

export interface Playground {
  /** Where people look: `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** What the bot takes for Discord: `http://127.0.0.1:PORT/api`. */
  readonly apiUrl: string;
  readonly world: World;
  readonly faults: Faults;
  /** Every REST request so far, in the order of their answers. */
  readonly requests: readonly LoggedRequest[];
  /** Every fetch of a file so far. */
  readonly downloads: readonly Download[];
  /** Cuts the bot's connection, with a close code or, without one, as a broken line does. */
  readonly closeSockets: Gateway['closeSockets'];
  /** Somebody by name or id, in a channel by id, or by `Guild/channel`. @throws Error if there is none */
  person(who: string, where: string): Person;
  /** Simulated players for a channel. @throws Error if there can not be so many */
  addPlayers(count: number, where: string): void;
  /**
   * Resolves when no request is being answered and no interaction waits for a bot that is online. What the bot does on its
   * own afterwards cannot be seen from here: wait for the message with `sees`.
   */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Another program listens on the wanted port. */
export class PortTakenError extends Error {
  readonly port: number;

  constructor(port: number) {
    super(`Port ${port} is taken by another program. Stop that program, or choose another port with --port.`);
    this.name = 'PortTakenError';
    this.port = port;
  }
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(port) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Opens a local Discord on 127.0.0.1. @throws PortTakenError */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { token, clock = systemClock, knows = () => undefined, guesses = () => [], seed = 1 } = options;
  const { applicationId = DEFAULT_APPLICATION_ID, botName = 'Bot', pageDir } = options;
  let port = options.port;
  const origin = (): string => `http://127.0.0.1:${port}`;
  const limits = { ...DISCORD_LIMITS, ...options.limits };
  const world = createWorld({ clock, limits, applicationId, botName, origin });
  const faults = createFaults();
  const log = createRequestLog();
  const simulated = createSimulated(world, { knows, guesses }, seed);
  const pageFiles = createPageFiles();
  const downloads: Download[] = [];
  const cdn = createCdn({ clock, uploads: world.uploads, faults, log: (download) => downloads.push(download) });
  let inFlight = 0;
  const gatewayUrl = (): string => `ws://127.0.0.1:${port}/gateway`;
  const gateway = createGateway({ world, token, faults, url: gatewayUrl });
  const rest = createRest({
    world,
    token,
    faults,
    log,
    gatewayUrl,
    sessionStarts: gateway.sessionStarts,
    inFlight(change) {
      inFlight += change;
      if (change === -1) world.events.emit({ type: 'request-settled' });
    },
  });

  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (context, next) => {
    if (!isFromHere(context.req.header('host'), context.req.header('origin'), port)) {
      return context.text('This server answers only to pages and programs of its own machine.', 403);
    }
    await next();
    return undefined;
  });
  app.route('/api/v10', rest);
  app.route('/api', rest);
  for (const place of ['/cdn/*', '/media/*']) {
    app.get(place, (context) => {
      const { pathname, searchParams } = new URL(context.req.url);
      cdn.serve(pathname, searchParams, context.env.outgoing);
      return RESPONSE_ALREADY_SENT;
    });
  }
  if (pageDir !== undefined) {
    app.post('/page/files', (context) => pageFiles.receive(context.req.raw, context.req.query('name') ?? 'file'));
    app.use('/*', async (context, next) => {
      await next();
      context.header('content-security-policy', contentSecurityPolicy(port));
      context.header('x-content-type-options', 'nosniff');
      context.header('referrer-policy', 'no-referrer');
    });
    app.get('/*', serveStatic({ root: pageDir }));
  }

  const server = createAdaptorServer({ fetch: app.fetch, createServer }) as ReturnType<typeof createServer>;
  const upgrades = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const open = { '/gateway': gateway.connect, '/gateway/': gateway.connect, '/page/socket': page }[pathname];
    if (open === undefined || !isFromHere(request.headers.host, request.headers.origin, port)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    upgrades.handleUpgrade(request, socket, head, open);
  });
  function page(socket: Parameters<typeof servePage>[3]): void {
    servePage(world, simulated, pageFiles, socket);
  }
  port = await listen(server, options.port);

  const channelOf = (where: string) => {
    const [guildName, channelName] = where.split('/');
    const named = world.guilds
      .filter(({ name }) => name === guildName)
      .flatMap(({ channels }) => channels)
      .find(({ name }) => name === channelName);
    const channel = world.channel(where) ?? named;
    if (channel === undefined) throw new Error(`There is no channel ${where}`);
    return channel;
  };
  const isSettled = (): boolean => inFlight === 0 && (world.interactions.waiting() === 0 || !world.botIsOnline());

  return {
    url: origin(),
    apiUrl: `${origin()}/api`,
    world,
    faults,
    requests: log.requests,
    downloads,
    closeSockets: gateway.closeSockets,
    person(who, where) {
      const user = world.user(who) ?? world.people().find(({ name }) => name === who);
      if (user === undefined || user.bot) throw new Error(`There is nobody called ${who}`);
      return personIn(world, user, channelOf(where));
    },
    addPlayers(count, where) {
      const problem = simulated.add(count, channelOf(where));
      if (problem !== undefined) throw new Error(problem);
    },
    settled() {
      if (isSettled()) return Promise.resolve();
      return new Promise((resolve) => {
        const stop = world.events.listen(() => {
          if (!isSettled()) return;
          stop();
          resolve();
        });
      });
    },
    async close() {
      simulated.close();
      gateway.close();
      for (const socket of upgrades.clients) socket.terminate();
      upgrades.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
