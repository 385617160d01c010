import type { Clock } from '../../host/ports.ts';
import type { Details } from '../../packs/bring.ts';
import type { FormatName } from '../../packs/importers/formats.ts';
import type { Clash } from '../../views/pack-check.ts';
import type { Checked } from './ports.ts';

/** A file that was checked and waits for its moderator's decision. Nothing of it is stored. */
export interface Draft {
  readonly id: string;
  readonly guildId: string;
  readonly ownerId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly format?: FormatName;
  readonly details: Details;
  readonly checked: Checked;
  /** Version of the pack that it would replace; 0 for a new one. */
  readonly basedOn: number;
  /** Questions that other packs of the server have as well. */
  readonly duplicates: number;
  readonly clash?: Clash;
  readonly replaces?: { readonly version: number; readonly questions: number };
}

/** Drafts are forgotten after this time: as long as Discord lets the card be changed. */
const KEPT_MS = 15 * 60 * 1000;
/** So many are kept, the newest; a draft has some 10 MB at most. */
const MAX_DRAFTS = 20;

/** The drafts of this process. A restart forgets them. */
export interface Drafts {
  keep(draft: Draft): void;
  /** The draft, for the moderator who brought it and on their server alone. */
  find(id: string, owner: { readonly guildId: string; readonly ownerId: string }): Draft | undefined;
  forget(id: string): void;
}

export function createDrafts(clock: Clock): Drafts {
  const kept = new Map<string, { readonly draft: Draft; readonly until: number }>();
  const sweep = (): void => {
    for (const [id, { until }] of kept) if (until < clock.now() || kept.size > MAX_DRAFTS) kept.delete(id);
  };
  return {
    keep(draft) {
      kept.delete(draft.id);
      kept.set(draft.id, { draft, until: clock.now() + KEPT_MS });
      sweep();
    },
    find(id, { guildId, ownerId }) {
      sweep();
      const draft = kept.get(id)?.draft;
      return draft?.guildId === guildId && draft.ownerId === ownerId ? draft : undefined;
    },
    forget: (id) => void kept.delete(id),
  };
}
