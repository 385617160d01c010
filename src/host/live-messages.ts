import type { Game, Phase } from '../game/model.ts';
import { CLOSE_GRACE_MS } from '../game/timing.ts';
import { lobbyMessage } from '../views/lobby.ts';
import { questionMessage } from '../views/question.ts';
import { createLiveSlot, type LiveSlot } from './live.ts';
import type { Chat, ChatFailure, Clock, Log } from './ports.ts';

const EDIT_EVERY_MS = 2500;
const EDIT_EVERY_MS_MANY = 5000;
const MANY_PLAYERS = 50;
/** No count is shown in the last second: the reveal follows. */
const QUIET_MS = 1000;

export interface LiveMessagesOptions {
  readonly chat: Chat;
  readonly clock: Clock;
  readonly log: Log;
  /** The game as it stands. */
  readonly game: () => Game;
  /** The message of the open question was deleted. */
  readonly onQuestionGone: (messageId: string) => void;
  /** Nothing can be edited here any more. */
  readonly onLost: (why: ChatFailure) => void;
  readonly onIdle: () => void;
}

/** The two messages of a game that follow its state: the lobby, and the open question with its count. */
export interface LiveMessages {
  touchLobby(): void;
  touchQuestion(): void;
  /** The question's message is about to change for good; resolves when no count can overwrite it. */
  settleQuestion(messageId: string): Promise<void>;
  isIdle(): boolean;
  /** Makes no edit any more; resolves when those in flight have settled. */
  close(): Promise<void>;
}

/** The live messages of one game; nothing is edited before something is touched. */
export function createLiveMessages({ chat, clock, log, game, ...on }: LiveMessagesOptions): LiveMessages {
  let closed = false;
  let question: { readonly messageId: string; readonly slot: LiveSlot } | undefined;

  const lobby = createLiveSlot({
    clock,
    edit: () => guard(editLobby),
    everyMs,
    quietFrom: () => Infinity,
    onIdle: on.onIdle,
  });

  function everyMs(): number {
    return game().players.size > MANY_PLAYERS ? EDIT_EVERY_MS_MANY : EDIT_EVERY_MS;
  }

  function questionSlot(messageId: string): LiveSlot {
    return createLiveSlot({
      clock,
      edit: () => guard(() => editQuestion(messageId)),
      everyMs,
      quietFrom: () => (openPhase(messageId)?.closesAt ?? -Infinity) - CLOSE_GRACE_MS - QUIET_MS,
      onIdle: on.onIdle,
    });
  }

  async function guard(edit: () => Promise<'done' | 'again'>): Promise<'done' | 'again'> {
    try {
      return await edit();
    } catch (error) {
      log.error('edit failed', error, { game: game().id });
      return 'done';
    }
  }

  async function editLobby(): Promise<'done' | 'again'> {
    const { lobbyMessageId, place } = game();
    if (lobbyMessageId === undefined) return 'done';
    const edited = await chat.edit(place.channelId, lobbyMessageId, lobbyMessage(game()));
    // A deleted lobby is not missed: the game goes on below it.
    return edited.ok || edited.why !== 'trouble' ? 'done' : 'again';
  }

  function openPhase(messageId: string): Extract<Phase, { is: 'open' }> | undefined {
    const { phase } = game();
    return phase.is === 'open' && phase.messageId === messageId ? phase : undefined;
  }

  async function editQuestion(messageId: string): Promise<'done' | 'again'> {
    const phase = openPhase(messageId);
    if (phase === undefined) return 'done';
    const edited = await chat.edit(game().place.channelId, messageId, questionMessage(game(), phase.round));
    if (edited.ok) return 'done';
    if (edited.why === 'trouble') return 'again';
    if (edited.why === 'no-message') on.onQuestionGone(messageId);
    else on.onLost(edited.why);
    return 'done';
  }

  return {
    touchLobby() {
      if (!closed && game().lobbyMessageId !== undefined) lobby.touch();
    },
    touchQuestion() {
      const { phase } = game();
      if (closed || phase.is !== 'open') return;
      if (question?.messageId !== phase.messageId) {
        void question?.slot.close();
        question = { messageId: phase.messageId, slot: questionSlot(phase.messageId) };
      }
      question.slot.touch();
    },
    async settleQuestion(messageId) {
      if (question?.messageId === messageId) await question.slot.close();
    },
    isIdle: () => lobby.isIdle() && (question?.slot.isIdle() ?? true),
    async close() {
      closed = true;
      await Promise.all([lobby.close(), question?.slot.close()]);
    },
  };
}
