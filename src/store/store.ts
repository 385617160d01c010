import type { BoardPage } from '../game/board.ts';
import type { Game, GameId, OwnResult, Place, PlayerId, RoundResult, Save } from '../game/model.ts';
import type { Period } from '../game/period.ts';
import type { Answer } from '../game/planned-round.ts';
import type { Share } from '../questions/difficulty.ts';
import type { QuestionFigures } from '../questions/health.ts';
import type { Memory } from '../questions/memory.ts';
import type { PackStore } from './pack-store.ts';
import type { ReviewStore } from './review-store.ts';

export type { PackSave, PackSaved } from './pack-store.ts';
export type { CaseNews, CasePage, Filed, NewReport } from './review-store.ts';

/** A message to post or an edit to make; it outlives a crash. */
export interface OutboxEntry {
  /** At most 25 characters; for posts it is also Discord's nonce. */
  readonly key: string;
  readonly gameId: GameId;
  readonly channelId: string;
  readonly kind: 'post' | 'edit';
  /** For edits: the message. */
  readonly messageId?: string;
  /** The message as JSON text. */
  readonly body: string;
}

/** Enough to find a running game and to say where it is. */
export interface RunningGame {
  readonly id: GameId;
  readonly place: Place;
  /** As people count, from 1; 0 in the lobby. */
  readonly round: number;
  readonly rounds: number;
  /** Of the present question, or of the lobby. */
  readonly messageId?: string;
}

export type RecordedAnswer = Answer & {
  readonly gameId: GameId;
  readonly round: number;
  readonly playerId: PlayerId;
  readonly name: string;
  /** Snowflake of the interaction, as text: a newer one replaces an older one. */
  readonly interactionId: string;
  /** Discord's clock, epoch ms. */
  readonly at: number;
};

/**
 * `saved`: first answer; `changed`: replaced an older one; `prompted`: either of these, and it is the first of this player
 * in this round that asks for more; `stale`: a newer one stands already; `closed`: the round is not open.
 */
export type AnswerOutcome = 'saved' | 'changed' | 'prompted' | 'stale' | 'closed';

export interface BoardQuery {
  readonly guildId: string;
  readonly period: Period;
  /** The page, or the one the reader stands on. */
  readonly page: number | 'me';
  readonly readerId: PlayerId;
  readonly now: number;
}

export interface ShownQuery {
  readonly channelId: string;
  readonly pack: string;
  /** What was remembered when this game was planned, told from the rounds; what is remembered now unless given. */
  readonly beforeGame?: GameId;
}

/** Thrown when the database cannot be used; the message is for people and holds the cure. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly reason: 'unreadable' | 'newer-schema' | 'unsupported' | 'busy' | 'full' | 'io';
  constructor(reason: StoreError['reason'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/**
 * All that is remembered. Every method is one transaction that is on disk when its promise resolves.
 * Answers are recorded and rounds are closed by statements that check the round's state, so a double call is harmless.
 */
export interface Store extends PackStore, ReviewStore {
  /** Saves a new game; refused when the channel has an open one. */
  createGame(
    game: Game,
  ): Promise<{ readonly created: true } | { readonly created: false; readonly running: RunningGame }>;
  runningIn(channelId: string): Promise<RunningGame | undefined>;
  /** The game as its rows tell it, open or over; `answered` and `standings` included. */
  loadGame(gameId: GameId): Promise<Game | undefined>;
  /** Ids of all games that are not over, oldest first. */
  openGames(): Promise<readonly GameId[]>;
  /** Applies the saves of one event and puts its messages into the outbox. */
  commit(gameId: GameId, saves: readonly Save[], outbox: readonly OutboxEntry[]): Promise<void>;
  /** One insert; joins the player to the game as well when that is needed. */
  recordAnswer(answer: RecordedAnswer): Promise<AnswerOutcome>;
  /** Compare-and-set open → closed with scores and boards; a second call returns the same result from the rows. */
  closeRound(gameId: GameId, round: number, now: number): Promise<RoundResult>;
  /** What the channel remembers of the pack's questions: with the game's settings and seed it gives the game's rounds again. */
  shownIn(query: ShownQuery): Promise<Memory>;
  /** How often the pack's questions are answered right, by `shareKey`; the first answer of each person counts. */
  shares(pack: string): Promise<ReadonlyMap<string, Share>>;
  /** The figures of each question that was asked, on all servers together. */
  questionHealth(questionIds: readonly string[]): Promise<ReadonlyMap<string, QuestionFigures>>;
  ownResults(gameId: GameId, playerId: PlayerId): Promise<readonly OwnResult[]>;
  /** Messages not sent yet, oldest first. */
  pendingOutbox(gameId: GameId): Promise<readonly OutboxEntry[]>;
  outboxDone(key: string): Promise<void>;
  /** Ids of the games, over or not, that have messages not sent yet, oldest first. */
  undelivered(): Promise<readonly GameId[]>;
  /** Notes that the bot lives. */
  beat(now: number): Promise<void>;
  lastBeat(): Promise<number | undefined>;
  board(query: BoardQuery): Promise<BoardPage>;
  /** Value kept between starts, such as the hash of the registered commands. */
  readNote(key: string): Promise<string | undefined>;
  writeNote(key: string, value: string): Promise<void>;
  close(): Promise<void>;
}
