import type { Effect, Ending, Game } from './model.ts';
import { type Moved, move } from './moves.ts';

/** The number of questions that are closed. */
function questionsPlayed(game: Game): number {
  switch (game.phase.is) {
    case 'lobby':
    case 'over':
      return 0;
    case 'posting':
    case 'open':
    case 'closing':
      return game.phase.round;
    case 'revealed':
      return game.phase.round + 1;
  }
}

/** Ends the game now. A game whose questions were all played counts as finished, whoever ended it. */
export function endGame(game: Game, how: Ending, now: number, played = questionsPlayed(game)): Moved {
  const finished = how !== 'lost' && played > 0 && played === game.rounds.length;
  const ending = finished ? 'finished' : how;
  return move(
    { ...game, phase: { is: 'over', how: ending } },
    [{ save: 'over', how: ending, at: now }],
    lastMessage(game, ending, played),
  );
}

/** The podium says how the game ended. A game that never began has only its lobby, which says it. */
function lastMessage(game: Game, how: Ending, played: number): readonly Effect[] {
  if (how === 'lost') return [];
  return game.phase.is === 'lobby' ? [{ do: 'edit-lobby' }] : [{ do: 'post-podium', played }];
}
