import type { Game } from './model.ts';

/** How many rounds of the game have been closed. */
export function closedRounds({ phase, rounds }: Game): number {
  if (phase.is === 'lobby') return 0;
  if (phase.is === 'over') return rounds.length;
  return phase.is === 'revealed' ? phase.round + 1 : phase.round;
}

/** How many rounds of the game everybody has seen, the open one included. */
export function askedRounds(game: Game): number {
  const { phase } = game;
  return phase.is === 'open' || phase.is === 'closing' ? phase.round + 1 : closedRounds(game);
}
