/** How many calls a bucket takes in how many ms. */
export interface RateLimit {
  readonly limit: number;
  readonly perMs: number;
}

/**
 * What Discord allows. Rate limits are not published: these are the ones seen in its headers, and a client has to read them there.
 * Keys of `buckets` are method and route as in `rest/`; a route without an entry has `otherRoutes`.
 */
export interface Limits {
  readonly global: RateLimit;
  readonly otherRoutes: RateLimit;
  readonly buckets: Readonly<Record<string, RateLimit>>;
  /** An interaction must be answered within this time, ms. */
  readonly ackMs: number;
  /** Life of an interaction's token, ms. */
  readonly tokenMs: number;
  /** How long a nonce is remembered, ms. */
  readonly nonceMs: number;
  readonly heartbeatMs: number;
  /** How long a dropped gateway session can be resumed, ms. */
  readonly resumeMs: number;
  /** Frames a client may send over the gateway. */
  readonly frames: RateLimit;
  readonly sessionStarts: number;
  readonly maxConcurrency: number;
}

export const DISCORD_LIMITS: Limits = {
  global: { limit: 50, perMs: 1_000 },
  otherRoutes: { limit: 10, perMs: 10_000 },
  buckets: {
    'POST /channels/:channel/messages': { limit: 5, perMs: 5_000 },
    'PATCH /channels/:channel/messages/:message': { limit: 5, perMs: 5_000 },
    'DELETE /channels/:channel/messages/:message': { limit: 5, perMs: 1_000 },
    'GET /channels/:channel/messages/:message': { limit: 50, perMs: 1_000 },
    'GET /channels/:channel/messages': { limit: 10, perMs: 10_000 },
    'POST /webhooks/:application/:token': { limit: 5, perMs: 2_000 },
    'GET /webhooks/:application/:token/messages/:message': { limit: 5, perMs: 2_000 },
    'PATCH /webhooks/:application/:token/messages/:message': { limit: 5, perMs: 2_000 },
    'DELETE /webhooks/:application/:token/messages/:message': { limit: 5, perMs: 2_000 },
  },
  ackMs: 3_000,
  tokenMs: 15 * 60_000,
  nonceMs: 5 * 60_000,
  heartbeatMs: 41_250,
  resumeMs: 3 * 60_000,
  frames: { limit: 120, perMs: 60_000 },
  sessionStarts: 1_000,
  maxConcurrency: 1,
};

/** Limits of a message that no published schema holds. */
export const MESSAGE_LIMITS = { components: 40, text: 4_000, content: 2_000, rows: 5, embeds: 6_000 } as const;

/** Limits of a dialog that no published schema holds: parts side by side, and characters of a text without a limit of its own. */
export const MODAL_LIMITS = { parts: 5, text: 4_000 } as const;

/** Limits of commands that no published schema holds. Counts by command type: chat input, user, message. */
export const COMMAND_LIMITS = { size: 8_000, counts: { 1: 100, 2: 15, 3: 15 } } as const;

/** Bytes of an upload. */
export const UPLOAD_BYTES = 10 * 1024 * 1024;

/** How long an address of a file stays good, ms. */
export const CDN_LINK_MS = 24 * 60 * 60_000;

/** Limits of file fields that no published schema holds: entries of `file_types`. */
export const FILE_TYPES = 10;

/** How many requests the log keeps; the oldest go first. */
export const LOGGED_REQUESTS = 50_000;

/** Simulated players one call may add. */
export const PLAYERS_AT_ONCE = 100;
