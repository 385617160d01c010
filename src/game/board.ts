import type { PlayerId } from './model.ts';

/** A player's line on a server's board. */
export interface BoardLine {
  readonly playerId: PlayerId;
  readonly name: string;
  readonly rank: number;
  /** True when another player has the same rank. */
  readonly tied: boolean;
  readonly points: number;
  readonly right: number;
  readonly answered: number;
  readonly games: number;
}

/** A page of a server's board, best first. */
export interface BoardPage {
  /** Counted from 0. */
  readonly page: number;
  readonly pages: number;
  /** On all pages together. */
  readonly players: number;
  readonly lines: readonly BoardLine[];
  /** The reader's own line, on whatever page it stands; `behind`: points short of the next better rank. */
  readonly me?: BoardLine & { readonly behind?: number; readonly page: number };
}
