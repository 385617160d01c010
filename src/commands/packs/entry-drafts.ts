import type { Kept, KeptLimits } from '../kept.ts';

/** A question or fact that somebody is writing in a dialog. */
export interface EntryDraft {
  readonly id: string;
  readonly guildId: string;
  readonly ownerId: string;
  readonly target: EntryTarget;
  /** What stands in the fields, by their ids: at first what is there, then what was typed last. */
  readonly typed: ReadonlyMap<string, string>;
  /** What its author has seen of the entry, and in which version of the pack; missing for a new question. */
  readonly seen?: SeenEntry;
  /** The case of a suggestion or a report that it settles. */
  readonly caseId?: string;
}

export interface SeenEntry {
  readonly version: number;
  readonly fields: ReadonlyMap<string, string>;
}

/** What is written: something in place of an entry of a pack, or one more. */
export type EntryTarget =
  | { readonly write: 'written'; readonly pack: string; readonly entry: string }
  | { readonly write: 'statement'; readonly pack: string; readonly entry: string; readonly pattern?: string }
  /** The pack is chosen in the dialog; without one the server gets a pack of its own. */
  | { readonly write: 'new' };

export type EntryDrafts = Kept<EntryDraft>;

export const ENTRY_LIMITS: KeptLimits<EntryDraft> = { most: 500, mostOfOne: 50 };
