import type { Kysely } from 'kysely';
import type { AnswerOutcome, RecordedAnswer } from './store.ts';
import type { Tables } from './schema.ts';

/** One player's row of a round, closed or closing, with what its round says. */
export interface AnswerRow {
  readonly round: number;
  readonly question_id: string;
  readonly opened_at: number;
  readonly player_id: string;
  readonly name: string;
  /** Null in a typed round, which has `text` and `verdict` instead. */
  readonly choice: number | null;
  readonly text: string | null;
  readonly verdict: string | null;
  readonly at: number;
  readonly paused_ms: number;
  readonly is_right: 0 | 1 | null;
  readonly points: number | null;
  readonly time_ms: number | null;
  readonly on_board: 0 | 1 | null;
  /** 1: it counts for nothing. */
  readonly voided: 0 | 1;
}

export interface ClosingRow {
  readonly guild_id: string;
  readonly question_id: string;
  readonly plan: string;
  readonly state: string;
  readonly alone: 0 | 1;
  readonly repeats: number;
}

export interface MemberRow {
  readonly player_id: string;
  readonly name: string;
}

/** Which other answers on a server the board rule must see. */
interface SeenQuery {
  readonly guildId: string;
  readonly questions: readonly string[];
  readonly players: readonly string[];
  /** Answers older than this do not matter; epoch ms, Discord's clock. */
  readonly since: number;
  /** Answers of this game from this round on are left out. */
  readonly exceptGame: string;
  readonly exceptFrom: number;
}

export interface SeenRow {
  readonly player_id: string;
  readonly question_id: string;
  readonly at: number;
}

/** An answer row's columns that the close fills in. */
export interface ScoredAnswer {
  readonly round: number;
  readonly playerId: string;
  readonly right: 0 | 1;
  readonly points: number;
  readonly timeMs: number;
  readonly onBoard: 0 | 1;
}

/** A round whose question is this item of the pack. */
interface CountedRound {
  readonly pack: string;
  readonly item: string;
  readonly gameId: string;
  readonly round: number;
}

/** A player's answer to a question, for the share of right ones. */
interface CountedAnswer {
  readonly playerId: string;
  readonly right: 0 | 1;
}

/** What a close adds to one player's line of one board. */
export interface BoardGain {
  readonly period: string;
  readonly playerId: string;
  readonly name: string;
  readonly points: number;
  readonly right: number;
  readonly answered: number;
  readonly games: number;
}

/** The statements of the click and of the close, written once per engine and kept prepared. */
export interface HotStatements {
  /** Inserts the answer when its round is open, or replaces an older one; joins the player on the first answer. */
  recordAnswer(answer: RecordedAnswer): Promise<AnswerOutcome>;
  /** Compare-and-set open → closed; false when the round was not open. */
  claimClose(gameId: string, round: number, now: number): Promise<boolean>;
  closingRound(gameId: string, round: number): Promise<ClosingRow | undefined>;
  /** All answers of the game up to this round, oldest round first. */
  answersUpTo(gameId: string, round: number): Promise<readonly AnswerRow[]>;
  /** Who is in the game and joined it in this round or before, in the order of joining. */
  membersUpTo(gameId: string, round: number): Promise<readonly MemberRow[]>;
  seenAnswers(query: SeenQuery): Promise<readonly SeenRow[]>;
  writeScores(gameId: string, answers: readonly ScoredAnswer[]): Promise<void>;
  writeVerdict(gameId: string, round: number, alone: 0 | 1, repeats: number): Promise<void>;
  /** Adds the answers to this round of those who have not answered this item of the pack before. */
  addToShares(share: CountedRound, answers: readonly CountedAnswer[]): Promise<void>;
  addToBoards(guildId: string, gains: readonly BoardGain[]): Promise<void>;
}

/** A connection during its turn: nobody else uses it until the work is done. */
export interface Database {
  readonly query: Kysely<Tables>;
  readonly hot: HotStatements;
}

/** A database engine: runs work one transaction at a time and maps its failures to StoreError. */
export interface Engine {
  read<T>(work: (db: Database) => Promise<T>): Promise<T>;
  /** On disk when the promise resolves; nothing of it is when it rejects. */
  write<T>(work: (db: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
