/** Who made a change, with the display name of that time, unescaped. */
export interface Author {
  /** Discord's user id. */
  readonly id: string;
  readonly name: string;
}

/** How a stored pack is written. A pack that came in another format is kept as YAML or JSON of format 1. */
export type StoredSyntax = 'yaml' | 'json';

/** How many questions of a pack are of each difficulty, as far as it is known before anybody has played them. */
export interface DifficultyCounts {
  readonly easy: number;
  readonly medium: number;
  readonly hard: number;
}

/** What people are told of a pack. All texts are plain, never escaped. */
export interface PackHead {
  readonly title: string;
  readonly description?: string;
  /** BCP 47. */
  readonly language: string;
  readonly licence?: string;
  readonly authors: readonly string[];
  /** Who the questions come from, as the source's title tells it. */
  readonly attribution?: string;
  readonly category?: string;
  readonly questions: number;
  readonly difficulties: DifficultyCounts;
}

/** A pack that a server has, as it stands now. */
export interface PackEntry extends PackHead {
  /**
   * `<server id>.<id in the file>`: unique among all servers, and the same again when a pack is removed and added anew,
   * so that its history goes on. Questions, games and figures bear it as their pack.
   */
  readonly key: string;
  readonly guildId: string;
  /** From 1; every change makes a new one. */
  readonly version: number;
  /** Bytes of its text. */
  readonly bytes: number;
  /** When and by whom the present version was made; epoch ms. */
  readonly changedAt: number;
  readonly changedBy: Author;
  /** Set for a pack that was removed and can be brought back. */
  readonly removedAt?: number;
}

/** What made a version. `added` also stands for a pack that is added again after its removal. */
export type PackChangeKind = 'added' | 'replaced' | 'edited' | 'restored';

/** One line of a pack's history. */
export interface PackVersion {
  readonly version: number;
  readonly kind: PackChangeKind;
  /** The version whose text this one has again; missing unless it was restored. */
  readonly restores?: number;
  /** What changed, in one plain sentence. */
  readonly summary: string;
  readonly questions: number;
  readonly madeAt: number;
  readonly madeBy: Author;
  /** False when the text is no longer kept: the oldest ones go when there are too many. */
  readonly isKept: boolean;
}

/** The text of one version. */
export interface PackText {
  readonly version: number;
  readonly text: string;
  readonly syntax: StoredSyntax;
}
