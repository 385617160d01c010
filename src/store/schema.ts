import type { ColumnType, Generated } from 'kysely';
import type { Verdict } from '../game/planned-round.ts';
import type { PackTables } from './pack-tables.ts';
import type { RegradeTables } from './regrade-tables.ts';
import type { ReviewTables } from './review-tables.ts';

/** 0 or 1: neither engine's driver gives a boolean that the other one takes. */
type Flag = 0 | 1;

export interface GamesTable {
  readonly id: string;
  readonly guild_id: string;
  readonly channel_id: string;
  readonly host_id: string;
  readonly host_name: string;
  /** Settings as JSON. */
  readonly settings: string;
  readonly seed: string;
  readonly state: 'lobby' | 'running' | 'over';
  readonly ending: string | null;
  /** The round being played; null in the lobby. */
  readonly round: number | null;
  readonly created_at: number;
  readonly starts_at: number | null;
  readonly ended_at: number | null;
  readonly lobby_message_id: string | null;
  readonly unanswered: Generated<number>;
}

interface PlayersTable {
  readonly game_id: string;
  readonly player_id: string;
  readonly name: string;
  /** Order of joining. */
  readonly position: number;
  /** The first round that the player's name may stand in the standings of. */
  readonly since_round: number;
  /** 0 after leaving. */
  readonly present: Generated<Flag>;
}

export interface RoundsTable {
  readonly game_id: string;
  readonly round: number;
  readonly guild_id: string;
  readonly question_id: string;
  readonly fact: string;
  /** PlannedRound as JSON, read with `readRound`. */
  readonly plan: string;
  readonly state: ColumnType<RoundState, RoundState | undefined, RoundState>;
  readonly message_id: string | null;
  /** Discord's clock, epoch ms, as is `deadline`. */
  readonly opened_at: number | null;
  readonly deadline: number | null;
  readonly paused_ms: Generated<number>;
  /** How long the bot was away during the round; less than `paused_ms` when more time was given back. */
  readonly away_ms: Generated<number>;
  /** Why the round closes before its time: a ClosingReason. */
  readonly closing: string | null;
  /** The host's clock, epoch ms. */
  readonly closed_at: number | null;
  readonly alone: Generated<Flag>;
  readonly repeats: Generated<number>;
}

/** `pending`: not posted yet. `aborted`: the game ended before the round was closed. */
type RoundState = 'pending' | 'open' | 'closed' | 'revealed' | 'aborted';

interface AnswersTable {
  readonly game_id: string;
  readonly round: number;
  readonly player_id: string;
  /** Index as shown; null in a typed round. */
  readonly choice: number | null;
  /** The words of a typed answer, unescaped; null in a round of choices, as is `verdict`. */
  readonly text: string | null;
  readonly verdict: Verdict | null;
  /** How many of the player's typed answers to this round asked for more; the player is told of the first one. */
  readonly prompts: Generated<number>;
  readonly interaction_id: string;
  readonly at: number;
  readonly paused_ms: number;
  /** How often the answer was changed. */
  readonly revision: Generated<number>;
  readonly is_right: Flag | null;
  readonly points: number | null;
  readonly time_ms: number | null;
  /** Whether the answer may count on the server's boards; null until the round is closed. */
  readonly on_board: Flag | null;
  /** 1 while a regrade has the answer count for nothing; then it is on no board, whatever `on_board` says. */
  readonly voided: Generated<Flag>;
}

export interface ScoresTable {
  readonly guild_id: string;
  /** `d:2026-03-01`, `w:2026-02-23` (its Monday), `m:2026-03` or `all`; UTC. */
  readonly period: string;
  readonly player_id: string;
  readonly name: string;
  readonly points: number;
  readonly right_answers: number;
  readonly answered: number;
  readonly games: number;
}

interface ShownTable {
  readonly channel_id: string;
  readonly pack: string;
  readonly question_id: string;
  /** The pass through the pack's questions in which it was shown last, from 1. */
  readonly cycle: number;
  readonly times: number;
  /** Discord's clock, epoch ms. */
  readonly last_at: number;
  /** The round that showed it last. */
  readonly game_id: string;
  readonly round: number;
}

interface FirstAnswersTable {
  readonly pack: string;
  /** A `shareKey`. */
  readonly item: string;
  readonly player_id: string;
  readonly is_right: Flag;
  /** Which answer it was; null for those of versions that did not write it down. */
  readonly game_id: string | null;
  readonly round: number | null;
}

interface SharesTable {
  readonly pack: string;
  /** A `shareKey`. */
  readonly item: string;
  /** First answers of each person; who has given one stands in the table `first_answers`. */
  readonly answers: number;
  readonly right_answers: number;
}

interface OutboxTable {
  readonly key: string;
  readonly game_id: string;
  readonly seq: number;
  readonly channel_id: string;
  readonly kind: 'post' | 'edit';
  readonly message_id: string | null;
  readonly body: string;
}

interface NotesTable {
  readonly key: string;
  readonly value: string;
}

interface HeartbeatTable {
  readonly id: 1;
  readonly at: number;
}

export interface Tables extends PackTables, ReviewTables, RegradeTables {
  readonly games: GamesTable;
  readonly players: PlayersTable;
  readonly rounds: RoundsTable;
  readonly answers: AnswersTable;
  readonly scores: ScoresTable;
  readonly shown: ShownTable;
  readonly first_answers: FirstAnswersTable;
  readonly shares: SharesTable;
  readonly outbox: OutboxTable;
  readonly notes: NotesTable;
  readonly heartbeat: HeartbeatTable;
}
