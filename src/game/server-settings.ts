/** What the moderators of a server have set. */
export interface ServerSettings {
  /** Where cards of reported questions and suggestions are posted; nowhere when missing. */
  readonly reviewChannelId?: string;
  /** Two different people who report a question as wrong or offensive within a day pause it. */
  readonly pauseOnReports: boolean;
  /** Suggestions with coarse words are refused. */
  readonly wordFilter: boolean;
}

/** What is to be set; null takes a channel away. */
export type SettingsChange = Partial<Omit<ServerSettings, 'reviewChannelId'>> & {
  readonly reviewChannelId?: string | null;
};

export const STANDARD_SETTINGS: ServerSettings = { pauseOnReports: true, wordFilter: false };
