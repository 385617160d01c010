import type { Checked, CheckJob, EditJob, WriteJob } from '../../commands/packs/ports.ts';
import type { EditableEntry, PackSource } from '../../packs/edit/edit.ts';

/** What the child process is told. Bytes travel as base64, which every Node takes. */
export type ChildJob = { readonly packsDir: string } & (
  | ({ readonly work: 'check'; readonly base64: string } & Omit<CheckJob, 'bytes'>)
  | ({ readonly work: 'edit' } & EditJob)
  | ({ readonly work: 'entry'; readonly id: string } & PackSource)
  | ({ readonly work: 'write' } & WriteJob)
);

/** What it answers: questions slice by slice, so that no single message keeps the bot busy, and at last one `done`. */
export type ChildAnswer = { readonly slice: string } | { readonly done: ChildDone };

export type ChildDone =
  | {
      readonly work: 'check';
      readonly checked: Omit<Checked, 'pack'> & { readonly pack?: ChildPack };
      readonly entry?: string;
    }
  | { readonly work: 'gone' }
  | { readonly work: 'entry'; readonly entry?: EditableEntry }
  | { readonly work: 'write'; readonly text: string; readonly leftOut: number };

type ChildPack = Omit<NonNullable<Checked['pack']>, 'slices'>;
