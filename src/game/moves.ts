import type { Effect, Game, Refusal, Save, StepResult } from './model.ts';

export type Moved = Extract<StepResult, { ok: true }>;
export type Refused = Extract<StepResult, { ok: false }>;

export function move(game: Game, saves: readonly Save[], effects: readonly Effect[]): Moved {
  return { ok: true, game, saves, effects };
}

/** Nothing to do: the event came late or twice. */
export function stay(game: Game): Moved {
  return move(game, [], []);
}

export function refuse(refusal: Refusal): Refused {
  return { ok: false, ...refusal };
}

/** Goes on from a move with another one. */
export function andThen(first: Moved, next: (game: Game) => Moved): Moved {
  const second = next(first.game);
  return move(second.game, [...first.saves, ...second.saves], [...first.effects, ...second.effects]);
}
