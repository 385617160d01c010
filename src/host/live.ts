import type { Clock } from './ports.ts';

/** So often an edit is tried that Discord does not take; the next change begins anew. */
const MAX_TRIES = 5;

/** A burst of changes is waited for this long before the first edit. */
const FIRST_EDIT_MS = 400;

export interface LiveSlotOptions {
  readonly clock: Clock;
  /** Edits the message to the newest state; `again` asks for another try, and gets a few. It must not throw. */
  readonly edit: () => Promise<'done' | 'again'>;
  /** The least time between two edits, in ms. */
  readonly everyMs: () => number;
  /** From this host time on nothing is edited any more, in epoch ms. */
  readonly quietFrom: () => number;
  /** Called when nothing is left to do. */
  readonly onIdle?: () => void;
}

/** One message that shows a changing state. The newest state wins: edits never queue, and never are two in flight. */
export interface LiveSlot {
  /** The state has changed. */
  touch(): void;
  isIdle(): boolean;
  /** Makes no edit any more; resolves when the one in flight has settled. */
  close(): Promise<void>;
}

/** A slot for one message; nothing is edited before it is touched. */
export function createLiveSlot({ clock, edit, everyMs, quietFrom, onIdle }: LiveSlotOptions): LiveSlot {
  let dirty = false;
  let closed = false;
  let tries = 0;
  let nextAt = -Infinity;
  let inFlight: Promise<void> | undefined;
  let cancel: (() => void) | undefined;

  function schedule(at: number): void {
    if (closed || cancel !== undefined || inFlight !== undefined) return;
    cancel = clock.wake(Math.max(at, nextAt), fire);
  }

  function fire(): void {
    cancel = undefined;
    if (closed || !dirty) return;
    dirty = false;
    if (clock.now() >= quietFrom()) {
      onIdle?.();
      return;
    }
    nextAt = clock.now() + everyMs();
    inFlight = edit().then(settle);
  }

  function settle(verdict: 'done' | 'again'): void {
    inFlight = undefined;
    tries = verdict === 'again' ? tries + 1 : 0;
    if (verdict === 'again' && tries < MAX_TRIES) dirty = true;
    if (dirty) schedule(clock.now());
    else onIdle?.();
  }

  return {
    touch() {
      dirty = true;
      tries = 0;
      schedule(clock.now() + FIRST_EDIT_MS);
    },
    isIdle: () => closed || (!dirty && inFlight === undefined),
    async close() {
      closed = true;
      cancel?.();
      cancel = undefined;
      await inFlight;
    },
  };
}
