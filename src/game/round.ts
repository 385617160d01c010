import type { ClosingReason, Game, GameEvent, Phase, PlayerId, Refusal, Save, StepResult } from './model.ts';
import { endGame } from './ending.ts';
import { andThen, type Moved, move, refuse, stay } from './moves.ts';
import { asksForMore, fits } from './planned-round.ts';
import {
  CLICK_TOLERANCE_MS,
  CLOSE_GRACE_MS,
  earliestClose,
  REVEAL_MS,
  STANDINGS_EVERY,
  TIME_AFTER_RETURN_MS,
  UNANSWERED_LIMIT,
} from './timing.ts';

type Event<T extends GameEvent['type']> = Extract<GameEvent, { type: T }>;
type Open = Extract<Phase, { is: 'open' }>;
type Closing = Extract<Phase, { is: 'closing' }>;

/** A message found again this soon after it was sent is taken for a new one. */
const FRESH_MS = 3000;

/** Begins a round: its question is to be posted. */
export function postQuestion(game: Game, round: number): Moved {
  return move(
    { ...withoutNotice(game), phase: { is: 'posting', round } },
    [{ save: 'round-pending', round }],
    [{ do: 'post-question', round }],
  );
}

/** The question stands in the channel; or, while it is open, it was posted again because its message was deleted. */
export function posted(game: Game, event: Event<'posted'>): Moved {
  const { phase } = game;
  if (phase.is === 'open') return postedAgain(game, phase, event);
  const round = phase.is === 'posting' && phase.round === event.round ? game.rounds[phase.round] : undefined;
  if (round === undefined) return stay(game);
  const openedAt = event.at;
  const usual = openedAt + round.limitMs;
  // The bot may have been away between sending the question and hearing of it.
  const { awayMs = 0 } = game;
  const lostMs = Math.min(awayMs, event.now - openedAt);
  const wasAway = lostMs > FRESH_MS;
  const deadline = wasAway ? Math.max(usual + lostMs, event.now + TIME_AFTER_RETURN_MS) : usual;
  const pausedMs = deadline - usual;
  const closesAt = (wasAway ? deadline : event.now + round.limitMs) + CLOSE_GRACE_MS;
  const { messageId } = event;
  const open: Open = {
    is: 'open',
    round: event.round,
    messageId,
    openedAt,
    deadline,
    closesAt,
    pausedMs,
    answered: new Set(),
  };
  const opened = move(
    { ...(wasAway ? game : withoutNotice(game)), phase: open },
    [{ save: 'round-open', round: event.round, messageId, openedAt, deadline }],
    // Only now is it known, by Discord's clock, when the question closes.
    [{ do: 'edit-question', round: event.round }],
  );
  if (!wasAway) return opened;
  const paused: Save = { save: 'round-paused', round: event.round, pausedMs, deadline, awayMs };
  return { ...opened, saves: [...opened.saves, paused] };
}

function postedAgain(game: Game, phase: Open, event: Event<'posted'>): Moved {
  if (phase.round !== event.round || phase.messageId === event.messageId) return stay(game);
  const { round, openedAt, deadline } = phase;
  const { messageId } = event;
  return move(
    { ...game, phase: { ...phase, messageId } },
    [{ save: 'round-open', round, messageId, openedAt, deadline }],
    [{ do: 'edit-question', round }],
  );
}

/** An answer. Refused when its round is not open, when it came too late, and when it is none to this question. */
export function answer(game: Game, event: Event<'answer'>): StepResult {
  const { phase } = game;
  const refusal = refusalAt(game, event.round, event.at);
  if (refusal !== undefined) return refuse(refusal);
  if (phase.is !== 'open') return refuse({ refused: 'not-open', round: event.round });
  const planned = game.rounds[event.round];
  if (planned === undefined || !fits(planned, event)) {
    return refuse({ refused: 'no-such-choice' });
  }
  const { player, round } = event;
  const joins = !game.players.has(player.id);
  const first = !phase.answered.has(player.id);
  const answered = move(
    {
      ...game,
      players: joins ? new Map(game.players).set(player.id, player) : game.players,
      phase: withAnswer(phase, event),
    },
    // The click itself is recorded by the store, which decides between clicks, and joins its player.
    [],
    first ? [{ do: 'edit-question', round }] : [],
  );
  return andThen(answered, (next) => closeIfDue(next, event.now));
}

/**
 * Why no answer can be given to this round now; undefined when one can, also while its question is being posted.
 * `at`: Discord's clock.
 */
