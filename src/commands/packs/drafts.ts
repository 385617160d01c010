import type { Details } from '../../packs/details.ts';
import type { FormatName } from '../../packs/importers/formats.ts';
import type { Message } from '../../views/message.ts';
import type { Clash } from '../../views/pack-check.ts';
import type { Kept, KeptLimits } from '../kept.ts';
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
  /** What its import comes to, once that was asked for: another press has the same answer. */
  readonly importing?: Promise<Message>;
}

export type Drafts = Kept<Draft>;

/** By characters, of which a draft of 1 MB has up to ten million. */
export const DRAFT_LIMITS: KeptLimits<Draft> = {
  most: 200_000_000,
  mostOfOne: 8,
  weigh: ({ bytes, checked: { pack } }) =>
    bytes.length + (pack === undefined ? 0 : pack.text.length + pack.slices.reduce((sum, one) => sum + one.length, 0)),
};
