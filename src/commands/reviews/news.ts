import type { PlayerId } from '../../game/model.ts';
import type { Log } from '../../host/ports.ts';
import type { CaseNews, Store } from '../../store/store.ts';

/**
 * Whom to tell how their report ended when they play the next time. Who has news is known in memory, so that an answer of
 * anybody else makes no query for it.
 */
export interface News {
  /** Looks up anew who has news; called at the start and when a case is closed. */
  refresh(): Promise<void>;
  /** What this person was not told yet; none when it cannot be read. Never rejects. */
  take(guildId: string, playerId: PlayerId): Promise<readonly CaseNews[]>;
}

export function createNews(store: Store, log: Log): News {
  let waiting = new Set<string>();
  return {
    async refresh() {
      try {
        waiting = new Set(await store.withNews());
      } catch (error) {
        log.error('news not read', error);
      }
    },
    async take(guildId, playerId) {
      const key = `${guildId} ${playerId}`;
      if (!waiting.delete(key)) return [];
      try {
        return await store.takeNews(playerId, guildId);
      } catch (error) {
        log.error('news not told', error);
        waiting.add(key);
        return [];
      }
    },
  };
}
