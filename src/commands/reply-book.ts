import type { Reply } from './call.ts';

/**
 * The last "Answer saved" of each player, so that a newer one takes its place. It is lost with the process, which leaves
 * no more than an old line that only its player sees.
 */
export interface ReplyBook {
  /** Notes a reply to the click with this snowflake; gives back the one that is out of date now, which may be the new one. */
  replace(key: string, clickId: string, reply: Reply): Reply | undefined;
}

interface Entry {
  readonly clickId: string;
  readonly reply: Reply;
}

const MAX_ENTRIES = 5000;

export function createReplyBook(): ReplyBook {
  const entries = new Map<string, Entry>();
  return {
    replace(key, clickId, reply) {
      const former = entries.get(key);
      if (former !== undefined && BigInt(former.clickId) > BigInt(clickId)) return reply;
      entries.delete(key);
      entries.set(key, { clickId, reply });
      const [oldest] = entries.keys();
      if (entries.size > MAX_ENTRIES && oldest !== undefined) entries.delete(oldest);
      return former?.reply;
    },
  };
}
