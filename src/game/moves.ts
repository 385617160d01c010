import type { Effect, Game, Refusal, Save, StepResult } from './model.ts';

/** An event that was taken, with what to save and what to show. */
export type Moved = Extract<StepResult, { ok: true }>;
/** An event that the rules do not allow. */
export type Refused = Extract<StepResult, { ok: false }>;

/** The event is taken: the game after it, what to save first and what to show then. */
export function move(game: Game, saves: readonly Save[], effects: readonly Effect[]): Moved {
  return { ok: true, game, saves, effects };
}

/** Nothing to do: the event came late or twice. */
export function stay(game: Game): Moved {
  return move(game, [], []);
}

/** The event is not allowed: nothing changes. */
export function refuse(refusal: Refusal): Refused {
  return { ok: false, ...refusal };
}

/** Goes on from a move with another one. */
export function andThen(first: Moved, next: (game: Game) => Moved): Moved {
  const second = next(first.game);
  return move(second.game, [...first.saves, ...second.saves], [...first.effects, ...second.effects]);
}
