import { noticeMessage, type Notice } from '../views/notices.ts';
import { StoreError } from '../store/store.ts';
import type { Respond } from './call.ts';
import type { Desk } from './desk.ts';

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * The one place where a fault of ours meets a person: it is logged under an id, and the person is told the id and nothing
 * else of it. Whatever happens, the person gets an answer.
 */
export async function withExcuse(
  desk: Desk,
  locale: string,
  respond: Respond,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    await respond.reply(noticeMessage(locale, excuseFor(desk, error)));
  }
}

/** Logs the fault, and gives what a person is told of it. */
export function excuseFor(desk: Desk, error: unknown): Notice {
  const id = [...desk.chance(8)].map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
  desk.log.error('interaction failed', error, { id });
  if (error instanceof StoreError && error.reason === 'busy') return { notice: 'busy' };
  if (error instanceof StoreError && error.reason === 'full') return { notice: 'disk-full' };
  return { notice: 'our-fault', id };
}
