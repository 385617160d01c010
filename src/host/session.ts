import type { Game, GameEvent, StepResult } from '../game/model.ts';
import { step, wakeAt } from '../game/step.ts';
import type { OutboxEntry, Store } from '../store/store.ts';
import { questionMessage } from '../views/question.ts';
import { type Click, takeAnswer } from './answering.ts';
import { backoffMs } from './backoff.ts';
import { createLiveMessages } from './live-messages.ts';
import { createMailbox } from './mailbox.ts';
import { closeQuestionEntry, outboxEntries, postEntry, readMessageKey } from './messages.ts';
import { createOutbox } from './outbox.ts';
import type { Chat, ChatFailure, Clock, Log } from './ports.ts';
import type { Answered, Done, NotDone } from './results.ts';

export interface SessionParts {
  readonly store: Store;
  readonly chat: Chat;
  readonly clock: Clock;
  readonly log: Log;
  /** The game is over and its last message is sent. */
  readonly onDone: () => void;
}

/** A game event without its host time, which the session adds. */
type Happening = GameEvent extends infer E ? (E extends GameEvent ? Omit<E, 'now'> : never) : never;
/** Every happening but an answer, which the store records in its own way. */
export type Move = Exclude<Happening, { type: 'answer' }>;

/** One game of this process: every event is decided, saved and then shown, one after the other. */
export interface Session {
  game(): Game;
  /** Resolves when the event's saves are on disk; rejects when they could not be made, and the game is as before. */
  send(event: Move): Promise<Done | NotDone>;
  /** Like `send`, for answers. A click on a question whose post is still under way waits for it. */
  answer(click: Click): Promise<Answered | NotDone>;
  /**
   * Goes on after `awayMs` of absence, then sends what a former process left unsent: only then is it known which
   * messages somebody still needs.
   */
  comeBack(awayMs: number, entries: readonly OutboxEntry[]): Promise<void>;
  /** Sets the first timer. */
  begin(): void;
  /**
   * Resolves when all that was asked for is decided and saved; rejects when the question that is closing could not be
   * closed yet. It is tried again by itself.
   */
  closed(): Promise<void>;
  /** Ends timers and messages; events are still taken and saved. The game stays open in the store. */
  drain(): Promise<void>;
}

/** Some eight minutes of tries. */
const FAILURES_ALLOWED = 20;

