import type { Details } from '../../packs/details.ts';
import type { PackHead, StoredSyntax } from '../../packs/entry.ts';
import type { EditableEntry, PackEdit, PackSource } from '../../packs/edit/edit.ts';
import type { FormatName } from '../../packs/importers/formats.ts';
import type { RowProblem } from '../../packs/importers/model.ts';
import type { ExportFormat } from '../../packs/writers/export-formats.ts';

/** Why a file could not be fetched. `host`: its address is not one that Discord keeps files at. */
export type MediaFailure = 'host' | 'too-large' | 'gone' | 'slow' | 'trouble';

export type Fetched =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: MediaFailure };

/** Fetches files that people sent. Failures are values. */
export interface Media {
  /** Reads at most `maxBytes`, whatever the other side says of the length. */
  fetch(url: string, maxBytes: number): Promise<Fetched>;
}

/** A file to look at. */
export interface CheckJob {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Found out from the content when it is missing. */
  readonly format?: FormatName;
  readonly details?: Details;
  /** True for the text of a stored pack, which may be larger than what people bring. */
  readonly isStored?: boolean;
  /** The server: the pack's key begins with it. */
  readonly guildId: string;
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** What can be imported, ready to be stored. */
export interface CheckedPack {
  /** The pack's id in its file. */
  readonly slug: string;
  readonly key: string;
  readonly head: PackHead;
  readonly text: string;
  readonly syntax: StoredSyntax;
  /** Its questions as JSON arrays of at most 200. */
  readonly slices: readonly string[];
  /** A hash of each question's folded stem. */
  readonly stems: readonly string[];
}

export interface Checked {
  /** Missing when the file is of no format that is known. */
  readonly format?: FormatName;
  readonly problems: readonly RowProblem[];
  readonly ready: number;
  readonly unusable: number;
  /** Missing when nothing can be used. */
  readonly pack?: CheckedPack;
}

/**
 * `time`, `memory`: the file needs more than any honest one. `busy`: too many others are being checked. `broken`: the
 * check itself failed, which is a fault of ours.
 */
export type CheckFailure = 'time' | 'memory' | 'busy' | 'broken';

export type CheckOutcome =
  | { readonly ok: true; readonly checked: Checked }
  | { readonly ok: false; readonly why: CheckFailure };

/** A change to look at before it is stored. */
export interface EditJob extends PackSource {
  readonly edit: PackEdit;
  readonly guildId: string;
  readonly day: string;
}

/** `gone`: the pack has no such question or fact any more. */
type EditOutcome =
  /** `entry`: the id of what was changed. */
  | { readonly ok: true; readonly checked: Checked; readonly entry?: string }
  | { readonly ok: false; readonly why: CheckFailure | 'gone' };

type EntryOutcome =
  | { readonly ok: true; readonly entry: EditableEntry }
  | { readonly ok: false; readonly why: CheckFailure | 'gone' };

/** A pack to write for a file. */
export interface WriteJob {
  /** A stored text, or the id of a pack that came with the bot. */
  readonly source: PackSource | { readonly bundled: string };
  readonly format: ExportFormat;
  /** Who asks. */
  readonly guildId: string;
  readonly day: string;
}

/** `leftOut`: questions that the format has no room for. `gone`: there is no such pack, or its text can no longer be read. */
type WriteOutcome =
  | { readonly ok: true; readonly text: string; readonly leftOut: number }
  | { readonly ok: false; readonly why: CheckFailure | 'gone' };

/** Works on packs in a process of its own, so that no file can stop the bot. */
export interface PackChecks {
  check(job: CheckJob): Promise<CheckOutcome>;
  /** The pack with the change in it, checked like a file. */
  edit(job: EditJob): Promise<EditOutcome>;
  /** What can be edited under this id of a pack: `gone` when there is nothing. It answers in time to open a dialog. */
  entry(source: PackSource, id: string): Promise<EntryOutcome>;
  write(job: WriteJob): Promise<WriteOutcome>;
}
