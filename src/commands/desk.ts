import type { Chat, Clock, Log } from '../host/ports.ts';
import type { Sessions } from '../host/sessions.ts';
import type { DailyCount } from './daily-count.ts';
import type { Drafts } from './packs/drafts.ts';
import type { EntryDrafts } from './packs/entry-drafts.ts';
import type { Media, PackChecks } from './packs/ports.ts';
import type { ReplyBook } from './reply-book.ts';
import type { ReviewCards } from './reviews/cards.ts';
import type { News } from './reviews/news.ts';
import type { Templates } from '../views/pack-files.ts';
import type { Shelf } from './shelf.ts';
import type { Store } from '../store/store.ts';

/** What commands work with; made once by the app. */
export interface Desk {
  readonly sessions: Sessions;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly shelf: Shelf;
  readonly checks: PackChecks;
  /** For messages that belong to no game. */
  readonly chat: Chat;
  readonly media: Media;
  /** Files to begin a pack with. */
  readonly templates: () => Promise<Templates>;
  readonly drafts: Drafts;
  readonly entries: EntryDrafts;
  /** Files checked for each server. */
  readonly checksToday: DailyCount;
  /** Reports of each person on each server. */
  readonly reportsToday: DailyCount;
  readonly replies: ReplyBook;
  /** The cards in review channels. */
  readonly cards: ReviewCards;
  readonly news: News;
  /** `bytes` random bytes, for ids and seeds. */
  chance(bytes: number): Uint8Array;
}
