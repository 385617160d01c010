import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import { toApiUser } from './api-user.ts';
import { createBuckets } from './buckets.ts';
import type { Faults } from './faults.ts';
import { parseFrame } from './frames.ts';
import { createGatewayFeed } from './gateway-feed.ts';
import { type Session, CloseCode, Op, createSession, endsSession, send } from './gateway-session.ts';
import { type Json, isJson } from './model.ts';
import { toGuildCreate } from './payloads.ts';
import type { World } from './world.ts';

/** Intents that an application must be granted first; this one has none of them. */
const PRIVILEGED_INTENTS = (1 << 1) | (1 << 8) | (1 << 15);
const ALL_INTENTS = (1 << 26) - 1;

export interface Gateway {
  /** Greets a client that has connected. */
  readonly connect: (socket: WebSocket) => void;
  /** Cuts every client's connection, with a close code or, without one, as a broken line does. */
  readonly closeSockets: (code?: number) => void;
  readonly sessionStarts: () => number;
  close(): void;
}

export interface GatewayOptions {
  readonly world: World;
  readonly token: string;
  readonly faults: Faults;
  readonly url: () => string;
}

function shut(socket: WebSocket, code: number, reason: string): undefined {
  socket.close(code, reason);
  return undefined;
}

function parseShard(value: unknown): readonly [number, number] | undefined {
  if (value === undefined || value === null) return [0, 1];
  if (!Array.isArray(value)) return undefined;
  const [id, count] = value.map(Number);
  if (id === undefined || count === undefined || !(id >= 0 && id < count)) return undefined;
  return [id, count];
}

/** Discord's gateway: JSON text frames, no compression. */
export function createGateway({ world, token, faults, url }: GatewayOptions): Gateway {
  const sessions = new Map<string, Session>();
  const sockets = new Set<WebSocket>();
  const expiries = new Map<string, () => void>();
  const { frames: frameRate, heartbeatMs, resumeMs } = world.limits;
  const feed = createGatewayFeed(world, faults, sessions);
  let starts = 0;
  let connections = 0;

  const showOnline = (): void => {
    world.setBotOnline([...sessions.values()].some(({ socket }) => socket !== undefined));
  };

  const identify = (socket: WebSocket, data: Json): Session | undefined => {
    const shard = parseShard(data['shard']);
    const intents = data['intents'];
    if (data['token'] !== token) return shut(socket, CloseCode.AuthenticationFailed, 'Authentication failed.');
    if (shard === undefined) return shut(socket, CloseCode.InvalidShard, 'Invalid shard.');
    if (typeof intents !== 'number' || intents < 0 || intents > ALL_INTENTS) {
      return shut(socket, CloseCode.InvalidIntents, 'Invalid intent(s).');
    }
    if ((intents & PRIVILEGED_INTENTS) !== 0) {
      return shut(socket, CloseCode.DisallowedIntents, 'Disallowed intent(s).');
    }
    starts += 1;
    const session = createSession(randomBytes(16).toString('hex'), intents, shard, socket);
    sessions.set(session.id, session);
    const guilds = world.guilds.filter((guild) => feed.concerns(session, guild.id));
    session.dispatch('READY', {
      v: 10,
      user: { ...toApiUser(world.bot), mfa_enabled: false, verified: true, email: null },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: url(),
      shard,
      application: { id: world.applicationId, flags: 0 },
      private_channels: [],
      presences: [],
      relationships: [],
      user_settings: {},
    });
    for (const guild of guilds) session.dispatch('GUILD_CREATE', toGuildCreate(world, guild));
    return session;
  };

  const resume = (socket: WebSocket, data: Json): Session | undefined => {
    if (data['token'] !== token) return shut(socket, CloseCode.AuthenticationFailed, 'Authentication failed.');
    const session = sessions.get(String(data['session_id']));
    if (session === undefined) {
      send(socket, Op.InvalidSession, false);
      return undefined;
    }
    if (!session.replay(socket, Number(data['seq']))) {
      sessions.delete(session.id);
      return shut(socket, CloseCode.InvalidSequence, 'Invalid seq.');
    }
    expiries.get(session.id)?.();
    expiries.delete(session.id);
    session.socket?.terminate();
    session.socket = socket;
    session.dispatch('RESUMED', {});
    return session;
  };

  const lose = (session: Session, code: number): void => {
    session.socket = undefined;
    if (endsSession(code)) {
      sessions.delete(session.id);
      return;
    }
    expiries.set(
      session.id,
      world.clock.wake(world.clock.now() + resumeMs, () => sessions.delete(session.id)),
    );
  };

  const connect = (socket: WebSocket): void => {
    connections += 1;
    const counted = createBuckets(world.clock);
    let session: Session | undefined;
    sockets.add(socket);

    const hear = (frame: Json): void => {
      const data = isJson(frame['d']) ? frame['d'] : {};
      switch (frame['op']) {
        case Op.Heartbeat:
          send(socket, Op.HeartbeatAck, null);
          return;
        case Op.Identify:
        case Op.Resume:
          if (session !== undefined) {
            socket.close(CloseCode.AlreadyAuthenticated, 'Already authenticated.');
            return;
          }
          session = frame['op'] === Op.Identify ? identify(socket, data) : resume(socket, data);
          showOnline();
          return;
        case 3: // presence
        case 4: // voice state
        case 8: // request of members
          if (session === undefined) socket.close(CloseCode.NotAuthenticated, 'Not authenticated.');
          return;
        default:
          socket.close(CloseCode.UnknownOpcode, 'Unknown opcode.');
      }
    };

    socket.on('message', (data) => {
      if (!counted.take('frames', frameRate).allowed) {
        socket.close(CloseCode.RateLimited, 'You are being rate limited.');
        return;
      }
      const frame = parseFrame(data);
      if (!isJson(frame)) socket.close(CloseCode.DecodeError, 'Error while decoding payload.');
      else hear(frame);
    });
    socket.on('close', (code) => {
      sockets.delete(socket);
      if (session !== undefined && session.socket === socket) lose(session, code);
      showOnline();
    });
    socket.on('error', () => socket.terminate());
    send(socket, Op.Hello, { heartbeat_interval: heartbeatMs, _trace: [`local-${connections}`] });
  };

  return {
    connect,
    closeSockets(code) {
      for (const socket of sockets) {
        if (code === undefined) socket.terminate();
        else socket.close(code);
      }
    },
    sessionStarts: () => starts,
    close() {
      feed.close();
      for (const cancel of expiries.values()) cancel();
      for (const socket of sockets) socket.terminate();
      sessions.clear();
    },
  };
}
