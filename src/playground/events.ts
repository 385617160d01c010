import type { Interaction, StoredMessage } from './model.ts';

/** Everything that happens in the local Discord. */
export type WorldEvent =
  | { readonly type: 'message'; readonly stored: StoredMessage; readonly isNew: boolean }
  | {
      readonly type: 'removed';
      readonly stored: StoredMessage;
      /** Only out of its person's sight. */ readonly dismissed: boolean;
    }
  | { readonly type: 'channel'; readonly channelId: string }
  | { readonly type: 'commands' }
  | { readonly type: 'people' }
  | { readonly type: 'bot'; readonly online: boolean }
  | { readonly type: 'interaction'; readonly interaction: Interaction }
  | { readonly type: 'interaction-settled'; readonly interaction: Interaction }
  | { readonly type: 'request-settled' };

export interface Events {
  emit(event: WorldEvent): void;
  /** Calls `listener` at every event from now on; the returned function ends that. */
  listen(listener: (event: WorldEvent) => void): () => void;
}

export function createEvents(): Events {
  // Replaced, never changed: whoever begins to listen during an event hears the next one first.
  let listeners: readonly ((event: WorldEvent) => void)[] = [];
  return {
    emit(event) {
      for (const listener of listeners) listener(event);
    },
    listen(listener) {
      const own = (event: WorldEvent): void => listener(event);
      listeners = [...listeners, own];
      return () => {
        listeners = listeners.filter((one) => one !== own);
      };
    },
  };
}
