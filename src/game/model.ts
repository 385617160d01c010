import type { Answer, PlannedRound } from './planned-round.ts';

/** A game's id: 16 characters of base32. */
export type GameId = string & { readonly __brand: 'GameId' };
/** A player's id: the snowflake of the Discord user, as text. */
export type PlayerId = string & { readonly __brand: 'PlayerId' };

/** Where a game is played. Ids are Discord's, as text. */
export interface Place {
  readonly guildId: string;
  readonly channelId: string;
}

/** What was asked for when the game was started. */
export interface Settings {
  readonly pack: string;
  readonly packTitle: string;
  /** Number of questions, 1–50. */
  readonly rounds: number;
  /** Seconds to answer before reading time is added, 5–120. */
  readonly seconds: number;
  readonly skipLobby: boolean;
  readonly answers: AnswerMode;
  /** Locale of the public messages (Discord's code). */
  readonly locale: string;
}

/** How a game's questions are answered: by buttons alone, in typed words alone, or as each question has it. */
export type AnswerMode = (typeof ANSWER_MODES)[number];

export const ANSWER_MODES = ['mixed', 'buttons', 'typed'] as const;

export interface Player {
  readonly id: PlayerId;
  /** Display name when the player joined, unescaped. */
  readonly name: string;
}

/** Times named `…At` are epoch milliseconds. Of these, `openedAt` and `deadline` are Discord's clock, the others are the host's. */
export type Phase =
  | { readonly is: 'lobby'; readonly startsAt: number }
  /** The question is being posted; its message id is not known yet. */
  | { readonly is: 'posting'; readonly round: number }
  | {
      readonly is: 'open';
      readonly round: number;
      readonly messageId: string;
      readonly openedAt: number;
      readonly deadline: number;
      /** When the host closes the round: later than the deadline, so that delayed clicks arrive. */
      readonly closesAt: number;
      /** Time given back after the bot was away; it does not count as thinking time. */
      readonly pausedMs: number;
      /** Who has an answer on disk. */
      readonly answered: ReadonlySet<PlayerId>;
      /** Who was asked to be more exact; true while their next answer is waited for. Missing when nobody was. */
      readonly prompted?: ReadonlyMap<PlayerId, boolean>;
    }
  | {
      readonly is: 'closing';
      readonly round: number;
      readonly messageId: string;
      /** Why it closes before its time, when that changes what follows. */
      readonly why?: ClosingReason;
    }
  | { readonly is: 'revealed'; readonly round: number; readonly nextAt: number }
  | { readonly is: 'over'; readonly how: Ending };

export type ClosingReason = 'skipped' | 'stopped' | 'away' | 'lost';

/**
 * `finished`: all rounds were played. `stopped`: by a person. `idle`: two questions went unanswered. `away`: the bot was
 * down for more than ten minutes. `lost`: the channel or the right to post in it is gone.
 */
export type Ending = 'finished' | 'stopped' | 'idle' | 'away' | 'lost';

export interface Standing {
  readonly playerId: PlayerId;
  readonly name: string;
  /** Ties share a rank: 1, 2, 2, 4. */
  readonly rank: number;
  readonly points: number;
  readonly right: number;
  /** Rounds that the player answered. */
  readonly answered: number;
  readonly bestStreak: number;
  /** Fastest right answer; missing when there is none. */
  readonly fastestMs?: number;
}

export interface Game {
  readonly id: GameId;
  readonly place: Place;
  readonly hostId: PlayerId;
  readonly hostName: string;
  readonly settings: Settings;
  /** The seed that the plan was drawn from, kept for replays. */
  readonly seed: string;
  readonly createdAt: number;
  readonly rounds: readonly PlannedRound[];
  readonly players: ReadonlyMap<PlayerId, Player>;
  readonly phase: Phase;
  readonly lobbyMessageId?: string;
  /** Questions in a row that nobody answered. */
  readonly unanswered: number;
  /** After the last closed round, best first. */
  readonly standings: readonly Standing[];
  /** Milliseconds that the bot was away during the present question, when that was said in its message. */
  readonly awayMs?: number;
}

/** One player's row of a closed round. */
export type PlayerResult = Scored & { readonly playerId: PlayerId; readonly name: string };

/** A player's own answer to a closed round, with the round's place in the game. */
export type OwnResult = Scored & { readonly round: number };

