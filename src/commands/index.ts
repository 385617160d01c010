import type { GameId } from '../game/model.ts';
import {
  decodePress,
  decodeSubmission,
  isPackDialog,
  isBrowsePress,
  isPackPress,
  isReviewDialog,
  isReviewPress,
  isSettingPress,
  type PlayPress,
} from '../views/custom-id.ts';
import { noticeMessage } from '../views/notices.ts';
import { rulesMessage } from '../views/rules.ts';
import { giveChoice, openDialog, submitText } from './answer-presses.ts';
import { openBoard, pickPeriod, turnPage } from './board-presses.ts';
import type { CommandCall, CompleteCall, MenuCall, PressCall, Respond, SubmitCall } from './call.ts';
import type { Command, CommandData, MenuCommand } from './command.ts';
import type { Desk } from './desk.ts';
import { joinLobby, leaveLobby, playAgain, playOffer, showRank, showResult, startNow } from './game-presses.ts';
import { openHostMenu, skipGame, stopGame } from './host-presses.ts';
import { leaderboard } from './leaderboard.ts';
import { triviaHost } from './trivia-host.ts';
import { packs, pressBrowser } from './packs/browse.ts';
import { makeQuestion } from './packs/make-question.ts';
import { pack } from './packs/pack.ts';
import { answerPackDialog, answerPackPress } from './packs/presses.ts';
import { isAt } from './place.ts';
import { reportMenu } from './reviews/report-menu.ts';
import { answerReviewPress } from './reviews/presses.ts';
import { appeal, openReport, submitReport } from './reviews/report.ts';
import { suggestQuestion, submitSuggestion } from './reviews/suggest.ts';
import { pressSetting, settings } from './settings.ts';
import { trivia } from './trivia.ts';

const commands: readonly Command[] = [trivia, triviaHost, leaderboard, packs, pack, suggestQuestion, settings];
const menuCommands: readonly MenuCommand[] = [reportMenu, makeQuestion];

/** What Discord is told of the commands. */
export const commandData: readonly CommandData[] = [...commands, ...menuCommands].map((command) => command.data);

/** Runs a slash command. */
export async function runCommand(desk: Desk, name: string, call: CommandCall): Promise<void> {
  const command = commands.find((known) => known.data.name === name);
  if (command !== undefined) return command.run(desk, call);
  await call.respond.reply(noticeMessage(call.person.locale, { notice: 'unknown-command' }));
}

/** Runs a command from the menu of a message. */
export async function runMenu(
  desk: Desk,
  name: string,
  call: Omit<MenuCall, 'message'> & Partial<Pick<MenuCall, 'message'>>,
): Promise<void> {
  const command = menuCommands.find((known) => known.data.name === name);
  const { message } = call;
  if (command !== undefined && message !== undefined) return command.run(desk, { ...call, message });
  await call.respond.reply(noticeMessage(call.person.locale, { notice: 'unknown-command' }));
}

/** Suggests values for an option. */
export async function runComplete(desk: Desk, name: string, call: CompleteCall): Promise<void> {
  const command = commands.find((known) => known.data.name === name);
  await call.respond.suggest((await command?.complete?.(desk, call)) ?? []);
}

/** Answers the press of a button or a choice in a select, also on messages of former games. */
export async function runPress(desk: Desk, customId: string, call: Omit<PressCall, 'press'>): Promise<void> {
  const press = decodePress(customId);
  const known = press !== undefined && (await answerPress(desk, { ...call, press }));
  if (!known) await call.respond.reply(noticeMessage(call.person.locale, { notice: 'stale-button' }));
}

/** Answers a dialog that was sent, also one of a former game. */
export async function runSubmit(desk: Desk, customId: string, call: Omit<SubmitCall, 'submission'>): Promise<void> {
  const submission = decodeSubmission(customId);
  const known = submission !== undefined && (await answerSubmission(desk, { ...call, submission }));
  if (!known) await call.respond.reply(noticeMessage(call.person.locale, { notice: 'stale-button' }));
}

async function answerSubmission(desk: Desk, call: SubmitCall): Promise<boolean> {
  const { submission } = call;
  if (isPackDialog(submission)) return answerPackDialog(desk, call, submission);
  if (submission.submit === 'suggestion') {
    await submitSuggestion(desk, call, submission.pack);
    return true;
  }
  const gameId = isReviewDialog(submission) ? (submission.game as GameId) : submission.gameId;
  const game = await desk.sessions.find(gameId);
  if (game === undefined || !isAt(game, call)) return false;
  if (isReviewDialog(submission)) return submitReport(desk, call, game, submission);
  await submitText(desk, { ...call, submission }, game);
  return true;
}

/** Says that the bot works in servers only. */
export async function refuseOutsideServer(locale: string, respond: Respond): Promise<void> {
  await respond.reply(noticeMessage(locale, { notice: 'server-only' }));
}

/** False when the button belongs to nothing that is known here. */
async function answerPress(desk: Desk, call: PressCall): Promise<boolean> {
  const { press } = call;
  if (isPackPress(press)) return answerPackPress(desk, call, press);
  if (isBrowsePress(press)) {
    await pressBrowser(desk, call, press);
    return true;
  }
  if (isSettingPress(press)) {
    await pressSetting(desk, call, press);
    return true;
  }
  if (isReviewPress(press)) {
    await answerReviewPress(desk, call, press);
    return true;
  }
  switch (press.press) {
    case 'board-open':
      await openBoard(desk, call);
      return true;
    case 'board-page':
      await turnPage(desk, call, press);
      return true;
    case 'board-period':
      await pickPeriod(desk, call, press);
      return true;
    case 'play':
      return playOffer(desk, call, press);
    default:
      return answerGamePress(desk, call, press);
  }
}

type GamePress = Exclude<PlayPress, { press: 'board-open' | 'board-page' | 'board-period' | 'play' }>;

async function answerGamePress(desk: Desk, call: PressCall, press: GamePress): Promise<boolean> {
  const game = await desk.sessions.find(press.gameId);
  if (game === undefined || !isAt(game, call)) return false;
  switch (press.press) {
    case 'rules':
      await call.respond.reply(rulesMessage(call.person.locale));
      break;
    case 'join':
      await joinLobby(desk, call, game);
      break;
    case 'leave':
      await leaveLobby(desk, call, game);
      break;
    case 'start':
      await startNow(desk, call, game);
      break;
    case 'answer':
      await giveChoice(desk, call, game, press);
      break;
    case 'host-menu':
      await openHostMenu(desk, call, game);
      break;
    case 'skip':
      await skipGame(desk, call, game);
      break;
    case 'stop':
      await stopGame(desk, call, game);
      break;
    case 'my-result':
      await showResult(desk, call, game, press);
      break;
    case 'type-answer':
      await openDialog(desk, call, game, press);
      break;
    case 'report':
      await openReport(call, game, press.round);
      break;
    case 'appeal':
      await appeal(desk, call, game, press);
      break;
    case 'my-rank':
      await showRank(desk, call, game);
      break;
    case 'again':
      await playAgain(desk, call, game);
      break;
  }
  return true;
}
