import { closedRounds } from '../game/asked.ts';
import type { Game } from '../game/model.ts';
import type { Done, NotDone } from '../host/results.ts';
import type { Press } from '../views/custom-id.ts';
import { lobbyMessage } from '../views/lobby.ts';
import { myRankMessage } from '../views/my-rank.ts';
import { myResultMessage } from '../views/my-result.ts';
import { noticeMessage, refusalMessage } from '../views/notices.ts';
import type { PressCall } from './call.ts';
import type { Desk } from './desk.ts';
import { mayHost } from './powers.ts';
import { inRange } from './ranges.ts';
import type { PlayablePack } from './shelf.ts';
import { startGame } from './start-game.ts';

type ResultPress = Extract<Press, { press: 'my-result' }>;
type OfferPress = Extract<Press, { press: 'play' }>;

export async function joinLobby(desk: Desk, call: PressCall, game: Game): Promise<void> {
  const { id, name } = call.person;
  await noteLobby(desk, call, game);
  await showLobby(call, await desk.sessions.join(game.id, { id, name }));
}

export async function leaveLobby(desk: Desk, call: PressCall, game: Game): Promise<void> {
  await showLobby(call, await desk.sessions.leave(game.id, call.person.id));
}

export async function startNow(desk: Desk, call: PressCall, game: Game): Promise<void> {
  if (!mayHost(call.person, game)) {
    await call.respond.reply(noticeMessage(call.person.locale, { notice: 'wrong-host', hostName: game.hostName }));
    return;
  }
  await showLobby(call, await desk.sessions.startNow(game.id));
}

/** A lobby whose place was never heard of, because Discord's answer was lost, is known by its first press. */
async function noteLobby(desk: Desk, call: PressCall, game: Game): Promise<void> {
  if (game.phase.is !== 'lobby' || game.lobbyMessageId !== undefined) return;
  await desk.sessions.lobbyPosted(game.id, call.messageId);
}

/** The press is answered by the lobby as it is now. */
async function showLobby(call: PressCall, result: Done | NotDone): Promise<void> {
  if (result.ok) await call.respond.update(lobbyMessage(result.game));
  else await call.respond.reply(refusalMessage(call.person.locale, result));
}

export async function showResult(desk: Desk, call: PressCall, game: Game, { round }: ResultPress): Promise<void> {
  const { person, respond } = call;
  // Only the message of a closed question bears this button, so anything else is forged.
  if (round >= closedRounds(game)) {
    await respond.reply(noticeMessage(person.locale, { notice: 'stale-button' }));
    return;
  }
  const results = await desk.store.ownResults(game.id, person.id);
  const own = results.find((result) => result.round === round);
  await respond.reply(myResultMessage(person.locale, game, round, person.id, own));
}

export async function showRank(_desk: Desk, call: PressCall, game: Game): Promise<void> {
  await call.respond.reply(myRankMessage(call.person.locale, game, call.person.id));
}

/** The same game once more, with whoever pressed as its host. */
export async function playAgain(desk: Desk, call: PressCall, { settings }: Game): Promise<void> {
  const pack = await packOn(desk, call, settings.pack);
  if (pack === undefined) {
    await call.respond.reply(noticeMessage(call.person.locale, { notice: 'pack-off', title: settings.packTitle }));
    return;
  }
  const { rounds, seconds, skipLobby, answers } = settings;
  await startGame(desk, call, { pack, rounds, seconds, skipLobby, answers });
}

/** The game that was offered when another one could not be played. False for an offer that nobody has made. */
export async function playOffer(desk: Desk, call: PressCall, offer: OfferPress): Promise<boolean> {
  const pack = await packOn(desk, call, offer.pack);
  const isSound = inRange('rounds', offer.rounds) && inRange('seconds', offer.seconds);
  if (pack === undefined || !isSound) return false;
  const { rounds, seconds, skipLobby, answers } = offer;
  await startGame(desk, call, { pack, rounds, seconds, skipLobby, answers });
  return true;
}

/** The pack, unless it was turned off or removed meanwhile. */
async function packOn(desk: Desk, { scene }: PressCall, key: string): Promise<PlayablePack | undefined> {
  const packs = await desk.shelf.packs(scene.guildId);
  const isOn = packs.some((pack) => pack.key === key && pack.isOn);
  return isOn ? desk.shelf.load(scene.guildId, key) : undefined;
}
