import type { ClosingReason, Game, Phase } from './model.ts';
import { endGame } from './ending.ts';
import { type Moved, move, stay } from './moves.ts';
import { closeNow } from './round.ts';
import { AWAY_LIMIT_MS, CLOSE_GRACE_MS, clockSkew, REVEAL_MS, TIME_AFTER_RETURN_MS } from './timing.ts';

/** The bot was away and has found the game again: people get their time back, or the game ends if that was too long ago. */
export function returned(game: Game, awayMs: number, now: number): Moved {
  const { phase } = game;
  const lostMs = Math.max(0, awayMs);
  const tooLong = lostMs > AWAY_LIMIT_MS;
  switch (phase.is) {
    case 'over':
      return stay(game);
    case 'open':
      return tooLong ? closeNow(game, phase, 'away') : giveTimeBack(game, phase, lostMs, now);
    case 'closing':
      // A game that was being ended stays ended for that reason.
      return closeNow(game, phase, tooLong && !isEnding(phase.why) ? 'away' : phase.why);
    case 'lobby':
    case 'posting':
    case 'revealed':
      return tooLong ? endGame(game, 'away', now) : goOnWaiting(game, phase, lostMs, now);
  }
}

function isEnding(why: ClosingReason | undefined): boolean {
  return why === 'stopped' || why === 'lost';
}

function giveTimeBack(game: Game, phase: Extract<Phase, { is: 'open' }>, lostMs: number, now: number): Moved {
  const skew = clockSkew(phase);
  const deadline = Math.max(phase.deadline + lostMs, now - skew + TIME_AFTER_RETURN_MS);
  const pausedMs = phase.pausedMs + deadline - phase.deadline;
  const closesAt = deadline + skew + CLOSE_GRACE_MS;
  const { round } = phase;
  const awayMs = (game.awayMs ?? 0) + lostMs;
  return move(
    { ...game, awayMs, phase: { ...phase, deadline, pausedMs, closesAt } },
    [{ save: 'round-paused', round, pausedMs, deadline, awayMs }],
    [{ do: 'edit-question', round }],
  );
}

function goOnWaiting(
  game: Game,
  phase: Extract<Phase, { is: 'lobby' | 'posting' | 'revealed' }>,
  lostMs: number,
  now: number,
): Moved {
  switch (phase.is) {
    case 'lobby': {
      const startsAt = Math.max(phase.startsAt + lostMs, now + TIME_AFTER_RETURN_MS);
      return move({ ...game, phase: { ...phase, startsAt } }, [], [{ do: 'edit-lobby' }]);
    }
    case 'posting':
      // Whether the message arrived is not known. Sent again with the same nonce, it comes once.
      return move({ ...game, awayMs: lostMs }, [], [{ do: 'post-question', round: phase.round }]);
    case 'revealed':
      return move({ ...game, phase: { ...phase, nextAt: now + REVEAL_MS } }, [], []);
  }
}
