import type { PackChangeKind, StoredSyntax } from '../packs/entry.ts';

/** A pack as it stands; `removed_at` is set for one that is out of play. */
export interface PacksTable {
  readonly guild_id: string;
  readonly key: string;
  readonly version: number;
  /** PackHead as JSON. */
  readonly head: string;
  /** Bytes of the present text. */
  readonly bytes: number;
  readonly changed_at: number;
  readonly changed_by_id: string;
  readonly changed_by_name: string;
  readonly removed_at: number | null;
}

interface PackVersionsTable {
  readonly guild_id: string;
  readonly key: string;
  readonly version: number;
  readonly kind: PackChangeKind;
  readonly restores: number | null;
  /** The version that this one was made from; 0 when there was none. */
  readonly based_on: number;
  readonly summary: string;
  /** PackHead as JSON. */
  readonly head: string;
  readonly made_at: number;
  readonly made_by_id: string;
  readonly made_by_name: string;
  readonly syntax: StoredSyntax;
  /** Null when it is no longer kept. */
  readonly text: string | null;
}

/** The questions of a pack's present version, in slices from 0. */
interface PackQuestionsTable {
  readonly guild_id: string;
  readonly key: string;
  readonly slice: number;
  /** `Question[]` as JSON. */
  readonly questions: string;
}

/** Hashes of folded stems, of the present version. */
interface PackStemsTable {
  readonly guild_id: string;
  readonly key: string;
  readonly stem: string;
}

interface PacksOffTable {
  readonly guild_id: string;
  readonly key: string;
}

export interface PackTables {
  readonly packs: PacksTable;
  readonly pack_versions: PackVersionsTable;
  readonly pack_questions: PackQuestionsTable;
  readonly pack_stems: PackStemsTable;
  readonly packs_off: PacksOffTable;
}
