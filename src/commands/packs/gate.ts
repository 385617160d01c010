import { noticeMessage } from '../../views/notices.ts';
import type { AnswerableCall } from '../call.ts';
import { isModerator } from '../powers.ts';

/**
 * True for moderators; others are told. Discord's own setting is only a default that a server may change, and buttons are
 * not covered by it, so every command and press asks here.
 */
export async function mayModerate({ person, respond }: AnswerableCall): Promise<boolean> {
  if (isModerator(person)) return true;
  await respond.reply(noticeMessage(person.locale, { notice: 'moderators-only' }));
  return false;
}
