import type { Game, GameEvent, StepResult } from './model.ts';
import { endGame } from './ending.ts';
import { endLobby, join, leave, lobbyPosted, start } from './lobby.ts';
import { type Moved, refuse, stay } from './moves.ts';
import { returned } from './returned.ts';
import { allAnswered, answer, closed, closeIfDue, closeNow, goOn, posted } from './round.ts';
import { earliestClose } from './timing.ts';

/**
 * What an event does to a game: the game after it, what must be saved first, and what is then shown. Late and double
 * events change nothing or are refused; nothing is thrown.
 */
export function step(game: Game, event: GameEvent): StepResult {
  switch (event.type) {
    case 'join':
      return join(game, event.player);
    case 'leave':
      return leave(game, event.playerId);
    case 'lobby-posted':
      return lobbyPosted(game, event.messageId);
    case 'start':
      return start(game);
    case 'wake':
      return wake(game, event.now);
    case 'posted':
      return posted(game, event);
    case 'answer':
      return answer(game, event);
    case 'closed':
      return closed(game, event);
    case 'skip':
      return skip(game, event.now);
    case 'stop':
      return game.phase.is === 'over' ? refuse({ refused: 'over' }) : end(game, 'stopped', event.now);
    case 'lost':
      return end(game, 'lost', event.now);
    case 'returned':
      return returned(game, event.awayMs, event.now);
  }
}

/** When the game wants its next `wake`, in epoch ms of the host's clock; undefined while it waits for something else. */
export function wakeAt(game: Game): number | undefined {
  const { phase } = game;
  switch (phase.is) {
    case 'lobby':
      return phase.startsAt;
    case 'open':
      return allAnswered(game, phase) ? Math.min(phase.closesAt, earliestClose(phase)) : phase.closesAt;
    case 'revealed':
      return phase.nextAt;
    case 'posting':
    case 'closing':
    case 'over':
      return undefined;
  }
}

function wake(game: Game, now: number): Moved {
  const { phase } = game;
  switch (phase.is) {
    case 'lobby':
      return now >= phase.startsAt ? endLobby(game, now) : stay(game);
    case 'open':
      return closeIfDue(game, now);
    case 'closing':
      // The close has failed before; in the store it happens once however often it is asked for.
      return closeNow(game, phase, phase.why);
    case 'revealed':
      return now >= phase.nextAt ? goOn(game, phase.round, now) : stay(game);
    case 'posting':
    case 'over':
      return stay(game);
  }
}

function skip(game: Game, now: number): StepResult {
  const { phase } = game;
  switch (phase.is) {
    case 'open':
      return closeNow(game, phase, 'skipped');
    case 'revealed':
      return goOn(game, phase.round, now);
    case 'closing':
      return stay(game);
    case 'lobby':
      return refuse({ refused: 'not-open', round: 0 });
    case 'posting':
      return refuse({ refused: 'not-open', round: phase.round });
    case 'over':
      return refuse({ refused: 'over' });
  }
}

/** Ends the game; an open question is closed first, so that the answers to it count. */
function end(game: Game, how: 'stopped' | 'lost', now: number): Moved {
  const { phase } = game;
  switch (phase.is) {
    case 'open':
    case 'closing':
      return closeNow(game, phase, how);
    case 'over':
      return stay(game);
    case 'lobby':
    case 'posting':
    case 'revealed':
      return endGame(game, how, now);
  }
}
