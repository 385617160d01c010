import type { PlayerId } from '../game/model.ts';
import type { CaseOutcome, QuestionSwitch, Report, ReviewCase, Suggestion } from '../game/review.ts';
import type { ServerSettings, SettingsChange } from '../game/server-settings.ts';
import type { Question } from '../questions/question.ts';
import type { Author } from '../packs/entry.ts';
import type { RegradeStore } from './regrade-store.ts';

export interface NewReport {
  /** Id for the case, if a new one is opened. */
  readonly caseId: string;
  readonly guildId: string;
  readonly question: Question;
  readonly report: Report;
  /** Whether two such reports pause the question (`ServerSettings.pauseOnReports`). */
  readonly mayPause: boolean;
}

/**
 * `again`: nothing was written, because this person has reported this open case with this reason before, or has appealed
 * against this round, whatever came of that.
 */
export interface Filed {
  readonly caseId: string;
  readonly outcome: 'opened' | 'joined' | 'again';
  /** True when this report has paused the question. */
  readonly hasPaused: boolean;
}

export interface CaseQuery {
  readonly guildId: string;
  /** From 0; a page beyond the last one gives the last. */
  readonly page: number;
}

/** One case a page. */
export interface CasePage {
  readonly page: number;
  /** How many there are in all. */
  readonly cases: number;
  /** Missing when there is none. */
  readonly shown?: ReviewCase;
}

/** What a reporter is to be told when they play the next time. */
export interface CaseNews {
  readonly caseId: string;
  readonly outcome: CaseOutcome;
  readonly stem: string;
}

/** Reports, suggestions, and what moderators make of them. */
export interface ReviewStore extends RegradeStore {
  settings(guildId: string): Promise<ServerSettings>;
  /** Changes these settings alone, and gives all of them as they are then. */
  changeSettings(guildId: string, change: SettingsChange): Promise<ServerSettings>;

  /** One open case a server and question: reports of it are gathered. */
  fileReport(report: NewReport): Promise<Filed>;
  /** False when the same person has 20 open suggestions on the server already. */
  fileSuggestion(caseId: string, guildId: string, suggestion: Suggestion): Promise<boolean>;
  reviewCase(caseId: string): Promise<ReviewCase | undefined>;
  /** Those with the most reports first, of equal ones the oldest; suggestions have none. */
  openCases(query: CaseQuery): Promise<CasePage>;
  /** Those closed last first. */
  closedCases(query: CaseQuery): Promise<CasePage>;
  noteCard(caseId: string, card: { readonly channelId: string; readonly messageId: string }): Promise<void>;
  /**
   * Compare-and-set open → closed; false when it was closed before. A closed case's question is asked again when it was
   * only paused; with the outcome `off` it is turned off.
   */
  closeCase(caseId: string, outcome: CaseOutcome, by: Author, now: number): Promise<boolean>;
  /** How many people reported each of these questions, open or closed, by question id. */
  reportCounts(guildId: string, questionIds: readonly string[]): Promise<ReadonlyMap<string, number>>;

  /** Outcomes that this person has not been told; they count as told from now on. */
  takeNews(playerId: PlayerId, guildId: string): Promise<readonly CaseNews[]>;
  /** Who has news waiting, on any server: keys `<server id> <player id>`. */
  withNews(): Promise<readonly string[]>;

  /** Questions of the pack that are not asked on the server, by id. */
  questionSwitches(guildId: string, pack: string): Promise<ReadonlyMap<string, Exclude<QuestionSwitch, 'on'>>>;
  switchQuestion(guildId: string, pack: string, questionId: string, state: QuestionSwitch): Promise<void>;
}
