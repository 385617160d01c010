import type { Question } from '../questions/question.ts';
import type { Clock, Log } from '../host/ports.ts';
import type { Sessions } from '../host/sessions.ts';
import type { ReplyBook } from './reply-book.ts';
import type { Store } from '../store/store.ts';

/** A pack that can be played, with the questions it yields. */
export interface PlayablePack {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly Question[];
}

/** What commands work with; made once by the app. */
export interface Desk {
  readonly sessions: Sessions;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** The default pack first. */
  readonly packs: readonly PlayablePack[];
  readonly replies: ReplyBook;
  /** `bytes` random bytes, for ids and seeds. */
  chance(bytes: number): Uint8Array;
}
