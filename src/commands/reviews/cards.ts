import { createLiveSlot, type LiveSlot } from '../../host/live.ts';
import type { Chat, Clock, Log } from '../../host/ports.ts';
import { caseMessage } from '../../views/case-card.ts';
import type { Message } from '../../views/message.ts';
import type { ReviewCase } from '../../game/review.ts';
import { type CaseParts, shownCase } from './show-case.ts';

/** A burst of reports is one edit, and the next comes no earlier than this. */
const EDIT_EVERY_MS = 5000;
/** So many cards are remembered, those that changed last; this keeps their edits apart. */
const MOST_SLOTS = 200;
/** A card of an open question is shown anew so often, until it can tell the right answer. */
const LOOK_AGAIN_MS = 15_000;

/** The cards in the review channels of servers. They follow their cases; what cannot be posted stands in `/pack review`. */
export interface ReviewCards {
  /** The case has changed: its card is posted or edited soon. `locale` is the server's. */
  touch(caseId: string, locale: string): void;
  /** Makes no message any more; resolves when those in flight have settled. */
  close(): Promise<void>;
}

export interface CardsParts extends CaseParts {
  readonly chat: Chat;
  readonly clock: Clock;
  readonly log: Log;
}

/** Nothing is posted before something is touched. */
export function createReviewCards(parts: CardsParts): ReviewCards {
  const { store, chat, clock, log } = parts;
  const slots = new Map<string, LiveSlot>();
  const waiting = new Map<string, () => void>();
  let closed = false;

  function touch(caseId: string, locale: string): void {
    if (closed) return;
    const slot = slots.get(caseId) ?? newSlot(caseId, locale);
    slots.set(caseId, slot);
    for (const [id, one] of slots) {
      if (slots.size <= MOST_SLOTS) break;
      if (one.isIdle()) slots.delete(id);
    }
    slot.touch();
  }

  function newSlot(caseId: string, locale: string): LiveSlot {
    return createLiveSlot({
      clock,
      edit: async () => {
        try {
          return await show(caseId, locale);
        } catch (error) {
          log.error('review card not shown', error, { case: caseId });
          return 'done';
        }
      },
      everyMs: () => EDIT_EVERY_MS,
      quietFrom: () => Infinity,
    });
  }

  async function show(caseId: string, locale: string): Promise<'done' | 'again'> {
    const found = await store.reviewCase(caseId);
    if (found === undefined) return 'done';
    const { reviewChannelId } = await store.settings(found.guildId);
    // A case that was decided before its card was posted needs none.
    if (found.card === undefined && (reviewChannelId === undefined || found.outcome !== undefined)) return 'done';
    const card = await shownCase(parts, found, locale, { at: 'card', page: 0, cases: 1 });
    if (card.isOpen) lookAgain(caseId, locale);
    const message = caseMessage(card);
    if (found.card === undefined) return post(found, reviewChannelId, message);
    const edited = await chat.edit(found.card.channelId, found.card.messageId, message);
    if (edited.ok) return 'done';
    // A card that somebody has deleted comes back with the next report.
    if (edited.why === 'no-message' && found.outcome === undefined) return post(found, reviewChannelId, message);
    return edited.why === 'trouble' ? 'again' : 'done';
  }

  async function post(found: ReviewCase, channelId: string | undefined, message: Message): Promise<'done' | 'again'> {
    if (channelId === undefined) return 'done';
    const reports = found.about === 'question' ? found.reportCount : 0;
    const posted = await chat.post(channelId, message, `${found.id}:${reports}`);
    if (posted.ok) await store.noteCard(found.id, { channelId, messageId: posted.messageId });
    else log.warn('review card not posted', { why: posted.why, guild: found.guildId });
    return !posted.ok && posted.why === 'trouble' ? 'again' : 'done';
  }

  function lookAgain(caseId: string, locale: string): void {
    waiting.get(caseId)?.();
    const cancel = clock.wake(clock.now() + LOOK_AGAIN_MS, () => {
      waiting.delete(caseId);
      touch(caseId, locale);
    });
    waiting.set(caseId, cancel);
  }

  return {
    touch,
    async close() {
      closed = true;
      for (const cancel of waiting.values()) cancel();
      await Promise.all([...slots.values()].map((slot) => slot.close()));
    },
  };
}
