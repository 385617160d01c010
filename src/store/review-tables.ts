import type { CaseOutcome, QuestionSwitch, Report } from '../game/review.ts';

export interface CasesTable {
  readonly id: string;
  readonly guild_id: string;
  readonly about: 'question' | 'suggestion';
  /** Null for a suggestion. */
  readonly question_id: string | null;
  /** Who made the suggestion; null for a question. */
  readonly suggested_by: string | null;
  /** How many stand in the table `reports`. */
  readonly reports: number;
  readonly opened_at: number;
  readonly outcome: CaseOutcome | null;
  readonly closed_at: number | null;
  readonly closed_by_id: string | null;
  readonly closed_by_name: string | null;
  readonly card_channel_id: string | null;
  readonly card_message_id: string | null;
  /** The question as it stood when it was first reported, or the suggestion, as JSON. */
  readonly subject: string;
}

export interface ReportsTable {
  readonly case_id: string;
  /** From 1, in the order in which they came. */
  readonly place: number;
  readonly player_id: string;
  readonly name: string;
  readonly kind: Report['kind'];
  readonly reason: NonNullable<Report['reason']> | null;
  readonly comment: string;
  readonly at: number;
  readonly game_id: string | null;
  readonly round: number | null;
}

/** Who is to be told how a case ended; the row goes when they are. */
interface CaseNewsTable {
  readonly guild_id: string;
  readonly player_id: string;
  readonly case_id: string;
}

/** Questions that are not asked. */
interface QuestionSwitchesTable {
  readonly guild_id: string;
  readonly pack: string;
  readonly question_id: string;
  readonly state: Exclude<QuestionSwitch, 'on'>;
}

interface SettingsTable {
  readonly guild_id: string;
  /** ServerSettings as JSON. */
  readonly settings: string;
}

export interface ReviewTables {
  readonly cases: CasesTable;
  readonly reports: ReportsTable;
  readonly case_news: CaseNewsTable;
  readonly question_switches: QuestionSwitchesTable;
  readonly settings: SettingsTable;
}
