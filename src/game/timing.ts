import type { Phase } from './model.ts';

/** How long people can join before the first question. */
export const LOBBY_MS = 30_000;
/** After this a game without a lobby starts even if its first message could not be noted. */
export const SKIPPED_LOBBY_MS = 3000;
/** A click this much later than the deadline still counts. */
export const CLICK_TOLERANCE_MS = 250;
/** The host closes this much later than the deadline, so that delayed clicks arrive. */
export const CLOSE_GRACE_MS = 1500;
/** No question closes earlier than this, however quickly all have answered. */
const MIN_OPEN_MS = 3000;
/** How long a reveal stands before the game goes on. */
export const REVEAL_MS = 8000;
/** Standings are shown after every so many questions. */
export const STANDINGS_EVERY = 5;
/** So many questions in a row without an answer end the game. */
export const UNANSWERED_LIMIT = 2;
/** A game that was left alone for longer than this ends. */
export const AWAY_LIMIT_MS = 600_000;
/** After the bot was away, at least this much time is left. */
export const TIME_AFTER_RETURN_MS = 10_000;

type Open = Extract<Phase, { is: 'open' }>;

/** The host's clock less Discord's, as it was when the round opened. */
export function clockSkew(open: Open): number {
  return open.closesAt - CLOSE_GRACE_MS - open.deadline;
}

/** The host time from which a round may close because everybody has answered. */
export function earliestClose(open: Open): number {
  return open.openedAt + clockSkew(open) + MIN_OPEN_MS;
}
