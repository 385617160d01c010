import type { OutboxEntry, Store } from '../store/store.ts';
import type { Message } from '../views/message.ts';
import { backoffMs } from './backoff.ts';
import type { Chat, ChatFailure, Clock, Edited, Log, Posted } from './ports.ts';

/** After so long without a success the channel is given up. */
const GIVE_UP_MS = 600_000;

export interface OutboxOptions {
  readonly chat: Chat;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Called before each try; false drops the message, because nobody needs it any more. */
  readonly prepare: (entry: OutboxEntry) => Promise<boolean>;
  /** A message was posted; resolves when that is on disk, with what must follow at once, if anything. */
  readonly onPosted: (entry: OutboxEntry, posted: Extract<Posted, { ok: true }>) => Promise<OutboxEntry | undefined>;
  /** The message to edit was deleted: what to post in its place, if anything. */
  readonly replace: (entry: OutboxEntry) => OutboxEntry | undefined;
  /** Nothing can be posted here any more. */
  readonly onLost: (why: ChatFailure) => Promise<void>;
  /** Called when no message is left. */
  readonly onIdle: () => void;
}

/** Sends one game's messages, in their order, each until Discord has taken it. Nothing waits for it but the reader. */
export interface Outbox {
  /** Takes messages that are saved; one whose key waits already is left out. */
  add(entries: readonly OutboxEntry[]): void;
  isIdle(): boolean;
  /** Resolves when the present try is over and what came of it is on disk. */
  settled(): Promise<void>;
  /** Starts no new try; resolves when the present one is over. The messages stay in the store. */
  stop(): Promise<void>;
}

/** An empty outbox of one game; it works as soon as messages are added. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { chat, store, clock, log } = options;
  let queue: readonly OutboxEntry[] = [];
  let running: Promise<void> | undefined;
  let cancelRetry: (() => void) | undefined;
  let stopped = false;
  let failures = 0;
  let troubleSince: number | undefined;

  function start(): void {
    if (stopped || running !== undefined || cancelRetry !== undefined) return;
    running = work().finally(() => {
      running = undefined;
      if (queue.length === 0) options.onIdle();
      else start();
    });
  }

  function next(): OutboxEntry | undefined {
    return stopped ? undefined : queue[0];
  }

  async function work(): Promise<void> {
    for (let entry = next(); entry !== undefined; entry = next()) {
      try {
        if (!(await deliver(entry))) return;
        failures = 0;
        troubleSince = undefined;
      } catch (error) {
        log.error('message not sent', error, { key: entry.key });
        retryLater();
        return;
      }
    }
  }

  /** True when the next message can be taken on. */
  async function deliver(entry: OutboxEntry): Promise<boolean> {
    if (!(await options.prepare(entry))) return finish(entry);
    const sent = await send(entry);
    if (sent.ok) {
      const follower = 'messageId' in sent ? await options.onPosted(entry, sent) : undefined;
      return follower === undefined ? finish(entry) : putInstead(entry, follower);
    }
    if (sent.why === 'trouble' && !isHopeless()) {
      log.warn('message delayed', { key: entry.key, failures: failures + 1 });
      retryLater();
      return false;
    }
    if (sent.why === 'no-message' && entry.kind === 'edit') return replace(entry);
    return loseChannel(sent.why);
  }

  function send(entry: OutboxEntry): Promise<Posted | Edited> {
    const message = JSON.parse(entry.body) as Message;
    return entry.kind === 'edit' && entry.messageId !== undefined
      ? chat.edit(entry.channelId, entry.messageId, message)
      : chat.post(entry.channelId, message, entry.key);
  }

  async function replace(entry: OutboxEntry): Promise<boolean> {
    const other = options.replace(entry);
    if (other === undefined) {
      log.warn('message given up', { key: entry.key });
      return finish(entry);
    }
    return putInstead(entry, other);
  }

  async function putInstead(entry: OutboxEntry, other: OutboxEntry): Promise<boolean> {
    await store.commit(entry.gameId, [], [other]);
    queue = queue.map((waiting) => (waiting === entry ? other : waiting));
    await store.outboxDone(entry.key);
    return true;
  }

  async function loseChannel(why: ChatFailure): Promise<boolean> {
    await options.onLost(why);
    for (const entry of queue) await finish(entry);
    return false;
  }

  async function finish(entry: OutboxEntry): Promise<boolean> {
    await store.outboxDone(entry.key);
    queue = queue.filter((waiting) => waiting !== entry);
    return true;
  }

  function isHopeless(): boolean {
    troubleSince ??= clock.now();
    return clock.now() - troubleSince >= GIVE_UP_MS;
  }

  function retryLater(): void {
    if (stopped) return;
    failures += 1;
    cancelRetry = clock.wake(clock.now() + backoffMs(failures), () => {
      cancelRetry = undefined;
      start();
    });
  }

  return {
    add(entries) {
      const waiting = new Set(queue.map((entry) => entry.key));
      const fresh = new Map(entries.filter(({ key }) => !waiting.has(key)).map((entry) => [entry.key, entry]));
      queue = [...queue, ...fresh.values()];
      if (queue.length > 0) start();
    },
    isIdle: () => queue.length === 0 && running === undefined,
    settled: async () => running,
    async stop() {
      stopped = true;
      cancelRetry?.();
      cancelRetry = undefined;
      await running;
    },
  };
}
