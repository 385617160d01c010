import type { Game } from '../game/model.ts';
import type { Done, NotDone } from '../host/results.ts';
import { hostMenuMessage } from '../views/host-menu.ts';
import { noticeMessage, refusalMessage } from '../views/notices.ts';
import type { AnswerableCall } from './call.ts';
import type { Desk } from './desk.ts';
import { mayHost } from './powers.ts';

/** The starter's and the moderators' menu. */
export async function openHostMenu(_desk: Desk, call: AnswerableCall, game: Game): Promise<void> {
  if (await refuseOthers(call, game)) return;
  await call.respond.reply(hostMenuMessage(call.person.locale, game));
}

/** Closes the open question now, or goes on at once from a reveal. */
export async function skipGame(desk: Desk, call: AnswerableCall, game: Game): Promise<void> {
  if (await refuseOthers(call, game)) return;
  const result = await desk.sessions.skip(game.id);
  if (!result.ok && result.refused === 'not-open') {
    await call.respond.reply(noticeMessage(call.person.locale, { notice: 'nothing-to-skip' }));
  } else {
    await confirm(call, result, 'skipped');
  }
}

/** Ends the game with its standings. */
export async function stopGame(desk: Desk, call: AnswerableCall, game: Game): Promise<void> {
  if (await refuseOthers(call, game)) return;
  await confirm(call, await desk.sessions.stop(game.id), 'stopped');
}

async function confirm(call: AnswerableCall, result: Done | NotDone, notice: 'skipped' | 'stopped'): Promise<void> {
  const { locale } = call.person;
  await call.respond.reply(result.ok ? noticeMessage(locale, { notice }) : refusalMessage(locale, result));
}

/** True when the person may not steer this game; that has been said then. */
async function refuseOthers(call: AnswerableCall, game: Game): Promise<boolean> {
  if (mayHost(call.person, game)) return false;
  await call.respond.reply(noticeMessage(call.person.locale, { notice: 'wrong-host', hostName: game.hostName }));
  return true;
}