export function refusalAt({ phase }: Game, round: number, at: number): Refusal | undefined {
  if (phase.is === 'over') return { refused: 'over' };
  if (phase.is === 'posting' && phase.round === round) return undefined;
  if (phase.is !== 'open' || phase.round !== round) return { refused: 'not-open', round };
  const lateMs = at - phase.deadline;
  return lateMs > CLICK_TOLERANCE_MS ? { refused: 'too-late', lateMs } : undefined;
}

/** A first answer that asks for more keeps its player's turn open; whatever comes after it ends the turn. */
function withAnswer(phase: Open, event: Event<'answer'>): Open {
  const { id } = event.player;
  const { answered, prompted = new Map<PlayerId, boolean>() } = phase;
  const asks = asksForMore(event) && !prompted.has(id);
  return {
    ...phase,
    answered: answered.has(id) ? answered : new Set(answered).add(id),
    ...((asks || prompted.has(id)) && { prompted: new Map(prompted).set(id, asks) }),
  };
}

/** Everybody who joined has answered and nobody's better answer is waited for; false when nobody has answered. */
export function allAnswered(game: Game, open: Open): boolean {
  const isDone = (id: PlayerId): boolean => open.answered.has(id) && open.prompted?.get(id) !== true;
  return open.answered.size > 0 && [...game.players.keys()].every(isDone);
}

/** Closes the open round when its time has passed, or when all have answered and it stood long enough to be read. */
export function closeIfDue(game: Game, now: number): Moved {
  const { phase } = game;
  if (phase.is !== 'open') return stay(game);
  const early = now >= earliestClose(phase) && allAnswered(game, phase);
  return early || now >= phase.closesAt ? closeNow(game, phase) : stay(game);
}

/**
 * Asks for the close of the round; harmless when it was asked for before. A reason is saved with it, so that it still
 * holds when the process ends before the round is closed.
 */
export function closeNow(game: Game, phase: Open | Closing, why?: ClosingReason): Moved {
  const { round, messageId } = phase;
  const closing: Closing = { is: 'closing', round, messageId };
  if (why === undefined) return move({ ...game, phase: closing }, [], [{ do: 'close', round }]);
  const isKnown = phase.is === 'closing' && phase.why === why;
  const saves: readonly Save[] = isKnown ? [] : [{ save: 'round-closing', round, why }];
  return move({ ...game, phase: { ...closing, why } }, saves, [{ do: 'close', round }]);
}

/**
 * The round was closed in the store: shows its result and goes on, or ends the game. Late or double results change
 * nothing.
 */
export function closed(game: Game, { result, now }: Event<'closed'>): Moved {
  const { phase } = game;
  if (phase.is !== 'closing' || phase.round !== result.round) return stay(game);
  const { round, why } = phase;
  const played = round + 1;
  const more = played < game.rounds.length;
  const unanswered = countUnanswered(game, phase, result.players.length);
  const ending = why === undefined || why === 'skipped' ? idle(unanswered, more) : why;
  const known = move(
    { ...withoutNotice(game), unanswered, standings: result.standings },
    [{ save: 'revealed', round, unanswered }],
    ending === 'lost' ? [] : [{ do: 'reveal', result }],
  );
  if (ending !== undefined) return andThen(known, (next) => endGame(next, ending, now, played));
  const standings = more && played % STANDINGS_EVERY === 0;
  return andThen(known, (next) =>
    move(
      { ...next, phase: { is: 'revealed', round, nextAt: now + REVEAL_MS } },
      [],
      standings ? [{ do: 'post-standings', after: played }] : [],
    ),
  );
}

/** From a reveal to the next question or to the end. */
export function goOn(game: Game, round: number, now: number): Moved {
  return round + 1 < game.rounds.length ? postQuestion(game, round + 1) : endGame(game, 'finished', now);
}

/** A question that a person skipped says nothing about whether anybody is there. */
function countUnanswered(game: Game, phase: Closing, answers: number): number {
  if (answers > 0) return 0;
  return phase.why === 'skipped' ? game.unanswered : game.unanswered + 1;
}

function idle(unanswered: number, more: boolean): 'idle' | undefined {
  return more && unanswered >= UNANSWERED_LIMIT ? 'idle' : undefined;
}

function withoutNotice(game: Game): Game {
  const { awayMs, ...rest } = game;
  return awayMs === undefined ? game : rest;
}