/** A session of the game as it stands. Nothing happens before `begin` or `comeBack`, or the first event. */
export function createSession({ store, chat, clock, log, onDone }: SessionParts, start: Game): Session {
  const { id } = start;
  const mailbox = createMailbox();
  const postedAgain = new Set<number>();
  let game = start;
  let unsent: readonly OutboxEntry[] = [];
  let draining = false;
  let cancelTimer: (() => void) | undefined;
  let retryAt: number | undefined;
  let failures = 0;
  let closing: Promise<void> = Promise.resolve();

  const live = createLiveMessages({
    chat,
    clock,
    log,
    game: () => game,
    onQuestionGone: (messageId) => background(() => mailbox.run(() => postQuestionAgain(messageId))),
    onLost: (why) => background(() => lose(why)),
    onIdle: noteIdle,
  });
  const outbox = createOutbox({
    chat,
    store,
    clock,
    log,
    prepare,
    onPosted: async (entry, { messageId, at }) => {
      const key = readMessageKey(entry.key);
      if (key?.kind !== 'q' && key?.kind !== 'q2') return undefined;
      const taken = await send({ type: 'posted', round: key.round, messageId, at });
      return taken.ok && !taken.changed && !showsQuestion(taken.game, messageId)
        ? closeQuestionEntry(taken.game, key.round, messageId)
        : undefined;
    },
    replace: (entry) => {
      const key = readMessageKey(entry.key);
      if (key?.kind !== 'r') return undefined;
      const { messageId: _gone, ...rest } = entry;
      return { ...rest, kind: 'post', key: `${entry.key}2` };
    },
    onLost: lose,
    onIdle: noteIdle,
  });

  /** The one place where the game changes; everything before it is on disk. */
  function change(next: Game, effects: Extract<StepResult, { ok: true }>['effects'], entries: readonly OutboxEntry[]) {
    if (next.phase.is !== game.phase.is) failures = 0;
    game = next;
    if (!draining) {
      outbox.add([...unsent, ...entries]);
      unsent = [];
    }
    for (const effect of effects) {
      if (effect.do === 'edit-lobby') live.touchLobby();
      if (effect.do === 'edit-question') live.touchQuestion();
      if (effect.do === 'close') {
        closing = closeRound(effect.round);
        const closed = closing;
        background(() => closed);
      }
    }
    setTimer();
    noteIdle();
  }

  async function apply(event: Move): Promise<Done | NotDone> {
    const decided = step(game, { ...event, now: clock.now() });
    if (!decided.ok) return { ...decided, game };
    const { saves, effects } = decided;
    const entries = outboxEntries(game, decided.game, effects);
    if (saves.length > 0 || entries.length > 0) await store.commit(id, saves, entries);
    change(decided.game, effects, entries);
    return { ok: true, game, changed: saves.length > 0 };
  }

  function send(event: Move): Promise<Done | NotDone> {
    return mailbox.run(() => apply(event));
  }

  function closeRound(round: number): Promise<void> {
    return mailbox.run(async () => {
      if (game.phase.is !== 'closing' || game.phase.round !== round) return;
      const result = await store.closeRound(id, round, clock.now());
      await apply({ type: 'closed', result });
    });
  }

  async function postQuestionAgain(messageId: string): Promise<void> {
    const { phase } = game;
    if (phase.is !== 'open' || phase.messageId !== messageId) return;
    const { round } = phase;
    if (postedAgain.has(round)) {
      log.warn('question deleted twice', { game: id, round });
      await apply({ type: 'stop' });
      return;
    }
    const entry = postEntry(game, round, 'q2', questionMessage(game, round));
    await store.commit(id, [], [entry]);
    postedAgain.add(round);
    outbox.add([entry]);
  }

  /** A message that no one waits for any more is not sent; a reveal waits for the last count. */
  async function prepare(entry: OutboxEntry): Promise<boolean> {
    const { phase } = game;
    const key = readMessageKey(entry.key);
    if (key?.kind === 'q') return phase.is === 'posting' && phase.round === key.round;
    if (key?.kind === 'q2') return phase.is === 'open' && phase.round === key.round;
    if (phase.is === 'over' && phase.how === 'lost') return false;
    if (entry.kind === 'edit' && entry.messageId !== undefined) await live.settleQuestion(entry.messageId);
    return true;
  }

  async function lose(why: ChatFailure): Promise<void> {
    if (game.phase.is !== 'over') log.warn('channel lost', { game: id, why });
    await send({ type: 'lost' });
  }

  function setTimer(): void {
    cancelTimer?.();
    const at = retryAt ?? wakeAt(game);
    cancelTimer = at === undefined || draining ? undefined : clock.wake(at, wake);
  }

  /** A game that cannot go on is given up at last, so that its channel is free again. */
  function wake(): void {
    retryAt = undefined;
    background(() => send({ type: failures < FAILURES_ALLOWED ? 'wake' : 'lost' }));
  }

  /** Runs what nobody waits for. When it fails, the game is woken again a little later. */
  function background(job: () => Promise<unknown>): void {
    job().catch((error: unknown) => {
      log.error('game delayed', error, { game: id, phase: game.phase.is });
      failures += 1;
      retryAt = clock.now() + backoffMs(failures);
      setTimer();
    });
  }

  function noteIdle(): void {
    if (game.phase.is === 'over' && outbox.isIdle() && live.isIdle()) onDone();
  }

  return {
    game: () => game,
    send,
    async answer(click) {
      if (game.phase.is === 'posting' && game.phase.round === click.round) await outbox.settled();
      return mailbox.run(async () => {
        const taken = await takeAnswer(store, game, click, clock.now());
        if (!taken.ok) return taken;
        const { outcome, answer, next } = taken;
        if (outcome !== 'stale' && outcome !== 'closed') change(next.game, next.effects, []);
        return { ok: true, game, outcome, answer };
      });
    },
    async comeBack(awayMs, entries) {
      unsent = entries;
      await send({ type: 'returned', awayMs }).finally(setTimer);
      await mailbox.drain();
    },
    begin: setTimer,
    async closed() {
      await mailbox.drain();
      if (game.phase.is === 'closing') await closing;
    },
    async drain() {
      draining = true;
      cancelTimer?.();
      await Promise.all([outbox.stop(), live.close()]);
      await mailbox.drain();
    },
  };
}

/** Whether this message shows the present question. */
function showsQuestion({ phase }: Game, messageId: string): boolean {
  return 'messageId' in phase && phase.messageId === messageId;
}