/** An answer and what it was worth. */
type Scored = Answer & {
  readonly right: boolean;
  readonly points: number;
  /** From the question's message to the click, by Discord's clock, pauses taken off. */
  readonly timeMs: number;
};

export interface RoundResult {
  readonly round: number;
  /** Answers for each choice, in shown order; none for a typed round. */
  readonly counts: readonly number[];
  /** Best first. */
  readonly players: readonly PlayerResult[];
  readonly standings: readonly Standing[];
  /** Why answers of this round are on no board: only one person has answered in this game so far, or a repeat within seven days. */
  readonly offBoard: { readonly alone: boolean; readonly repeats: number };
}

/** What happened. Times: `at` is Discord's clock (a snowflake's), `now` the host's. */
export type GameEvent =
  | { readonly type: 'join'; readonly player: Player; readonly now: number }
  | { readonly type: 'leave'; readonly playerId: PlayerId; readonly now: number }
  | { readonly type: 'lobby-posted'; readonly messageId: string; readonly now: number }
  | { readonly type: 'start'; readonly now: number }
  | { readonly type: 'wake'; readonly now: number }
  | {
      readonly type: 'posted';
      readonly round: number;
      readonly messageId: string;
      readonly at: number;
      readonly now: number;
    }
  | (Answer & {
      readonly type: 'answer';
      readonly player: Player;
      readonly round: number;
      readonly interactionId: string;
      readonly at: number;
      readonly now: number;
    })
  | { readonly type: 'closed'; readonly result: RoundResult; readonly now: number }
  | { readonly type: 'skip'; readonly now: number }
  | { readonly type: 'stop'; readonly now: number }
  | { readonly type: 'lost'; readonly now: number }
  /** The bot was away for `awayMs` and has found this game again. */
  | { readonly type: 'returned'; readonly awayMs: number; readonly now: number };

/** What must be on disk before anything is shown. One transaction an event. Answers are recorded by themselves. */
export type Save =
  | { readonly save: 'player'; readonly player: Player }
  | { readonly save: 'left'; readonly playerId: PlayerId }
  | { readonly save: 'lobby-message'; readonly messageId: string }
  | { readonly save: 'started' }
  | { readonly save: 'round-pending'; readonly round: number }
  | {
      readonly save: 'round-open';
      readonly round: number;
      readonly messageId: string;
      readonly openedAt: number;
      readonly deadline: number;
    }
  | {
      readonly save: 'round-paused';
      readonly round: number;
      readonly pausedMs: number;
      readonly deadline: number;
      /** The game's `awayMs`. */
      readonly awayMs: number;
    }
  /** The open round is about to close for this reason; the close itself follows. */
  | { readonly save: 'round-closing'; readonly round: number; readonly why: ClosingReason }
  | { readonly save: 'revealed'; readonly round: number; readonly unanswered: number }
  | { readonly save: 'over'; readonly how: Ending; readonly at: number };

/** What the shell does after the save. */
export type Effect =
  | { readonly do: 'edit-lobby' }
  | { readonly do: 'post-question'; readonly round: number }
  /** The live count (or the notice that time was given back): the newest state wins. */
  | { readonly do: 'edit-question'; readonly round: number }
  /** Close the round in the store and feed the result back as `closed`. */
  | { readonly do: 'close'; readonly round: number }
  | { readonly do: 'reveal'; readonly result: RoundResult }
  | { readonly do: 'post-standings'; readonly after: number }
  /** `played`: the number of questions that are closed. */
  | { readonly do: 'post-podium'; readonly played: number };

/** A move that the rules do not allow; the words for it stand in i18n. */
export type Refusal =
  | { readonly refused: 'not-in-lobby' }
  | { readonly refused: 'not-open'; readonly round: number }
  | { readonly refused: 'too-late'; readonly lateMs: number }
  | { readonly refused: 'no-such-choice' }
  | { readonly refused: 'nothing-typed' }
  | { readonly refused: 'not-joined' }
  | { readonly refused: 'over' };

/** What an event came to: the next game with what to save and show, or why it was refused. */
export type StepResult =
  | { readonly ok: true; readonly game: Game; readonly saves: readonly Save[]; readonly effects: readonly Effect[] }
  | ({ readonly ok: false } & Refusal);
