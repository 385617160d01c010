import type { Question } from '../questions/question.ts';
import type { GameId, PlayerId } from './model.ts';

/** Why a player reports a question. */
export const REPORT_REASONS = ['wrong', 'several', 'outdated', 'unclear', 'offensive'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** Reasons that pause a question when two people give them within a day. */
export const PAUSING_REASONS: readonly ReportReason[] = ['wrong', 'offensive'];
export const PAUSING_REPORTS = 2;
export const PAUSING_WINDOW_MS = 24 * 60 * 60 * 1000;
/** So many questions of a server are paused at once: two people cannot take a pack out of play before a moderator looks. */
export const MOST_PAUSED = 10;

/** What one person said of a question. An appeal is "I was right" on a typed answer that was not accepted. */
export interface Report {
  readonly kind: 'report' | 'appeal';
  /** Missing for appeals. */
  readonly reason?: ReportReason;
  /** Plain text of at most 500 characters; for appeals what was typed. */
  readonly comment: string;
  readonly by: { readonly id: PlayerId; readonly name: string };
  /** Discord's clock, epoch ms. */
  readonly at: number;
  /** The round in which the question was met, where that is known. */
  readonly round?: { readonly gameId: GameId; readonly round: number };
}

/** A question that a player would like to have in a pack. Plain texts. */
export interface Suggestion {
  /** Key of the server's pack that it is meant for; missing when the player leaves that open. */
  readonly pack?: string;
  readonly ask: string;
  readonly answer: string;
  /** Other spellings of the answer. */
  readonly also: readonly string[];
  /** None for a typed question. */
  readonly wrong: readonly string[];
  readonly note?: string;
  readonly source?: string;
  readonly by: { readonly id: PlayerId; readonly name: string };
  readonly at: number;
}

/** How a case ended. `edited`: the question was changed. `declined`: a suggestion was not taken. */
export type CaseOutcome = 'kept' | 'off' | 'edited' | 'accepted' | 'added' | 'declined';

/** Something that moderators have to look at: a question with all that was said of it, or a suggestion. */
export type ReviewCase = CaseBase &
  (
    | {
        readonly about: 'question';
        /** As it stood when it was first reported. */
        readonly question: Question;
        /** Oldest first; at most the 50 latest. */
        readonly reports: readonly Report[];
        /** How many there are in all. */
        readonly reportCount: number;
      }
    | { readonly about: 'suggestion'; readonly suggestion: Suggestion }
  );

interface CaseBase {
  /** 16 characters of base32. */
  readonly id: string;
  readonly guildId: string;
  readonly openedAt: number;
  /** Missing while it is open. */
  readonly outcome?: CaseOutcome;
  readonly closedAt?: number;
  readonly closedBy?: { readonly id: string; readonly name: string };
  /** Where the review card stands, if one was posted. */
  readonly card?: { readonly channelId: string; readonly messageId: string };
}

/** Whether a question is asked on a server: `paused` until a moderator has looked at it, `off` for good. */
export type QuestionSwitch = 'on' | 'paused' | 'off';

/** Another answer that moderators of a server accept for what a question asks. */
export interface AcceptedAnswer {
  readonly pack: string;
  readonly fact: string;
  readonly slot: string;
  /** Plain, as it was typed. */
  readonly text: string;
}

/**
 * A change of answers on record. `void`: the question's answers count for nothing. `accept`: those who typed this, or
 * what is judged the same, were right.
 */
export type RegradeRequest = {
  readonly guildId: string;
  /** Rounds closed since then; epoch ms. */ readonly since: number;
} & ({ readonly kind: 'void'; readonly questionId: string } | ({ readonly kind: 'accept' } & AcceptedAnswer));

/** What a regrade does to one player, over all rounds together. */
export interface RegradeLine {
  readonly playerId: PlayerId;
  readonly name: string;
  /** Points that the player gains; negative for points taken back. */
  readonly points: number;
  /** How many of the player's answers change. */
  readonly answers: number;
}

/** Who changes. Lines are sorted by the size of the change, then by id. */
export interface RegradePlan {
  readonly rounds: number;
  readonly lines: readonly RegradeLine[];
}

/** A regrade that was done. */
export interface Regrade extends RegradePlan {
  /** 16 characters of base32. */
  readonly id: string;
  readonly kind: RegradeRequest['kind'];
  /** The answer that was accepted, as it was typed. */
  readonly answer?: string;
  readonly at: number;
  readonly by: { readonly id: string; readonly name: string };
  readonly isUndone: boolean;
}
