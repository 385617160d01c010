import type {
  Author,
  PackChangeKind,
  PackEntry,
  PackHead,
  PackText,
  PackVersion,
  StoredSyntax,
} from '../packs/entry.ts';

/** A new version of a pack, all of it. */
export interface PackSave {
  readonly key: string;
  readonly guildId: string;
  /** The version that this one was made from; 0 for a pack that the server does not have, or no longer. */
  readonly basedOn: number;
  readonly kind: PackChangeKind;
  /** For `restored`: the version whose text it is. */
  readonly restores?: number;
  readonly summary: string;
  readonly head: PackHead;
  readonly text: string;
  readonly syntax: StoredSyntax;
  /** Its questions as JSON arrays of `Question`, in order; a slice holds at most 200 of them. */
  readonly slices: readonly string[];
  /** A hash of each question's folded stem, to find the same question in other packs. */
  readonly stems: readonly string[];
  readonly by: Author;
  /** Epoch ms. */
  readonly now: number;
  /** Packs and bytes of text that a server may have in all; removed packs do not count. */
  readonly quota: { readonly packs: number; readonly bytes: number };
}

/** `changed`: somebody made another version meanwhile. `too-many`, `too-large`: the server's quota is reached. */
export type PackSaved =
  | { readonly saved: true; readonly entry: PackEntry }
  | { readonly saved: false; readonly why: 'changed' | 'too-many' | 'too-large' };

/** The questions of a pack's present version. */
export interface PackQuestions {
  readonly version: number;
  readonly slices: readonly string[];
}

/** What is remembered of packs that servers brought: a pack's last 20 texts, and a server's last 50 removed packs. */
export interface PackStore {
  /** By title; removed packs are left out. */
  serverPacks(guildId: string): Promise<readonly PackEntry[]>;
  /** A removed pack has `removedAt`. */
  serverPack(key: string): Promise<PackEntry | undefined>;
  /** Removed packs of the server, the latest first: they can be brought back. */
  removedPacks(guildId: string): Promise<readonly PackEntry[]>;
  /** Undefined for a removed pack. */
  packQuestions(key: string): Promise<PackQuestions | undefined>;
  /** The present text unless a version is named; undefined for one that is no longer kept. */
  packText(key: string, version?: number): Promise<PackText | undefined>;
  /** Newest first, at most 100. */
  packVersions(key: string): Promise<readonly PackVersion[]>;
  /** Compare-and-set on `basedOn`. */
  savePack(save: PackSave): Promise<PackSaved>;
  /** Takes the pack out of play; its versions stay. False when there is none of this version. */
  removePack(key: string, version: number, now: number): Promise<boolean>;
  /** Brings a removed pack back as it was. False when it was not removed, or when the quota is reached. */
  returnPack(key: string, quota: PackSave['quota']): Promise<boolean>;
  /** Keys of the packs that are turned off on the server, bundled ones too. */
  packsOff(guildId: string): Promise<ReadonlySet<string>>;
  switchPack(guildId: string, key: string, isOn: boolean): Promise<void>;
  /** Which of these hashes belong to questions of the server's packs, but for the pack `except`: hash → key of a pack. */
  knownStems(guildId: string, stems: readonly string[], except?: string): Promise<ReadonlyMap<string, string>>;
}
