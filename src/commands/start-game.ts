import type { AnswerMode, GameId, Settings } from '../game/model.ts';
import { newGame, planRounds } from '../game/plan.ts';
import { randomId } from '../game/random-id.ts';
import { lobbyMessage } from '../views/lobby.ts';
import { messageUrl, noticeMessage } from '../views/notices.ts';
import type { RunningGame } from '../store/store.ts';
import type { AnswerableCall } from './call.ts';
import type { Desk } from './desk.ts';
import { missingPermissions } from './powers.ts';
import type { PlayablePack } from './shelf.ts';

/** What `/trivia` and Play again ask for. */
export interface Wish {
  readonly pack: PlayablePack;
  readonly rounds: number;
  readonly seconds: number;
  readonly skipLobby: boolean;
  readonly answers: AnswerMode;
}

/** Starts a game in the channel of the call, with its lobby as the reply, or says why not. */
export async function startGame(desk: Desk, call: AnswerableCall, wish: Wish): Promise<void> {
  const { person, scene, respond } = call;
  const missing = missingPermissions(scene);
  if (missing.length > 0) {
    await respond.reply(noticeMessage(person.locale, { notice: 'missing-permissions', permissions: missing }));
    return;
  }
  const settings: Settings = {
    pack: wish.pack.id,
    packTitle: wish.pack.title,
    rounds: wish.rounds,
    seconds: wish.seconds,
    skipLobby: wish.skipLobby,
    answers: wish.answers,
    locale: scene.guildLocale,
  };
  const seed = randomId(desk.chance(10));
  const memory = await desk.store.shownIn({ channelId: scene.channelId, pack: wish.pack.id });
  const shares = await desk.store.shares(wish.pack.id);
  const rounds = planRounds(wish.pack.questions, settings, seed, { memory, shares });
  // A pack that is smaller than the game is played to its end; a choice that leaves too few is asked about.
  if (rounds.length === 0 || (rounds.length < wish.rounds && wish.answers !== 'mixed')) {
    const notice = { notice: 'not-enough-questions', available: rounds.length, offer: settings } as const;
    await respond.reply(noticeMessage(person.locale, notice));
    return;
  }
  const game = newGame({
    id: randomId(desk.chance(10)) as GameId,
    place: { guildId: scene.guildId, channelId: scene.channelId },
    host: { id: person.id, name: person.name },
    settings: { ...settings, rounds: rounds.length },
    seed,
    rounds,
    now: desk.clock.now(),
  });
  const outcome = await desk.sessions.start(game);
  if (!outcome.started) {
    await respond.reply(
      outcome.why === 'running'
        ? runningNotice(person.locale, outcome.running)
        : noticeMessage(person.locale, { notice: 'closing-down' }),
    );
    return;
  }
  const reply = await respond.reply(lobbyMessage(outcome.game));
  // Without an answer from Discord the lobby may stand there or not; the game starts by itself when its time is up.
  if (reply.messageId !== undefined) await desk.sessions.lobbyPosted(game.id, reply.messageId);
}

function runningNotice(locale: string, running: RunningGame) {
  const { guildId, channelId } = running.place;
  return noticeMessage(locale, {
    notice: 'running',
    rounds: running.rounds,
    ...(running.round > 0 && { round: running.round - 1 }),
    ...(running.messageId !== undefined && { url: messageUrl(guildId, channelId, running.messageId) }),
  });
}
