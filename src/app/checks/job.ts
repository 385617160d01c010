import type { Checked, CheckJob } from '../../commands/packs/ports.ts';

/** What the child process is told. Bytes travel as base64, which every Node takes. */
export type ChildJob = Omit<CheckJob, 'bytes'> & { readonly base64: string; readonly packsDir: string };

/** What it answers: the questions slice by slice, so that no single message keeps the bot busy, then the rest. */
export type ChildAnswer =
  | { readonly slice: string }
  | { readonly done: Omit<Checked, 'pack'> & { readonly pack?: Omit<NonNullable<Checked['pack']>, 'slices'> } };
