import type { WebSocket } from 'ws';
import type { Json } from './model.ts';

/** Gateway operations by Discord's numbers. */
export const Op = {
  Dispatch: 0,
  Heartbeat: 1,
  Identify: 2,
  Resume: 6,
  InvalidSession: 9,
  Hello: 10,
  HeartbeatAck: 11,
} as const;

/** Close codes by Discord's numbers. */
export const CloseCode = {
  UnknownOpcode: 4001,
  DecodeError: 4002,
  NotAuthenticated: 4003,
  AuthenticationFailed: 4004,
  AlreadyAuthenticated: 4005,
  InvalidSequence: 4007,
  RateLimited: 4008,
  InvalidShard: 4010,
  InvalidIntents: 4013,
  DisallowedIntents: 4014,
} as const;

/** After these from either side a session cannot be resumed. */
export function endsSession(code: number): boolean {
  return code === 1_000 || code === 1_001 || [4_003, 4_004, 4_005, 4_007, 4_008].includes(code) || code >= 4_010;
}

interface Dispatched {
  readonly seq: number;
  readonly frame: string;
}

export function send(socket: WebSocket, op: number, data: unknown): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ op, d: data, s: null, t: null }));
}

/** One client's subscription to events. It outlives its socket for a while, so that a client can come back to it. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  socket: WebSocket | undefined;
  /** Numbers the event, keeps it for a replay, and sends it if a socket is there. */
  dispatch(name: string, data: Json): void;
  /** Sends again all that came after `seq`; false if there never was such a number. */
  replay(socket: WebSocket, seq: number): boolean;
}

/** Events that a session keeps for a replay. */
const KEPT_EVENTS = 1_000;

export function createSession(
  id: string,
  intents: number,
  shard: readonly [number, number],
  socket: WebSocket,
): Session {
  const kept: Dispatched[] = [];
  let seq = 0;
  return {
    id,
    intents,
    shard,
    socket,
    dispatch(name, data) {
      seq += 1;
      const frame = JSON.stringify({ op: Op.Dispatch, t: name, s: seq, d: data });
      kept.push({ seq, frame });
      if (kept.length > KEPT_EVENTS) kept.shift();
      if (this.socket !== undefined && this.socket.readyState === this.socket.OPEN) this.socket.send(frame);
    },
    replay(to, after) {
      const oldest = kept[0]?.seq ?? seq + 1;
      if (after > seq || after < oldest - 1) return false;
      for (const event of kept) if (event.seq > after) to.send(event.frame);
      return true;
    },
  };
}
