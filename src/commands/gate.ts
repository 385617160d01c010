import { noticeMessage } from '../views/notices.ts';
import type { AnswerableCall } from './call.ts';
import { isModerator, managesServer } from './powers.ts';

// Discord's own setting is only a default that a server may change, and buttons are not covered by it, so every command
// and press asks here.

/** True for moderators; others are told. */
export async function mayModerate({ person, respond }: AnswerableCall): Promise<boolean> {
  if (isModerator(person)) return true;
  await respond.reply(noticeMessage(person.locale, { notice: 'moderators-only' }));
  return false;
}

/** True for those who manage the server; others are told. */
export async function mayManage({ person, respond }: AnswerableCall): Promise<boolean> {
  if (managesServer(person)) return true;
  await respond.reply(noticeMessage(person.locale, { notice: 'managers-only' }));
  return false;
}
