import type { Game, Refusal } from '../game/model.ts';
import type { Answer } from '../game/planned-round.ts';
import type { AnswerOutcome, RunningGame } from '../store/store.ts';

/** A move that was refused. `game`: the game as it stands, where it is known. */
export type NotDone = { readonly ok: false; readonly game?: Game } & Refusal;

/** A move that was made and saved; `changed` is false when it had been made before. */
export interface Done {
  readonly ok: true;
  readonly game: Game;
  readonly changed: boolean;
}

/** An answer that reached the store. It counts unless the outcome is `closed`. */
export interface Answered {
  readonly ok: true;
  readonly game: Game;
  readonly answer: Answer;
  readonly outcome: AnswerOutcome;
}

export type Started =
  | { readonly started: true; readonly game: Game }
  /** The channel has an open game. */
  | { readonly started: false; readonly why: 'running'; readonly running: RunningGame }
  /** The bot is about to stop and begins nothing new. */
  | { readonly started: false; readonly why: 'draining' };
