import type { Game, Player, PlayerId, StepResult } from './model.ts';
import { endGame } from './ending.ts';
import { andThen, type Moved, move, refuse, stay } from './moves.ts';
import { postQuestion } from './round.ts';

/** Takes a player into the lobby; whoever is in it already stays. Refused after the start. */
export function join(game: Game, player: Player): StepResult {
  if (game.phase.is === 'over') return refuse({ refused: 'over' });
  if (game.players.has(player.id)) return stay(game);
  if (game.phase.is !== 'lobby') return refuse({ refused: 'not-in-lobby' });
  const players = new Map(game.players).set(player.id, player);
  return move({ ...game, players }, [{ save: 'player', player }], [{ do: 'edit-lobby' }]);
}

/** Takes a player out of the lobby. Refused after the start, and for somebody who has not joined. */
export function leave(game: Game, playerId: PlayerId): StepResult {
  if (game.phase.is === 'over') return refuse({ refused: 'over' });
  if (game.phase.is !== 'lobby') return refuse({ refused: 'not-in-lobby' });
  if (!game.players.has(playerId)) return refuse({ refused: 'not-joined' });
  const players = new Map(game.players);
  players.delete(playerId);
  return move({ ...game, players }, [{ save: 'left', playerId }], [{ do: 'edit-lobby' }]);
}

/** The lobby's message is known. A game that skips its lobby starts with it, so that the question stands below. */
export function lobbyPosted(game: Game, messageId: string): Moved {
  if (game.lobbyMessageId === messageId) return stay(game);
  const known = move({ ...game, lobbyMessageId: messageId }, [{ save: 'lobby-message', messageId }], []);
  if (game.phase.is !== 'lobby') return { ...known, effects: [{ do: 'edit-lobby' }] };
  return game.settings.skipLobby ? andThen(known, startGame) : known;
}

/** Starts the game from its lobby now. Refused after the start. */
export function start(game: Game): StepResult {
  if (game.phase.is === 'over') return refuse({ refused: 'over' });
  if (game.phase.is !== 'lobby') return refuse({ refused: 'not-in-lobby' });
  return startGame(game);
}

/** The lobby's time has passed: the game starts, or ends when everybody has left. */
export function endLobby(game: Game, now: number): Moved {
  return game.players.size > 0 ? startGame(game) : endGame(game, 'idle', now);
}

function startGame(game: Game): Moved {
  return andThen(move(game, [{ save: 'started' }], [{ do: 'edit-lobby' }]), (started) => postQuestion(started, 0));
}
